using System.Diagnostics;

namespace Redress.Web.Files.Reading;

/// <summary>
/// LibreOffice, where the machine has it: makes an Office file a PDF, whose pages are then drawn like those of any other.
/// Each run is walled in: no network, no other processes, our folders hidden, a profile of its own without macros, and bounds on time, memory and disk. A machine that does not let us build that wall has no converter.
/// </summary>
public sealed class OfficeConverter
{
    public const string Name = "soffice";

    public const int MostInput = 50_000_000;

    const int MostPdf = 100_000_000;
    const string FolderName = "redress-office-";

    static readonly Dictionary<string, string> Extensions = new()
    {
        [FileKinds.Docx] = "docx", [FileKinds.Docm] = "docm", [FileKinds.Xlsx] = "xlsx", [FileKinds.Xlsm] = "xlsm", [FileKinds.Pptx] = "pptx", [FileKinds.Pptm] = "pptm", [FileKinds.Rtf] = "rtf",
        ["application/msword"] = "doc", ["application/vnd.ms-excel"] = "xls", ["application/vnd.ms-powerpoint"] = "ppt",
        ["application/vnd.oasis.opendocument.text"] = "odt", ["application/vnd.oasis.opendocument.spreadsheet"] = "ods", ["application/vnd.oasis.opendocument.presentation"] = "odp",
    };

    readonly BoundedProgram? program;
    readonly Lazy<bool> isThere;

    OfficeConverter(BoundedProgram? program)
    {
        this.program = program;
        isThere = new(() => this.program is not null && CanBeWalled());
    }

    /// <param name="hidden">Folders that it must not see: those of data and keys.</param>
    /// <param name="path">The program; null: what the machine has.</param>
    public static OfficeConverter Find(IReadOnlyList<string> hidden, string? path = null, int seconds = 60, int kilobytes = 3_000_000)
    {
        RemoveLeft();
        var bounds = new ProgramBounds(kilobytes, 204_800, 2) { Seconds = seconds, Hidden = hidden };
        return new(path is null ? BoundedProgram.Find(Name, bounds) : new BoundedProgram(path, bounds));
    }

    public static OfficeConverter None { get; } = new(null);

    /// <summary>It is installed, and can be walled in.</summary>
    public bool IsThere => isThere.Value;

    /// <summary>It is installed.</summary>
    public bool IsInstalled => program is not null;

    public static bool Takes(string type) => Extensions.ContainsKey(type);

    /// <returns>A PDF; null: it could not be made, or not within the bounds.</returns>
    public async Task<byte[]?> Pdf(string type, byte[] file, CancellationToken stop)
    {
        if (OperatingSystem.IsWindows() || !IsThere || file.Length > MostInput || !Extensions.TryGetValue(type, out var extension)) return null;
        // In memory, where the machine has such a folder with room: nothing is to lie on the disk in the clear.
        var folder = Directory.CreateDirectory(Path.Combine(Root(), FolderName + Guid.NewGuid().ToString("N")), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        try
        {
            var (source, target) = (Path.Combine(folder, $"in.{extension}"), Path.Combine(folder, "in.pdf"));
            await File.WriteAllBytesAsync(source, file, stop);
            await WriteProfile(folder, stop);
            var output = await program!.Run(
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard", "--nolockcheck", "--convert-to", "pdf", "--outdir", folder, source], folder, stop);
            var made = new FileInfo(target);
            if (output is not { ExitCode: 0, IsLate: false } || !made.Exists || made.LinkTarget is not null || made.Length is < 5 or > MostPdf) return null;
            var pdf = await File.ReadAllBytesAsync(target, stop);
            return pdf.AsSpan().StartsWith("%PDF-"u8) ? pdf : null;
        }
        finally
        {
            Remove(folder);
        }
    }

    // No macro runs, and nothing that the file names elsewhere is fetched.
    static async Task WriteProfile(string folder, CancellationToken stop)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "profile", "user")).FullName;
        static string Item(string name, string value) => $"""<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>""";
        await File.WriteAllTextAsync(Path.Combine(user, "registrymodifications.xcu"), $"""
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
            {Item("MacroSecurityLevel", "3")}{Item("DisableMacrosExecution", "true")}{Item("BlockUntrustedRefererLinks", "true")}
            </oor:items>
            """, stop);
    }

    static string Root()
    {
        const string memory = "/dev/shm";
        return Directory.Exists(memory) && new DriveInfo(memory).AvailableFreeSpace > 4L * MostPdf ? memory : Path.GetTempPath();
    }

    /// <summary>What a process that was killed in the middle left behind.</summary>
    static void RemoveLeft()
    {
        foreach (var root in new[] { "/dev/shm", Path.GetTempPath() }.Where(Directory.Exists))
            foreach (var left in new DirectoryInfo(root).EnumerateDirectories($"{FolderName}*").Where(left => left.LastWriteTimeUtc < DateTime.UtcNow.AddHours(-1))) Remove(left.FullName);
    }

    static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Another server's, or held for a moment: the next start takes it.
        }
    }

    static bool CanBeWalled()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(ProgramBounds.Wall, [.. ProgramBounds.WallArguments, "/bin/sh", "-c", "mount -t tmpfs none /mnt"]) { RedirectStandardError = true, RedirectStandardOutput = true });
            return process is not null && process.WaitForExit(10_000) && process.ExitCode == 0;
        }
        catch (Exception none) when (none is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return false;
        }
    }
}
