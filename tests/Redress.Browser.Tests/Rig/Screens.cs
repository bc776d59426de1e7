using System.Diagnostics;

namespace Redress.Browser.Tests.Rig;

/// <summary>The pictures of docs/screens, taken where REDRESS_SCREENS is 1.</summary>
static class Screens
{
    public static bool AreTaken => Environment.GetEnvironmentVariable("REDRESS_SCREENS") == "1";

    public static async Task Keep(string name, byte[] picture)
    {
        var file = Path.Combine(Folder(), name + ".png");
        await File.WriteAllBytesAsync(file, picture);
        await MakeSmaller(file);
    }

    // Pages have few colors: with a palette a picture is a third as large and looks the same. Without the program it stays large.
    static async Task MakeSmaller(string file)
    {
        var program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "pngquant")).FirstOrDefault(File.Exists);
        if (program is not null)
        {
            using var quantizes = Process.Start(program, ["--force", "--skip-if-larger", "--strip", "--ext", ".png", "256", file]);
            await quantizes.WaitForExitAsync();
        }
    }

    static string Folder()
    {
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "Redress.slnx")))
        {
            root = Path.GetDirectoryName(root)!;
        }
        return Path.Combine(root, "docs", "screens");
    }
}
