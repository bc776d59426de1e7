using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

public sealed partial class SupervisoryActivity
{
    /// <summary>Null: nothing was filled in.</summary>
    public CloseOutSheet? Sheet { get; private set; }

    public CloseOutFacts CloseOutFacts => Sheet?.Facts ?? new();

    public bool TakesCloseOut => !IsEnded && Milestone >= Milestone.Planning;

    /// <summary>Its work is done: the report is answered, or it is an investigation, which needs none.</summary>
    public bool Closes => ActivityFlow.Allows(Milestone, Act.ActivityClosed) && (ActivityType == ActivityType.Investigation || Milestone == Milestone.CloseOut);

    /// <summary>It can end before its work is done, with a comment.</summary>
    public bool ClosesEarly => ActivityFlow.Allows(Milestone, Act.ActivityClosedEarly) && !Closes;

    /// <summary>Proposed, or agreed to and not resolved.</summary>
    public IReadOnlyList<Finding> OpenFindings => [.. Findings.Where(one => one.State is FindingState.Proposed or FindingState.Agreed).OrderBy(one => one.No)];

    /// <summary>Without these it is not closed but early, as sentences.</summary>
    public IReadOnlyList<string> MissingToClose
    {
        get
        {
            var missing = new List<string>();
            if (CloseOutFacts.Disposition is null) missing.Add("The disposition is not chosen.");
            if (ActivityType == ActivityType.Examination && CloseOutFacts is { NextExamBy: null, NoFurtherExam: false }) missing.Add("The next exam is not decided: give the day, or say that none is planned.");
            return missing;
        }
    }

    /// <summary>Fills in the close-out sheet, whole.</summary>
    public void UpdateCloseOut(CloseOutFacts facts, Stamp stamp)
    {
        MustBeLedBy(stamp.By);
        if (!TakesCloseOut) throw new BrokenRuleException($"The close-out sheet begins with planning. {Number} is {Milestone.Words()}.");
        facts = facts.Cleaned();
        if (facts == CloseOutFacts) throw new BrokenRuleException("Nothing was changed.");
        facts.MustHold(ActivityType, stamp.Today);
        if (facts.NextExamBy <= stamp.Today && facts.NextExamBy != CloseOutFacts.NextExamBy) throw new BrokenRuleException("The next exam lies ahead: give a day after today.");
        Sheet ??= new(Id);
        Sheet.Take(facts, stamp);
        Happened(Act.CloseOutUpdated, stamp, "Updated the close-out sheet.");
    }

    /// <summary>Ends it and locks it for good; with open matters, the lock comes when the last is settled. Who takes part is told.</summary>
    /// <param name="materials">What the company may read later.</param>
    public void Close(ClosureMaterials materials, Stamp stamp)
    {
        MustNotBeLocked();
        ActivityFlow.After(Milestone, Act.ActivityClosed);
        MustBeKeptBy(stamp.By);
        if (!Closes) throw new BrokenRuleException("The company has not answered a report. Close it early, with a comment.");
        if (MissingToClose is [var missing, ..]) throw new BrokenRuleException(missing);
        End(Act.ActivityClosed, null, materials, $"Closed the activity. Disposition: {Sheet!.Disposition!.Value.Words()}.", stamp);
    }

    /// <summary>Ends it before its work is done, and locks it for good. The sheet may have gaps.</summary>
    /// <param name="comment">Why. Readers of the activity read it, the company does not.</param>
    /// <param name="materials">What the company may read later.</param>
    public void CloseEarly(string comment, ClosureMaterials materials, Stamp stamp)
    {
        MustNotBeLocked();
        ActivityFlow.After(Milestone, Act.ActivityClosedEarly);
        MustBeKeptBy(stamp.By);
        if (!ClosesEarly) throw new BrokenRuleException("An investigation needs no report. Close it with its disposition.");
        if (string.IsNullOrWhiteSpace(comment)) throw new BrokenRuleException("Say why it is closed early.");
        End(Act.ActivityClosedEarly, comment, materials, $"Closed the activity early. It was {Milestone.Words()}.", stamp);
    }

    void End(Act act, string? comment, ClosureMaterials materials, string sentence, Stamp stamp)
    {
        materials = Held(materials);
        var waiting = Requests.Where(request => request.WaitsForCompany && !GoesOnAfterClosing(request)).ToList();
        var matters = OpenMatters;
        EndExchange(waiting, "The activity was closed.", stamp);
        Step(act, comment, stamp);
        LetRequestsLapse("The activity was closed.", stamp, onlyToJoin: true);
        LetThirdPartiesLeave("The activity was closed.", stamp);
        if (!materials.IsEmpty) (Sheet ??= new(Id)).Share(materials, stamp);
        if (matters.Count == 0) LockedAt = stamp.At;
        Happened(act, stamp, sentence + (waiting.Count == 0 ? "" : $" {waiting.Count} sent {(waiting.Count == 1 ? "request was" : "requests were")} canceled with it.")
            + (matters.Count == 0 ? "" : $" It is locked when {InformationRequest.Names(matters)} {(matters.Count == 1 ? "is" : "are")} settled."), LatestStep!.Comment,
            ToTheTeam() with { CompanyHearsLater = FirstSentAt is null || Company?.IsEnrolled != true });
    }

    ClosureMaterials Held(ClosureMaterials materials)
    {
        var (held, facts) = (materials.Cleaned(), CloseOutFacts);
        Room.MustFit(held.Comment, CloseOutSheet.MostComment, "The comment to the company");
        if (held.Disposition && facts.Disposition is null || held.Ratings && facts.Ratings.IsEmpty || held.Refunds && facts.Refunded is null || held.NextExam && facts is { NextExamBy: null, NoFurtherExam: false })
            throw new BrokenRuleException("Only what stands on the close-out sheet is shared.");
        return held;
    }
}
