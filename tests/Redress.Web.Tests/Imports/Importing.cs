using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

/// <summary>Imports into a test's office, with the report they gave.</summary>
static class Importing
{
    public const string Header = "Complaint ID,Date received,Product,Sub-product,Issue,Company,State,ZIP code,Company response to consumer,Tags,Consumer complaint narrative";

    public static Task<Told> Cfpb(this Office office, IEnumerable<string> rows, bool rehearse = false, string header = Header)
        => office.Told([header, .. rows], (db, stamp, report, path) => new CfpbImport(db, CategoryList.Shipped(), stamp, report).Run(new CfpbFile(path), rehearse, null, default));

    public static Task<Told> Registry(this Office office, IEnumerable<string> rows, bool rehearse = false)
        => office.Told(["record,ses_id,nmls_id,name,kind,state,phone,type,number,status,title,email", .. rows],
            (db, stamp, report, path) => new CompanyImport(db, stamp, report).Run(new RegistryFile(path), rehearse, null, default));

    static async Task<Told> Told(this Office office, IEnumerable<string> lines, Func<RedressDb, Stamp, ImportReport, string, Task> import)
    {
        var path = Path.GetTempFileName();
        var told = new List<string>();
        var report = new ImportReport(told.Add);
        try
        {
            await File.WriteAllLinesAsync(path, lines);
            await using var scope = office.Services.CreateAsyncScope();
            var now = office.Clock.Now;
            await import(scope.ServiceProvider.GetRequiredService<RedressDb>(), new Stamp(Viewer.CommandLine, now, DateOnly.FromDateTime(now)), report, path);
            report.Sum(told.Add, rehearsed: false);
        }
        finally
        {
            File.Delete(path);
        }
        return new(report, told);
    }
}

sealed record Told(ImportReport Report, List<string> Lines)
{
    public (int New, int Changed, int Unchanged, int LeftOut, int Bad) Counts => (Report.New, Report.Changed, Report.Unchanged, Report.LeftOut, Report.BadRows);
}
