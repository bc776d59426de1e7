using Redress.Web.CaseFiles;
using Redress.Web.Data.Destroying;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Commands;

/// <summary>`redress verify FILE`: needs no database, no settings and no network.</summary>
static class VerifyFile
{
    /// <returns>0: whole and signed. 1: faults, each on a line. 2: it cannot be read.</returns>
    public static async Task<int> Run(string path, string? keyPath, CancellationToken stop)
    {
        try
        {
            if (await Certificate(path, stop) is { } text) return Certificate(text, keyPath is null ? null : await File.ReadAllTextAsync(keyPath, stop));
            var found = await CaseCheck.Of(path, keyPath is null ? null : await File.ReadAllTextAsync(keyPath, stop), stop);
            foreach (var fault in found.Faults) Console.WriteLine($"{found.Manifest?.Record ?? path}: {fault}");
            if (found.Manifest is { } manifest)
            {
                Console.WriteLine($"{manifest.Record}, {manifest.Agency}, as of {manifest.MadeAt:u}: {manifest.Files.Count} files with {FileWords.Size(manifest.Files.Sum(file => file.Size))}, {manifest.Events} events.");
                foreach (var left in manifest.LeftOut) Console.WriteLine($"Not in the file: {left.FileName}, {left.Why}.");
            }
            Console.WriteLine(keyPath is null ? $"Signed by the key in the file, {found.Key ?? "unreadable"}. Compare that with the agency's, or give --key." : $"Checked by the key {found.Key ?? "unreadable"}.");
            Console.WriteLine(found.Faults.Count == 0 ? "Nothing was changed." : $"{found.Faults.Count} faults found.");
            return found.Faults.Count == 0 ? 0 : 1;
        }
        catch (Exception unreadable) when (unreadable is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(unreadable.Message);
            return 2;
        }
    }

    // A certificate of destruction is a small text; a case file never is.
    static async Task<string?> Certificate(string path, CancellationToken stop)
    {
        if (new FileInfo(path).Length > 10_000_000) return null;
        var text = await File.ReadAllTextAsync(path, stop);
        return CertificateText.IsOne(text) ? text : null;
    }

    static int Certificate(string text, string? trusted)
    {
        var words = CertificateText.VerifyFile(text, trusted);
        Console.WriteLine(words ?? (trusted is null ? "The certificate was changed: its signature does not fit." : "The certificate was changed, or another key signed it."));
        if (words is not null) Console.WriteLine(trusted is null ? "Signed by the key in the file. Compare that with the agency's, or give --key." : "Nothing was changed.");
        return words is null ? 1 : 0;
    }
}
