using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

public sealed partial class SupervisoryActivity
{
    /// <param name="number">An ID given for this activity.</param>
    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public static SupervisoryActivity Initiate(string number, Agency agency, Company company, ActivityFacts facts, Stamp stamp, Guid? id = null)
    {
        var activity = Begin(number, agency, company, facts, stamp, id);
        activity.MustBeKeptBy(stamp.By);
        return activity;
    }

    static SupervisoryActivity Begin(string number, Agency agency, Company company, ActivityFacts facts, Stamp stamp, Guid? id)
    {
        if (agency.LeftAt is not null) throw new BrokenRuleException($"{agency.Name} left Redress. Nothing can be initiated.");
        if (company.Kind != CompanyKind.Registered) throw new BrokenRuleException($"{company.Name} cannot be examined here. Choose a registered company.");
        if (company.IsMerged) throw new BrokenRuleException($"{company.Name} was merged into {company.Successor?.Name}. Choose that one.");
        var activity = new SupervisoryActivity
        {
            Number = number, Agency = agency, AgencyId = agency.Id, Company = company, CompanyId = company.Id, SubjectName = company.Name, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId,
        };
        if (id is { } given) activity.Id = given;
        activity.Take(facts);
        activity.Step(Act.ActivityInitiated, null, stamp);
        activity.Happened(Act.ActivityInitiated, stamp, $"Initiated: {activity.KindWords} of {company.Name}.");
        return activity;
    }

    /// <summary>Update basic details. Type and scope stay once the scope is complete.</summary>
    public void Update(ActivityFacts facts, Stamp stamp)
    {
        MustBeLedBy(stamp.By);
        var before = Facts.Cleaned();
        var now = facts.Cleaned();
        if (Milestone > Milestone.Scheduled && (now.Type, now.Scope, now.Leveraged) != (before.Type, before.Scope, before.Leveraged)) throw new BrokenRuleException("The scope is complete. Type and scope stay as they are.");
        if (!now.IsMultiState && Present.Any(one => one.Part == ParticipantPart.TeamLead)) throw new BrokenRuleException("It has a Team Lead, so it stays multi-state. Take the Team Lead off first.");
        if (!now.IsMultiState && Findings.Any(finding => finding.IsCommon)) throw new BrokenRuleException("It has findings common to several agencies, so it stays multi-state.");
        if (now with { BusinessTypes = before.BusinessTypes } == before && now.BusinessTypes.SequenceEqual(before.BusinessTypes)) throw new BrokenRuleException("Nothing was changed.");
        Take(now);
        Happened(Act.ActivityUpdated, stamp, "Updated the basic details.");
    }

    /// <summary>The Staff Directors of the agency are told, and schedule it or send it back.</summary>
    public void SendForReview(string? comment, Stamp stamp)
    {
        ActivityFlow.After(Milestone, Act.ActivitySentForReview);
        MustBeKeptBy(stamp.By);
        if (IsInReview) throw new BrokenRuleException("It waits for a Staff Director already.");
        WaitForReview(comment, stamp);
    }

    void WaitForReview(string? comment, Stamp stamp)
    {
        Step(Act.ActivitySentForReview, comment, stamp);
        Happened(Act.ActivitySentForReview, stamp, "Sent it for review.", LatestStep!.Comment);
    }

    /// <param name="why">Whoever sent it for review reads it.</param>
    public void SendBack(string why, Stamp stamp)
    {
        ActivityFlow.After(Milestone, Act.ActivitySentBack);
        MustBeDirectedBy(stamp.By);
        if (!IsInReview) throw new BrokenRuleException("It was not sent for review.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say what is to be changed.");
        var sender = LatestStep!.ById;
        Step(Act.ActivitySentBack, why, stamp);
        Happened(Act.ActivitySentBack, stamp, "Sent it back from review.", LatestStep!.Comment, new() { People = sender is { } id ? [id] : [] });
    }

    public void Schedule(Stamp stamp)
    {
        ActivityFlow.After(Milestone, Act.ActivityScheduled);
        MustBeDirectedBy(stamp.By);
        if (InCharge is null) throw new BrokenRuleException("Name an Examiner in Charge first.");
        Step(Act.ActivityScheduled, null, stamp);
        Happened(Act.ActivityScheduled, stamp, $"Scheduled it for {TargetMonth:MMMM yyyy}.", null, ToTheTeam());
    }

    /// <summary>Completes the scope of an examination, or begins the planning of an investigation. Core requests of the library that fit are placed in the same act.</summary>
    /// <param name="core">Those in use at the agency.</param>
    public void CompleteScope(Stamp stamp, IEnumerable<RequestTemplate>? core = null)
    {
        ActivityFlow.After(Milestone, Act.ActivityScoped);
        MustBeLedBy(stamp.By);
        Step(Act.ActivityScoped, null, stamp);
        Happened(Act.ActivityScoped, stamp, ActivityType == ActivityType.Investigation ? "Began planning." : $"Completed the scope: {Scope}.");
        PlaceCore(core ?? [], stamp);
    }

    /// <summary>Sets who takes part of the own agency, whole: the lead, or one that joined. Facts end and begin; nothing is overwritten.</summary>
    public void SetTeam(Team team, Stamp stamp)
    {
        var (agencyId, isLead) = MustBeStaffedBy(stamp.By);
        var wanted = team.All().ToList();
        var present = PresentOf(agencyId);
        if (Present.Count - present.Count + wanted.Count > MostParticipants) throw new BrokenRuleException($"At most {MostParticipants} people take part.");
        if (isLead && team.InCharge is null && Milestone != Milestone.Pending) throw new BrokenRuleException("It is scheduled, so somebody must be Examiner in Charge.");
        if (!isLead && team.InCharge is not null) throw new BrokenRuleException($"{Agency.Name} leads the activity and names its Examiner in Charge.");
        if (team.TeamLead is not null && !IsMultiState) throw new BrokenRuleException("Only a multi-state activity has a Team Lead.");
        var ended = present.Where(one => wanted.All(other => (other.Part, other.Person.Id) != (one.Part, one.PersonId))).ToList();
        var added = wanted.Where(one => present.All(other => (other.Part, other.PersonId) != (one.Part, one.Person.Id))).ToList();
        if (ended.Count + added.Count == 0) throw new BrokenRuleException("Nothing was changed.");
        foreach (var (part, person) in added) MustBeAbleTo(part, person, agencyId);
        var before = InCharge?.Person;
        foreach (var one in ended) one.End(stamp);
        foreach (var (part, person) in added) Participants.Add(new ActivityParticipant(Id, Participants.Count + 1, person, part, stamp));
        NameExaminerInCharge(stamp);
        Happened(Act.ParticipantsSet, stamp, TeamSentence(before, added, ended), null, new() { People = [.. added.Select(one => one.Person.Id).Distinct()], Page = "participants" });
    }

    /// <summary>Ties a complaint of the same agency to it. The relation stands on the complaint; both histories say so.</summary>
    /// <param name="complaint">With what it is related to.</param>
    public Related Link(Complaint complaint, Stamp stamp)
    {
        MustTakeLinks(complaint, stamp);
        var related = new Related { Kind = RelatedKind.SupervisoryActivity, OtherRecordId = Id, Name = Number };
        complaint.AddRelated(related, Number, stamp);
        Happened(Act.ComplaintLinked, stamp, $"Linked complaint {complaint.Number}.", null, new() { People = InCharge is { } lead ? [lead.PersonId] : [], Page = "complaints" });
        return related;
    }

    public void Unlink(Complaint complaint, Stamp stamp)
    {
        MustTakeLinks(complaint, stamp);
        var related = complaint.Related.FirstOrDefault(one => one.OtherRecordId == Id && one.Kind == RelatedKind.SupervisoryActivity) ?? throw new BrokenRuleException("This link was removed meanwhile.");
        complaint.RemoveRelated(related, Number, stamp);
        Happened(Act.ComplaintUnlinked, stamp, $"Took off complaint {complaint.Number}.");
    }

    /// <summary>Stops it for good and locks it. Who takes part is told. Its links to complaints stay.</summary>
    public void Cancel(string reason, Stamp stamp)
    {
        MustNotBeLocked();
        ActivityFlow.After(Milestone, Act.ActivityCanceled);
        MustBeKeptBy(stamp.By);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is canceled.");
        EndExchange([], "The activity was canceled.", stamp);
        Step(Act.ActivityCanceled, reason, stamp);
        LetRequestsLapse("The activity was canceled.", stamp);
        LetThirdPartiesLeave("The activity was canceled.", stamp);
        LockedAt = stamp.At;
        Happened(Act.ActivityCanceled, stamp, "Canceled the activity.", LatestStep!.Comment, ToTheTeam());
    }

    void Take(ActivityFacts facts)
    {
        facts = facts.Cleaned();
        facts.MustHold();
        (ActivityType, Scope, Leveraged, IsMultiState, Location) = (facts.Type, facts.Scope, facts.Leveraged, facts.IsMultiState, facts.Location);
        (TargetMonth, StartsOn, Businesses, Business) = (facts.TargetMonth, facts.StartsOn, string.Join(',', facts.BusinessTypes), facts.Business);
    }

    void Step(Act act, string? comment, Stamp stamp)
    {
        Room.MustFit(comment, MostComment, "The comment");
        Steps.Add(new ActivityStep(this, act, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), stamp));
        GrantByRule(ActivityFlow.After(Acts(Steps.Count)), stamp);
    }

    Notices.Telling ToTheTeam() => new() { People = [.. Present.Select(one => one.PersonId).Distinct()] };

    void MustTakeLinks(Complaint complaint, Stamp stamp)
    {
        MustNotBeLocked();
        if (!IsLinkedBy(stamp.By)) throw new BrokenRuleException($"Only people of {(stamp.By.AgencyId is { } own && IsJoinedBy(own) ? "an agency that joined" : Agency.Name)} who keep this activity or work on its complaints change its links.");
        if (complaint.AgencyId != stamp.By.AgencyId) throw new BrokenRuleException($"{complaint.Number} belongs to another agency. Only complaints of your own agency can be linked.");
    }

    void MustBeAbleTo(ParticipantPart part, Person person, Guid agencyId)
    {
        if (person.AgencyId != agencyId || person.RemovedAt is not null || person.AsleepSince is not null) throw new BrokenRuleException($"{person.Name} does not work at {(agencyId == AgencyId ? Agency : AgenciesThatJoined().First(one => one.Id == agencyId)).Name}. Choose somebody else.");
        if (!ActivityParticipant.MayBe(part, person)) throw new BrokenRuleException($"{person.Name} cannot be {part.Words()} of {Number}: the role for it is missing.");
    }

    // Who names people: the lead names its own, an agency that joined its own.
    (Guid AgencyId, bool IsLead) MustBeStaffedBy(Viewer by)
    {
        MustNotBeLocked();
        if (!IsStaffedByJoined(by)) MustBeKeptBy(by);
        else MustNotBeEnded();
        return (by.AgencyId!.Value, by.AgencyId == AgencyId);
    }

    void MustBeKeptBy(Viewer by)
    {
        if (!IsKeptBy(by)) throw new BrokenRuleException($"Only a Staff Director or Staff User of {Agency.Name} can do this.");
    }

    void MustBeDirectedBy(Viewer by)
    {
        if (!IsDirectedBy(by)) throw new BrokenRuleException($"Only a Staff Director of {Agency.Name} can do this.");
    }

    void MustBeLedBy(Viewer by)
    {
        MustNotBeEnded();
        if (!IsLedBy(by)) throw new BrokenRuleException($"Only the Examiner in Charge, a Staff Director or Staff User of {Agency.Name} can do this.");
    }

    string TeamSentence(Person? before, List<(ParticipantPart Part, Person Person)> added, List<ActivityParticipant> ended)
    {
        var now = InCharge?.Person;
        var sentences = new List<string>();
        if (now?.Id != before?.Id) sentences.Add(now is null ? $"{before!.Name} is Examiner in Charge no longer." : $"{now.Name} is Examiner in Charge{(before is null ? "" : $" instead of {before.Name}")}.");
        foreach (var (part, person) in added.Where(one => one.Part != ParticipantPart.ExaminerInCharge)) sentences.Add($"{person.Name} takes part as {part.Words()}.");
        foreach (var one in ended.Where(one => one.Part != ParticipantPart.ExaminerInCharge)) sentences.Add($"{one.Person.Name} is {one.Part.Words()} no longer.");
        return string.Join(' ', sentences);
    }
}
