using Redress.Domain.Companies;

namespace Redress.Domain.Complaints;

/// <summary>A consumer who complains. Several may complain together; the first is at position 0.</summary>
public sealed class Complainant
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public Guid RecordId { get; set; }
    public int Position { get; set; }
    public string FirstName { get; set; } = "";
    public string LastName { get; set; } = "";
    public string? Street { get; set; }
    public string? City { get; set; }
    public string? State { get; set; }
    public string? Zip { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    /// <summary>Agreed to get letters by e-mail.</summary>
    public bool AgreesToEmail { get; set; }
    public string? PreferredLanguage { get; set; }
    public PreferredContact? PreferredContact { get; set; }

    // By these the same person is found again over spelling. They follow from the rest; columns for the sake of indexes.
    public string? NameKey { get => Key(PersonNames.Key(Name)); private set { } }
    public string? PhoneKey { get => Key(ContactKeys.Phone(Phone)); private set { } }
    public string? EmailKey { get => Key(ContactKeys.Email(Email)); private set { } }
    public string? AddressKey { get => Key(ContactKeys.Address(Street, Zip)); private set { } }

    public string Name => $"{FirstName} {LastName}".Trim();
    public string Address => string.Join(", ", new[] { Street, City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Everything said of the person, for comparing.</summary>
    internal string Details => string.Join('\t', FirstName, LastName, Street, City, State, Zip, Phone, Email, PreferredLanguage, PreferredContact, AgreesToEmail);

    internal void Becomes(Complainant other)
    {
        (FirstName, LastName, Street, City, State, Zip) = (other.FirstName, other.LastName, other.Street, other.City, other.State, other.Zip);
        (Phone, Email, AgreesToEmail, PreferredLanguage, PreferredContact) = (other.Phone, other.Email, other.AgreesToEmail, other.PreferredLanguage, other.PreferredContact);
    }

    /// <summary>The same person, for another complaint.</summary>
    public Complainant Copy()
    {
        var copy = new Complainant { Position = Position };
        copy.Becomes(this);
        return copy;
    }

    static string? Key(string key) => key == "" ? null : key;
}

public enum RelatedKind { Complaint, Company, Individual, AgentLocation, SupervisoryActivity, NonNmlsEntity }

/// <summary>Something a complaint is related to. Between complaints the relation is shown on both sides.</summary>
public sealed class Related
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; set; }
    public RelatedKind Kind { get; set; }
    public Guid? OtherRecordId { get; set; }
    public Guid? CompanyId { get; set; }
    public Guid? IndividualId { get; set; }
    /// <summary>Of an agent location; of a supervisory activity its ID.</summary>
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? Contact { get; set; }

    /// <summary>A link between cases: such ones can be added after closing.</summary>
    public bool IsLink => Kind is RelatedKind.Complaint or RelatedKind.SupervisoryActivity;

    internal bool IsSameAs(Related other)
        => (Kind, OtherRecordId, CompanyId, IndividualId, Name) == (other.Kind, other.OtherRecordId, other.CompanyId, other.IndividualId, other.Name);
}
