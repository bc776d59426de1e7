using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Demo;

/// <summary>A Supervisor of Washington imported a few old cases; one row was refused, and waits to be mended.</summary>
static class EarlierImport
{
    const string Refused = "CP-2024-0119,Harbor Mortgage,,3/31/24 or so,Phone,,,,They lost my application twice.,,,,,,,WA,Iris,Novak,,Yakima,WA,98902,,,,,,no,no,Open,,,\n";

    public static async Task Add(RedressDb db, DocumentStore store, DateTime now, CancellationToken stop)
    {
        var person = await db.People.Include(one => one.Roles).Include(one => one.Agency!.Facts).FirstAsync(one => one.Email == "supervisor@wa.demo", stop);
        var (agency, at) = (person.Agency!, now.AddDays(-3));
        var stamp = new Stamp(person.AsViewer(), at, agency.DayOf(at));
        var text = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Data", "Lists", "complaints-sample.csv"), stop) + Refused;
        var import = await ImportUpload.Take(db, store, agency.Id, new MemoryStream(Encoding.UTF8.GetBytes(text)), "case-system-2024.csv", true, stamp, stop);
        await Run(rehearse: true);
        await Run(rehearse: false);

        async Task Run(bool rehearse)
        {
            var keeper = new ImportKeeper(db, import, new Then(at));
            var file = new ComplaintCsv(new InputFile(import.FileName, () => new MemoryStream(Encoding.UTF8.GetBytes(text)), import.Size));
            await new ComplaintFileImport(db, agency, stamp, import.FileName, rows => keeper.Keep(rows, stop)).Run(file, rehearse, 0, stop);
            db.ChangeTracker.Clear();
            import = await db.Set<ComplaintImport>().FirstAsync(one => one.Id == import.Id, stop);
            import.Finish(file.Remarks(), at);
            await db.SaveChangesAsync(stop);
        }
    }

    sealed class Then(DateTime at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at;
    }
}
