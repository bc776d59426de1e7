using System.CommandLine;
using Redress.Domain.Access;
using Redress.Web.CaseFiles;

namespace Redress.Web.Commands;

/// <summary>`redress export case ID`: the whole complaint as one file.</summary>
static class ExportCommand
{
    static readonly Argument<string> Number = new("ID") { Description = "Complaint ID, such as C-2026-0001234." };
    static readonly Option<string?> To = new("--to") { Description = "The file to write. Without it: ID.zip in this folder. A file that is there is not replaced." };

    public static Command Make()
    {
        var one = new Command("case", "Write a complaint with its history and documents into a ZIP that `redress verify` checks.") { Number, To };
        one.SetAction((parsed, stop) => Shell.Run(async (services, _, cancel) =>
        {
            var cases = services.GetRequiredService<CaseFile>();
            var told = await cases.Read(Viewer.CommandLine, parsed.GetValue(Number)!, cancel) ?? throw new SettingException($"There is no complaint {parsed.GetValue(Number)}.");
            var path = parsed.GetValue(To) ?? told.FileName;
            if (File.Exists(path)) throw new SettingException($"{path} is there already. Give another name by --to.");
            // What broke off is no case file, so it gets its name when it is whole.
            var begun = $"{path}.{Environment.ProcessId}.new";
            try
            {
                await using (var target = new FileStream(begun, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true)) await cases.Write(told, target, cancel);
                File.Move(begun, path);
            }
            finally
            {
                File.Delete(begun);
            }
            Console.WriteLine($"{path}: {told.Documents.Count} documents.");
            return 0;
        }, stop));
        return new Command("export", "Write records into files.") { one };
    }
}
