using Redress.Domain.Agencies;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>What an activity found. It is changed while it is proposed; what was decided on it stays readable in its steps.</summary>
public sealed class Finding
{
    public const int MostArea = 200, MostText = 4_000, MostComment = 4_000;

    Finding() { }

    internal Finding(Guid recordId, int no, Agency agency, FindingFacts facts, Guid? id, Stamp stamp)
    {
        if (id is { } given && given != Guid.Empty) Id = given;
        (RecordId, No, AgencyId, Agency, ProposedAt, ProposedById, ProposedByName) = (recordId, no, agency.Id, agency, stamp.At, stamp.By.PersonId, stamp.By.Name);
        Take(facts);
        Step(Act.FindingProposed, null, null, stamp);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the activity, never given twice.</summary>
    public int No { get; private set; }
    /// <summary>Of the one who proposed it: whose own it is, unless it is common.</summary>
    public Guid AgencyId { get; private set; }
    public Agency Agency { get; private set; } = null!;
    public FindingKind Kind { get; private set; }
    public bool IsCommon { get; private set; }
    public string Area { get; private set; } = "";
    /// <summary>Regulation or statute.</summary>
    public string? Citation { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime ProposedAt { get; private set; }
    public Guid? ProposedById { get; private set; }
    public string ProposedByName { get; private set; } = "";
    /// <summary>ID of the complaint and number of the alleged violation that it comes from.</summary>
    public string? ComplaintNumber { get; private set; }
    public int? ViolationNo { get; private set; }
    /// <summary>ID of the earlier activity and number of the finding that it repeats.</summary>
    public string? RepeatsActivity { get; private set; }
    public int? RepeatsNo { get; private set; }
    public List<FindingStep> Steps { get; } = [];

    public string Reach => IsCommon ? "Common to the agencies" : $"{Agency.Name} alone";
    public FindingFacts Facts => new(Kind, Area, Citation, Text, IsCommon);
    public FindingStep LatestStep => Steps.MaxBy(step => step.No)!;
    public FindingState State => StateAfter(Steps.OrderBy(step => step.No).Select(step => step.Act));
    public bool Stands => State is FindingState.Agreed or FindingState.Resolved;
    /// <summary>The latest decision; null: none stands.</summary>
    public FindingStep? Decision => State == FindingState.Proposed ? null : Steps.Where(step => step.Act is Act.FindingAgreed or Act.FindingNotAgreed).MaxBy(step => step.No);
    public FindingStep? Resolution => State == FindingState.Resolved ? LatestStep : null;

    internal void Take(FindingFacts facts) => (Kind, Area, Citation, Text, IsCommon) = (facts.Kind, facts.Area, facts.Citation, facts.Text, facts.IsCommon);

    internal void ComesFrom(AllegedBefore alleged) => (ComplaintNumber, ViolationNo) = (alleged.Complaint.Number, alleged.ViolationNo);

    internal void Repeats(EarlierFinding? earlier) => (RepeatsActivity, RepeatsNo) = (earlier?.Activity.Number, earlier?.No);

    internal void Step(Act act, string? comment, DateOnly? on, Stamp stamp) => Steps.Add(new FindingStep(this, act, comment, on, stamp));

    // Taking up again takes back the latest decision: what was resolved is agreed still, what was decided is proposed.
    static FindingState StateAfter(IEnumerable<Act> acts) => acts.Aggregate(FindingState.Proposed, (state, act) => act switch
    {
        Act.FindingAgreed => FindingState.Agreed,
        Act.FindingNotAgreed => FindingState.NotAgreed,
        Act.FindingResolved => FindingState.Resolved,
        Act.FindingTakenUp when state == FindingState.Resolved => FindingState.Agreed,
        _ => FindingState.Proposed,
    });
}

/// <summary>A dated fact: this was decided on a finding.</summary>
public sealed class FindingStep
{
    FindingStep() { }

    internal FindingStep(Finding finding, Act act, string? comment, DateOnly? on, Stamp stamp)
        => (RecordId, FindingId, No, Act, Comment, On, At, ById, ByName) = (finding.RecordId, finding.Id, finding.Steps.Count + 1, act, comment, on, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid FindingId { get; private set; }
    public int No { get; private set; }
    public Act Act { get; private set; }
    /// <summary>Why it was not agreed to or is taken up again; how it was resolved.</summary>
    public string? Comment { get; private set; }
    /// <summary>The day on which it was resolved.</summary>
    public DateOnly? On { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";

    public string Words => Act switch
    {
        Act.FindingProposed => "Proposed", Act.FindingAgreed => "Agreed", Act.FindingNotAgreed => "Not agreed", Act.FindingResolved => "Resolved", _ => "Taken up again",
    };
}
