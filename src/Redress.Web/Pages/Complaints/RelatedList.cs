using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>One relation as people read it, from the side they stand on.</summary>
/// <param name="IsOurs">It was added on this side, and can be removed here.</param>
public sealed record RelatedLine(Guid Id, string Kind, string Words, string? Href, string Note, bool IsOurs);

/// <summary>Relations of a complaint, from both sides, each named once.</summary>
public static class RelatedList
{
    public static async Task<List<RelatedLine>> RelatedLines(this RedressDb db, Viewer viewer, Complaint complaint)
    {
        var related = await db.RelatedTo(viewer, complaint.Id).OrderBy(one => one.Id).ToListAsync();
        if (related.Count == 0) return [];
        Guid Other(Related one) => one.RecordId == complaint.Id ? one.OtherRecordId ?? Guid.Empty : one.RecordId;
        var ids = related.Select(Other).ToList();
        var complaints = await db.Complaints(viewer, Depth.Summary).Where(c => ids.Contains(c.Id))
            .Select(c => new { c.Id, c.Number, c.SubjectName, c.Status, Agency = c.Agency.Name, c.CompanyId }).ToDictionaryAsync(c => c.Id);
        var companyIds = related.Select(one => one.CompanyId).OfType<Guid>().ToList();
        var companies = await db.Companies.Where(c => companyIds.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.SesId, c.City, c.State }).ToDictionaryAsync(c => c.Id);
        var individualIds = related.Select(one => one.IndividualId).OfType<Guid>().ToList();
        var individuals = await db.Set<Domain.Companies.Individual>().Where(i => individualIds.Contains(i.Id)).Select(i => new { i.Id, i.Name, i.NmlsId, Company = i.Company.Name }).ToDictionaryAsync(i => i.Id);
        var lines = new List<RelatedLine>();
        foreach (var one in related)
        {
            var ours = one.RecordId == complaint.Id;
            if (complaints.TryGetValue(Other(one), out var other))
                lines.Add(new(one.Id, "Complaint", other.Number, $"/complaints/{other.Number}",
                    $"{(other.CompanyId == complaint.CompanyId ? "Same company" : other.SubjectName)}, {other.Agency}, {other.Status.Words()}", ours));
            else if (one.CompanyId is { } companyId && companies.TryGetValue(companyId, out var company))
                lines.Add(new(one.Id, "Company", company.Name, company.SesId is null ? null : $"/companies/{company.SesId}", string.Join(", ", new[] { company.City, company.State }.Where(part => part is not null)), ours));
            else if (one.IndividualId is { } individualId && individuals.TryGetValue(individualId, out var individual))
                lines.Add(new(one.Id, "Individual", individual.Name, null, $"{individual.Company}, NMLS {individual.NmlsId}", ours));
            else if (one.Name is not null)
                lines.Add(new(one.Id, one.Kind == RelatedKind.AgentLocation ? "Agent location" : one.Kind.ToString(), one.Name, null, string.Join(", ", new[] { one.Address, one.Contact }.Where(part => !string.IsNullOrEmpty(part))), ours));
        }
        return [.. lines.DistinctBy(line => (line.Kind, line.Words, line.Note))];
    }
}
