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
    public string? Company { get; set; }
    public DateOnly? ClosedFrom { get; set; }

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
        var rows = Tab == ComplaintTab.Open && (Status.Count > 0 || Reason is not null)
            ? db.OwnComplaints(viewer).Where(c => !c.IsImported)
            : Rows(db, viewer, Tab, today);
        if (Status.Count > 0) rows = rows.Where(c => Status.Contains(c.Status));
        if (Type.Count > 0) rows = rows.Where(c => Type.Contains(c.BusinessType!.Value));
        if (Category is { Length: > 0 } product) rows = rows.Where(c => c.Category!.Product == product);
        if (Company is { Length: > 0 } company) rows = rows.Where(c => c.Company!.SesId == company || c.Company!.NmlsId == company);
        if (ClosedFrom is not null) rows = rows.Where(c => c.ClosedOn >= ClosedFrom);
        if (Words is { Length: > 0 } words) rows = WithWords(rows, viewer, words.Trim());
        return Own(rows, viewer, today);
    }

    // What only the owner may know of must not be found out by filtering others' complaints either.
    IQueryable<Complaint> Own(IQueryable<Complaint> rows, Viewer viewer, DateOnly today)
    {
        if (Poc is null && Next.Count == 0 && Step.Count == 0 && Due is null && From is null && To is null && Amount is null && Flag.Count == 0 && Reason is null) return rows;
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
