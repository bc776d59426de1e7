using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

public enum ActivityTab { Ours, Mine, Review, Asked, Joined, Shared, All }

/// <summary>One row, for every reader alike: the summary of an activity.</summary>
public sealed record ActivityRow(string Number, string Company, string Agency, ActivityType Type, ActivityScope? Scope, bool IsMultiState, DateOnly TargetMonth, Milestone Milestone, bool IsInReview, string? InCharge)
{
    public string Kind => Type == ActivityType.Investigation ? "Investigation" : $"{Scope} examination";
}

/// <summary>What is asked of a list of activities. Latest target month first; a page begins after the last row of the one before.</summary>
public sealed record ActivityQuestion(ActivityTab Tab, string? Words, Milestone? Milestone, ActivityType? Type, string? After)
{
    public const int Size = 25;

    public async Task<(IReadOnlyList<ActivityRow> Rows, string? Next)> Read(RedressDb db, Viewer viewer, int size = Size)
    {
        var rows = Filtered(db, viewer);
        if (Place(After) is { } after) rows = rows.Where(a => a.TargetMonth < after.Month || a.TargetMonth == after.Month && string.Compare(a.Number, after.Number) < 0);
        var full = db.Activities(viewer, Depth.Full);
        var found = await rows.OrderByDescending(a => a.TargetMonth).ThenByDescending(a => a.Number).Take(size + 1)
            .Select(a => new ActivityRow(a.Number, a.SubjectName, a.Agency.Name, a.ActivityType, a.Scope, a.IsMultiState, a.TargetMonth, a.Milestone, a.IsInReview && a.AgencyId == viewer.AgencyId && full.Any(own => own.Id == a.Id),
                full.Any(own => own.Id == a.Id) ? a.Participants.Where(one => one.Until == null && one.Part == ParticipantPart.ExaminerInCharge).Select(one => one.Person.FirstName + " " + one.Person.LastName).FirstOrDefault() : null)).ToListAsync();
        var last = found.Count > size ? found[size - 1] : null;
        return (found[..Math.Min(size, found.Count)], last is null ? null : $"{last.TargetMonth:yyyy-MM-dd}.{last.Number}");
    }

    IQueryable<SupervisoryActivity> Filtered(RedressDb db, Viewer viewer)
    {
        var rows = db.Activities(viewer, Depth.Summary);
        rows = Tab switch
        {
            ActivityTab.Ours => rows.Where(a => a.AgencyId == viewer.AgencyId),
            ActivityTab.Mine => rows.Where(a => a.Participants.Any(one => one.PersonId == viewer.PersonId && one.Until == null)),
            ActivityTab.Review => db.Activities(viewer, Depth.Full).Where(a => a.IsInReview && a.AgencyId == viewer.AgencyId),
            ActivityTab.Asked => db.AskedOfUs(viewer),
            ActivityTab.Shared => db.Activities(viewer, Depth.Full).Where(a => a.AgencyId != viewer.AgencyId && !a.Grants.Any(grant => grant.AgencyId == viewer.AgencyId && grant.Joins && grant.RemovedAt == null)),
            ActivityTab.Joined => rows.Where(a => a.Grants.Any(grant => grant.AgencyId == viewer.AgencyId && grant.Joins && grant.RemovedAt == null)),
            _ => rows,
        };
        if (Milestone is { } milestone) rows = rows.Where(a => a.Milestone == milestone);
        if (Type is { } type) rows = rows.Where(a => a.ActivityType == type);
        if (Words?.Trim() is { Length: > 0 } words)
        {
            var wanted = words.ToUpperInvariant();
            rows = rows.Where(a => a.Number.Contains(wanted) || a.SubjectName.ToLower().Contains(words.ToLowerInvariant()) || a.Company!.NmlsId == words || a.Company.SesId == wanted);
        }
        return rows;
    }

    /// <returns>Null: from the first row; also where it is no place of a list.</returns>
    static (DateOnly Month, string Number)? Place(string? after)
        => after?.Split('.') is [var month, { Length: > 0 and < 30 } number] && DateOnly.TryParseExact(month, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? (on, number) : null;
}
