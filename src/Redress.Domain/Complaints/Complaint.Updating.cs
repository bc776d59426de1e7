using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// What was entered is changed until the complaint is closed, also while a referral is in progress. The subject has a verb of its own.
public sealed partial class Complaint
{
    public const int MostPocReason = 1_000;

    /// <summary>What it says now, as if somebody entered it.</summary>
    public Intake AsEntered() => new()
    {
        ReceivedOn = ReceivedOn, HowReceived = HowReceived ?? default, BusinessType = BusinessType ?? default, BusinessActivities = BusinessActivities,
        CategoryId = CategoryId ?? 0, IssueId = IssueId ?? 0, Account = Account, DesiredOutcome = DesiredOutcome, AmountInDispute = AmountInDispute, CfpbId = CfpbId, AgencyReference = AgencyReference,
        Priority = Priority, Flags = Flags, TransactionOn = TransactionOn, TransactionCity = TransactionCity, TransactionState = TransactionState,
        Complainants = [.. Complainants.OrderBy(person => person.Position)],
        RepresentativeName = RepresentativeName, RepresentativeRelation = RepresentativeRelation, RepresentativeContact = RepresentativeContact,
        IsRestricted = IsRestricted, IsAnonymous = IsAnonymous, AcknowledgedOn = AcknowledgedOn, BranchId = BranchId, IndividualId = IndividualId, IndividualName = IndividualName,
    };

    /// <summary>Would <see cref="Update"/> change anything?</summary>
    public bool Differs(Intake now) => IntakeChanges.Of(AsEntered(), now).Count > 0;

    /// <summary>Takes over what was changed of the intake, all but subject, relations and acknowledgement. Load it with its notes and its board.</summary>
    /// <param name="now">Whole; what stays reads as in <see cref="AsEntered"/>. Complainants are known again by their IDs.</param>
    /// <exception cref="BrokenRuleException">Nothing differs, something required is missing, or the complaint takes no changes.</exception>
    public void Update(Intake now, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        now = now with { BranchId = BranchId, IndividualId = IndividualId, IndividualName = IndividualName, AcknowledgedOn = AcknowledgedOn };
        var changed = IntakeChanges.Of(AsEntered(), now);
        if (changed.Count == 0) throw new BrokenRuleException("Nothing was changed.");
        MustBeComplete(now, stamp);
        var (isRestrictedNow, isNamedNow) = (now.IsRestricted && !IsRestricted, IsAnonymous && !now.IsAnonymous);
        if (RedactedAccount is not null && now.Account != Account) IsRedactionBehind = true;
        Fill(now with { Complainants = [], Related = [] });
        Take(now.Complainants);
        if (isRestrictedNow) MarkAllAsIdentifying();
        if (isNamedNow && AcknowledgedOn is null && DatesOf(DueKind.Acknowledgement).Count == 0)
            DueDates.Add(DueDate.ByRule(Id, Agency, DueKind.Acknowledgement, PeriodKind.Acknowledgement, stamp));
        Happened(Act.Updated, stamp, $"Changed {IntakeChanges.Words(changed)}.");
    }

    void Take(IReadOnlyList<Complainant> people)
    {
        Complainants.RemoveAll(there => people.All(person => person.Id != there.Id));
        for (var position = 0; position < people.Count; position++)
        {
            if (Complainants.FirstOrDefault(there => there.Id == people[position].Id) is not { } person)
            {
                person = new Complainant { RecordId = Id };
                Complainants.Add(person);
            }
            person.Becomes(people[position]);
            person.Position = position;
        }
    }

    // On a restricted complaint everything counts as identifying until somebody says otherwise.
    void MarkAllAsIdentifying()
    {
        foreach (var document in Documents) document.IdentifiesComplainant = true;
        foreach (var note in Notes) note.Identifies();
        foreach (var post in Posts) post.Identifies();
    }

    /// <summary>Another Supervisor or Manager of the agency is in charge from now on.</summary>
    /// <param name="reason">May be left out.</param>
    public void ReassignPoc(Person person, string? reason, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        if (!IsInExchange) throw new BrokenRuleException($"{Number} is {Status.Words().ToLowerInvariant()}. The point of contact is named at the review.");
        if (person.Id == AgencyPocId) throw new BrokenRuleException($"{person.Name} is point of contact already.");
        if (person.RemovedAt is not null || person.AsleepSince is not null) throw new BrokenRuleException($"{person.Name} works here no more. Choose somebody else.");
        Room.MustFit(reason, MostPocReason, "The reason");
        var before = AgencyPoc;
        NameAgencyPoc(person, stamp);
        Happened(Act.PocReassigned, stamp, $"{person.Name} is point of contact{(before is null ? "" : $" instead of {before.Name}")}.",
            string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(), new() { People = before is null ? [] : [before.Id] });
    }

    /// <summary>A second complaint about another company, with the same complainant and account, related to this one.</summary>
    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public Complaint EnterSecond(Company company, BusinessType type, string number, Routing routing, Person author, Stamp stamp, Guid? id = null)
    {
        MustTakeWork();
        if (company.Id == CompanyId) throw new BrokenRuleException($"{Number} is about {company.Name} already. Give the other company.");
        if (author.AgencyId != AgencyId) throw new BrokenRuleException($"Only {Agency.Name} enters a second complaint.");
        var second = Enter(number, Agency, company, AsEntered() with
        {
            BusinessType = type, BusinessActivities = null, BranchId = null, IndividualId = null, IndividualName = null, AcknowledgedOn = null,
            Complainants = [.. Complainants.OrderBy(person => person.Position).Select(person => person.Copy())],
            Related = [new Related { Kind = RelatedKind.Complaint, OtherRecordId = Id }],
        }, routing, author, [], stamp, id);
        Happened(Act.SecondEntered, stamp, $"Entered {number} about {company.Name}, with the same complainant and account.");
        return second;
    }
}
