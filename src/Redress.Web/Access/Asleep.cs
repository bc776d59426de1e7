using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What somebody reads whose company was disenrolled.</summary>
static class Asleep
{
    /// <returns>Null where this person is awake.</returns>
    public static async Task<string?> Words(RedressDb db, Guid personId)
    {
        var found = await db.People.Where(p => p.Id == personId && p.RemovedAt == null && p.AsleepSince != null && p.Company!.DisenrolledAt != null)
            .Select(p => new { p.CompanyId, p.Company!.Name, p.Company.DisenrolledAt }).FirstOrDefaultAsync();
        if (found is null) return null;
        var agency = await db.Set<CompanyFact>().Where(fact => fact.CompanyId == found.CompanyId && fact.Act == CompanyAct.Disenrolled && fact.Agency != null).OrderByDescending(fact => fact.At).Select(fact => fact.Agency!.FullName).FirstOrDefaultAsync();
        return $"{found.Name} was disenrolled on {DayWords.Short(DateOnly.FromDateTime(found.DisenrolledAt!.Value))}. Your account sleeps until it enrolls again. {(agency is null ? "" : $"Questions? Ask {agency}.")}".TrimEnd();
    }
}
