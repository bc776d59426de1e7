using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>Somebody of the reader's agency who can be point of contact, with the present workload.</summary>
/// <param name="Open">Complaints in work of which this person is point of contact.</param>
/// <param name="Overdue">Of these, where something is past its day.</param>
/// <param name="Answers">Answers of companies that wait for review on them.</param>
public sealed record PocCandidate(Guid Id, string Name, string Email, int Open, int Overdue, int Answers)
{
    /// <summary>12 open, 3 overdue, 1 answer to review</summary>
    public string Words => Open == 0 ? "Nothing open" : string.Join(", ", new[]
    {
        $"{Open} open", Overdue == 0 ? "none overdue" : $"{Overdue} overdue", Answers == 0 ? "no answer to review" : $"{DayWords.Count(Answers, "answer")} to review",
    });

    public static async Task<IReadOnlyList<PocCandidate>> Of(RedressDb db, Viewer viewer, DateOnly today)
    {
        var hers = db.OwnComplaints(viewer).Where(c => c.AgencyPocId != null).InExchange();
        var open = await hers.GroupBy(c => c.AgencyPocId!.Value).Select(group => new { group.Key, Count = group.Count(), Overdue = group.Count(c => c.NextDueOn < today) }).ToDictionaryAsync(group => group.Key);
        var answers = await hers.SelectMany(c => c.Requests.Where(request => request.AcceptedAt == null && request.CanceledAt == null
                && request.Rounds.Any(round => round.AnsweredAt != null && request.Rounds.All(other => other.No <= round.No))), (c, request) => c.AgencyPocId!.Value)
            .GroupBy(poc => poc).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count);
        var people = await db.People.Where(person => person.AgencyId == viewer.AgencyId && person.RemovedAt == null && person.AsleepSince == null
                && person.Roles.Any(held => held.Role == Role.ComplaintSupervisor || held.Role == Role.ComplaintManager))
            .OrderBy(person => person.FirstName).ThenBy(person => person.LastName).ToListAsync();
        return [.. people.Select(person => new PocCandidate(person.Id, person.Name, person.Email, open.GetValueOrDefault(person.Id)?.Count ?? 0, open.GetValueOrDefault(person.Id)?.Overdue ?? 0, answers.GetValueOrDefault(person.Id)))];
    }
}
