using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Finds the subject of a complaint by what somebody knows of it: name, place, person, telephone, website.</summary>
sealed class SubjectSearch(RedressDb db, SubjectNames names, EntitySearch entities)
{
    const int Compared = 40, Shown = 10, UnlikelyShown = 3;

    /// <summary>Registered companies, depositories and non-NMLS entities, the best match first.</summary>
    public async Task<List<FoundSubject>> Everywhere(SubjectSought sought, Viewer viewer, CancellationToken stop = default)
    {
        var registered = await Registered(sought, viewer, stop);
        var known = registered.Select(one => one.Found.Id).ToHashSet();
        var others = (await SubjectEntities.Of(db, viewer, [.. (await entities.ByWhatIsKnown(sought, viewer, sought.Keywords, stop)).Take(Shown)], stop)).Where(one => known.Add(one.Found.Id));
        return [.. Best(registered.Concat(others).OrderByDescending(one => one.Score).ThenByDescending(one => one.Found.All).ThenBy(one => one.Found.Name).ToList(), one => one.Found.Likelihood).Select(one => one.Found)];
    }

    /// <summary>The registry alone.</summary>
    public async Task<List<FoundSubject>> ByWhatIsKnown(SubjectSought sought, Viewer viewer, CancellationToken stop = default)
        => [.. (await Registered(sought, viewer, stop)).Select(one => one.Found)];

    /// <summary>How many match, to be told what another question would find.</summary>
    public async Task<int> Count(SubjectSought sought, Viewer viewer, CancellationToken stop = default)
        => sought.CanFind ? Math.Min(Shown + UnlikelyShown, (await Matches(sought, stop)).Count + (await entities.ByWhatIsKnown(sought, viewer, sought.Keywords, stop)).Count) : 0;

    async Task<List<(int Score, FoundSubject Found)>> Registered(SubjectSought sought, Viewer viewer, CancellationToken stop)
    {
        var matches = await Matches(sought, stop);
        var subjects = await FoundSubject.Read(db, viewer, [.. matches.Select(match => match.CompanyId)], stop);
        var found = await FoundSubject.WithParts(db, matches.Select(match => subjects[match.CompanyId] with { Reasons = match.Reasons, Likelihood = match.Likelihood, BranchId = match.BranchId, IndividualId = match.IndividualId }), stop);
        return [.. matches.Zip(found, (match, subject) => (match.Score, Found: subject)).OrderByDescending(one => one.Score).ThenByDescending(one => one.Found.All).ThenBy(one => one.Found.Name)];
    }

    static IEnumerable<T> Best<T>(List<T> found, Func<T, Likelihood?> likelihood)
        => [.. found.Where(one => likelihood(one) != Likelihood.Unlikely).Take(Shown), .. found.Where(one => likelihood(one) == Likelihood.Unlikely).Take(UnlikelyShown)];

    async Task<List<SubjectMatch>> Matches(SubjectSought sought, CancellationToken stop)
    {
        var found = (await names.Index(db, stop)).Find(sought);
        foreach (var company in await Employing(sought.Person, stop)) found[company] = 100;
        Guid[] ids = [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared).Select(pair => pair.Key)];
        var matches = (await Facts(ids, sought, stop)).Select(facts => SubjectMatch.Compare(sought, facts)).OfType<SubjectMatch>()
            .OrderByDescending(match => match.Score).ToList();
        return [.. Best(matches, match => match.Likelihood)];
    }

    /// <summary>Companies of people whose names sound like this one, the likest first.</summary>
    async Task<List<Guid>> Employing(string? person, CancellationToken stop)
        => [.. (await SubjectPeople.Named(db, person, stop)).Select(one => one.CompanyId).Distinct().Take(Compared / 2)];

    async Task<List<SubjectFacts>> Facts(Guid[] ids, SubjectSought sought, CancellationToken stop)
    {
        var companies = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.City, c.State, c.Phone, c.Website, c.BusinessTypes, c.BusinessActivities }).ToListAsync(stop);
        // What merged into a company is known as its own: names, branches, people.
        var merged = await db.Companies.AsNoTracking().Where(c => c.SuccessorId != null && ids.Contains(c.SuccessorId.Value)).Select(c => new { c.Id, c.Name, c.MergedAt, Successor = c.SuccessorId!.Value }).ToListAsync(stop);
        var family = merged.ToDictionary(c => c.Id, c => c.Successor);
        Guid Of(Guid company) => family.GetValueOrDefault(company, company);
        Guid[] all = [.. ids, .. family.Keys];
        var until = merged.ToDictionary(c => c.Id, c => DateOnly.FromDateTime(c.MergedAt!.Value));
        var others = (await db.Set<CompanyName>().AsNoTracking().Where(name => all.Contains(name.CompanyId)).ToListAsync(stop))
            .Select(name => (name.CompanyId, Known: until.TryGetValue(name.CompanyId, out var on) ? new KnownName(name.Name, "Merged", on) : new KnownName(name.Name, name.Kind, name.UntilOn)))
            .Concat(merged.Select(c => (CompanyId: c.Id, Known: new KnownName(c.Name, "Merged", until[c.Id])))).ToLookup(name => Of(name.CompanyId), name => name.Known);
        var branches = (await Branches(all, sought, stop)).ToLookup(branch => Of(branch.CompanyId));
        var people = (string.IsNullOrWhiteSpace(sought.Person) ? [] : await People(all, stop)).Select(person => (Company: Of(person.Company), person.Known)).ToList();
        return [.. companies.Select(c => new SubjectFacts(c.Id,
            [new KnownName(c.Name), .. others[c.Id]],
            [new KnownPlace("Main office", c.City, c.State), .. branches[c.Id].Select(branch => new KnownPlace("Branch", branch.City, branch.State, branch.CompanyId == c.Id ? branch.Id : null))],
            [.. people.Where(person => person.Company == c.Id).Select(person => person.Known)], c.Phone, c.Website, [.. Phrases(c.BusinessTypes), .. Phrases(c.BusinessActivities)]))];
    }

    static string[] Phrases(string? text) => (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // A large company has thousands of branches: those of the state asked for, or of no state in particular.
    async Task<List<Branch>> Branches(Guid[] ids, SubjectSought sought, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(sought.City) && string.IsNullOrWhiteSpace(sought.State)) return [];
        var branches = db.Set<Branch>().AsNoTracking().Where(branch => ids.Contains(branch.CompanyId));
        if (sought.State is { Length: > 0 } state) branches = branches.Where(branch => branch.State == state);
        return await branches.OrderBy(branch => branch.Id).Take(5_000).ToListAsync(stop);
    }

    async Task<List<(Guid Company, KnownPerson Known)>> People(Guid[] ids, CancellationToken stop)
    {
        var individuals = await db.Set<Individual>().AsNoTracking().Where(i => ids.Contains(i.CompanyId)).OrderBy(i => i.Id).Take(5_000).ToListAsync(stop);
        var contacts = await db.Set<CompanyContact>().AsNoTracking().Where(contact => ids.Contains(contact.CompanyId)).ToListAsync(stop);
        return [.. individuals.Select(i => (i.CompanyId, new KnownPerson(i.Name, $"NMLS {i.NmlsId}", i.Id))),
            .. contacts.Select(contact => (contact.CompanyId, new KnownPerson(contact.Name, contact.Title ?? contact.Kind)))];
    }
}
