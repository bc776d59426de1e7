using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What somebody reads whose company was disenrolled, or whose agency left.</summary>
static class Asleep
{
    /// <returns>Null where this person is awake.</returns>
    public static async Task<string?> Words(RedressDb db, Guid personId)
    {
        var found = await db.People.Where(p => p.Id == personId && p.RemovedAt == null && p.AsleepSince != null && p.Company!.DisenrolledAt != null)
            .Select(p => new { p.CompanyId, p.Company!.Name, p.Company.DisenrolledAt }).FirstOrDefaultAsync();
        if (found is null) return await OfAgency(db, personId);
        var agency = await db.Set<CompanyFact>().Where(fact => fact.CompanyId == found.CompanyId && fact.Act == CompanyAct.Disenrolled && fact.Agency != null).OrderByDescending(fact => fact.At).Select(fact => fact.Agency!.FullName).FirstOrDefaultAsync();
        return $"{found.Name} was disenrolled on {DayWords.Short(DateOnly.FromDateTime(found.DisenrolledAt!.Value))}. Your account sleeps until it enrolls again. {(agency is null ? "" : $"Questions? Ask {agency}.")}".TrimEnd();
    }

    static async Task<string?> OfAgency(RedressDb db, Guid personId)
    {
        var agency = await db.People.Where(p => p.Id == personId && p.RemovedAt == null && p.AsleepSince != null && p.Agency!.LeftAt != null).Select(p => p.Agency).FirstOrDefaultAsync();
        if (agency is null) return null;
        var help = await db.Installations.Select(one => new { one.HelpPhone, one.HelpEmail }).FirstOrDefaultAsync();
        var whom = string.Join(" or ", new[] { help?.HelpPhone, help?.HelpEmail }.Where(way => way is not null));
        return $"{agency.Name} left Redress on {DayWords.Short(agency.DayOf(agency.LeftAt!.Value))}. Nobody there can sign in until it comes back. {(whom == "" ? "" : $"Questions? {whom}.")}".TrimEnd();
    }
}
