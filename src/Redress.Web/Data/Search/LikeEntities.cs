using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Data.Search;

/// <summary>What is on record already and may be the same party.</summary>
/// <param name="Kind">"Non-NMLS entity E-2026-000123", or what kind of company with its numbers.</param>
public sealed record LikeEntity(string Name, string Kind, string Href, IReadOnlyList<string> Reasons);

/// <summary>Looks for a party among entities and companies before a record of it is made. For pages and programs alike.</summary>
public sealed class LikeEntities
{
    const int Shown = 5;

    readonly EntitySearch entities;
    readonly SubjectSearch companies;

    internal LikeEntities(EntitySearch entities, SubjectSearch companies) => (this.entities, this.companies) = (entities, companies);

    public async Task<IReadOnlyList<LikeEntity>> To(EntityFacts facts, Viewer viewer)
    {
        var found = new Dictionary<string, LikeEntity>();
        foreach (var sought in Ways(facts))
        {
            foreach (var (entity, match) in await entities.ByWhatIsKnown(sought, viewer))
                if (match is { Likelihood: not Likelihood.Unlikely }) found.TryAdd(entity.Number, new(entity.Name, $"Non-NMLS entity {entity.Number}", $"/entities/{entity.Number}", Words(match.Reasons)));
            foreach (var company in await companies.ByWhatIsKnown(sought, viewer))
                if (company.Likelihood == Likelihood.VeryLikely) found.TryAdd(company.Choice, new(company.Name, company.KindAndIds, $"/companies/{company.SesId ?? company.NmlsId ?? company.Id.ToString()}", Words(company.Reasons)));
        }
        return [.. found.Values.Take(Shown)];
    }

    // Each alone: a person that many know of must not hide that the telephone is another's.
    static IEnumerable<SubjectSought> Ways(EntityFacts facts)
    {
        var known = facts.Cleaned();
        string? First(DetailKind kind) => known.Find(detail => detail.Kind == kind)?.Text;
        yield return new(facts.Name);
        foreach (var name in known.Where(detail => detail.Kind == DetailKind.Name).Take(3)) yield return new(name.Text);
        if (First(DetailKind.Phone) is { } phone) yield return new(null, Phone: phone);
        if (First(DetailKind.Website) is { } website) yield return new(null, Website: website);
    }

    static List<string> Words(IEnumerable<MatchReason> reasons) => [.. reasons.Where(reason => reason.Sameness != Sameness.Different).Select(reason => $"{reason.Topic}: {reason.Before}{reason.Matched}{reason.After}")];
}
