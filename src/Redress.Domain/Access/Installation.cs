namespace Redress.Domain.Access;

/// <summary>What an installation is called and whom its people ask. One for each database.</summary>
public sealed class Installation
{
    readonly List<InstallationFact> facts = [];

    public int Id { get; private set; } = 1;
    public string Name { get; private set; } = "Redress";
    public string? HelpPhone { get; private set; }
    public string? HelpEmail { get; private set; }
    public string? HelpHours { get; private set; }
    public IReadOnlyList<InstallationFact> Facts => facts;
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Fingerprint of the key that signs for this database, and the number of the last root it signed: with them a start knows that the key folder is the right one.</summary>
    public string? KeyFingerprint { get; private set; }
    public int LastRootNo { get; private set; }
    /// <summary>Until then one process gathers the next root.</summary>
    public DateTime? RootLeasedUntil { get; private set; }

    public bool HasHelp => HelpPhone is not null || HelpEmail is not null;

    /// <summary>Whom to ask, as it stands below each mail; null where nobody is named.</summary>
    public string? MailFoot => HasHelp ? string.Join('\n', new[] { $"Help with {Name}: {string.Join(" or ", new[] { HelpPhone, HelpEmail }.OfType<string>())}", HelpHours }.OfType<string>()) : null;

    public void Set(string name, string? phone, string? email, string? hours, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new BrokenRuleException("Give the installation a name.");
        static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        var before = (Name, HelpPhone, HelpEmail, HelpHours);
        (Name, HelpPhone, HelpEmail, HelpHours) = (name.Trim(), Plain(phone), Plain(email), Plain(hours));
        if (before == (Name, HelpPhone, HelpEmail, HelpHours)) return;
        Note($"Set name and help contacts: {string.Join(", ", new[] { Name, HelpPhone, HelpEmail, HelpHours }.Where(part => part is not null))}.", stamp);
    }

    public void Note(string words, Stamp stamp)
    {
        if (stamp.By.Side != Side.CommandLine && !stamp.By.May(Right.KeepInstallation)) throw new BrokenRuleException("Only an Operator can do this.");
        facts.Add(new InstallationFact(Id, words, stamp));
        Version++;
    }
}

/// <summary>What an Operator did, dated and never changed.</summary>
public sealed class InstallationFact
{
    InstallationFact() { }

    internal InstallationFact(int installationId, string words, Stamp stamp) => (InstallationId, Words, At, ById, ByName) = (installationId, words.Length > 500 ? words[..500] : words, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public int InstallationId { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public string Words { get; private set; } = "";
}
