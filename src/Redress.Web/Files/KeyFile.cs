namespace Redress.Web.Files;

/// <summary>A file of the key folder, for its owner's eyes, made once.</summary>
static class KeyFile
{
    public static string ReadOrMake(string folder, string name, Func<string> make)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            var made = Write(folder, name, make());
            // A move fails where another process was first; its key then holds.
            try { File.Move(made, path, overwrite: false); } catch (IOException) { File.Delete(made); }
        }
        return File.ReadAllText(path);
    }

    /// <summary>At once: whoever reads finds the old one or the new one.</summary>
    public static void Replace(string folder, string name, string text) => File.Move(Write(folder, name, text), Path.Combine(folder, name), overwrite: true);

    static string Write(string folder, string name, string text)
    {
        var made = Path.Combine(folder, $"{name}.{Environment.ProcessId}.{Guid.NewGuid():N}.new");
        using (var file = new FileStream(made, FileMode.CreateNew, FileAccess.Write))
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(made, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            file.Write(System.Text.Encoding.UTF8.GetBytes(text));
            file.Flush(flushToDisk: true);
        }
        return made;
    }
}
