using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

/// <summary>Imports of an agency's own file into a test's office, with what came of each row.</summary>
static class Filing
{
    public static Task<Filed> File(this Office office, string text, bool rehearse = false, string? agency = "WA") => office.File(Encoding.UTF8.GetBytes(text), rehearse, agency);

    public static async Task<Filed> File(this Office office, byte[] bytes, bool rehearse = false, string? agency = "WA")
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var owner = agency is null ? null : await db.Agencies.FirstAsync(one => one.Code == agency);
        var (file, told) = (new ComplaintCsv(new InputFile("test.csv", () => new MemoryStream(bytes), bytes.Length)), new Filed());
        file.Check();
        await new ComplaintFileImport(db, owner, new Stamp(Viewer.CommandLine, office.Clock.Now, DateOnly.FromDateTime(office.Clock.Now)), "test.csv", rows =>
        {
            told.Take(rows);
            return Task.CompletedTask;
        }).Run(file, rehearse, 0, default);
        told.Remarks = file.Remarks();
        return told;
    }

    /// <summary>The imported complaint with this reference, with all its parts.</summary>
    public static Task<Complaint> Imported(this Office office, string reference) => office.InDb(db => db.Set<Complaint>().Where(c => c.IsImported && c.AgencyReference == reference)
        .Include(c => c.Agency).Include(c => c.Company).Include(c => c.Category).Include(c => c.Issue).Include(c => c.Published).Include(c => c.Complainants).Include(c => c.Related).Include(c => c.Closures).ThenInclude(closure => closure.Payments).AsSplitQuery().SingleAsync());
}

sealed class Filed
{
    public int Added { get; private set; }
    public int Updated { get; private set; }
    public int Unchanged { get; private set; }
    public int Refused { get; private set; }
    public List<ImportLine> Lines { get; } = [];
    public string? Remarks { get; set; }
    public (int Added, int Updated, int Unchanged, int Refused) Counts => (Added, Updated, Unchanged, Refused);

    /// <summary>"3 received_on: This day lies in the future."</summary>
    public IEnumerable<string> Of(ImportLineKind kind) => Lines.Where(line => line.Kind == kind).Select(line => $"{line.Line} {line.Column}: {line.Words}");

    public void Take(ImportedRows rows)
    {
        (Added, Updated, Unchanged, Refused) = (Added + rows.Added, Updated + rows.Updated, Unchanged + rows.Unchanged, Refused + rows.Refused);
        Lines.AddRange(rows.Lines);
    }
}
