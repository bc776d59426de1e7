using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Redress.Web.Tests.Rig;

/// <summary>A real SMTP server (npm smtp-server) that refuses, delays or drops connections when told to.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    readonly Process process;
    readonly ConcurrentQueue<ReceivedMail> mails = new();

    SmtpPeer(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }
    public IReadOnlyCollection<ReceivedMail> Mails => mails;

    public static async Task<SmtpPeer> Start()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "peers");
        await Install(folder);
        var process = Process.Start(new ProcessStartInfo("node", ["smtp.js"]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var peer = new SmtpPeer(process, int.Parse((await process.StandardOutput.ReadLineAsync())!));
        _ = Task.Run(peer.Listen);
        return peer;
    }

    /// <summary>accept, refuse, drop, or delay with milliseconds.</summary>
    public void Tell(string manner) => process.StandardInput.WriteLine(manner);

    public async Task<IReadOnlyCollection<ReceivedMail>> Until(int count, int seconds = 30)
    {
        for (var waited = Stopwatch.StartNew(); mails.Count < count && waited.Elapsed.TotalSeconds < seconds;) await Task.Delay(50);
        mails.Count.ShouldBeGreaterThanOrEqualTo(count);
        return mails;
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    async Task Listen()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var mail = JsonNode.Parse(line)!;
            mails.Enqueue(new ReceivedMail(mail["id"]!.GetValue<string>(), mail["to"]!.AsArray()[0]!.GetValue<string>(), mail["text"]!.GetValue<string>()));
        }
    }

    // Once for a build, whoever comes first.
    static async Task Install(string folder)
    {
        using var turn = await Turn(Path.Combine(folder, "installing"));
        if (File.Exists(Path.Combine(folder, "node_modules", "smtp-server", "package.json"))) return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--silent", "--no-audit", "--no-fund"]) { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync();
        npm.ExitCode.ShouldBe(0, "npm ci of the tests' peers failed");
    }

    static async Task<FileStream> Turn(string file)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}

/// <param name="Id">Its Message-ID, with the angle brackets.</param>
public sealed record ReceivedMail(string Id, string To, string Text);
