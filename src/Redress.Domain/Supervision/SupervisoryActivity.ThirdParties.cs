using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Counsel and consultants of the company. They belong to nobody: the Company Lead asks for them, the Examiner in Charge and each Team Lead agree, and they leave with the close.</summary>
public sealed partial class SupervisoryActivity
{
    public const int MostThirdParties = 20;
    const string Keeper = "Keeper of the activity";

    public List<ThirdParty> ThirdParties { get; } = [];

    public IReadOnlyList<ThirdParty> ThirdPartiesNow => [.. ThirdParties.Where(one => one.IsPresent).OrderBy(one => one.No)];

    public IReadOnlyList<ThirdParty> ThirdPartiesAsked => [.. ThirdParties.Where(one => one.IsOpen).OrderBy(one => one.No)];

    public bool HasThirdParty(Guid? person) => person is { } id && ThirdParties.Any(one => one.IsPresent && one.PersonId == id);

    /// <summary>The Company Lead, as long as the activity goes on.</summary>
    public bool AsksForThirdParties(Viewer viewer) => !IsEnded && FirstSentAt is not null && IsCompanyLead(viewer);

    /// <summary>The Company Lead, and who puts people on it for the company.</summary>
    public bool SeesThirdParties(Viewer viewer) => IsStaffedBy(viewer) || IsCompanyLead(viewer);

    public bool RemovesThirdParties(Viewer viewer) => !IsEnded && (SeesThirdParties(viewer) || IsLedBy(viewer));

    /// <summary>Who must agree, as the team is now, with what they said so far. A Team Lead who is in charge too agrees once.</summary>
    public IReadOnlyList<ApprovalNeeded> ApprovalsFor(ThirdParty asked)
    {
        var needed = Present.Where(one => one.Part is ParticipantPart.ExaminerInCharge or ParticipantPart.TeamLead).DistinctBy(one => one.PersonId)
            .Select(one => new ApprovalNeeded(one.PersonId, one.Person.Name, one.Part.Words(), asked.Approvals.Find(given => given.PersonId == one.PersonId))).ToList();
        if (InCharge is null) needed.Insert(0, new(null, $"Staff Directors and Staff Users of {Agency.Name}", Keeper, asked.Approvals.Find(given => given.Part == Keeper)));
        return needed;
    }

    /// <summary>One of those who must agree. Where the team changed and nobody is left to ask: whoever leads the activity.</summary>
    public bool DecidesOn(ThirdParty asked, Viewer viewer) => asked.IsOpen && PartOf(viewer, asked) is not null;

    /// <summary>This viewer's word waits.</summary>
    public bool AwaitsApprovalOf(ThirdParty asked, Viewer viewer)
        => asked.IsOpen && ApprovalsFor(asked) is var needed && (needed.All(one => one.Approval is not null) ? IsLedBy(viewer) : needed.Any(one => one.Approval is null && Is(viewer, one)));

    public ThirdParty AskForThirdParty(ThirdPartyFacts facts, Stamp stamp)
    {
        MustNotBeEnded();
        if (!AsksForThirdParties(stamp.By)) throw new BrokenRuleException("Only the Company Lead can ask for a third-party user.");
        facts = facts.Cleaned();
        facts.MustHold(Agency.Name);
        if (ThirdParties.Any(one => one.IsOpen && one.Email == facts.Email)) throw new BrokenRuleException($"You asked for {facts.Email} already. {Agency.Name} has not decided.");
        if (ThirdParties.Any(one => one.IsPresent && (one.Email == facts.Email || one.Person?.Email == facts.Email))) throw new BrokenRuleException($"{facts.Email} takes part already.");
        if (ThirdParties.Count(one => one.IsOpen || one.IsPresent) >= MostThirdParties) throw new BrokenRuleException($"An activity has at most {MostThirdParties} third-party users at a time.");
        var asked = new ThirdParty(this, ThirdParties.Count + 1, facts, stamp);
        ThirdParties.Add(asked);
        Happened(Act.ThirdPartyAsked, stamp, $"{SubjectName} asked for a third-party user: {asked.Name}, {asked.Firm}.", asked.Why,
            new() { People = [.. ApprovalsFor(asked).Select(one => one.PersonId).OfType<Guid>()], Instead = InCharge is null ? [Audience.NamedPeople, Audience.StaffDirectors] : null, Page = $"third-parties/{asked.Id}" });
        return asked;
    }

    public void WithdrawThirdParty(ThirdParty asked, Stamp stamp)
    {
        if (!IsCompanyLead(stamp.By)) throw new BrokenRuleException("Only the Company Lead can do this.");
        MustBeUndecided(asked);
        asked.Decide(ThirdPartyDecision.Withdrawn, null, stamp);
        Happened(Act.ThirdPartyWithdrawn, stamp, $"{SubjectName} no longer asks for {asked.Name}.");
    }

    /// <param name="known">Whoever signs in with the address that was given; null: nobody.</param>
    /// <returns>The new person, where this was the last approval and nobody was known. Null: one was known, or others have yet to agree.</returns>
    public Person? ApproveThirdParty(ThirdParty asked, Person? known, Stamp stamp)
    {
        MustNotBeEnded();
        var part = MustDecideOn(asked, stamp.By);
        var isAsked = AwaitsApprovalOf(asked, stamp.By);
        if (!isAsked) throw new BrokenRuleException("You agreed already. Others have yet to decide.");
        if (known is not null && !known.IsThirdParty) throw new BrokenRuleException($"{asked.Email} belongs to somebody of an agency or company. Refuse it and say so.");
        if (known is not null && HasThirdParty(known.Id)) throw new BrokenRuleException($"{known.Name} takes part already.");
        asked.Approvals.Add(new ThirdPartyApproval(asked, part, stamp));
        if (ApprovalsFor(asked).Where(one => one.Approval is null).ToList() is { Count: > 0 } missing)
        {
            Happened(Act.ThirdPartyAgreed, stamp, $"Agreed to the third-party user {asked.Name}. {string.Join(" and ", missing.Select(one => one.Who))} {(missing.Count == 1 ? "has" : "have")} yet to decide.");
            return null;
        }
        var person = known ?? Person.OfThirdParty(asked.FirstName, asked.LastName, asked.Email);
        asked.Admit(person, stamp);
        Happened(Act.ThirdPartyAdmitted, stamp, $"{person.Name}, {asked.Firm}, takes part as third-party user.", null, new() { People = known is null ? [] : [known.Id], Page = "third-parties", IsPageOfBoth = true });
        return known is null ? person : null;
    }

    /// <param name="comment">Why not. The company reads it.</param>
    public void RefuseThirdParty(ThirdParty asked, string comment, Stamp stamp)
    {
        MustNotBeEnded();
        MustDecideOn(asked, stamp.By);
        if (string.IsNullOrWhiteSpace(comment)) throw new BrokenRuleException($"Say why not. {SubjectName} reads it.");
        Room.MustFit(comment, MostComment, "The comment");
        asked.Decide(ThirdPartyDecision.Refused, comment, stamp);
        Happened(Act.ThirdPartyRefused, stamp, $"Refused the third-party user {asked.Name}.", asked.DecisionComment, new() { Page = "third-parties", IsPageOfBoth = true });
    }

    /// <summary>Ends the part at once. What the person drafted stays.</summary>
    /// <param name="why">Agency and company read it, the person does not.</param>
    public void RemoveThirdParty(ThirdParty one, string why, Stamp stamp)
    {
        MustNotBeEnded();
        if (!RemovesThirdParties(stamp.By)) throw new BrokenRuleException("Only the Company Lead, the SA Contact, an Account Administrator of the company, or who leads the activity can do this.");
        if (!one.IsPresent) throw new BrokenRuleException($"{one.Name} takes part no longer.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why the person is removed.");
        Room.MustFit(why, MostComment, "The reason");
        Leaves(one, why, stamp);
        Happened(Act.ThirdPartyRemoved, stamp, $"Removed the third-party user {one.Name}.", one.UntilWhy, new() { People = [one.PersonId!.Value], Page = "third-parties", IsPageOfBoth = true });
    }

    // Closing and canceling end all of it in the same save.
    void LetThirdPartiesLeave(string why, Stamp stamp)
    {
        var (present, asked) = (ThirdPartiesNow, ThirdPartiesAsked);
        if (present.Count + asked.Count == 0) return;
        foreach (var one in asked) one.Decide(ThirdPartyDecision.Lapsed, why, stamp);
        foreach (var one in present) Leaves(one, why, stamp);
        var left = present.Count == 0 ? "" : $"{string.Join(", ", present.Select(one => one.Name))} {(present.Count == 1 ? "takes" : "take")} part no longer.";
        var lapsed = asked.Count == 0 ? "" : $"{(asked.Count == 1 ? "A request" : $"{asked.Count} requests")} for third-party users lapsed.";
        Happened(Act.ThirdPartiesLeft, stamp, $"{left} {lapsed}".Trim(), why, new() { People = [.. present.Select(one => one.PersonId!.Value)] });
    }

    void Leaves(ThirdParty one, string why, Stamp stamp)
    {
        one.End(why, stamp);
        foreach (var draft in Requests.SelectMany(request => request.Drafts)) draft.Release(one.PersonId!.Value, stamp);
    }

    string MustDecideOn(ThirdParty asked, Viewer by)
    {
        MustBeUndecided(asked);
        return PartOf(by, asked) ?? throw new BrokenRuleException("Only the Examiner in Charge and Team Leads decide on third-party users.");
    }

    // In which part this viewer decides; null: in none.
    string? PartOf(Viewer viewer, ThirdParty asked)
        => ApprovalsFor(asked) is var needed && needed.FirstOrDefault(one => Is(viewer, one)) is { } mine ? mine.Part : needed.All(one => one.Approval is not null) && IsLedBy(viewer) ? Keeper : null;

    bool Is(Viewer viewer, ApprovalNeeded one) => viewer.Side == Side.Agency && (one.PersonId is null ? IsKeptBy(viewer) : one.PersonId == viewer.PersonId);

    bool IsCompanyLead(Viewer viewer) => viewer.CompanyId is { } company && company == CompanyId && viewer.PersonId is { } person && CompanyPocId == person;

    static void MustBeUndecided(ThirdParty asked)
    {
        if (!asked.IsOpen) throw new BrokenRuleException($"The request for {asked.Name} was decided or withdrawn meanwhile.");
    }
}
