using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Access;

/// <summary>What an administrator says of the organization's provider.</summary>
/// <param name="Issuer">As the provider calls itself; its discovery document lies below.</param>
/// <param name="AsksSecondFactor">Where its answer says so, we ask for none of our own.</param>
/// <param name="SecondFactorAcr">The word (acr) by which this provider says so, besides "mfa" among the methods (amr).</param>
/// <param name="Domains">Mail domains of the people who are led to it from the sign-in page.</param>
public sealed record SignOnSettings(string Issuer, string ClientId, string Label, bool AsksSecondFactor, string? SecondFactorAcr, IReadOnlyCollection<string> Domains);

/// <summary>How the people of one agency or company sign in by their own OpenID Connect provider. At most one for each.</summary>
public sealed class SignOn
{
    readonly List<SignOnFact> facts = [];
    readonly List<SignOnDomain> domains = [];

    SignOn() { }

    public static SignOn Of(Agency agency) => new() { AgencyId = agency.Id };

    public static SignOn Of(Company company) => new() { CompanyId = company.Id };

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid? AgencyId { get; private set; }
    public Guid? CompanyId { get; private set; }
    public string Issuer { get; private set; } = "";
    public string ClientId { get; private set; } = "";
    /// <summary>Under the master key; null: the provider asks for none.</summary>
    public byte[]? SealedSecret { get; private set; }
    /// <summary>What people call the provider: "Entra ID". Stands on the button.</summary>
    public string Label { get; private set; } = "";
    public bool AsksSecondFactor { get; private set; }
    public string? SecondFactorAcr { get; private set; }
    public bool IsOn { get; private set; }
    /// <summary>Passwords and passkeys of the organization's people open nothing.</summary>
    public bool IsOnlyWay { get; private set; }
    /// <summary>The Account Administrator whose password still opens, so that a broken provider locks nobody out for good.</summary>
    public Guid? WayInId { get; private set; }
    /// <summary>When somebody came in by it last; null since the provider was changed: nobody yet.</summary>
    public DateTime? WorkedAt { get; private set; }
    public DateTime? FailedAt { get; private set; }
    /// <summary>Why the last sign-in failed, for administrators; names no person.</summary>
    public string? FailedWhy { get; private set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<SignOnFact> Facts => facts;
    public IReadOnlyList<SignOnDomain> Domains => domains;

    Role AdministratorRole => AgencyId is not null ? Role.AccountAdministrator : Role.CompanyAdministrator;

    public bool Owns(Person person) => AgencyId is { } agency ? person.AgencyId == agency : CompanyId is { } company && person.CompanyId == company;

    /// <param name="secret">Sealed; null: the one that is kept stays.</param>
    public void Set(SignOnSettings given, byte[]? secret, Stamp stamp)
    {
        MustKeep(stamp);
        var isAnother = given.Issuer != Issuer || given.ClientId != ClientId;
        if (isAnother && IsOnlyWay) throw new BrokenRuleException("Allow passwords again before you change the provider. Otherwise a mistake locks your people out.");
        var added = given.Domains.Except(domains.Select(domain => domain.Name)).Order().ToList();
        var gone = domains.Where(domain => !given.Domains.Contains(domain.Name)).OrderBy(domain => domain.Name).ToList();
        string?[] said =
        [
            given.Issuer != Issuer ? $"issuer {given.Issuer}" : null,
            given.ClientId != ClientId ? $"client ID {given.ClientId}" : null,
            secret is not null ? "a new secret" : null,
            given.Label != Label ? $"name {given.Label}" : null,
            given.AsksSecondFactor != AsksSecondFactor ? given.AsksSecondFactor ? "second factor of the provider is taken" : "second factor is ours" : null,
            given.SecondFactorAcr != SecondFactorAcr ? $"word for the second factor {given.SecondFactorAcr ?? "none"}" : null,
            added.Count > 0 ? $"mail domain added {string.Join(", ", added)}" : null,
            gone.Count > 0 ? $"mail domain removed {string.Join(", ", gone.Select(domain => domain.Name))}" : null,
        ];
        if (said.All(part => part is null)) return;
        (Issuer, ClientId, Label, AsksSecondFactor, SecondFactorAcr) = (given.Issuer, given.ClientId, given.Label, given.AsksSecondFactor, given.SecondFactorAcr);
        SealedSecret = secret ?? SealedSecret;
        foreach (var domain in gone) domains.Remove(domain);
        foreach (var name in added) domains.Add(new SignOnDomain(Id, name));
        if (isAnother) (WorkedAt, FailedAt, FailedWhy) = (null, null, null);
        Note($"Set: {string.Join("; ", said.Where(part => part is not null))}.", stamp);
    }

    public void TurnOn(Stamp stamp)
    {
        MustKeep(stamp);
        if (Issuer == "") throw new BrokenRuleException("Save the provider first.");
        if (IsOn) throw new BrokenRuleException("It is on already.");
        IsOn = true;
        Note("Turned on.", stamp);
    }

    /// <summary>People sign in by password again. Links to the provider stay, for when it is turned on again.</summary>
    public void TurnOff(Stamp stamp)
    {
        MustKeep(stamp);
        if (!IsOn) throw new BrokenRuleException("It is off already.");
        (IsOn, IsOnlyWay, WayInId) = (false, false, null);
        Note("Turned off. Passwords hold again.", stamp);
    }

    /// <summary>Somebody came in by it.</summary>
    public void Worked(DateTime at) => WorkedAt = at;

    /// <param name="why">Names no person.</param>
    public void Failed(DateTime at, string why) => (FailedAt, FailedWhy) = (at, why.Length > 300 ? why[..300] : why);

    /// <param name="hasPassword">Whether the one who keeps the way in has a password to come in by.</param>
    public void BecomesOnlyWay(Person wayIn, bool hasPassword, Stamp stamp)
    {
        MustKeep(stamp);
        if (!IsOn) throw new BrokenRuleException("Turn it on first.");
        if (WorkedAt is null) throw new BrokenRuleException("Sign in by it once first. Then you know that it works.");
        if (!Owns(wayIn) || wayIn.RemovedAt is not null || !wayIn.Holds(AdministratorRole)) throw new BrokenRuleException("Choose an Account Administrator of yours.");
        if (!hasPassword) throw new BrokenRuleException($"{wayIn.Name} has no password to come in by.");
        if (IsOnlyWay && WayInId == wayIn.Id) throw new BrokenRuleException("Nothing was changed.");
        (IsOnlyWay, WayInId) = (true, wayIn.Id);
        Note($"Only this way. {wayIn.Name} keeps a password, for when the provider fails.", stamp);
    }

    public void AllowPasswords(Stamp stamp)
    {
        MustKeep(stamp);
        if (!IsOnlyWay) throw new BrokenRuleException("Passwords are allowed already.");
        (IsOnlyWay, WayInId) = (false, null);
        Note("Passwords allowed beside it.", stamp);
    }

    /// <summary>Whether this person's own password and passkeys open nothing.</summary>
    /// <param name="hasWayIn">Whether the one who keeps the way in is still here and still administrates; otherwise every administrator does.</param>
    public bool Closes(Person person, bool hasWayIn)
        => IsOn && IsOnlyWay && Owns(person) && person.Id != WayInId && (hasWayIn || !person.Holds(AdministratorRole));

    public bool IsKeptBy(Person? person) => person is { RemovedAt: null } && person.Id == WayInId && person.Holds(AdministratorRole);

    void Note(string words, Stamp stamp)
    {
        facts.Add(new SignOnFact(Id, words, stamp));
        Version++;
    }

    void MustKeep(Stamp stamp)
    {
        var by = stamp.By;
        var isOwn = AgencyId is not null ? by.AgencyId == AgencyId && by.May(Right.KeepAgencyUsers) : by.CompanyId == CompanyId && by.May(Right.KeepCompanyProfile);
        if (by.Side != Side.CommandLine && !isOwn) throw new BrokenRuleException("Only an Account Administrator of the organization can do this.");
    }
}

/// <summary>A mail domain whose people are led to a provider. One of all organizations has it.</summary>
public sealed record SignOnDomain(Guid SignOnId, string Name);

/// <summary>What was set about the sign-on, by whom and when. Written once.</summary>
public sealed class SignOnFact
{
    SignOnFact() { }

    internal SignOnFact(Guid signOnId, string words, Stamp stamp) => (SignOnId, Words, At, ById, ByName) = (signOnId, words.Length > 1000 ? words[..1000] : words, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SignOnId { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public string Words { get; private set; } = "";
}
