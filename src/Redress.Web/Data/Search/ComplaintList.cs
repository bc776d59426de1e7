using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Data.Search;

public enum ComplaintOrder { Due, Received, Number, Subject, Status, Poc }

/// <summary>One row of a list: what the viewer may know, and no more.</summary>
public sealed record ComplaintRow(
    string Number, string Subject, string Agency, bool IsOwn, bool IsImported, string? Complainant, bool IsRestricted, string? Category, string? Poc,
    ComplaintStatus Status, NextStep NextStep, DateOnly NextDueOn, DateOnly ReceivedOn, DateOnly? ClosedOn, DateTime CreatedAt, string? ReferredTo);

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
        var page = Ordered(found, order, descending, before ?? after, backwards).Take(size + 1);
        var rows = await (allOwn ? page.Select(Own) : page.Select(AsFarAsOwn(viewer.AgencyId))).ToListAsync(stop);
        var more = rows.Count > size;
        if (more) rows.RemoveAt(size);
        if (backwards) rows.Reverse();
        if (rows.Count == 0) return new ComplaintPageOfRows(rows, null, null);
        return new ComplaintPageOfRows(rows,
            backwards ? more ? Edge(rows[0], order) : null : after is null ? null : Edge(rows[0], order),
            backwards || more ? Edge(rows[^1], order) : null);
    }

    /// <summary>Up to 10,001: what is more is told as "more than 10,000".</summary>
    public static Task<int> Count(IQueryable<Complaint> found, CancellationToken stop = default) => found.Take(CountedUpTo + 1).CountAsync(stop);

    /// <summary>The same for what agencies asked each other.</summary>
    public static Task<int> CountAsked(IQueryable<AskedRow> asked, CancellationToken stop = default) => asked.Take(CountedUpTo + 1).CountAsync(stop);

    // The work lists are asked all day: this is put together once, and needs no agency.
    static readonly Expression<Func<Complaint, ComplaintRow>> Own = c => new ComplaintRow(
        c.Number, c.SubjectName, "", true, c.IsImported, c.ComplainantName, c.IsRestricted, c.Category!.Product, c.AgencyPoc!.FirstName + " " + c.AgencyPoc.LastName,
        c.Status, c.NextStep, c.NextDueOn, c.ReceivedOn, c.ClosedOn, c.CreatedAt,
        c.Status == ComplaintStatus.ReferralInProgress ? c.Referrals.Where(referral => referral.DecidedAt == null).Select(referral => referral.To.Name).FirstOrDefault() : null);

    static Expression<Func<Complaint, ComplaintRow>> AsFarAsOwn(Guid? own) => c => new ComplaintRow(
        c.Number, c.SubjectName, c.Agency.Name, c.AgencyId == own, c.IsImported, c.AgencyId == own ? c.ComplainantName : null, c.AgencyId == own && c.IsRestricted,
        c.Category!.Product, c.AgencyId == own ? c.AgencyPoc!.FirstName + " " + c.AgencyPoc.LastName : null,
        c.Status, c.AgencyId == own ? c.NextStep : NextStep.Nothing, c.AgencyId == own ? c.NextDueOn : Complaint.NoDate, c.ReceivedOn, c.ClosedOn, c.CreatedAt, null);

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
            _ => found.From(c => c.Number, descending, Text(key, number), backwards),
        };
    }

    static (DateOnly, string)? Day(string? key, string number)
        => DateOnly.TryParseExact(key, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? (day, number) : null;

    static (string, string)? Text(string? key, string number) => key is null ? null : (key, number);

    static string Edge(ComplaintRow row, ComplaintOrder order) => order switch
    {
        ComplaintOrder.Due => $"{row.NextDueOn:yyyy-MM-dd}",
        ComplaintOrder.Received => $"{row.ReceivedOn:yyyy-MM-dd}",
        ComplaintOrder.Subject => row.Subject,
        ComplaintOrder.Status => row.Status.ToString(),
        ComplaintOrder.Poc => row.Poc ?? "",
        _ => row.Number,
    } + "~" + row.Number;
}
