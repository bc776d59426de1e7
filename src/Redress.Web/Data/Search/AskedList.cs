using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Data.Search;

/// <summary>Which of the referrals, or of the requests for access, a list holds.</summary>
public enum AskedTab
{
    /// <summary>Asked of us, not decided.</summary>
    Incoming,
    /// <summary>Asked of us, and decided by us.</summary>
    Decisions,
    /// <summary>Asked by us, not decided.</summary>
    Outgoing,
    /// <summary>All of it, asked by us or of us.</summary>
    History,
}

/// <summary>What a list is asked for; all of it stands in the address.</summary>
public sealed class AskedFilter
{
    public AskedTab List { get; set; }
    /// <summary>The other agency: two letters of its state.</summary>
    public string? Agency { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    /// <summary>Also what was asked about complaints that were canceled since.</summary>
    public bool Canceled { get; set; }

    /// <summary>Addresses of the two lists.</summary>
    public const string Referrals = "/reports/referrals", Access = "/reports/access";

    /// <summary>As the address of a page asks. What cannot be read asks for nothing.</summary>
    public static AskedFilter Read(string query)
    {
        var q = QueryHelpers.ParseQuery(query);
        string? Text(string name) => q.TryGetValue(name, out var values) ? values.FirstOrDefault() : null;
        return new AskedFilter
        {
            List = Text("list") is { Length: > 0 } list && char.IsLetter(list[0]) && Enum.TryParse<AskedTab>(list, true, out var tab) ? tab : default, Agency = PlainText.Of(Text("agency")),
            From = Text("from") is { } from ? TypedValues.Day(from) : null, To = Text("to") is { } to ? TypedValues.Day(to) : null, Canceled = bool.TryParse(Text("canceled"), out var canceled) && canceled,
        };
    }

    /// <summary>The moments between which it was asked, by the days of the viewer.</summary>
    public (DateTime? From, DateTime? Before) Between(Viewer viewer)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(viewer.Zone);
        DateTime? Start(DateOnly? day) => day is { } on ? TimeZoneInfo.ConvertTimeToUtc(on.ToDateTime(default), zone) : null;
        return (Start(From), Start(To?.AddDays(1)));
    }
}

/// <summary>One agency asked another: to take a complaint over, or to let it read.</summary>
public sealed class AskedRow
{
    public Guid Id { get; init; }
    public string Number { get; init; } = "";
    public string Subject { get; init; } = "";
    public Guid AskingId { get; init; }
    public string Asking { get; init; } = "";
    public string AskingCode { get; init; } = "";
    public Guid DecidingId { get; init; }
    public string Deciding { get; init; } = "";
    public string DecidingCode { get; init; } = "";
    public DateTime AskedAt { get; init; }
    public string? AskedBy { get; init; }
    public string Comments { get; init; } = "";
    public ReferralDecision? Referral { get; init; }
    public AccessDecision? Access { get; init; }
    public DateTime? DecidedAt { get; init; }
    public string? DecidedBy { get; init; }
    public string? DecisionComments { get; init; }

    public string? Decision => Referral?.ToString() ?? Access?.ToString();
    public bool IsOpen => DecidedAt is null;
    public string Edge => $"{AskedAt.Ticks}~{Number}";
}

/// <summary>Referrals and requests for access between the viewer's agency and others, newest first.</summary>
static class AskedList
{
    public static IQueryable<AskedRow> Referred(this RedressDb db, Viewer viewer, AskedFilter filter, DateTime? from = null, DateTime? before = null)
    {
        var found = db.Referrals(viewer);
        if (filter.List == AskedTab.Decisions) found = found.Where(one => one.Decision == ReferralDecision.Accepted || one.Decision == ReferralDecision.Rejected);
        var rows = found.Join(db.Complaints(viewer, Depth.Summary).Where(c => filter.Canceled || c.Status != ComplaintStatus.Canceled), one => one.RecordId, c => c.Id, (one, c) => new AskedRow
        {
            Id = one.Id, Number = c.Number, Subject = c.SubjectName, AskingId = one.FromAgencyId, Asking = one.From.Name, AskingCode = one.From.Code, DecidingId = one.ToAgencyId, Deciding = one.To.Name, DecidingCode = one.To.Code,
            AskedAt = one.AskedAt, AskedBy = db.People.Where(p => p.Id == one.AskedById).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(), Comments = one.Comments, Referral = one.Decision,
            DecidedAt = one.DecidedAt, DecidedBy = db.People.Where(p => p.Id == one.DecidedById).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(), DecisionComments = one.DecisionComments,
        });
        return Apply(rows, viewer, filter, from, before);
    }

    public static IQueryable<AskedRow> AccessAsked(this RedressDb db, Viewer viewer, AskedFilter filter, DateTime? from = null, DateTime? before = null)
    {
        var found = db.AccessRequests(viewer);
        if (filter.List == AskedTab.Decisions) found = found.Where(one => one.Decision == AccessDecision.Granted || one.Decision == AccessDecision.Refused);
        var rows = from one in found
                   join c in db.Complaints(viewer, Depth.Summary) on one.RecordId equals c.Id
                   where filter.Canceled || c.Status != ComplaintStatus.Canceled
                   join owner in db.Agencies on one.OwnerAgencyId equals owner.Id
                   select new AskedRow
                   {
                       Id = one.Id, Number = c.Number, Subject = c.SubjectName, AskingId = one.AgencyId, Asking = one.Agency.Name, AskingCode = one.Agency.Code, DecidingId = owner.Id, Deciding = owner.Name, DecidingCode = owner.Code,
                       AskedAt = one.AskedAt, AskedBy = db.People.Where(p => p.Id == one.AskedById).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(), Comments = one.Comments, Access = one.Decision,
                       DecidedAt = one.DecidedAt, DecidedBy = db.People.Where(p => p.Id == one.DecidedById).Select(p => p.FirstName + " " + p.LastName).FirstOrDefault(), DecisionComments = one.DecisionComments,
                   };
        return Apply(rows, viewer, filter, from, before);
    }

    /// <summary>Goes on after the last row of the page before.</summary>
    public static IQueryable<AskedRow> After(this IQueryable<AskedRow> rows, string? edge)
    {
        if (edge?.Split('~') is not [var ticks, var number] || !long.TryParse(ticks, CultureInfo.InvariantCulture, out var at)) return rows;
        var moment = new DateTime(Math.Clamp(at, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        return rows.Where(row => row.AskedAt < moment || row.AskedAt == moment && string.Compare(row.Number, number) > 0);
    }

    static IQueryable<AskedRow> Apply(IQueryable<AskedRow> rows, Viewer viewer, AskedFilter filter, DateTime? from, DateTime? before)
    {
        rows = filter.List switch
        {
            AskedTab.Incoming => rows.Where(row => row.DecidingId == viewer.AgencyId && row.DecidedAt == null),
            AskedTab.Decisions => rows.Where(row => row.DecidingId == viewer.AgencyId),
            AskedTab.Outgoing => rows.Where(row => row.AskingId == viewer.AgencyId && row.DecidedAt == null),
            _ => rows,
        };
        if (filter.Agency is { Length: > 0 } agency) rows = rows.Where(row => row.AskingCode == agency && row.AskingId != viewer.AgencyId || row.DecidingCode == agency && row.DecidingId != viewer.AgencyId);
        if (from is not null) rows = rows.Where(row => row.AskedAt >= from);
        if (before is not null) rows = rows.Where(row => row.AskedAt < before);
        return rows.OrderByDescending(row => row.AskedAt).ThenBy(row => row.Number);
    }
}
