using System.Globalization;

namespace Redress.Domain.Complaints;

// The columns of an agency's own file: what a row says, what the complaint has, and how the one becomes the other.
public sealed partial class Complaint
{
    sealed record FiledColumn(string Name, Func<FiledFacts, Complaint, object?> Said, Func<Complaint, object?> Now, Action<Complaint, FiledFacts> Take);

    static readonly FiledColumn[] FiledColumns =
    [
        Of("subject", f => f.Subject, c => c.Published!.Company, (c, f) => { c.Published!.Company = f.Subject!; if (c.CompanyId is null && c.EntityId is null) c.SubjectName = f.Subject!; }),
        new("subject in the registry", (f, c) => f.Company is { } to && !c.StaysWith(to) ? to.CompanyId : null, c => c.CompanyId,
            (c, f) => (c.CompanyId, c.SubjectName, c.EntityId) = (f.Company!.CompanyId, f.Company.Name, null)),
        Of("entity_tracking_number", f => f.Entity?.Id, c => c.EntityId, (c, f) => (c.EntityId, c.SubjectName, c.CompanyId) = (f.Entity!.Value.Id, f.Entity.Value.Name, null)),
        Of("branch_nmls_id", f => f.BranchId, c => c.BranchId, (c, f) => c.BranchId = f.BranchId),
        Of("individual_nmls_id", f => f.IndividualId, c => c.IndividualId, (c, f) => c.IndividualId = f.IndividualId),
        Of("individual_name", f => f.IndividualName, c => c.IndividualName, (c, f) => c.IndividualName = f.IndividualName),
        Of("agency_reference", f => f.AgencyReference, c => c.AgencyReference, (c, f) => c.AgencyReference = f.AgencyReference),
        Of("cfpb_id", f => f.CfpbId, c => c.CfpbId, (c, f) => c.CfpbId = f.CfpbId),
        Of("received_on", f => f.ReceivedOn, c => c.ReceivedOn, (c, f) => c.ReceivedOn = f.ReceivedOn!.Value),
        Of("how_received", f => f.HowReceived, c => c.HowReceived, (c, f) => c.HowReceived = f.HowReceived),
        Of("business_type", f => f.BusinessType, c => c.BusinessType, (c, f) => c.BusinessType = f.BusinessType),
        Of("business_activities", f => f.BusinessActivities, c => c.BusinessActivities, (c, f) => c.BusinessActivities = f.BusinessActivities),
        Of("category", f => f.Category, c => c.Published!.Product, (c, f) => c.Published!.Product = f.Category!),
        Of("issue", f => f.Issue, c => c.Published!.Issue, (c, f) => c.Published!.Issue = f.Issue),
        Of("account", f => f.Account, c => c.Account, (c, f) => c.Account = f.Account!),
        Of("desired_outcome", f => f.DesiredOutcome, c => c.DesiredOutcome, (c, f) => c.DesiredOutcome = f.DesiredOutcome),
        Of("amount_in_dispute", f => f.AmountInDispute, c => c.AmountInDispute, (c, f) => c.AmountInDispute = f.AmountInDispute),
        Of("priority", f => f.Priority, c => c.Priority, (c, f) => c.Priority = f.Priority!.Value),
        Of("flags", f => f.Flags, c => c.Flags, (c, f) => c.Flags = f.Flags!.Value),
        Of("acknowledged_on", f => f.AcknowledgedOn, c => c.AcknowledgedOn, (c, f) => c.AcknowledgedOn = f.AcknowledgedOn),
        Of("transaction_on", f => f.TransactionOn, c => c.TransactionOn, (c, f) => c.TransactionOn = f.TransactionOn),
        Of("transaction_city", f => f.TransactionCity, c => c.TransactionCity, (c, f) => c.TransactionCity = f.TransactionCity),
        Of("transaction_state", f => f.TransactionState, c => c.TransactionState, (c, f) => c.TransactionState = f.TransactionState),
        Of("restricted", f => f.IsRestricted, c => c.IsRestricted, (c, f) => c.IsRestricted = f.IsRestricted!.Value),
        Of("anonymous", f => f.IsAnonymous, c => c.IsAnonymous, (c, f) => c.IsAnonymous = f.IsAnonymous!.Value),
        .. Enumerable.Range(0, FiledFacts.MostPeople).SelectMany(OfPerson),
        Of("representative_name", f => f.RepresentativeName, c => c.RepresentativeName, (c, f) => c.RepresentativeName = f.RepresentativeName),
        Of("representative_relation", f => f.RepresentativeRelation, c => c.RepresentativeRelation, (c, f) => c.RepresentativeRelation = f.RepresentativeRelation),
        Of("representative_contact", f => f.RepresentativeContact, c => c.RepresentativeContact, (c, f) => c.RepresentativeContact = f.RepresentativeContact),
        Of("status", f => f.IsClosed is { } closed ? closed ? ComplaintStatus.Closed : ComplaintStatus.Open : null, c => c.Status, (c, f) => c.Status = f.IsClosed == true ? ComplaintStatus.Closed : ComplaintStatus.Open),
        Of("closed_on", f => f.ClosedOn, c => c.ClosedOn, (c, f) => c.ClosedOn = f.ClosedOn),
        // These stand on the closure, which takes them as a whole.
        OfClosure("closing_reason", f => f.ClosingReason, closure => closure.Reason),
        OfClosure("closing_notes", f => f.ClosingNotes, closure => closure.InternalNotes),
        OfClosure("relief", f => f.ReliefWords, closure => closure.PaymentWords),
        OfClosure("non_monetary_relief", f => f.NonMonetaryRelief, closure => closure.NonMonetaryRelief),
        OfClosure("duplicate_of", f => f.DuplicateOf, closure => closure.DuplicateOf),
        OfClosure("referred_to", f => f.ReferredTo, closure => closure.OtherAgency),
    ];

    static FiledColumn Of(string name, Func<FiledFacts, object?> said, Func<Complaint, object?> now, Action<Complaint, FiledFacts> take) => new(name, (facts, _) => said(facts), now, take);

    static FiledColumn OfClosure(string name, Func<FiledFacts, object?> said, Func<Closure, object?> now)
        => new(name, (facts, complaint) => complaint.LatestClosure is null && facts.ClosingReason is null ? null : said(facts), complaint => complaint.LatestClosure is { } closure ? now(closure) : null, (_, _) => { });

    static IEnumerable<FiledColumn> OfPerson(int at)
    {
        var no = at == 0 ? "" : $"_{at + 1}";
        FiledColumn Column(string name, Func<FiledPerson, object?> said, Func<Complainant, object?> now, Action<Complainant, FiledPerson> take)
            => Of(name + no, f => f.People.Count > at ? said(f.People[at]) : null, c => c.Complainants.Find(person => person.Position == at) is { } person ? now(person) : null, (c, f) => take(c.PersonAt(at), f.People[at]));
        yield return Column("first_name", said => said.FirstName, now => now.FirstName, (person, said) => person.FirstName = said.FirstName!);
        yield return Column("last_name", said => said.LastName, now => now.LastName, (person, said) => person.LastName = said.LastName!);
        yield return Column("street", said => said.Street, now => now.Street, (person, said) => person.Street = said.Street);
        yield return Column("city", said => said.City, now => now.City, (person, said) => person.City = said.City);
        yield return Column("state", said => said.State, now => now.State, (person, said) => person.State = said.State);
        yield return Column("zip", said => said.Zip, now => now.Zip, (person, said) => person.Zip = said.Zip);
        yield return Column("phone", said => said.Phone, now => now.Phone, (person, said) => person.Phone = said.Phone);
        yield return Column("email", said => said.Email, now => now.Email, (person, said) => person.Email = said.Email);
        yield return Column("preferred_language", said => said.PreferredLanguage, now => now.PreferredLanguage, (person, said) => person.PreferredLanguage = said.PreferredLanguage);
        yield return Column("preferred_contact", said => said.PreferredContact, now => now.PreferredContact, (person, said) => person.PreferredContact = said.PreferredContact);
        yield return Column("agrees_to_email", said => said.AgreesToEmail, now => now.AgreesToEmail, (person, said) => person.AgreesToEmail = said.AgreesToEmail!.Value);
    }

    static string Words(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal amount => amount.ToString("0.00", CultureInfo.InvariantCulture),
        bool yes => yes ? "yes" : "no",
        HowReceived how => how.Words(),
        BusinessType type => type.Words(),
        CareFlags flags => flags == CareFlags.None ? "none" : string.Join("; ", flags.Each().Select(flag => flag.Words())),
        ComplaintStatus status => status.Words(),
        ClosureReason reason => reason.Words(),
        Guid => "another one",
        _ => value.ToString() ?? "",
    };
}
