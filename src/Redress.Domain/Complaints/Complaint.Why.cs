using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;

namespace Redress.Domain.Complaints;

// Why its due dates are the days they are.
public sealed partial class Complaint
{
    /// <summary>By the calendar of the agency that owns the complaint.</summary>
    public WhyDate Why(InformationRequest request)
    {
        var dates = request.DueDates.Where(due => due.RoundNo == request.LatestRound!.No).ToList();
        var why = Why(dates[^1]);
        return dates.Count == 1 ? why : why.Moved(dates[0].On, Agency.DayOf(dates[^1].SetAt));
    }

    /// <summary>Of its review, acknowledgement or closing; null where none is due.</summary>
    public WhyDate? Why(DueKind kind) => DueDates.Where(due => due.Kind == kind).MaxBy(due => due.SetAt) is { } due ? Why(due) : null;

    WhyDate Why(DueDate due) => WhyDate.Of(Agency.Name, Agency.Calendar(), due.CountedFromOn, due.On, due.Rule, due.Kind);
}
