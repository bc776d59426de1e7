using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>An entity that something given points to.</summary>
/// <param name="Match">Null where it was found by its number.</param>
public sealed record FoundEntity(NonNmlsEntity Entity, SubjectMatch? Match);

/// <summary>Finds non-NMLS entities: by number, or by what somebody knows. A matched one is found too; its company stands on it.</summary>
sealed class EntitySearch(RedressDb db, EntityNames names)
{
    const int Compared = 40;

    SubjectIndex? index;

    /// <summary>"E-2026-000123", also without zeros or in small letters. Null: there is none.</summary>
    public static async Task<NonNmlsEntity?> ByNumber(RedressDb db, Viewer viewer, string typed, CancellationToken stop = default)
        => NumberOf(typed) is { } number ? await Read(db, viewer).FirstOrDefaultAsync(entity => entity.Number == number, stop) : null;

    /// <summary>The number as it is given, from what somebody typed; null: this is none.</summary>
    public static string? NumberOf(string typed)
    {
        string[] parts = typed.Trim().ToUpperInvariant().Split('-');
        return parts is ["E", { Length: 4 } year, { Length: > 0 and < 12 } no] && year.All(char.IsAsciiDigit) && no.All(char.IsAsciiDigit) ? $"E-{year}-{no.TrimStart('0').PadLeft(6, '0')}" : null;
    }

    /// <summary>Best match first; those with nothing in common are left out.</summary>
    /// <param name="keywords">Words of what it seems to do.</param>
    public async Task<List<FoundEntity>> ByWhatIsKnown(SubjectSought sought, Viewer viewer, string? keywords = null, CancellationToken stop = default)
    {
        // One search asks it several ways: the state of the index is looked up once.
        var found = (index ??= await names.Index(db, stop)).Find(sought);
        foreach (var id in await WithPerson(sought.Person, stop)) found[id] = 100;
        var doing = await Doing(keywords, viewer, stop);
        foreach (var id in doing) found[id] = Math.Max(60, found.GetValueOrDefault(id));
        Guid[] ids = [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(Compared).Select(pair => pair.Key)];
        var entities = await Read(db, viewer).Where(entity => ids.Contains(entity.Id)).ToListAsync(stop);
        return [.. entities.Select(entity => new FoundEntity(entity, SubjectMatch.Compare(sought, Facts(entity, sought)) ?? (doing.Contains(entity.Id) ? new SubjectMatch(entity.Id, 60, [new("Keywords", Sameness.Same, "", keywords!.Trim(), ", in what is written of it")]) : null)))
            .Where(one => one.Match is not null).OrderByDescending(one => one.Match!.Score).ThenBy(one => one.Entity.NameKey).ThenBy(one => one.Entity.Number)];
    }

    /// <summary>What is known of an entity, as far as it can be compared. Of several numbers and websites the one that fits.</summary>
    public static SubjectFacts Facts(NonNmlsEntity entity, SubjectSought sought) => new(entity.Id,
        [new KnownName(entity.Name), .. entity.Of(DetailKind.Name).Select(name => new KnownName(name.Text, name.Note == Company.FormerName ? Company.FormerName : "Trade name"))],
        [.. entity.Of(DetailKind.Address).Select(place => new KnownPlace("Address", place.City, place.State))],
        [.. entity.Of(DetailKind.Person).Select(person => new KnownPerson(person.Text, person.Note))],
        Fitting(entity, DetailKind.Phone, ContactKeys.Phone(sought.Phone)), Fitting(entity, DetailKind.Website, ContactKeys.Website(sought.Website)),
        [.. (entity.Activity ?? "").Split(['.', ';', ',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]);

    static string? Fitting(NonNmlsEntity entity, DetailKind kind, string key)
        => entity.Of(kind).OrderBy(detail => Spelling.Difference(key, detail.Key, 3)).FirstOrDefault()?.Text;

    static IQueryable<NonNmlsEntity> Read(RedressDb db, Viewer viewer) => db.Entities(viewer).AsNoTracking().Include(entity => entity.Details).Include(entity => entity.Agency).Include(entity => entity.Company).AsSplitQuery();

    async Task<List<Guid>> WithPerson(string? person, CancellationToken stop)
    {
        var keys = PersonNames.Keys(person);
        if (keys.Count == 0) return [];
        return await db.Set<EntityDetail>().Where(detail => detail.Kind == DetailKind.Person && keys.Contains(detail.Key))
            .Select(detail => detail.RecordId).Distinct().OrderBy(id => id).Take(Compared / 2).ToListAsync(stop);
    }

    async Task<List<Guid>> Doing(string? keywords, Viewer viewer, CancellationToken stop)
    {
        string[] words = [.. (keywords ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).Take(6)];
        if (words.Length == 0) return [];
        var rows = db.Entities(viewer).Where(entity => entity.Activity != null);
        foreach (var word in words) rows = rows.Where(entity => entity.Activity!.ToLower().Contains(word));
        return await rows.OrderBy(entity => entity.Number).Select(entity => entity.Id).Take(Compared / 2).ToListAsync(stop);
    }
}
