using System.Diagnostics;

namespace Redress.Web.Tests.Rig;

/// <summary>Where one office keeps its things: its folders, and its database when that is not in the data folder.</summary>
/// <param name="Database">A PostgreSQL connection string, or empty for the embedded database.</param>
public sealed record Installation(string Folder, string Database)
{
    public string Data => Path.Combine(Folder, "data");
    public string Keys => Path.Combine(Folder, "keys");

    /// <summary>The settings that a process of this installation runs with.</summary>
    public Dictionary<string, string> Settings(string mode) => new()
    {
        ["REDRESS_DATA"] = Data,
        ["REDRESS_KEYS"] = Keys,
        ["REDRESS_DB"] = Database,
        ["REDRESS_MODE"] = mode,
    };

    /// <summary>Runs a verb of the command line here, in a process of its own, and returns what it printed.</summary>
    public async Task<string> Run(string mode, params string[] verb)
    {
        var (code, printed) = await Try(mode, verb);
        return code == 0 ? printed : throw new InvalidOperationException($"redress {string.Join(' ', verb)} ended with {code}:\n{printed}");
    }

    /// <summary>The same for a verb that may fail: its exit code, and what it printed to either stream.</summary>
    public async Task<(int Code, string Printed)> Try(string mode, params string[] verb)
    {
        using var process = Start(mode, verb);
        var printed = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, string.Concat(printed));
    }

    /// <summary>A verb that is under way, and can be killed. What it prints must fit into a pipe, or be read.</summary>
    public Process Start(string mode, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "redress.dll"), .. verb])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Folder,
        };
        foreach (var (name, value) in Settings(mode)) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
