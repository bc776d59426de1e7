using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Search;

/// <summary>The first six run over everything; the others sort the first 10,000 rows of the list.</summary>
public enum ComplaintOrder { Due, Received, Number, Subject, Status, Poc, Complainant, Category, Next, Agency, Created, Closed }

/// <summary>One row of a list: what the viewer may know, and no more.</summary>
public sealed record ComplaintRow(
    string Number, string Subject, string Agency, bool IsOwn, bool IsImported, string? Complainant, bool IsRestricted, string? Category, string? Poc,
    ComplaintStatus Status, NextStep NextStep, DateOnly NextDueOn, DateOnly? ReceivedOn, DateOnly? ClosedOn, DateOnly? CanceledOn, DateTime CreatedAt, DateTime? FirstSentAt, bool WaitsForCompany, string? ReferredTo);

/// <summary>A page of a list, with the edges to go on from.</summary>
public sealed record ComplaintPageOfRows(IReadOnlyList<ComplaintRow> Rows, string? Before, string? After);

/// <summary>Reads pages of complaints in one query each, by keyset.</summary>
public static class ComplaintList
{
    public const int CountedUpTo = 10_000;

    /// <param name="allOwn">That all of them are the viewer's agency's is known from where they come.</param>
    public static async Task<ComplaintPageOfRows> Read(IQueryable<Complaint> found, Viewer viewer, bool allOwn, ComplaintOrder order, bool descending, string? after, string? before, int size, CancellationToken stop = default)
    {
        var backwards = before is not null;
        var first = IsIndexed(order) ? found : (allOwn ? found.OrderBy(c => c.NextDueOn).ThenBy(c => c.Number) : found.OrderByDescending(c => c.Number)).Take(CountedUpTo);
        var rows = await Rows(Ordered(first, order, descending, before ?? after, backwards).Take(size + 1), viewer, allOwn).ToListAsync(stop);
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        if (backwards) rows.Reverse();
        if (rows.Count == 0) return new ComplaintPageOfRows(rows, null, null);
        return new ComplaintPageOfRows(rows,
            backwards ? more ? Edge(rows[0], order) : null : after is null ? null : Edge(rows[0], order),
            backwards || more ? Edge(rows[^1], order) : null);
    }

    /// <summary>All of it in its order, row by row: for files.</summary>
    public static IAsyncEnumerable<ComplaintRow> ReadAll(IQueryable<Complaint> found, Viewer viewer, bool allOwn, ComplaintOrder order, bool descending)
        => Rows(Ordered(found, order, descending, null, backwards: false), viewer, allOwn).AsAsyncEnumerable();

    /// <summary>Up to 10,001: what is more is told as "more than 10,000".</summary>
    public static Task<int> Count(IQueryable<Complaint> found, CancellationToken stop = default) => found.Take(CountedUpTo + 1).CountAsync(stop);

    /// <summary>The same for what agencies asked each other.</summary>
    public static Task<int> CountAsked(IQueryable<AskedRow> asked, CancellationToken stop = default) => asked.Take(CountedUpTo + 1).CountAsync(stop);

    public static bool IsIndexed(ComplaintOrder order) => order <= ComplaintOrder.Poc;

    static IQueryable<ComplaintRow> Rows(IQueryable<Complaint> found, Viewer viewer, bool allOwn) => allOwn ? found.Select(Own) : found.Select(AsFarAsOwn(viewer.AgencyId));

    // The work lists are asked all day: this is put together once, and needs no agency.
    static readonly Expression<Func<Complaint, ComplaintRow>> Own = c => new ComplaintRow(
        c.Number, c.SubjectName, "", true, c.IsImported, c.ComplainantName, c.IsRestricted, c.Category!.Product, c.AgencyPoc == null ? null : c.AgencyPoc.FirstName + " " + c.AgencyPoc.LastName,
        c.Status, c.NextStep, c.NextDueOn, c.ReceivedOn, c.ClosedOn, c.CanceledOn, c.CreatedAt, c.FirstSentAt, c.AnswerDueOn != Complaint.NoDate,
        c.Status == ComplaintStatus.ReferralInProgress ? c.Referrals.Where(referral => referral.DecidedAt == null).Select(referral => referral.To.Name).FirstOrDefault() : null);

    static Expression<Func<Complaint, ComplaintRow>> AsFarAsOwn(Guid? own) => c => new ComplaintRow(
        c.Number, c.SubjectName, c.Agency.Name, c.AgencyId == own, c.IsImported, c.AgencyId == own ? c.ComplainantName : null, c.AgencyId == own && c.IsRestricted,
        c.Category!.Product, c.AgencyId == own && c.AgencyPoc != null ? c.AgencyPoc.FirstName + " " + c.AgencyPoc.LastName : null,
        c.Status, c.AgencyId == own ? c.NextStep : NextStep.Nothing, c.AgencyId == own ? c.NextDueOn : Complaint.NoDate, c.AgencyId == own ? (DateOnly?)c.ReceivedOn : null, c.ClosedOn, c.AgencyId == own ? c.CanceledOn : null, c.CreatedAt, c.FirstSentAt, false, null);

    static IQueryable<Complaint> Ordered(IQueryable<Complaint> found, ComplaintOrder order, bool descending, string? edge, bool backwards)
    {
        var cut = edge?.LastIndexOf('~') ?? -1;
        var (key, number) = cut < 0 ? (null, "") : (edge![..cut], edge[(cut + 1)..]);
        return order switch
        {
            ComplaintOrder.Due => found.From(c => c.NextDueOn, descending, Day(key, number), backwards),
            ComplaintOrder.Received => found.From(c => c.ReceivedOn, descending, Day(key, number), backwards),
            ComplaintOrder.Subject => found.From(c => c.SubjectName, descending, Text(key, number), backwards),
            ComplaintOrder.Status => found.From(c => (string)(object)c.Status, descending, Text(key, number), backwards),
            ComplaintOrder.Poc => found.From(c => c.AgencyPoc == null ? "" : c.AgencyPoc.FirstName + " " + c.AgencyPoc.LastName, descending, Text(key, number), backwards),
            ComplaintOrder.Complainant => found.From(c => c.ComplainantName, descending, Text(key, number), backwards),
            ComplaintOrder.Category => found.From(c => c.Category == null ? "" : c.Category.Product, descending, Text(key, number), backwards),
            ComplaintOrder.Next => found.From(c => (string)(object)c.Turn, descending, Text(key, number), backwards),
            ComplaintOrder.Agency => found.From(c => c.Agency.Name, descending, Text(key, number), backwards),
            ComplaintOrder.Created => found.From(c => c.CreatedAt, descending, Moment(key, number), backwards),
            ComplaintOrder.Closed => found.From(c => c.ClosedOn ?? Complaint.NoDate, descending, Day(key, number), backwards),
            _ => found.From(c => c.Number, descending, Text(key, number), backwards),
        };
    }

    static (DateOnly, string)? Day(string? key, string number)
        => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, number) : null;

    static (DateTime, string)? Moment(string? key, string number)
        => long.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks ? (new DateTime(ticks, DateTimeKind.Utc), number) : null;

    static (string, string)? Text(string? key, string number) => key is null ? null : (key, number);

    static string Edge(ComplaintRow row, ComplaintOrder order) => order switch
    {
        ComplaintOrder.Due => $"{row.NextDueOn:yyyy-MM-dd}",
        ComplaintOrder.Received => $"{row.ReceivedOn:yyyy-MM-dd}",
        ComplaintOrder.Subject => row.Subject,
        ComplaintOrder.Status => row.Status.ToString(),
        ComplaintOrder.Poc => row.Poc ?? "",
        ComplaintOrder.Complainant => row.Complainant ?? "",
        ComplaintOrder.Category => row.Category ?? "",
        ComplaintOrder.Next => row.NextStep.Whose().ToString(),
        ComplaintOrder.Agency => row.Agency,
        ComplaintOrder.Created => row.CreatedAt.Ticks.ToString(CultureInfo.InvariantCulture),
        ComplaintOrder.Closed => $"{row.ClosedOn ?? Complaint.NoDate:yyyy-MM-dd}",
        _ => row.Number,
    } + "~" + row.Number;
}
