using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

public enum ComplaintTab { Open, Mine, Review, Overdue, All, Imported }

public enum DueWindow { Overdue, Today, NextSevenDays, AnswerOverdue }

/// <summary>What a list of complaints is asked for; all of it stands in the address.</summary>
public sealed class ComplaintFilter
{
    public ComplaintTab Tab { get; set; }
    public string? Words { get; set; }
    public List<ComplaintStatus> Status { get; set; } = [];
    public List<BusinessType> Type { get; set; } = [];
    public string? Category { get; set; }
    public Guid? Poc { get; set; }
    public List<Turn> Next { get; set; } = [];
    public List<NextStep> Step { get; set; } = [];
    public DueWindow? Due { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public decimal? Amount { get; set; }
    public List<CareFlags> Flag { get; set; } = [];
    public ClosureReason? Reason { get; set; }
    /// <summary>SES ID, NMLS ID, or the key of a company that has neither.</summary>
    public string? Company { get; set; }
    public DateOnly? ClosedFrom { get; set; }
    /// <summary>The month of receipt, "2026-03".</summary>
    public string? Month { get; set; }
    /// <summary>Only those of one's own agency, or only those of others.</summary>
    public bool? Own { get; set; }
    public bool? Imported { get; set; }
    /// <summary>Those closed with money for the consumer.</summary>
    public bool Relief { get; set; }

    /// <summary>Stands for complaints without a category.</summary>
    public const string NoCategory = "none";

    public DateOnly? FirstOfMonth => DateOnly.TryParseExact(Month, "yyyy-MM", out var first) ? first : null;

    /// <summary>The rows of a tab, before any filter.</summary>
    public static IQueryable<Complaint> Rows(RedressDb db, Viewer viewer, ComplaintTab tab, DateOnly today)
    {
        if (tab == ComplaintTab.All) return db.Complaints(viewer, Depth.Summary);
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
        var rows = Tab == ComplaintTab.Open && (Status.Count > 0 || Reason is not null || Relief)
            ? db.OwnComplaints(viewer).Where(c => !c.IsImported)
            : Rows(db, viewer, Tab, today);
        if (Status.Count > 0) rows = rows.Where(c => Status.Contains(c.Status));
        if (Type.Count > 0) rows = rows.Where(c => Type.Contains(c.BusinessType!.Value));
        if (Category == NoCategory) rows = rows.Where(c => c.CategoryId == null);
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
            var next = first.AddMonths(1);
            rows = rows.Where(c => c.ReceivedOn >= first && c.ReceivedOn < next);
        }
        if (Own is not null) rows = rows.Where(c => c.AgencyId == viewer.AgencyId == Own);
        if (Imported is not null) rows = rows.Where(c => c.IsImported == Imported);
        if (ClosedFrom is not null) rows = rows.Where(c => c.ClosedOn >= ClosedFrom);
        if (Words is { Length: > 0 } words) rows = WithWords(rows, viewer, words.Trim());
        return OfOwner(rows, viewer, today);
    }

    // What only the owner may know of must not be found out by filtering others' complaints either.
    IQueryable<Complaint> OfOwner(IQueryable<Complaint> rows, Viewer viewer, DateOnly today)
    {
        if (Poc is null && Next.Count == 0 && Step.Count == 0 && Due is null && From is null && To is null && Amount is null && Flag.Count == 0 && Reason is null && !Relief) return rows;
        rows = rows.Where(c => c.AgencyId == viewer.AgencyId);
        if (Poc is not null) rows = rows.Where(c => c.AgencyPocId == Poc);
        if (Next.Count > 0) rows = rows.Where(c => Next.Contains(c.Turn));
        if (Step.Count > 0) rows = rows.Where(c => Step.Contains(c.NextStep));
        if (Due is { } due) rows = Within(rows, due, today);
        if (From is not null) rows = rows.Where(c => c.ReceivedOn >= From);
        if (To is not null) rows = rows.Where(c => c.ReceivedOn <= To);
        if (Amount is not null) rows = rows.Where(c => c.AmountInDispute >= Amount);
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
        foreach (var word in words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(8))
            rows = rows.Where(c => c.Number.ToLower().Contains(word) || c.SubjectName.ToLower().Contains(word)
                || c.AgencyId == viewer.AgencyId && (c.ComplainantName.ToLower().Contains(word) || c.AgencyReference!.ToLower().Contains(word)));
        return rows;
    }
}
