namespace Redress.Domain.Tests.House;

/// <summary>The files that people wrote, as they stand in the repository.</summary>
public static class Tree
{
    static readonly string[] NotWritten =
        ["bin", "obj", "node_modules", "wwwroot", ".git", ".run", "TestResults", "data", "keys"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths from the root, with slashes, of the files with one of these endings; of all files where none is given.</summary>
    public static IReadOnlyList<string> Files(params string[] endings) =>
        [.. Walk(Root).Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Where(file => endings.Length == 0 || endings.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)];

    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Root, file));

    static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder).Where(inner => !IsMade(inner)).SelectMany(Walk));

    // data, keys and the like are made by a run at the root only; deeper down the names are free.
    static bool IsMade(string folder) =>
        NotWritten.Contains(Path.GetFileName(folder))
        && (Path.GetFileName(folder) is not ("data" or "keys") || Path.GetDirectoryName(folder) == Root);

    static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Redress.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the tree.");
        }
        return folder;
    }
}
