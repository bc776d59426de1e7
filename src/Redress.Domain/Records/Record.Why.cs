using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;

namespace Redress.Domain.Records;

// Why its due dates are the days they are.
public abstract partial class Record
{
    /// <summary>By the calendar of the agency that owns the record, as it was when the date was set.</summary>
    public WhyDate Why(InformationRequest request) => Why(Deadlines().First(deadline => deadline.Request == request));

    /// <summary>Of its review, acknowledgement or closing; null where none is due.</summary>
    public WhyDate? Why(DueKind kind) => Deadlines().FirstOrDefault(deadline => deadline.Kind == kind) is { } deadline ? Why(deadline) : null;

    WhyDate Why(Deadline deadline)
    {
        var why = WhyDate.Of(this, deadline);
        return deadline.Dates.Count == 1 ? why : why.Moved(deadline.Dates[0].On, Agency.DayOf(deadline.Current.SetAt));
    }
}
