using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

// Findings move no milestone: they are proposed and decided on from planning on, until the activity is locked.
public sealed partial class SupervisoryActivity
{
    public const int MostFindings = 500;

    public List<Finding> Findings { get; } = [];

    public bool TakesFindings => !IsEnded && Milestone >= Milestone.Planning;

    /// <summary>Whoever leads it, and its Examiners, also those of agencies that joined.</summary>
    public bool MayPropose(Viewer viewer)
        => IsLedBy(viewer) || viewer.Side == Side.Agency && viewer.May(Right.WorkOnActivities) && Present.Any(one => one.PersonId == viewer.PersonId && one.Part != ParticipantPart.Reviewer);

    /// <summary>Whoever proposed it and still takes part, and whoever leads the activity, while nothing is decided.</summary>
    public bool MayChange(Finding finding, Viewer viewer)
        => finding.State == FindingState.Proposed && (IsLedBy(viewer) || MayPropose(viewer) && viewer.PersonId is { } id && finding.ProposedById == id);

    /// <summary>What bears a finding out. For agencies alone: the company reads it where it is put into the report.</summary>
    public IEnumerable<Document> DocumentsOf(Finding finding) => Documents.Where(document => document.Part == DocumentPart.Finding && document.PartId == finding.Id).OrderBy(document => document.Id);

    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public Finding Propose(FindingFacts facts, EarlierFinding? earlier, AllegedBefore? alleged, Stamp stamp, Guid? id = null, IEnumerable<Document>? added = null)
    {
        MustTakeFindings();
        if (!MayPropose(stamp.By)) throw new BrokenRuleException("Only people who examine in this activity or lead it propose findings.");
        if (Findings.Count >= MostFindings) throw new BrokenRuleException($"An activity has room for {MostFindings} findings.");
        facts = Held(facts, earlier);
        if (alleged is not null) MustBeAllegedHere(alleged);
        var finding = new Finding(Id, Findings.Count + 1, AgencyOf(stamp.By), facts, id, stamp);
        finding.Repeats(earlier);
        if (alleged is not null) finding.ComesFrom(alleged);
        Findings.Add(finding);
        foreach (var document in added ?? []) document.HangOn(this, finding.Id);
        Happened(Act.FindingProposed, stamp, $"Proposed finding {finding.No}: {facts.Kind}, {facts.Area}{(facts.Citation is null ? "" : $", {facts.Citation}")}.{Origin(finding)}", null,
            new() { People = InCharge is { } lead ? [lead.PersonId] : [], Page = $"findings/{finding.No}" });
        return finding;
    }

    /// <param name="removed">IDs of its documents that go.</param>
    /// <returns>The documents to delete in the same save.</returns>
    public IReadOnlyList<Document> Change(Finding finding, FindingFacts facts, EarlierFinding? earlier, Stamp stamp, IReadOnlyCollection<Document>? added = null, IReadOnlySet<Guid>? removed = null)
    {
        MustTakeFindings();
        if (finding.State != FindingState.Proposed) throw new BrokenRuleException($"Finding {finding.No} was decided on. Whoever leads the activity takes it up again first.");
        if (!MayChange(finding, stamp.By)) throw new BrokenRuleException("Only whoever proposed it and whoever leads the activity change it.");
        facts = Held(facts, earlier);
        var gone = DocumentsOf(finding).Where(document => removed?.Contains(document.Id) == true).ToList();
        if (facts == finding.Facts && (earlier?.Activity.Number, earlier?.No) == (finding.RepeatsActivity, finding.RepeatsNo) && (added?.Count ?? 0) + gone.Count == 0) throw new BrokenRuleException("Nothing was changed.");
        finding.Take(facts);
        finding.Repeats(earlier);
        foreach (var document in added ?? []) document.HangOn(this, finding.Id);
        Happened(Act.FindingChanged, stamp, $"Changed finding {finding.No}.");
        return gone;
    }

    public void Agree(Finding finding, Stamp stamp)
    {
        MustBeOpenToReview(finding, stamp);
        finding.Step(Act.FindingAgreed, null, null, stamp);
        Happened(Act.FindingAgreed, stamp, $"Agreed to finding {finding.No}.", null, ToProposer(finding));
    }

    /// <param name="why">Whoever proposed it reads it.</param>
    public void Disagree(Finding finding, string why, Stamp stamp)
    {
        MustBeOpenToReview(finding, stamp);
        var reason = Said(why, "Say why you do not agree.");
        finding.Step(Act.FindingNotAgreed, reason, null, stamp);
        Happened(Act.FindingNotAgreed, stamp, $"Did not agree to finding {finding.No}.", reason, ToProposer(finding));
    }

    /// <param name="how">What the company did about it.</param>
    public void Resolve(Finding finding, DateOnly on, string how, Stamp stamp)
    {
        MustTakeFindings();
        MustBeLedBy(stamp.By);
        if (finding.State != FindingState.Agreed) throw new BrokenRuleException($"Finding {finding.No} is {finding.State.Words().ToLowerInvariant()}. Only an agreed one is resolved.");
        if (on > stamp.Today) throw new BrokenRuleException("It cannot be resolved on a day to come.");
        if (on.Year < 2000) throw new BrokenRuleException("Give the day with its year.");
        var words = Said(how, "Say how it was resolved.");
        finding.Step(Act.FindingResolved, words, on, stamp);
        Happened(Act.FindingResolved, stamp, $"Resolved finding {finding.No} on {DayWords.Short(on)}.", words);
    }

    /// <summary>Takes back the latest decision on a finding; it stays readable. What was resolved is agreed again, what was decided is proposed again.</summary>
    public void TakeUp(Finding finding, string why, Stamp stamp)
    {
        MustTakeFindings();
        MustBeLedBy(stamp.By);
        if (finding.State == FindingState.Proposed) throw new BrokenRuleException($"Finding {finding.No} is proposed. Nothing was decided on it.");
        var reason = Said(why, "Say why it is taken up again.");
        finding.Step(Act.FindingTakenUp, reason, null, stamp);
        Happened(Act.FindingTakenUp, stamp, $"Took up finding {finding.No} again. It is {finding.State.Words().ToLowerInvariant()}.", reason, ToProposer(finding));
    }

    /// <summary>May a finding of this activity be repeated by one of that activity?</summary>
    public bool IsEarlierThan(SupervisoryActivity other)
        => AgencyId == other.AgencyId && CompanyId == other.CompanyId && (CreatedAt < other.CreatedAt || CreatedAt == other.CreatedAt && string.CompareOrdinal(Number, other.Number) < 0);

    void MustTakeFindings()
    {
        MustNotBeEnded();
        if (!TakesFindings) throw new BrokenRuleException($"Findings begin with planning. {Number} is {Milestone.Words()}.");
    }

    FindingFacts Held(FindingFacts facts, EarlierFinding? earlier)
    {
        var held = facts.Cleaned();
        held.MustHold();
        if (held.IsCommon && !IsMultiState) throw new BrokenRuleException("Only a multi-state activity has findings common to its agencies.");
        if (earlier is not null) MustBeEarlier(earlier);
        return held;
    }

    void MustBeOpenToReview(Finding finding, Stamp stamp)
    {
        MustTakeFindings();
        MustBeLedBy(stamp.By);
        if (finding.State != FindingState.Proposed) throw new BrokenRuleException($"Finding {finding.No} was decided on by {finding.Decision!.ByName}: {finding.Decision.Words.ToLowerInvariant()}.");
    }

    void MustBeEarlier(EarlierFinding earlier)
    {
        if (!earlier.Activity.IsEarlierThan(this)) throw new BrokenRuleException($"Only a finding of an earlier activity of {Agency.Name} about {SubjectName} is repeated.");
        if (earlier.Activity.Findings.FirstOrDefault(one => one.No == earlier.No) is not { Stands: true }) throw new BrokenRuleException($"{earlier.Activity.Number} has no finding {earlier.No} that was agreed to.");
    }

    void MustBeAllegedHere(AllegedBefore alleged)
    {
        var (complaint, no) = (alleged.Complaint, alleged.ViolationNo);
        if (complaint.Related.All(one => one.OtherRecordId != Id || one.Kind != RelatedKind.SupervisoryActivity)) throw new BrokenRuleException($"{complaint.Number} is not linked to this activity.");
        if (complaint.Violations.FirstOrDefault(one => one.No == no) is not { IsRemoved: false }) throw new BrokenRuleException($"{complaint.Number} has no alleged violation {no}, or it was removed meanwhile.");
        if (Findings.Find(one => one.ComplaintNumber == complaint.Number && one.ViolationNo == no && one.State != FindingState.NotAgreed) is { } made) throw new BrokenRuleException($"This alleged violation is finding {made.No} already.");
    }

    static string Said(string words, string ask)
    {
        if (string.IsNullOrWhiteSpace(words)) throw new BrokenRuleException(ask);
        Room.MustFit(words, Finding.MostComment, "The text");
        return words.Trim();
    }

    static string Origin(Finding finding)
        => (finding.ComplaintNumber is null ? "" : $" From alleged violation {finding.ViolationNo} of {finding.ComplaintNumber}.") + (finding.RepeatsActivity is null ? "" : $" It repeats finding {finding.RepeatsNo} of {finding.RepeatsActivity}.");

    static Notices.Telling ToProposer(Finding finding) => new() { People = finding.ProposedById is { } id ? [id] : [], Page = $"findings/{finding.No}" };
}
