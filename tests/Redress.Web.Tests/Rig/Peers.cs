using System.Diagnostics;

namespace Redress.Web.Tests.Rig;

/// <summary>Real programs of others that the tests speak to, from npm: installed once for a build, by whoever comes first.</summary>
static class Peers
{
    static string Folder => Path.Combine(AppContext.BaseDirectory, "peers");

    /// <summary>Starts one. It prints its port first.</summary>
    public static async Task<(Process Process, int Port)> Start(string script, params string[] arguments)
    {
        await Install();
        var process = Process.Start(new ProcessStartInfo("node", [script, .. arguments]) { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = process.StandardError.ReadToEndAsync();
        return (process, int.Parse((await process.StandardOutput.ReadLineAsync())!));
    }

    static async Task Install()
    {
        using var turn = await Turn(Path.Combine(Folder, "installing"));
        var (wanted, there) = (Path.Combine(Folder, "package-lock.json"), Path.Combine(Folder, "node_modules", "installed"));
        if (File.Exists(there) && await File.ReadAllTextAsync(there) == await File.ReadAllTextAsync(wanted)) return;
        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--prefer-offline"]) { WorkingDirectory = Folder })!;
        await npm.WaitForExitAsync();
        npm.ExitCode.ShouldBe(0, "npm ci of the tests' peers failed");
        File.Copy(wanted, there, overwrite: true);
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
