using System.Text.Json;
using System.Text.Json.Serialization;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>The intake form as it is typed: kept whatever it says, read only when it is sent on (<see cref="IntakeReading"/>).</summary>
public sealed class IntakeForm
{
    public const int MostComplainants = 20, MostAgents = 20;

    static readonly JsonSerializerOptions Small = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public string? BranchId { get; set; }
    public string? IndividualId { get; set; }
    public string? IndividualName { get; set; }

    public string? ReceivedOn { get; set; }
    public string? HowReceived { get; set; }
    public string? BusinessType { get; set; }
    public string? BusinessActivities { get; set; }
    public string? CategoryId { get; set; }
    public string? IssueId { get; set; }
    public string? Account { get; set; }
    public string? DesiredOutcome { get; set; }
    public string? AmountInDispute { get; set; }
    public string? CfpbId { get; set; }
    public string? AgencyReference { get; set; }
    public string? Priority { get; set; }
    public List<string> Flags { get; set; } = [];

    public string? TransactionOn { get; set; }
    public string? TransactionCity { get; set; }
    public string? TransactionState { get; set; }

    public List<ComplainantForm> Complainants { get; set; } = [];
    public bool IsRestricted { get; set; }
    public bool IsAnonymous { get; set; }
    public bool IsRepresented { get; set; }
    public string? RepresentativeName { get; set; }
    public string? RepresentativeRelation { get; set; }
    public string? RepresentativeContact { get; set; }

    /// <summary>IDs with commas between.</summary>
    public string? RelatedComplaints { get; set; }
    public string? RelatedCompanies { get; set; }
    public string? RelatedIndividuals { get; set; }
    public string? RelatedEntities { get; set; }
    public List<AgentForm> Agents { get; set; } = [];

    public string? Routing { get; set; }

    /// <summary>The consumer was told already, on the phone or in person.</summary>
    [System.ComponentModel.DataAnnotations.Display(Name = "Already acknowledged to the complainant")]
    public bool IsAcknowledged { get; set; }

    /// <summary>Likely duplicates that were looked at and are another matter.</summary>
    public List<string> NotTheSame { get; set; } = [];
    /// <summary>Numbers that look as if nobody should see them, and stay all the same.</summary>
    public bool KeepsNumbers { get; set; }

    /// <summary>An empty form about a company; what the company has only one of is filled in.</summary>
    public static IntakeForm About(Company company) => new()
    {
        Complainants = [new()],
        BusinessType = Enum.GetValues<BusinessType>().Where(type => type.Words() == company.BusinessTypes?.Trim()).Select(type => type.ToString()).FirstOrDefault(),
    };

    /// <summary>An empty form about a party that is in no registry.</summary>
    public static IntakeForm AboutEntity() => new() { Complainants = [new()] };

    public static IntakeForm Of(IntakeDraft draft)
    {
        var form = JsonSerializer.Deserialize<IntakeForm>(draft.Form)!;
        if (form.Complainants.Count == 0) form.Complainants.Add(new());
        return form;
    }

    /// <summary>What a complaint says now, as somebody would type it.</summary>
    public static IntakeForm Of(Complaint complaint)
    {
        var said = complaint.AsEntered();
        var form = new IntakeForm
        {
            ReceivedOn = TypedDay(said.ReceivedOn), HowReceived = said.HowReceived.ToString(), BusinessType = said.BusinessType.ToString(), BusinessActivities = said.BusinessActivities,
            CategoryId = said.CategoryId.ToString(), IssueId = said.IssueId.ToString(), Account = said.Account, DesiredOutcome = said.DesiredOutcome,
            AmountInDispute = said.AmountInDispute?.ToString("N2", System.Globalization.CultureInfo.InvariantCulture), CfpbId = said.CfpbId, AgencyReference = said.AgencyReference,
            Priority = said.Priority.ToString(), Flags = [.. said.Flags.Each().Select(flag => flag.ToString())],
            TransactionOn = TypedDay(said.TransactionOn), TransactionCity = said.TransactionCity, TransactionState = said.TransactionState,
            Complainants = [.. said.Complainants.Select(ComplainantForm.Of)], IsRestricted = said.IsRestricted, IsAnonymous = said.IsAnonymous,
            IsRepresented = said.RepresentativeName is not null || said.RepresentativeContact is not null,
            RepresentativeName = said.RepresentativeName, RepresentativeRelation = said.RepresentativeRelation, RepresentativeContact = said.RepresentativeContact,
            IndividualId = complaint.IndividualId?.ToString(), IndividualName = complaint.IndividualName,
        };
        if (form.Complainants.Count == 0) form.Complainants.Add(new());
        return form;
    }

    static string? TypedDay(DateOnly? day) => day is { } on ? Domain.Deadlines.DayWords.Short(on) : null;

    public string AsText() => JsonSerializer.Serialize(this, Small);

    public IReadOnlyList<string> LinkedNumbers => Split(RelatedComplaints);

    public void Link(string number)
    {
        if (!LinkedNumbers.Contains(number)) RelatedComplaints = string.Join(", ", LinkedNumbers.Append(number));
    }

    public void MakeFirst(int at)
    {
        if (at <= 0 || at >= Complainants.Count) return;
        var person = Complainants[at];
        Complainants.RemoveAt(at);
        Complainants.Insert(0, person);
    }

    /// <summary>Numbers that look as if nobody should see them, with the text they stand in.</summary>
    public IEnumerable<(string Key, string Label, SecretNumber Number)> Numbers()
        => KeepsNumbers ? [] : Texts().SelectMany(text => SecretNumbers.Find(text.Text).Select(number => (text.Key, text.Label, number)));

    public void MaskNumbers()
    {
        foreach (var (_, _, text, change) in Texts().ToList())
            if (!string.IsNullOrEmpty(text)) change(SecretNumbers.Mask(text));
    }

    /// <summary>Every text that may hold a number nobody should see: where it stands, and how to change it.</summary>
    public IEnumerable<(string Key, string Label, string? Text, Action<string> Change)> Texts()
    {
        yield return ("Form.Account", "The complainant’s account", Account, text => Account = text);
        yield return ("Form.DesiredOutcome", "Desired outcome", DesiredOutcome, text => DesiredOutcome = text);
        yield return ("Form.BusinessActivities", "Business activities", BusinessActivities, text => BusinessActivities = text);
        yield return ("Form.IndividualName", "Person", IndividualName, text => IndividualName = text);
        yield return ("Form.RepresentativeRelation", "Relation", RepresentativeRelation, text => RepresentativeRelation = text);
        yield return ("Form.RepresentativeContact", "Contact of the representative", RepresentativeContact, text => RepresentativeContact = text);
        for (var i = 0; i < Agents.Count; i++)
        {
            var agent = Agents[i];
            yield return ($"Form.Agents[{i}].Contact", "Contact of the agent", agent.Contact, text => agent.Contact = text);
        }
    }

    public static IReadOnlyList<string> Split(string? ids)
        => [.. (ids ?? "").Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(id => id.Trim().ToUpperInvariant()).Distinct().Take(100)];
}

public sealed class ComplainantForm
{
    /// <summary>Of a complainant who is on the complaint already.</summary>
    public string? Id { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Zip { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? PreferredLanguage { get; set; }
    public string? PreferredContact { get; set; }
    [System.ComponentModel.DataAnnotations.Display(Name = "Agrees to letters by e-mail")]
    public bool AgreesToEmail { get; set; }

    public static ComplainantForm Of(Complainant person) => new()
    {
        Id = person.Id.ToString(), FirstName = person.FirstName, LastName = person.LastName, Street = person.Street, City = person.City, State = person.State, Zip = person.Zip,
        Phone = person.Phone, Email = person.Email, AgreesToEmail = person.AgreesToEmail, PreferredLanguage = person.PreferredLanguage, PreferredContact = person.PreferredContact?.ToString(),
    };

    [JsonIgnore] public bool IsEmpty => new[] { FirstName, LastName, Street, City, State, Zip, Phone, Email, PreferredLanguage, PreferredContact }.All(string.IsNullOrWhiteSpace);
}

/// <summary>A place of an agent of the company, such as the store where money was sent.</summary>
public sealed class AgentForm
{
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? Contact { get; set; }

    [JsonIgnore] public bool IsEmpty => new[] { Name, Address, Contact }.All(string.IsNullOrWhiteSpace);
}
