using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>Non-NMLS entities as a list of possible subjects shows them. One that was matched stands as the company it turned out to be.</summary>
static class SubjectEntities
{
    public static async Task<List<(int Score, FoundSubject Found)>> Of(RedressDb db, Viewer viewer, IReadOnlyCollection<FoundEntity> found, CancellationToken stop = default)
    {
        if (found.Count == 0) return [];
        var ids = found.Select(one => one.Entity.Id).ToList();
        ComplaintStatus[] inHand = [ComplaintStatus.Pending, ComplaintStatus.Open, ComplaintStatus.Reopened, ComplaintStatus.ReferralInProgress];
        var counts = await db.Complaints(viewer, Depth.Summary).Where(c => c.EntityId != null && ids.Contains(c.EntityId.Value)).GroupBy(c => c.EntityId!.Value)
            .Select(group => new { group.Key, All = group.Count(), Own = group.Count(c => c.AgencyId == viewer.AgencyId && inHand.Contains(c.Status)) }).ToDictionaryAsync(one => one.Key, stop);
        var companies = await FoundSubject.Read(db, viewer, [.. found.Select(one => TurnedOut(one.Entity)).OfType<Guid>().Distinct()], stop);
        return [.. found.Select(one =>
        {
            var (entity, match, count) = (one.Entity, one.Match, counts.GetValueOrDefault(one.Entity.Id));
            var reasons = match?.Reasons ?? [new("Tracking number", Sameness.Same, "", entity.Number, "")];
            if (TurnedOut(entity) is { } company)
                return (match?.Score ?? 100, companies[company] with { Likelihood = match?.Likelihood, Reasons = [new("Entity", Sameness.Same, "", entity.Name, $", {entity.Number}, was matched to it"), .. reasons] });
            return (match?.Score ?? 100, new FoundSubject(entity.Id, entity.Name, CompanyKind.NonNmls, null, null, null, null, entity.Of(DetailKind.Address).FirstOrDefault()?.Words ?? "", false, null, count?.Own ?? 0, count?.All ?? 0)
            {
                Likelihood = match?.Likelihood, Reasons = reasons, Tracking = entity.Number, MadeBy = $"made by {entity.Agency.Name}, {entity.CreatedAt:MMM yyyy}", Activity = entity.Activity,
            });
        })];
    }

    // The company may have been merged since.
    static Guid? TurnedOut(NonNmlsEntity entity) => entity.Company?.SuccessorId ?? entity.CompanyId;
}
