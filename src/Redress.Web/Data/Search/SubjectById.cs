using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>Finds the subject of a complaint by a number: of the company, of its branch or person, or of a state license; a person also by name.</summary>
static class SubjectById
{
    const int Most = 20;

    static readonly string[] Labels = ["FDIC CERTIFICATE", "CERTIFICATE", "NMLS ID", "SES ID", "RSSD ID", "NMLS", "SES", "FDIC", "RSSD", "ID", "NO.", "#", ":"];

    /// <summary>By a number, or by the name of a person with an NMLS ID.</summary>
    public static async Task<List<FoundSubject>> FindOrNamed(RedressDb db, Viewer viewer, string typed, CancellationToken stop = default)
    {
        if (EntitySearch.NumberOf(typed) is not null)
            return await EntitySearch.ByNumber(db, viewer, typed, stop) is { } entity ? [.. (await SubjectEntities.Of(db, viewer, [new(entity, null)], stop)).Select(one => one.Found)] : [];
        var found = await Find(db, viewer, typed, stop);
        if (found.Count > 0 || !IsName(typed)) return found;
        return await Subjects(db, viewer, [.. await People(db, typed.Trim(), stop)], stop);
    }

    public static async Task<List<FoundSubject>> Find(RedressDb db, Viewer viewer, string typed, CancellationToken stop = default)
    {
        var id = Bare(typed);
        if (id == "") return [];
        var ses = id.All(char.IsAsciiDigit) ? $"S-{id.PadLeft(6, '0')}" : id;
        List<Hit> hits = [];
        foreach (var company in await db.Companies.AsNoTracking().Where(c => c.SesId == ses || c.NmlsId == id || c.FdicCertificate == id || c.Rssd == id).OrderBy(c => c.Id).Take(Most).ToListAsync(stop))
            hits.AddRange(Named(company, id, ses));
        foreach (var branch in await db.Set<Branch>().AsNoTracking().Where(b => b.NmlsId == id).ToListAsync(stop))
            hits.Add(new(branch.CompanyId, new("Branch", Sameness.Same, "", $"NMLS {branch.NmlsId}", branch.Address == "" ? "" : $", {branch.Address}"), Branch: branch.Id));
        foreach (var person in await db.Set<Individual>().AsNoTracking().Where(i => i.NmlsId == id).ToListAsync(stop))
            hits.Add(new(person.CompanyId, new("Person", Sameness.Same, "", $"NMLS {person.NmlsId}", $", {person.Name}{(person.Title is null ? "" : $", {person.Title}")}"), Individual: person.Id));
        var number = typed.Trim();
        foreach (var license in await db.Set<License>().AsNoTracking().Where(l => l.Number == number || l.Number == id).OrderBy(l => l.Id).Take(Most).ToListAsync(stop))
            hits.Add(new(license.CompanyId, new("License", Sameness.Same, $"{license.State} {license.Type} ", license.Number, $", {license.Status.ToLowerInvariant()}")));
        return await Subjects(db, viewer, await Successors(db, hits, stop), stop);
    }

    static bool IsName(string typed) => typed.Any(char.IsLetter) && !typed.Any(char.IsDigit);

    static async Task<IEnumerable<Hit>> People(RedressDb db, string name, CancellationToken stop)
        => (await SubjectPeople.Named(db, name, stop)).Take(Most).Select(person => new Hit(
            person.CompanyId, new("Person", person.Match.IsSame ? Sameness.Same : Sameness.Nearly, "", person.Name, $": {person.Match.Why}"), Individual: person.IsOfMerged ? null : person.Id, Score: person.Match.Score));

    // The number of a merged company leads to the one that goes on, and says how.
    static async Task<List<Hit>> Successors(RedressDb db, List<Hit> hits, CancellationToken stop)
    {
        var ids = hits.Select(hit => hit.Company).Distinct().ToList();
        var merged = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id) && c.SuccessorId != null).Select(c => new { c.Id, c.Name, c.MergedAt, Successor = c.SuccessorId!.Value }).ToDictionaryAsync(c => c.Id, stop);
        return [.. hits.Select(hit => merged.GetValueOrDefault(hit.Company) is { } gone
            ? new Hit(gone.Successor, hit.Reason with { After = $"{hit.Reason.After} of {gone.Name}, merged into it on {gone.MergedAt:MMM d, yyyy}" }) : hit)];
    }

    static IEnumerable<Hit> Named(Company company, string id, string ses)
    {
        foreach (var (topic, value, sought) in new[] { ("SES ID", company.SesId, ses), ("NMLS ID", company.NmlsId, id), ("FDIC", company.FdicCertificate, id), ("RSSD", company.Rssd, id) })
            if (value == sought) yield return new(company.Id, new(topic, Sameness.Same, "", value, topic == "FDIC" ? " is its certificate" : ""));
    }

    // One line a company and branch or person; what led to it in one place.
    static async Task<List<FoundSubject>> Subjects(RedressDb db, Viewer viewer, List<Hit> hits, CancellationToken stop)
    {
        var found = await FoundSubject.Read(db, viewer, [.. hits.Select(hit => hit.Company).Distinct()], stop);
        return await FoundSubject.WithParts(db, hits.GroupBy(hit => (hit.Company, hit.Branch, hit.Individual)).Select(group => (Score: group.Max(hit => hit.Score), Found: found[group.Key.Company] with
        {
            BranchId = group.Key.Branch, IndividualId = group.Key.Individual, IsPart = group.Key.Branch is not null || group.Key.Individual is not null, Reasons = [.. group.Select(hit => hit.Reason)],
        })).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Found.Kind).ThenBy(pair => pair.Found.Name).Take(Most).Select(pair => pair.Found), stop);
    }

    static string Bare(string typed)
    {
        var id = typed.Trim().ToUpperInvariant();
        foreach (var label in Labels)
            if (id.StartsWith(label, StringComparison.Ordinal) && id.Length > label.Length && !char.IsAsciiLetterOrDigit(id[label.Length])) id = id[label.Length..].TrimStart(' ', ':', '#');
        return id.TrimStart('#').Trim();
    }

    sealed record Hit(Guid Company, MatchReason Reason, Guid? Branch = null, Guid? Individual = null, int Score = 100);
}
