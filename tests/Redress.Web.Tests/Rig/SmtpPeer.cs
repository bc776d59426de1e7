using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

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
        var (process, port) = await Peers.Start("smtp.js");
        var peer = new SmtpPeer(process, port);
        _ = Task.Run(peer.Listen);
        return peer;
    }

    /// <summary>accept, refuse, bounce with an address, drop, or delay with milliseconds.</summary>
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
            mails.Enqueue(new ReceivedMail(mail["id"]!.GetValue<string>(), mail["to"]!.AsArray()[0]!.GetValue<string>(), mail["text"]!.GetValue<string>(), mail["session"]!.GetValue<string>()));
        }
    }
}

/// <param name="Id">Its Message-ID, with the angle brackets.</param>
/// <param name="Session">The connection it came by.</param>
public sealed record ReceivedMail(string Id, string To, string Text, string Session)
{
    /// <summary>Head and parts as a mail reader takes them apart; the parts by their type.</summary>
    public (IReadOnlyDictionary<string, string> Head, IReadOnlyDictionary<string, string> Parts) Read()
    {
        var (head, body) = Apart(Text.ReplaceLineEndings("\n"));
        var boundary = Regex.Match(head["content-type"], "boundary=\"?([^\";]+)").Groups[1].Value;
        var parts = body.Split($"--{boundary}")[1..^1].Select(part => Apart(part.TrimStart('\n')));
        return (head, parts.ToDictionary(part => part.Head["content-type"].Split(';')[0], part => Plain(part.Head["content-transfer-encoding"], part.Body)));
    }

    static (Dictionary<string, string> Head, string Body) Apart(string text)
    {
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var lines = Regex.Replace(text[..end], "\n[ \t]+", " ").Split('\n');
        return (lines.ToDictionary(line => line[..line.IndexOf(':')].ToLowerInvariant(), line => line[(line.IndexOf(':') + 1)..].Trim()), text[(end + 2)..]);
    }

    static string Plain(string encoding, string body)
    {
        encoding.ShouldBe("quoted-printable");
        var joined = body.Replace("=\n", "");
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=') bytes.Add(Convert.ToByte(joined.Substring((i += 2) - 1, 2), 16));
            else bytes.Add((byte)joined[i]);
        }
        return System.Text.Encoding.UTF8.GetString([.. bytes]);
    }
}
