using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>What happened on a complaint or an activity, as far as the company may know.</summary>
[Needs(Right.SeeOwnComplaints, OnActivity = Right.SeeOwnActivities)]
public sealed class HistoryModel : PortalRecordPage
{
    Dictionary<Guid, string> people = [];

    /// <summary>"ours" or "theirs"; otherwise all.</summary>
    [FromQuery] public string? Show { get; set; }

    public IReadOnlyList<Exchanged> All { get; private set; } = [];
    public IEnumerable<Exchanged> Shown => All.Where(one => Show switch { "ours" => one.IsOurs, "theirs" => !one.IsOurs, _ => true });

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => base.With(complaints).Include(complaint => complaint.PointsOfContact);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        All = Exchanged.Of(Record);
        var ids = All.SelectMany(one => new[] { one.Who, one.Named }).OfType<Guid>().Distinct().ToList();
        people = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        return null;
    }

    public string? Person(Guid? id) => id is { } known ? people.GetValueOrDefault(known) : null;
}
