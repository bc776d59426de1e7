using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Exports;

namespace Redress.Web.Data.Search;

/// <summary>A list of complaints as one viewer asks for it: the filters, the order, and the file it makes.</summary>
public sealed record ListQuestion(ComplaintFilter Filter, ComplaintOrder? Sort, bool Down)
{
    static readonly ComplaintOrder[] OfAll = [ComplaintOrder.Number, ComplaintOrder.Subject, ComplaintOrder.Status, ComplaintOrder.Agency, ComplaintOrder.Category, ComplaintOrder.Created, ComplaintOrder.Closed];
    static readonly ComplaintOrder[] OfOwn = [ComplaintOrder.Number, ComplaintOrder.Subject, ComplaintOrder.Complainant, ComplaintOrder.Category, ComplaintOrder.Poc, ComplaintOrder.Status, ComplaintOrder.Next, ComplaintOrder.Due, ComplaintOrder.Received, ComplaintOrder.Created, ComplaintOrder.Closed];

    /// <summary>Due first; a list of all agencies by number, since due dates are the owner's.</summary>
    public ComplaintOrder Order
        => Sort is { } sort && (Filter.IsOfAll ? OfAll : OfOwn).Contains(sort) ? sort
        : Filter.IsOfAll ? ComplaintOrder.Number : Filter.Tab == ComplaintTab.Imported ? ComplaintOrder.Received : ComplaintOrder.Due;

    /// <summary>Numbers and days of receipt come latest first unless asked otherwise.</summary>
    public bool Descending => Sort != Order && Order is ComplaintOrder.Number or ComplaintOrder.Received ? !Down : Down;

    public static ListQuestion Of(string query)
    {
        var (sort, down) = ComplaintAddress.Order(query);
        return new(ComplaintAddress.Read(query), sort, down);
    }

    public Task<ComplaintPageOfRows> Page(IQueryable<Complaint> found, Viewer viewer, string? after, string? before, int size, CancellationToken stop = default)
        => ComplaintList.Read(found, viewer, !Filter.IsOfAll, Order, Descending, after, before, size, stop);

    /// <summary>The columns of the list and a few that follow from them; of other agencies' complaints the summary alone.</summary>
    public Export File(RedressDb db, Viewer viewer, ExportFormat format, DateOnly today)
    {
        var rows = ComplaintList.ReadAll(Filter.Apply(db, viewer, today), viewer, !Filter.IsOfAll, Order, Descending);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(viewer.AgencyZone);
        DateOnly Created(ComplaintRow row) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.CreatedAt, zone));
        return Filter.IsOfAll
            ? new Export(Name, ["ID", "Subject", "Agency", "Category", "Status", "Imported", "Created", "Closed"],
                rows.Select(row => (object?[])[row.Number, row.Subject, row.Agency, row.Category, row.Status.Words(), YesOrNo(row.IsImported), Created(row), row.ClosedOn]), format, today)
            : new Export(Name, ["ID", "Subject", "Complainant", "Restricted", "Category", "POC", "Status", "Who acts next", "What is next", "Due", "Received", "Created", "Closed", "Age (days)"],
                rows.Select(row => (object?[])[row.Number, row.Subject, row.Complainant, YesOrNo(row.IsRestricted), row.Category, row.Poc?.Trim(), row.Status.Words(), WhoActs(row), row.NextStep.Verb(),
                    row.NextDueOn == Complaint.NoDate ? null : row.NextDueOn, row.ReceivedOn, Created(row), row.ClosedOn, Age(row, today)]), format, today);
    }

    public static string WhoActs(ComplaintRow row) => row.NextStep.Whose() switch { Turn.Us => "Us", Turn.Company => "Company", Turn.OtherAgency => row.ReferredTo ?? "Another agency", _ => "Nobody" };

    /// <summary>Of an own complaint, in days: from its receipt until it ended, or today.</summary>
    public static int? Age(ComplaintRow row, DateOnly today) => row.ReceivedOn is { } received ? Math.Max(0, (row.ClosedOn ?? row.CanceledOn ?? today).DayNumber - received.DayNumber) : null;

    string Name => $"complaints-{Filter.Tab.ToString().ToLowerInvariant()}";

    static string YesOrNo(bool yes) => yes ? "Yes" : "";
}
