namespace Redress.Domain.Companies;

/// <summary>What is known of an entity besides its name. Kept as words, so added to, never renamed.</summary>
public enum DetailKind { Name, Address, Phone, Email, Website, Person }

public static class DetailKinds
{
    public static string Words(this DetailKind kind) => kind switch { DetailKind.Name => "Other name", DetailKind.Email => "E-mail", _ => kind.ToString() };
}

/// <summary>One thing to be known of an entity.</summary>
/// <param name="Text">The name, number, website or person; of an address the street.</param>
public sealed record KnownDetail(DetailKind Kind, string? Text)
{
    public string? City { get; init; }
    /// <summary>Postal code of the state.</summary>
    public string? State { get; init; }
    public string? Zip { get; init; }
    /// <summary>Such as what a person does there, or what a number is for.</summary>
    public string? Note { get; init; }
}

/// <summary>What somebody writes down of an entity.</summary>
public sealed record EntityFacts(string? Name, string? Activity, IReadOnlyList<KnownDetail> Details)
{
    public static string? Clean(string? text) => text is null || string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <exception cref="BrokenRuleException">There is no name, or too much of something.</exception>
    public void MustHold()
    {
        if (Clean(Name) is not { } name) throw new BrokenRuleException("Give the name by which the entity is known.");
        Room.MustFit(name, Company.MostName, "The name");
        if (NameKey.Of(name).IsEmpty) throw new BrokenRuleException("A name needs letters or digits.");
        Room.MustFit(Activity?.Trim(), NonNmlsEntity.MostActivity, "What it seems to do");
        var cleaned = Cleaned();
        if (cleaned.Count > NonNmlsEntity.MostDetails) throw new BrokenRuleException($"A record holds at most {NonNmlsEntity.MostDetails} names, places, numbers, websites and people.");
        foreach (var detail in cleaned)
        {
            if (detail.Kind != DetailKind.Address && detail.Text is null) throw new BrokenRuleException($"{detail.Kind.Words()}: “{detail.Note}” says what it is for. Give it too, or leave both empty.");
            Room.MustFit(detail.Text, EntityDetail.MostText, detail.Kind.Words());
            Room.MustFit(detail.Note, EntityDetail.MostNote, $"The note on the {detail.Kind.Words().ToLowerInvariant()}");
            Room.MustFit(detail.City, 100, "The city");
            Room.MustFit(detail.Zip, 20, "The ZIP code");
            if (detail.State is not null && UsStates.All.All(state => state.Code != detail.State)) throw new BrokenRuleException($"{detail.State} is no state. Use the two letters of the postal code.");
        }
    }

    /// <summary>Without empty rows and without the same thing twice.</summary>
    public List<KnownDetail> Cleaned() => [.. Details.Select(detail => new KnownDetail(detail.Kind, Clean(detail.Text))
    {
        City = detail.Kind == DetailKind.Address ? Clean(detail.City) : null, State = detail.Kind == DetailKind.Address ? Clean(detail.State)?.ToUpperInvariant() : null,
        Zip = detail.Kind == DetailKind.Address ? Clean(detail.Zip) : null, Note = Clean(detail.Note),
    }).Where(detail => (detail.Text ?? detail.City ?? detail.State ?? detail.Zip ?? detail.Note) is not null).Distinct()];
}

/// <summary>Another name, an address, a telephone number, an e-mail address, a website or a person of a non-NMLS entity.</summary>
public sealed class EntityDetail
{
    public const int MostText = 300, MostNote = 200;

    EntityDetail() { }

    internal EntityDetail(Guid recordId, KnownDetail known)
    {
        (RecordId, Kind, Text, City, State, Zip, Note) = (recordId, known.Kind, known.Text ?? "", known.City, known.State, known.Zip, known.Note);
        Key = Kind switch
        {
            DetailKind.Name => NameKey.Of(Text).Compact,
            DetailKind.Phone => ContactKeys.Phone(Text),
            DetailKind.Email => ContactKeys.Email(Text),
            DetailKind.Website => ContactKeys.Website(Text),
            DetailKind.Person => PersonNames.Key(Text),
            _ => ContactKeys.Address(Text, Zip),
        };
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public DetailKind Kind { get; private set; }
    /// <summary>Of an address the street, perhaps empty.</summary>
    public string Text { get; private set; } = "";
    public string? City { get; private set; }
    public string? State { get; private set; }
    public string? Zip { get; private set; }
    public string? Note { get; private set; }
    /// <summary>The same brought to one form, for finding.</summary>
    public string Key { get; private set; } = "";
    public int Position { get; internal set; }

    /// <summary>In one line: "12 Main St, Spokane, WA 99201".</summary>
    public string Words => Kind == DetailKind.Address ? string.Join(", ", new[] { Text, City, $"{State} {Zip}".Trim() }.Where(part => !string.IsNullOrEmpty(part))) : Text;

    public KnownDetail Known => new(Kind, Text == "" ? null : Text) { City = City, State = State, Zip = Zip, Note = Note };

    internal bool Says(KnownDetail known) => Known == known;
}
