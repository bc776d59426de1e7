using System.CommandLine;
using Redress.Web.Data;
using Redress.Web.Imports;

namespace Redress.Web.Commands;

/// <summary>`redress import companies|cfpb|complaints FILE`. Exit codes: 0 done, 1 some rows were bad, 2 the file cannot be read.</summary>
static class ImportCommand
{
    static readonly Argument<string> File = new("FILE") { Description = "The file: plain, gzipped, or alone in a zip archive." };

    static readonly Option<bool> Rehearse = new("--rehearse") { Description = "Read, compare and report, and change nothing." };

    static readonly Option<bool> Quiet = new("--quiet") { Description = "Print only the last lines of the report, not a line for each bad or changed row." };

    public static Command Make() => new("import", "Take in a file. Running it again with the same file changes nothing.")
    {
        Verb("companies", "Load or refresh the company registry from a CSV file (docs/import.md).", async (services, file, rehearse, report, progress, stop) =>
            await new CompanyImport(services.GetRequiredService<RedressDb>(), Shell.StampNow(services), report).Run(new RegistryFile(file), rehearse, progress, stop)),
        Verb("cfpb", "Import complaints as CFPB publishes them: CSV of any year, or the API's JSON (docs/import.md).", async (services, file, rehearse, report, progress, stop) =>
            await new CfpbImport(services.GetRequiredService<RedressDb>(), CategoryList.Shipped(), Shell.StampNow(services), report).Run(new CfpbFile(file), rehearse, progress, stop)),
        ImportComplaintsCommand.Make(File, Rehearse, Quiet),
    };

    static Command Verb(string name, string description, Func<IServiceProvider, string, bool, ImportReport, IProgress<ImportProgress>, CancellationToken, Task> import)
    {
        var verb = new Command(name, description) { File, Rehearse, Quiet };
        verb.SetAction((parsed, stop) => Shell.Run(async (services, _, token) =>
        {
            var rehearse = parsed.GetValue(Rehearse);
            var report = new ImportReport(parsed.GetValue(Quiet) ? _ => { } : Console.WriteLine);
            await import(services, parsed.GetValue(File)!, rehearse, report, new ProgressLine("rows"), token);
            report.Sum(Console.WriteLine, rehearse);
            return report.BadRows == 0 ? 0 : 1;
        }, stop));
        return verb;
    }
}
