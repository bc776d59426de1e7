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
        var found = (await names.Index(db, stop)).Find(sought);
        foreach (var company in await Employing(sought.Person, stop)) found[company] = 100;
        Guid[] ids = [.. found.OrderByDescending(pair => pair.Value).Take(Compared).Select(pair => pair.Key)];
        var matches = (await Facts(ids, sought, stop)).Select(facts => SubjectMatch.Compare(sought, facts)).OfType<SubjectMatch>()
            .OrderByDescending(match => match.Score).ToList();
        matches = [.. matches.Where(match => match.Likelihood != Likelihood.Unlikely).Take(Shown), .. matches.Where(match => match.Likelihood == Likelihood.Unlikely).Take(UnlikelyShown)];
        var subjects = await FoundSubject.Read(db, viewer, [.. matches.Select(match => match.CompanyId)], stop);
        return [.. matches.Select(match => subjects[match.CompanyId] with { Reasons = match.Reasons, Likelihood = match.Likelihood })
            .OrderByDescending(subject => matches.Find(match => match.CompanyId == subject.Id)!.Score).ThenByDescending(subject => subject.All).ThenBy(subject => subject.Name)];
    }

    /// <summary>Companies of people whose names begin alike and end the same; how alike they are is compared afterwards.</summary>
    async Task<List<Guid>> Employing(string? person, CancellationToken stop)
    {
        var key = NameKey.Of(person).Text;
        if (key.Length < 3) return [];
        var (from, last) = (key[..1], " " + key.Split(' ')[^1]);
        var before = ((char)(from[0] + 1)).ToString();
        return await db.Set<Individual>().Where(i => string.Compare(i.NameKey, from) >= 0 && string.Compare(i.NameKey, before) < 0 && i.NameKey.EndsWith(last))
            .Select(i => i.Company.SuccessorId ?? i.CompanyId).Distinct().OrderBy(id => id).Take(Compared / 2).ToListAsync(stop);
    }

    async Task<List<SubjectFacts>> Facts(Guid[] ids, SubjectSought sought, CancellationToken stop)
    {
        var companies = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.City, c.State, c.Phone, c.Website }).ToListAsync(stop);
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
            [new KnownPlace("Main office", c.City, c.State), .. branches[c.Id].Select(branch => new KnownPlace("Branch", branch.City, branch.State))],
            [.. people.Where(person => person.Company == c.Id).Select(person => person.Known)], c.Phone, c.Website))];
    }

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
        return [.. individuals.Select(i => (i.CompanyId, new KnownPerson(i.Name, $"NMLS {i.NmlsId}"))),
            .. contacts.Select(contact => (contact.CompanyId, new KnownPerson(contact.Name, contact.Title ?? contact.Kind)))];
    }
}
