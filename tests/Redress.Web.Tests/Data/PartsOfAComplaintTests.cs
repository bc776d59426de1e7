using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Data;

public class PartsOfAComplaintTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Read_part_by_part_a_complaint_is_the_one_that_is_read_at_once()
    {
        // Of every kind of complaint in the demo office: sent back, extended, with drafts, closed with money, reopened.
        foreach (var id in await office.InDb(db => db.Set<Complaint>().Where(c => !c.IsImported).Select(c => c.Id).ToListAsync()))
        {
            var once = await office.InDb(async db => { await All(db).ForWork().FirstAsync(c => c.Id == id); return Rows(db); });
            var parts = await office.InDb(async db => { await db.ReadParts(await All(db).WithParties().FirstAsync(c => c.Id == id), Domain.Access.Viewer.System); return Rows(db); });
            parts.ShouldBe(once);
        }
    }

    static IQueryable<Complaint> All(RedressDb db) => db.Complaints(Viewer.CommandLine, Depth.Full);

    static List<string> Rows(RedressDb db)
        => [.. db.ChangeTracker.Entries().Select(row => $"{row.Metadata.ClrType.Name} {string.Join(' ', row.Metadata.FindPrimaryKey()!.Properties.Select(key => row.CurrentValues[key]))}").Order(StringComparer.Ordinal)];
}
