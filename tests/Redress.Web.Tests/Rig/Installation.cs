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
}
