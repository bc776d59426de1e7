namespace Redress.Domain.Companies;

/// <summary>What somebody knows of the party a complaint is about. Any of it may be missing.</summary>
public sealed record SubjectSought(string? Name, string? City = null, string? State = null, string? Person = null, string? Phone = null, string? Website = null, string? Keywords = null)
{
    /// <summary>Something by which a party can be found. A place alone is too little.</summary>
    public bool CanFind => new[] { Name, Person, Phone, Website, Keywords }.Any(given => !string.IsNullOrWhiteSpace(given));
}

/// <summary>What the registry knows of a company, as far as it can be compared.</summary>
/// <param name="Business">What it does, a phrase each: "Mortgage Servicing", "Loan modification".</param>
public sealed record SubjectFacts(
    Guid Id, IReadOnlyList<KnownName> Names, IReadOnlyList<KnownPlace> Places, IReadOnlyList<KnownPerson> People, string? Phone, string? Website, IReadOnlyList<string>? Business = null);

/// <param name="Kind">"Trade name", "Spelling", "Former name", or "Merged" for the name of a company that merged into it; null: the name proper.</param>
public sealed record KnownName(string Name, string? Kind = null, DateOnly? UntilOn = null);

/// <param name="What">"Main office", or "Branch".</param>
/// <param name="BranchId">The branch there, if it is one.</param>
public sealed record KnownPlace(string What, string? City, string? State, Guid? BranchId = null);

/// <param name="IndividualId">Who it is, if registered with an ID of their own.</param>
public sealed record KnownPerson(string Name, string? Words = null, Guid? IndividualId = null);

public enum Likelihood { VeryLikely, Possible, Unlikely }

public enum Sameness { Same, Nearly, Different }

/// <summary>One line of why a company matches: "Former name until Mar 2023: [Harbor Mortgage] Brokers". The middle is what matched.</summary>
public sealed record MatchReason(string Topic, Sameness Sameness, string Before, string Matched, string After);

/// <summary>How well a company answers what was given, with a line for each thing given.</summary>
public sealed record SubjectMatch(Guid CompanyId, int Score, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>Below this, what was given speaks against a company more than for it: it is not shown.</summary>
    const int Least = 25;

    /// <summary>The branch and the person that were given, where they are the only ones that fit.</summary>
    public Guid? BranchId { get; private init; }
    public Guid? IndividualId { get; private init; }

    public Likelihood Likelihood => Score >= 85 ? Likelihood.VeryLikely : Score >= 60 ? Likelihood.Possible : Likelihood.Unlikely;

    /// <returns>Null where nothing given points to this company.</returns>
    public static SubjectMatch? Compare(SubjectSought sought, SubjectFacts company)
    {
        List<MatchReason> reasons = [];
        var name = Name(sought, company, reasons);
        var location = Location(sought, company, reasons);
        var person = Person(sought, company, reasons);
        var keywords = Keywords(sought, company, reasons);
        var phone = Phone(sought, company, reasons);
        var website = Website(sought, company, reasons);
        // A name leads; without one, the strongest of the rest does, and the others add to it.
        int[] others = [person, keywords, phone, website];
        var lead = name ?? Math.Max(0, others.Max() * 4);
        if (lead <= 0 && others.All(points => points <= 0)) return null;
        var score = lead + others.Sum() + location - (name is null ? Math.Max(0, others.Max()) : 0);
        return score < Least ? null : new(company.Id, Math.Clamp(score, 0, 100), reasons) { BranchId = OnlyBranch(sought, company), IndividualId = OnlyPerson(sought, company) };
    }

    private static int? Name(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        if (NameKey.Of(sought.Name).IsEmpty) return null;
        var best = company.Names.Select(name => (Known: name, Match: NameMatch.Compare(sought.Name, name.Name)))
            .Where(pair => pair.Match is not null).OrderByDescending(pair => pair.Match!.Score).ThenBy(pair => pair.Known.Kind is null ? 0 : 1).FirstOrDefault();
        if (best.Match is null)
        {
            reasons.Add(new("Name", Sameness.Different, "No match", "", ""));
            return 0;
        }
        var before = best.Known.Kind?.ToLowerInvariant() switch
        {
            null => "",
            "former name" when best.Known.UntilOn is { } until => $"Former name until {until:MMM yyyy}: ",
            "former name" => "Former name: ",
            "merged" => $"Merged into it on {best.Known.UntilOn:MMM d, yyyy}: ",
            "spelling" => "Also written: ",
            _ => "Trade name: ",
        };
        var (start, matched, rest) = best.Match.Score >= 90 ? ("", best.Known.Name, "") : MatchedPart.Of(NameKey.Of(sought.Name), best.Known.Name);
        reasons.Add(new("Name", best.Match.Score >= 80 ? Sameness.Same : Sameness.Nearly, before + start, matched, $"{rest}: {best.Match.Why}"));
        return best.Match.Score;
    }

    private static int Location(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        var (city, state) = (NameLetters.Plain(sought.City ?? ""), sought.State?.Trim().ToUpperInvariant() ?? "");
        if (city == "" && state == "") return 0;
        var known = company.Places.Where(place => place.City is not null || place.State is not null).ToList();
        var here = known.Find(place => (city == "" || NameLetters.Plain(place.City ?? "") == city) && (state == "" || place.State == state));
        if (here is not null) return Add(reasons, "Location", Sameness.Same, city == "" ? 5 : 10, $"{here.What} in ", city == "" ? here.State! : $"{here.City}, {here.State}");
        var near = known.Find(place => city != "" && place.City is not null && Spelling.Slips(city.Length) is > 0 and var most && Spelling.Difference(city, NameLetters.Plain(place.City), most) <= most)
            ?? known.Find(place => state != "" && place.State == state);
        if (near is not null) return Add(reasons, "Location", Sameness.Nearly, 3, $"{near.What} in ", $"{near.City}, {near.State}");
        return Add(reasons, "Location", Sameness.Different, known.Count == 0 ? 0 : -8, known.Count == 0 ? "Not on record" : $"{known[0].What} in {known[0].City}, {known[0].State}", "");
    }

    private static int Person(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        if (string.IsNullOrWhiteSpace(sought.Person)) return 0;
        var best = company.People.Select(person => (Known: person, Match: PersonNames.Compare(sought.Person, person.Name)))
            .Where(pair => pair.Match is not null).OrderByDescending(pair => pair.Match!.Score).FirstOrDefault();
        if (best.Match is null) return Add(reasons, "Employee", Sameness.Different, company.People.Count == 0 ? 0 : -4, $"No {sought.Person.Trim()} on record", "");
        var after = $"{(best.Known.Words is null ? "" : $", {best.Known.Words}")}: {best.Match.Why}";
        return Add(reasons, "Employee", best.Match.IsSame ? Sameness.Same : Sameness.Nearly, best.Match.Score / 5, "", best.Known.Name, after);
    }

    private static int Keywords(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        var words = NameKey.Of(sought.Keywords).Words.Distinct().ToList();
        if (words.Count == 0) return 0;
        if (company.Business is not { Count: > 0 } business) return Add(reasons, "Keywords", Sameness.Different, 0, "Not on record", "");
        var phrases = business.Select(phrase => (Phrase: phrase, Words: NameKey.Of(phrase).Words)).ToList();
        var found = words.Where(word => phrases.Any(known => known.Words.Any(other => IsAlike(word, other)))).ToList();
        if (found.Count == 0) return Add(reasons, "Keywords", Sameness.Different, -4, $"Does {string.Join(", ", business.Take(2))}", "");
        var said = phrases.Where(known => known.Words.Any(other => found.Any(word => IsAlike(word, other)))).OrderByDescending(known => known.Words.Count(other => found.Any(word => IsAlike(word, other)))).First().Phrase;
        return found.Count == words.Count
            ? Add(reasons, "Keywords", Sameness.Same, 12, "", said)
            : Add(reasons, "Keywords", Sameness.Nearly, 12 * found.Count / words.Count, "", said, $": not {string.Join(", ", words.Except(found))}");
    }

    /// <summary>"loan" and "loans", "modifcation" and "modification".</summary>
    private static bool IsAlike(string word, string other)
        => word == other || word.Length > 3 && other.StartsWith(word, StringComparison.Ordinal) || other.Length > 3 && word.StartsWith(other, StringComparison.Ordinal)
        || Spelling.Slips(Math.Min(word.Length, other.Length)) is > 0 and var most && Spelling.Difference(word, other, most) <= most;

    private static int Phone(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        if (ContactKeys.Phone(sought.Phone) is not { Length: > 3 } digits) return 0;
        var known = ContactKeys.Phone(company.Phone);
        if (known == "") return Add(reasons, "Phone", Sameness.Different, 0, "Not on record", "");
        if (known == digits) return Add(reasons, "Phone", Sameness.Same, 22, "", company.Phone!, " is its main number");
        return Spelling.Difference(digits, known, 1) <= 1
            ? Add(reasons, "Phone", Sameness.Nearly, 12, "", company.Phone!, " differs by one digit")
            : Add(reasons, "Phone", Sameness.Different, -6, $"Its number is {company.Phone}", "");
    }

    private static int Website(SubjectSought sought, SubjectFacts company, List<MatchReason> reasons)
    {
        if (ContactKeys.Website(sought.Website) is not { Length: > 3 } host) return 0;
        var known = ContactKeys.Website(company.Website);
        if (known == "") return Add(reasons, "Website", Sameness.Different, 0, "Not on record", "");
        if (known == host) return Add(reasons, "Website", Sameness.Same, 22, "", known);
        return Spelling.Difference(host, known, 2) <= 2
            ? Add(reasons, "Website", Sameness.Nearly, 12, "", known, Spelling.Difference(host, known, 2) == 1 ? " differs by one sign" : " differs by two signs")
            : Add(reasons, "Website", Sameness.Different, -5, $"Its website is {known}", "");
    }

    // Whoever gave a place or a person meant this one, unless two fit.
    private static Guid? OnlyBranch(SubjectSought sought, SubjectFacts company)
    {
        var city = NameLetters.Plain(sought.City ?? "");
        if (city == "") return null;
        var there = company.Places.Where(place => NameLetters.Plain(place.City ?? "") == city && (string.IsNullOrWhiteSpace(sought.State) || place.State == sought.State.Trim().ToUpperInvariant())).Take(2).ToList();
        return there is [var only] ? only.BranchId : null;
    }

    private static Guid? OnlyPerson(SubjectSought sought, SubjectFacts company)
        => string.IsNullOrWhiteSpace(sought.Person) ? null
        : company.People.Where(person => person.IndividualId is not null && PersonNames.Compare(sought.Person, person.Name) is { IsSame: true }).Take(2).ToList() is [var only] ? only.IndividualId : null;

    private static int Add(List<MatchReason> reasons, string topic, Sameness sameness, int points, string before, string matched, string after = "")
    {
        reasons.Add(new(topic, sameness, before, matched, after));
        return points;
    }
}
