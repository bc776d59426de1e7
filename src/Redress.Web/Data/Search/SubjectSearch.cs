using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Finds the subject of a complaint by what somebody knows of it: name, place, person, telephone, website.</summary>
sealed class SubjectSearch(RedressDb db, SubjectNames names)
{
    const int Compared = 40, Shown = 10, UnlikelyShown = 3;

    public async Task<List<FoundSubject>> ByWhatIsKnown(SubjectSought sought, Viewer viewer, CancellationToken stop = default)
    {
        var matches = await Matches(sought, stop);
        var subjects = await FoundSubject.Read(db, viewer, [.. matches.Select(match => match.CompanyId)], stop);
        return await FoundSubject.WithParts(db, matches.Select(match => (match.Score, Found: subjects[match.CompanyId] with { Reasons = match.Reasons, Likelihood = match.Likelihood, BranchId = match.BranchId, IndividualId = match.IndividualId }))
            .OrderByDescending(pair => pair.Score).ThenByDescending(pair => pair.Found.All).ThenBy(pair => pair.Found.Name).Select(pair => pair.Found), stop);
    }

    /// <summary>How many match, to be told what another question would find.</summary>
    public async Task<int> Count(SubjectSought sought, CancellationToken stop = default) => sought.CanFind ? (await Matches(sought, stop)).Count : 0;

    async Task<List<SubjectMatch>> Matches(SubjectSought sought, CancellationToken stop)
    {
        var found = (await names.Index(db, stop)).Find(sought);
        foreach (var company in await Employing(sought.Person, stop)) found[company] = 100;
        Guid[] ids = [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared).Select(pair => pair.Key)];
        var matches = (await Facts(ids, sought, stop)).Select(facts => SubjectMatch.Compare(sought, facts)).OfType<SubjectMatch>()
            .OrderByDescending(match => match.Score).ToList();
        return [.. matches.Where(match => match.Likelihood != Likelihood.Unlikely).Take(Shown), .. matches.Where(match => match.Likelihood == Likelihood.Unlikely).Take(UnlikelyShown)];
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
