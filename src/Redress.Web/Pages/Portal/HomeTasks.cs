using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Web.Pages.Portal;

/// <summary>Something a person of a company has to do, with its date and link.</summary>
/// <param name="Today">The day at the agency that asked.</param>
public sealed record HomeTask(string Words, string Url, DateOnly DueOn, DateOnly Today, TimeUsed Clock, RequestRow Request)
{
    public bool IsLate => Request.PausedSince is null && DueOn < Today;
}

/// <summary>What the waiting requests of a company ask of one person.</summary>
public sealed class HomeTasks(IReadOnlyList<RequestRow> rows, IReadOnlyDictionary<Guid, Agency> agencies, Viewer viewer, DateTime now)
{
    /// <summary>One for each record for which nobody sends answers, for those who may name somebody.</summary>
    public IReadOnlyList<HomeTask> ToAssign { get; } =
    [
        .. rows.Where(row => row.PocId is null && row.WaitsForCompany && viewer.May(row.IsOfActivity ? Right.AssignCompanyLead : Right.AssignCompanyPoc))
            .GroupBy(row => row.Number).Select(group => group.MinBy(row => row.DueOn)!)
            .Select(row => Task(row, row.IsOfActivity ? "Assign Company Lead" : "Assign point of contact", $"{row.RecordUrl}/{(row.IsOfActivity ? "team" : "poc")}", row.DueOn, agencies, now))
            .OrderBy(task => task.DueOn).ThenBy(task => task.Request.Number),
    ];

    /// <summary>Answers to give and drafts to write, earliest date first.</summary>
    public IReadOnlyList<HomeTask> Mine { get; } =
    [
        .. rows.Where(row => row.WaitsForCompany && row.PocId == viewer.PersonId)
            .Select(row => Task(row, AsPoc(row), row.Url, row.DueOn, agencies, now))
            .Concat(rows.Where(row => row.WaitsForCompany && row.PocId != viewer.PersonId && row.Drafters.Any(one => one.PersonId == viewer.PersonId) && row.Facts.PassedToPocAt is null)
                .Select(row => Task(row, $"Draft the answer: {row.Called}, {row.Title}", row.Url, row.Drafters.First(one => one.PersonId == viewer.PersonId).DueOn ?? row.DueOn, agencies, now)))
            .OrderBy(task => task.DueOn).ThenBy(task => task.Request.Number).ThenBy(task => task.Request.No),
    ];

    /// <summary>Drafts that others write for this point of contact.</summary>
    public IReadOnlyList<(RequestRow Request, DrafterRow Drafter)> WithDrafters { get; } =
    [
        .. rows.Where(row => row.WaitsForCompany && row.PocId == viewer.PersonId && row.Facts.PassedToPocAt is null)
            .SelectMany(row => row.Drafters.Where(one => one.PersonId != viewer.PersonId).Select(one => (Request: row, Drafter: one)))
            .OrderBy(one => one.Drafter.DueOn ?? one.Request.DueOn).ThenBy(one => one.Request.Number).ThenBy(one => one.Request.No),
    ];

    static string AsPoc(RequestRow row) => row switch
    {
        _ when row.Facts.PassedToPocAt is not null => $"Send the draft: {row.Called}, {row.Title}",
        _ when row.Facts.RoundNo > 1 => $"Answer again: {row.Called}, {row.Title}",
        _ => $"Answer {row.Called}, {row.Title}",
    };

    static HomeTask Task(RequestRow row, string words, string url, DateOnly dueOn, IReadOnlyDictionary<Guid, Agency> agencies, DateTime now)
    {
        var agency = agencies[row.AgencyId];
        var today = agency.DayOf(now);
        return new(words, url, dueOn, today, TimeUsed.Between(agency, row.AskedAt, row.DueOn, row.Pauses, today), row);
    }
}
