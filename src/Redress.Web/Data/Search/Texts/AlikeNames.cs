using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search.Texts;

/// <summary>A complaint whose complainant has a name like the one sought.</summary>
public sealed record AlikeComplainant(string Number, string Subject, string Name, ComplaintStatus Status);

/// <summary>Names that are spelled otherwise than somebody typed them.</summary>
sealed class AlikeNames(RedressDb db, SubjectSearch subjects)
{
    const int MostWords = 5, Compared = 200, Shown = 5, ShownSubjects = 3;

    public async Task<List<AlikeComplainant>> Complainants(Viewer viewer, string typed, IReadOnlyCollection<string> known, CancellationToken stop = default)
    {
        var keys = IsName(typed) ? PersonNames.Keys(typed) : [];
        if (keys.Count == 0) return [];
        var readable = db.Complaints(viewer, Depth.Full).Where(c => !c.IsRestricted || c.AgencyId == viewer.AgencyId);
        var found = await db.Set<Complainant>().AsNoTracking().Where(person => keys.Contains(person.NameKey!))
            .Join(readable, person => person.RecordId, c => c.Id, (person, c) => new { person, c.Number, c.SubjectName, c.Status })
            .OrderByDescending(one => one.Number).Take(Compared).ToListAsync(stop);
        return [.. found.Where(one => !known.Contains(one.Number))
            // One word alone is a last name: whoever is compared lends it the first.
            .Select(one => (one, Likeness: PersonNames.Compare(typed.Contains(' ') ? typed : $"{one.person.FirstName} {typed}", one.person.Name))).Where(one => one.Likeness is not null)
            .OrderByDescending(one => one.Likeness!.Score).ThenByDescending(one => one.one.Number).DistinctBy(one => one.one.Number).Take(Shown)
            .Select(one => new AlikeComplainant(one.one.Number, one.one.SubjectName, one.one.person.Name, one.one.Status))];
    }

    /// <summary>Companies and other parties that may be meant, with how many complaints are about them.</summary>
    public async Task<List<FoundSubject>> Subjects(Viewer viewer, string typed, CancellationToken stop = default)
        => IsName(typed) ? [.. (await subjects.Everywhere(new SubjectSought(typed), viewer, stop)).Where(found => found.Likelihood == Likelihood.VeryLikely || found.Likelihood == Likelihood.Possible && found.All > 0).Take(ShownSubjects)] : [];

    static bool IsName(string typed) => typed.Any(char.IsLetter) && typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
