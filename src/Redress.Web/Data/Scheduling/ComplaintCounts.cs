using Redress.Domain.Complaints;
using Redress.Web.Data.Search;

namespace Redress.Web.Data.Scheduling;

/// <summary>Complaints of one company, agency and status.</summary>
sealed record CountedGroup(Guid CompanyId, Guid AgencyId, ComplaintStatus Status)
{
    public int Complaints { get; init; }
    /// <summary>1: received in the last 12 months; 2: in the 12 before; 0: earlier.</summary>
    public int Window { get; init; }
    /// <summary>Received in one month of the calendar, so many before this one; counted in no other field.</summary>
    public int InMonth { get; init; }
    public int MonthsAgo { get; init; }
    public long ReliefCents { get; init; }
    public int Violations { get; init; }
}

/// <param name="EndedOn">Its target month where the sheet does not say.</param>
sealed record CountedActivity(Guid AgencyId, bool IsOpen, bool IsClosed, bool IsExamination, DateOnly EndedOn, int? Rating, DateOnly? NextExamBy);

/// <summary>Counts of several companies, as each agency may know them: a complaint that waits for its preliminary review counts at home only.</summary>
sealed class ComplaintCounts(IReadOnlyList<CountedGroup> groups)
{
    readonly ILookup<Guid, CountedGroup> of = groups.ToLookup(group => group.CompanyId);

    public void Fill(ExamFigures row)
    {
        var known = of[row.CompanyId].Where(group => group.AgencyId == row.AgencyId || group.Status != ComplaintStatus.Pending).ToList();
        row.OpenComplaints = known.Where(group => CompanyFigures.InHand.Contains(group.Status)).Sum(group => group.Complaints);
        (row.Last12, row.Before12) = (known.Where(group => group.Window == 1).Sum(group => group.Complaints), known.Where(group => group.Window == 2).Sum(group => group.Complaints));
        row.Change = row.Last12 - row.Before12;
        var months = new int[12];
        foreach (var group in known) months[11 - group.MonthsAgo] += group.InMonth;
        row.ByMonth = string.Join(',', months);
        (row.ReliefCents, row.Violations) = (known.Sum(group => group.ReliefCents), known.Sum(group => group.Violations));
    }
}
