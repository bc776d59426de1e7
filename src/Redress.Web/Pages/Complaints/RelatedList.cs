using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>One relation as people read it, from the side they stand on.</summary>
/// <param name="IsOurs">It was added on this side.</param>
/// <param name="IsLockedThere">It was added on the other complaint, which is closed: it stays.</param>
public sealed record RelatedLine(Guid Id, string Kind, string Words, string? Href, string Note, bool IsOurs, bool IsLockedThere = false)
{
    /// <summary>Of an agent location, as far as the reader may see them.</summary>
    public IReadOnlyList<Document> Documents { get; init; } = [];
}

/// <summary>Relations of a complaint, from both sides, each named once.</summary>
public static class RelatedList
{
    public static async Task<List<RelatedLine>> RelatedLines(this RedressDb db, Viewer viewer, Complaint complaint, Standing standing)
    {
        var related = await db.RelatedTo(viewer, complaint.Id).OrderBy(one => one.Id).ToListAsync();
        if (related.Count == 0) return [];
        Guid Other(Related one) => one.RecordId == complaint.Id ? one.OtherRecordId ?? Guid.Empty : one.RecordId;
        var ids = related.Select(Other).ToList();
        var complaints = await db.Complaints(viewer, Depth.Summary).Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, c.SubjectName, c.Status, Agency = c.Agency.Name, c.CompanyId, IsLocked = c.LockedAt != null }).ToDictionaryAsync(c => c.Id);
        var companyIds = related.Select(one => one.CompanyId).OfType<Guid>().ToList();
        var companies = await db.Companies.Where(c => companyIds.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.SesId, c.City, c.State }).ToDictionaryAsync(c => c.Id);
        var individualIds = related.Select(one => one.IndividualId).OfType<Guid>().ToList();
        var individuals = await db.Set<Domain.Companies.Individual>().Where(i => individualIds.Contains(i.Id)).Select(i => new { i.Id, i.Name, i.NmlsId, Company = i.Company.Name }).ToDictionaryAsync(i => i.Id);
        var entities = related.Any(one => one.Kind == RelatedKind.NonNmlsEntity) ? await db.Entities(viewer).Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.SubjectName, e.Number, Agency = e.Agency.Name, Company = e.Company!.Name }).ToDictionaryAsync(e => e.Id) : [];
        var activityIds = related.Where(one => one.Kind == RelatedKind.SupervisoryActivity).Select(one => one.Name!).ToList();
        var activities = activityIds.Count > 0 ? await db.Activities(viewer, Depth.Summary).Where(a => activityIds.Contains(a.Number)).Select(a => new { a.Number, a.SubjectName, a.Milestone, Agency = a.Agency.Name }).ToDictionaryAsync(a => a.Number) : [];
        var lines = new List<RelatedLine>();
        foreach (var one in related)
        {
            var ours = one.RecordId == complaint.Id;
            if (complaints.TryGetValue(Other(one), out var other))
                lines.Add(new(one.Id, "Complaint", other.Number, $"/complaints/{other.Number}",
                    $"{(other.CompanyId == complaint.CompanyId ? "Same company" : other.SubjectName)}, {other.Agency}, {other.Status.Words()}", ours, !ours && other.IsLocked));
            else if (one.CompanyId is { } companyId && companies.TryGetValue(companyId, out var company))
                lines.Add(new(one.Id, "Company", company.Name, company.SesId is null ? null : $"/companies/{company.SesId}", string.Join(", ", new[] { company.City, company.State }.Where(part => part is not null)), ours));
            else if (one.Kind == RelatedKind.NonNmlsEntity && entities.TryGetValue(Other(one), out var entity))
                lines.Add(new(one.Id, "Non-NMLS entity", entity.SubjectName, $"/entities/{entity.Number}", $"{entity.Number}, kept by {entity.Agency}{(entity.Company is null ? "" : $", matched to {entity.Company}")}", ours));
            else if (one.IndividualId is { } individualId && individuals.TryGetValue(individualId, out var individual))
                lines.Add(new(one.Id, "Individual", individual.Name, null, $"{individual.Company}, NMLS {individual.NmlsId}", ours));
            else if (one.Kind == RelatedKind.SupervisoryActivity)
                lines.Add(activities.TryGetValue(one.Name!, out var activity)
                    ? new(one.Id, "Supervisory activity", one.Name!, $"/supervision/{one.Name}", $"{activity.SubjectName}, {activity.Agency}, {activity.Milestone.Words()}", ours)
                    : new(one.Id, "Supervisory activity", one.Name!, null, "", ours));
            else if (one.Name is not null)
                lines.Add(new(one.Id, one.Kind == RelatedKind.AgentLocation ? "Agent location" : one.Kind.ToString(), one.Name, null, string.Join(", ", new[] { one.Address, one.Contact }.Where(part => !string.IsNullOrEmpty(part))), ours) { Documents = [.. complaint.DocumentsFor(viewer, standing).Where(document => document.PartId == one.Id)] });
        }
        return [.. lines.DistinctBy(line => (line.Kind, line.Words, line.Note))];
    }

    /// <summary>Relates it to what was found. An activity of the own agency says so in its history too.</summary>
    public static async Task AddRelated(this RedressDb db, Viewer viewer, Complaint complaint, Related related, string what, Stamp stamp, IReadOnlyCollection<Document> documents)
    {
        if (related.Kind == RelatedKind.SupervisoryActivity && complaint.AgencyId == viewer.AgencyId && await db.ActivityToLink(viewer, what) is { } activity) activity.Link(complaint, stamp);
        else complaint.AddRelated(related, what, stamp, documents);
    }

    /// <summary>Takes a relation away from either side.</summary>
    public static async Task RemoveRelated(this RedressDb db, Viewer viewer, Complaint complaint, RelatedLine line, Stamp stamp)
    {
        if (complaint.Related.FirstOrDefault(one => one.Id == line.Id) is { } related)
        {
            if (related is { Kind: RelatedKind.SupervisoryActivity, OtherRecordId: not null } && await db.ActivityToLink(viewer, related.Name!) is { IsLocked: false } activity)
            {
                activity.Unlink(complaint, stamp);
                return;
            }
            complaint.RemoveRelated(related, line.Words, stamp);
            return;
        }
        var other = await db.OtherSide(viewer, complaint.Id, line.Id) ?? throw new BrokenRuleException("This relation was removed meanwhile.");
        complaint.RemoveRelatedFrom(other, other.Related.First(one => one.Id == line.Id), stamp);
    }
}
