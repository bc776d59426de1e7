using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Portal.Requests;

/// <summary>The rows of a page of the company's requests, with what their clocks and names need.</summary>
public sealed record ListedRequests(IReadOnlyList<RequestRow> Rows, IReadOnlyDictionary<Guid, Agency> Agencies, IReadOnlyDictionary<Guid, string> Names, DateTime Now)
{
    public static readonly ListedRequests None = new([], new Dictionary<Guid, Agency>(), new Dictionary<Guid, string>(), default);

    public static async Task<ListedRequests> Of(RedressDb db, Viewer viewer, IReadOnlyList<RequestEdge> edges, DateTime now)
    {
        var numbers = edges.Select(edge => edge.Number).Distinct().ToList();
        List<RequestRow> all = [.. await db.RequestRowsOf(db.Complaints(viewer, Depth.Full).Where(complaint => numbers.Contains(complaint.Number))), .. await db.RequestRowsOf(db.Activities(viewer, Depth.Full).Where(activity => numbers.Contains(activity.Number)))];
        var found = all.ToDictionary(row => (row.Number, row.No));
        var rows = edges.Select(edge => found[(edge.Number, edge.No)]).ToList();
        var agencies = rows.Select(row => row.AgencyId).Distinct().ToList();
        var people = rows.SelectMany(row => row.Drafters.Select(one => (Guid?)one.PersonId).Append(row.PocId)).OfType<Guid>().Distinct().ToList();
        return new(rows,
            await db.Agencies.Include(agency => agency.Facts).Where(agency => agencies.Contains(agency.Id)).ToDictionaryAsync(agency => agency.Id),
            await db.People.Where(person => people.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName), now);
    }

    public DateOnly TodayAt(RequestRow row) => Agencies[row.AgencyId].DayOf(Now);

    public TimeUsed Clock(RequestRow row) => TimeUsed.Between(Agencies[row.AgencyId], row.AskedAt, row.DueOn, row.Pauses, TodayAt(row));
}
