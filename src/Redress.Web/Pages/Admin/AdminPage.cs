using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Web.Pages.Admin;

/// <summary>A page about the reader's own agency, with the facts by which it counts days.</summary>
public abstract class AdminPage : RedressPage
{
    Dictionary<Guid, string> names = [];

    public Agency Agency { get; private set; } = null!;
    public DateOnly Today => Agency.DayOf(Now);
    public bool MayKeep => Viewer.May(Right.KeepAgencyProfile);
    protected Stamp Stamp => StampOf(Agency);

    protected override async Task<IActionResult?> Load()
    {
        var found = await Db.Agencies.Include(agency => agency.Facts).FirstOrDefaultAsync(agency => agency.Id == Viewer.AgencyId);
        if (found is null) return NotFound();
        Agency = found;
        var ids = found.Facts.Select(fact => fact.SetById).Concat(found.OwnDaysOff.Select(day => day.RemovedById)).OfType<Guid>().Distinct().ToList();
        names = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        return null;
    }

    public string Name(Guid? person) => person is { } id && names.TryGetValue(id, out var name) ? name : "The set-up";
}
