using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Data.Search;

/// <summary>The lists that are built in. They stand in addresses, so they are added to, never renamed.</summary>
public enum ComplaintTab { Open, Mine, Review, Referrals, Access, Overdue, All, Imported }

public enum DueWindow { Overdue, Today, NextSevenDays, AnswerOverdue }

/// <summary>What a list of complaints is asked for; all of it stands in the address, see <see cref="ComplaintAddress"/>.</summary>
public sealed class ComplaintFilter
{
    public ComplaintTab Tab { get; set; }
    public string? Words { get; set; }
    /// <summary>Words that stand anywhere in the complaint where the viewer may read: see <see cref="SearchTerm"/>.</summary>
    public string? Text { get; set; }
    /// <summary>In which texts they must stand; null: in any.</summary>
    public SearchIn? In { get; set; }
    public List<ComplaintStatus> Status { get; set; } = [];
    public List<BusinessType> Type { get; set; } = [];
    public string? Category { get; set; }
    public string? Issue { get; set; }
    public Guid? Poc { get; set; }
    public List<Turn> Next { get; set; } = [];
    public List<NextStep> Step { get; set; } = [];
    public DueWindow? Due { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public DateOnly? CreatedFrom { get; set; }
    public DateOnly? CreatedTo { get; set; }
    public DateOnly? ClosedFrom { get; set; }
    public DateOnly? ClosedTo { get; set; }
    /// <summary>Not closed, and received at least so many days ago.</summary>
    public int? Age { get; set; }
    /// <summary>Not closed, and received at most so many days ago.</summary>
    public int? AgeTo { get; set; }
    public decimal? Amount { get; set; }
    public decimal? AmountTo { get; set; }
    public List<CareFlags> Flag { get; set; } = [];
    public ClosureReason? Reason { get; set; }
    public string? Subject { get; set; }
    public string? Complainant { get; set; }
    /// <summary>SES ID, NMLS ID, or the key of a company that has neither.</summary>
    public string? Company { get; set; }
    /// <summary>The month of receipt, "2026-03".</summary>
    public string? Month { get; set; }
    /// <summary>Only those of one's own agency, or only those of others.</summary>
    public bool? Own { get; set; }
    public bool? Imported { get; set; }
    /// <summary>Those closed with money for the consumer.</summary>
    public bool Relief { get; set; }

    /// <summary>Stands for complaints without a category.</summary>
    public const string NoCategory = "none";

    public DateOnly? FirstOfMonth => DateOnly.TryParseExact(Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) ? first : null;

    /// <summary>The list may hold complaints of other agencies, as far as their summaries go.</summary>
    public bool IsOfAll => Own != true && Tab is ComplaintTab.All or ComplaintTab.Referrals or ComplaintTab.Access;

    bool AsksOwner => Poc is not null || Next.Count > 0 || Step.Count > 0 || Due is not null || From is not null || To is not null || Age is not null || AgeTo is not null || Amount is not null || AmountTo is not null
        || Flag.Count > 0 || Reason is not null || Relief || Issue is { Length: > 0 } || Complainant is { Length: > 0 };

    /// <summary>The rows of a tab, before any filter.</summary>
    public static IQueryable<Complaint> Rows(RedressDb db, Viewer viewer, ComplaintTab tab, DateOnly today)
    {
        if (tab == ComplaintTab.All) return db.Complaints(viewer, Depth.Summary);
        if (tab == ComplaintTab.Referrals)
        {
            var referrals = db.Referrals(viewer).Where(referral => referral.DecidedAt == null);
            return db.Complaints(viewer, Depth.Summary).Where(c => c.Status == ComplaintStatus.ReferralInProgress && referrals.Any(referral => referral.RecordId == c.Id));
        }
        if (tab == ComplaintTab.Access)
        {
            var asked = db.AccessRequests(viewer).Where(request => request.DecidedAt == null);
            return db.Complaints(viewer, Depth.Summary).Where(c => asked.Any(request => request.RecordId == c.Id));
        }
        var own = db.OwnComplaints(viewer);
        if (tab == ComplaintTab.Imported) return own.Where(c => c.IsImported);
        own = own.InHand();
        return tab switch
        {
            ComplaintTab.Mine => own.Where(c => c.AgencyPocId == viewer.PersonId),
            ComplaintTab.Review => own.Where(c => c.Status == ComplaintStatus.Pending),
            ComplaintTab.Overdue => own.Where(c => c.NextDueOn < today && c.NextStep != NextStep.Enroll),
            _ => own,
        };
    }

    public IQueryable<Complaint> Apply(RedressDb db, Viewer viewer, DateOnly today)
    {
        // Asking for closed ones within the agency's own goes past the tab of the open ones.
        var rows = Tab == ComplaintTab.Open && (Status.Count > 0 || Reason is not null || Relief || ClosedFrom is not null || ClosedTo is not null)
            ? db.OwnComplaints(viewer).Where(c => !c.IsImported)
            : Rows(db, viewer, Tab, today);
        if (Status.Count > 0) rows = rows.Where(c => Status.Contains(c.Status));
        if (Type.Count > 0) rows = rows.Where(c => Type.Contains(c.BusinessType!.Value));
        if (Category == NoCategory) rows = rows.Where(c => c.CategoryId == null);
        else if (Category is { Length: > 0 } name && name.Contains(": ", StringComparison.Ordinal)) rows = rows.Where(c => c.Category!.Product + ": " + c.Category.SubProduct == name);
        else if (Category is { Length: > 0 } product) rows = rows.Where(c => c.Category!.Product == product);
        if (Company is { Length: > 0 } key && EntitySearch.NumberOf(key) is { } tracking)
        {
            var entity = db.Entities(viewer).Where(one => one.Number == tracking).Select(one => (Guid?)one.Id);
            rows = rows.Where(c => c.EntityId == entity.FirstOrDefault());
        }
        else if (Company is { Length: > 0 } company)
        {
            // The company first, then its complaints by their index.
            var named = db.Companies.WithKey(company).Select(c => (Guid?)c.Id);
            rows = rows.Where(c => c.CompanyId == named.FirstOrDefault());
        }
        if (FirstOfMonth is { } first)
        {
            var last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            rows = rows.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
        }
        if (Own is not null) rows = rows.Where(c => c.AgencyId == viewer.AgencyId == Own);
        if (Imported is not null) rows = rows.Where(c => c.IsImported == Imported);
        if (ClosedFrom is not null) rows = rows.Where(c => c.ClosedOn >= ClosedFrom);
        if (ClosedTo is not null) rows = rows.Where(c => c.ClosedOn <= ClosedTo);
        if (CreatedFrom is { } since && StartOf(since, viewer) is var start) rows = rows.Where(c => c.CreatedAt >= start);
        if (CreatedTo is { } until && StartOf(until.AddDays(1), viewer) is var end) rows = rows.Where(c => c.CreatedAt < end);
        foreach (var word in Each(Subject)) rows = rows.Where(c => c.SubjectName.ToLower().Contains(word));
        if (Text is { Length: > 0 } text) rows = rows.WithTerms(db, viewer, SearchTerm.Read(text), In?.Places());
        if (Words is { Length: > 0 } words) rows = WithWords(rows, viewer, words.Trim());
        return AsksOwner ? OfOwner(rows.Where(c => c.AgencyId == viewer.AgencyId), today) : rows;
    }

    // What only the owner may know of must not be found out by filtering others' complaints either.
    IQueryable<Complaint> OfOwner(IQueryable<Complaint> rows, DateOnly today)
    {
        if (Poc is not null) rows = rows.Where(c => c.AgencyPocId == Poc);
        if (Next.Count > 0) rows = rows.Where(c => Next.Contains(c.Turn));
        if (Step.Count > 0) rows = rows.Where(c => Step.Contains(c.NextStep));
        if (Due is { } due) rows = Within(rows, due, today);
        if (From is not null) rows = rows.Where(c => c.ReceivedOn >= From);
        if (To is not null) rows = rows.Where(c => c.ReceivedOn <= To);
        if (Age is { } days && today.AddDays(-days) is var last) rows = rows.Where(c => c.ClosedOn == null && c.CanceledOn == null && c.ReceivedOn <= last);
        if (AgeTo is { } most && today.AddDays(-most) is var first) rows = rows.Where(c => c.ClosedOn == null && c.CanceledOn == null && c.ReceivedOn >= first);
        if (Amount is not null) rows = rows.Where(c => c.AmountInDispute >= Amount);
        if (AmountTo is not null) rows = rows.Where(c => c.AmountInDispute <= AmountTo);
        if (Issue is { Length: > 0 } issue) rows = rows.Where(c => c.Issue!.Name == issue);
        foreach (var word in Each(Complainant)) rows = rows.Where(c => c.ComplainantName.ToLower().Contains(word));
        if (Flag.Count > 0)
        {
            var mask = Flag.Aggregate(CareFlags.None, (all, flag) => all | flag);
            rows = rows.Where(c => (c.Flags & mask) != CareFlags.None);
        }
        if (Relief) rows = rows.Where(c => c.Closures.Any(closure => closure.Payments.Any()));
        return Reason is null ? rows : rows.Where(c => c.Closures.Any(closure => closure.Reason == Reason));
    }

    static IQueryable<Complaint> Within(IQueryable<Complaint> rows, DueWindow due, DateOnly today)
    {
        var week = today.AddDays(7);
        return due switch
        {
            DueWindow.Overdue => rows.Where(c => c.NextDueOn < today && c.NextStep != NextStep.Enroll),
            DueWindow.AnswerOverdue => rows.Where(c => c.AnswerDueOn < today && c.Company!.EnrolledAt != null),
            DueWindow.Today => rows.Where(c => c.NextDueOn == today),
            _ => rows.Where(c => c.NextDueOn >= today && c.NextDueOn <= week),
        };
    }

    static IQueryable<Complaint> WithWords(IQueryable<Complaint> rows, Viewer viewer, string words)
    {
        foreach (var word in Each(words))
            rows = rows.Where(c => c.Number.ToLower().Contains(word) || c.SubjectName.ToLower().Contains(word)
                || c.AgencyId == viewer.AgencyId && (c.ComplainantName.ToLower().Contains(word) || c.AgencyReference!.ToLower().Contains(word)));
        return rows;
    }

    static IEnumerable<string> Each(string? words) => (words ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8);

    // Days are those of the agency, as reports count them, wherever the reader is.
    static DateTime StartOf(DateOnly day, Viewer viewer) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(default), TimeZoneInfo.FindSystemTimeZoneById(viewer.AgencyZone));
}
