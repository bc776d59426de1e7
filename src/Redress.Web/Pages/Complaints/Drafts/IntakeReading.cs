using System.ComponentModel.DataAnnotations;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>Reads a form that was typed: what it says, or a sentence for each field that cannot be taken.</summary>
public sealed class IntakeReading(IntakeForm form, DateOnly today, bool isAboutPerson)
{
    readonly List<(string Key, string Sentence)> faults = [];

    /// <summary>In the order of the form.</summary>
    public IReadOnlyList<(string Key, string Sentence)> Faults => faults;

    /// <summary>What the form says, if it has no <see cref="Faults"/>. Category, issue and related things are looked up by the page.</summary>
    public Intake Read(int categoryId, int issueId, IReadOnlyList<Related> related)
    {
        var person = Text("IndividualName", "The person’s name", form.IndividualName, 200);
        if (isAboutPerson && person is null) Fault("IndividualName", "Give the person’s name.");
        var received = PastDay("ReceivedOn", "The date received", form.ReceivedOn);
        if (received is null && !Has("ReceivedOn")) Fault("ReceivedOn", "Give the date received.");
        var how = Needed<HowReceived>("HowReceived", form.HowReceived, "Say how it was received.");
        var type = Needed<BusinessType>("BusinessType", form.BusinessType, "Choose the business type.");
        var activities = Text("BusinessActivities", "Business activities", form.BusinessActivities, 500);
        if (categoryId == 0) Fault("CategoryId", "Choose a category.");
        if (issueId == 0) Fault("IssueId", categoryId == 0 ? "Choose a category first, then its issue." : "Choose an issue of this category.");
        var account = Text("Account", "The account", form.Account, 30_000);
        if (account is null) Fault("Account", "Write down the complainant’s account.");
        var intake = new Intake
        {
            ReceivedOn = received ?? today, HowReceived = how, BusinessType = type, BusinessActivities = activities,
            CategoryId = categoryId, IssueId = issueId, Account = account ?? "",
            DesiredOutcome = Text("DesiredOutcome", "The desired outcome", form.DesiredOutcome, 4_000),
            AmountInDispute = Amount(),
            CfpbId = Text("CfpbId", "The CFPB ID", form.CfpbId, 100),
            AgencyReference = Text("AgencyReference", "The agency reference", form.AgencyReference, 100),
            Priority = Value<Priority>(form.Priority) ?? default,
            Flags = form.Flags.Select(Value<CareFlags>).Aggregate(CareFlags.None, (all, flag) => all | (flag ?? CareFlags.None)),
            TransactionOn = PastDay("TransactionOn", "The transaction date", form.TransactionOn),
            TransactionCity = Text("TransactionCity", "The city", form.TransactionCity, 100),
            TransactionState = Text("TransactionState", "The state", form.TransactionState, 40),
            IsAnonymous = form.IsAnonymous, IsRestricted = form.IsRestricted, AcknowledgedOn = form.IsAcknowledged ? today : null,
            Complainants = [.. Complainants()],
            RepresentativeName = Representative("RepresentativeName", "The representative’s name", form.RepresentativeName, 200),
            RepresentativeRelation = Representative("RepresentativeRelation", "The relation", form.RepresentativeRelation, 200),
            RepresentativeContact = Representative("RepresentativeContact", "The representative’s contact", form.RepresentativeContact, 300),
            IndividualName = person, BranchId = Id(form.BranchId), IndividualId = Id(form.IndividualId),
            Related = [.. related, .. Agents()],
        };
        if (form.IsRepresented && intake.RepresentativeName is null) Fault("RepresentativeName", "Give the representative’s name.");
        return intake;
    }

    public void Fault(string field, string sentence)
    {
        if (!Has(field)) faults.Add(($"Form.{field}", sentence));
    }

    bool Has(string field) => faults.Any(fault => fault.Key == $"Form.{field}");

    IEnumerable<Complainant> Complainants()
    {
        var given = form.Complainants.Select((person, no) => (person, no)).Where(pair => pair.no == 0 || !pair.person.IsEmpty).ToList();
        foreach (var (person, no) in given)
        {
            if (form.IsAnonymous && person.IsEmpty) continue;
            string Field(string name) => $"Complainants[{no}].{name}";
            var (first, last) = (Text(Field("FirstName"), "The first name", person.FirstName, 100), Text(Field("LastName"), "The last name", person.LastName, 100));
            if (!form.IsAnonymous && first is null) Fault(Field("FirstName"), no == 0 ? "Give the first name, or mark the complaint as anonymous." : $"Give the first name of complainant {no + 1}.");
            if (!form.IsAnonymous && last is null) Fault(Field("LastName"), no == 0 ? "Give the last name, or mark the complaint as anonymous." : $"Give the last name of complainant {no + 1}.");
            var email = Text(Field("Email"), "The e-mail address", person.Email, 254);
            if (email is not null && (email.Any(char.IsWhiteSpace) || !new EmailAddressAttribute().IsValid(email))) Fault(Field("Email"), "Give an e-mail address, like name@example.com.");
            yield return new Complainant
            {
                Id = Id(person.Id) ?? Guid.CreateVersion7(), Position = no, FirstName = first ?? "", LastName = last ?? "",
                Street = Text(Field("Street"), "The street", person.Street, 200), City = Text(Field("City"), "The city", person.City, 100),
                State = Text(Field("State"), "The state", person.State, 40), Zip = Text(Field("Zip"), "The ZIP code", person.Zip, 20),
                Phone = Text(Field("Phone"), "The phone number", person.Phone, 40), Email = email, AgreesToEmail = person.AgreesToEmail && email is not null,
                PreferredLanguage = Text(Field("PreferredLanguage"), "The language", person.PreferredLanguage, 60),
                PreferredContact = Value<PreferredContact>(person.PreferredContact),
            };
        }
    }

    IEnumerable<Related> Agents()
    {
        for (var no = 0; no < form.Agents.Count; no++)
        {
            var agent = form.Agents[no];
            if (agent.IsEmpty) continue;
            var name = Text($"Agents[{no}].Name", "The agent’s name", agent.Name, 200);
            if (name is null) Fault($"Agents[{no}].Name", "Give the agent’s name, or empty the fields beside it.");
            yield return new Related
            {
                Kind = RelatedKind.AgentLocation, Name = name ?? "",
                Address = Text($"Agents[{no}].Address", "The address", agent.Address, 300), Contact = Text($"Agents[{no}].Contact", "The contact", agent.Contact, 300),
            };
        }
    }

    DateOnly? PastDay(string field, string what, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TypedValues.Day(typed) is not { } day) Fault(field, "Give a date, like Nov 19, 2026.");
        else if (day > today) Fault(field, $"{what} lies in the future.");
        else return day;
        return null;
    }

    decimal? Amount()
    {
        if (string.IsNullOrWhiteSpace(form.AmountInDispute)) return null;
        if (TypedValues.Amount(form.AmountInDispute) is not { } amount) Fault("AmountInDispute", "Give an amount in figures, like 1,250.50.");
        else if (amount < 0) Fault("AmountInDispute", "The amount in dispute cannot be negative.");
        else if (amount > 999_999_999_999m) Fault("AmountInDispute", "The amount in dispute is too large.");
        else return decimal.Round(amount, 2);
        return null;
    }

    string? Representative(string field, string what, string? typed, int most) => form.IsRepresented ? Text(field, what, typed, most) : null;

    string? Text(string field, string what, string? typed, int most)
    {
        var text = Clean(typed);
        if (text?.Length > most) Fault(field, $"{what} is {DayWords.Count(text.Length - most, "character")} too long: up to {most:N0} are possible.");
        return text;
    }

    // Browsers send a line break as two signs and count it as one. Control signs are no text, and PostgreSQL refuses some.
    internal static string? Clean(string? typed)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(sign => sign is '\n' or '\t' || !char.IsControl(sign))).Trim();
        return text == "" ? null : text;
    }

    T Needed<T>(string field, string? typed, string sentence) where T : struct, Enum
    {
        if (Value<T>(typed) is { } value) return value;
        Fault(field, sentence);
        return default;
    }

    static T? Value<T>(string? typed) where T : struct, Enum => Enum.GetNames<T>().Contains(typed) ? Enum.Parse<T>(typed!) : null;

    static Guid? Id(string? typed) => Guid.TryParse(typed, out var id) ? id : null;
}
