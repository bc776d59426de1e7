using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

/// <summary>The complaint turns out to be about somebody else.</summary>
public sealed partial class Complaint
{
    public const int MostSubjectReason = 2_000;

    /// <summary>Whom it was about before, where requests had been sent. Load them with the complaint.</summary>
    public List<FormerSubject> FormerSubjects { get; } = [];

    public FormerSubject? FormerSubjectOf(int no) => FormerSubjects.Find(former => former.No == no);

    /// <summary>
    /// Free while nothing was sent. After that only a Supervisor does it, with a reason: what was sent is canceled, the company keeps it as it is now,
    /// and the new one learns of none of it. Requests that were not sent go along; where the new subject cannot be asked, they are removed.
    /// </summary>
    public void ChangeSubject(NewSubject to, string? reason, Stamp stamp)
    {
        MustTakeAnotherSubject(to);
        Room.MustFit(reason, MostSubjectReason, "The reason");
        var isPartOnly = to.IsSubjectOf(this);
        var (before, why) = (SubjectName, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());
        var wasSent = ChangingNeedsSupervisor(to);
        var telling = wasSent ? LeaveToFormer(why, stamp) : new();
        // A letter may have gone by mail before anything was sent: that too is not for the next one.
        if (!isPartOnly) SubjectNo++;
        var removed = to.CanBeAsked ? [] : Requests.Where(request => request.SentAt is null).ToList();
        foreach (var request in removed)
        {
            request.LeaveDocuments();
            Requests.Remove(request);
        }
        foreach (var request in Requests.Where(request => request.SentAt is null)) request.SubjectNo = SubjectNo;
        to.Entity?.Turned();
        (Company, CompanyId, SubjectName) = (to.Company, to.Company?.Id, to.Name);
        // A company that the complaint came to with a match is still that match's; any other is not.
        if (to.Entity is not null || !isPartOnly) (Entity, EntityId) = (to.Entity, to.Entity?.Id);
        (Branch, BranchId) = (to.Branch, to.Branch?.Id);
        (IndividualId, IndividualName) = (to.Individual?.Id, to.Individual?.Name);
        Happened(Act.SubjectChanged, stamp, Sentence(before, to, wasSent, removed.Count), why, telling);
    }

    /// <summary>May the subject be changed at all, and does this person need to say why?</summary>
    public bool ChangingNeedsSupervisor(NewSubject? to = null) => FirstSentAt is not null && to?.IsSubjectOf(this) != true;

    public bool CanChangeSubject => !IsImported && !IsLocked && (IsInWork || Status == ComplaintStatus.Pending);

    private void MustTakeAnotherSubject(NewSubject to)
    {
        MustTakeWork();
        if (IsLocked || Status == ComplaintStatus.Canceled) throw new BrokenRuleException($"The subject cannot be changed: {Number} is {(IsLocked ? "closed and locked" : "canceled")}.");
        if (Status == ComplaintStatus.ReferralInProgress) throw new BrokenRuleException($"The subject cannot be changed while the referral of {Number} is in progress.");
        if (to.Company is { IsMerged: true }) throw new BrokenRuleException($"{to.Name} was merged into another company. Choose that one.");
        if (to.Entity is { IsMatched: true } matched) throw new BrokenRuleException($"{matched.Number} was matched to {matched.Company?.Name}. Choose that company.");
        if (to.IsSubjectOf(this) && to.Branch?.Id == BranchId && to.Individual?.Id == IndividualId) throw new BrokenRuleException($"The complaint is about {to.Individual?.Name ?? SubjectName} already.");
    }

    /// <returns>Who of the company hears of it.</returns>
    private Telling LeaveToFormer(string? reason, Stamp stamp)
    {
        if (!stamp.By.May(Right.ChangeSubjectAfterSending)) throw new BrokenRuleException("Requests were sent already: only a Supervisor can change the subject now.");
        if (reason is null) throw new BrokenRuleException("Requests were sent already: say why the subject changes.");
        var former = new FormerSubject(this, reason, stamp);
        FormerSubjects.Add(former);
        var open = Requests.Where(request => request.IsOpen).ToList();
        var (isTold, hasPoc) = (former.IsKept && Company!.IsEnrolled, CompanyPocId is not null);
        List<Guid?> concerned = [CompanyPocId ?? Company!.ComplaintsContactId, .. open.SelectMany(request => request.CurrentDraft?.Drafters ?? []).Select(drafter => drafter.PersonId)];
        foreach (var request in open) request.CancelWithRecord("The complaint is about somebody else.", stamp);
        foreach (var draft in Requests.SelectMany(request => request.Drafts)) draft.ReleaseDrafters(stamp);
        foreach (var document in Documents) document.IsSharedNoMore();
        ReleaseCompanyPoc();
        (FirstSentAt, AccountSharedAt) = (null, null);
        return isTold ? new() { People = [.. concerned.OfType<Guid>().Distinct()], Former = hasPoc ? null : (former.CompanyId, former.SubjectName) } : new();
    }

    private static string Sentence(string before, NewSubject to, bool wasSent, int removed)
    {
        var part = to.Individual is { } person ? $" ({person.Name})" : to.Branch is { } branch ? $" (branch {branch.NmlsId})" : to.Entity is { } entity ? $" ({entity.Number})" : "";
        return $"Changed the subject from {before} to {to.Name}{part}."
            + (wasSent ? $" What was sent to {before} is canceled; it keeps what it had." : "")
            + (removed > 0 ? $" {(removed == 1 ? "A request" : $"{removed} requests")} not sent yet {(removed == 1 ? "was" : "were")} removed." : "");
    }
}
