using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

/// <summary>What the IDs in some lines of a history are called: people, categories, issues; and who is of the complaint's agency.</summary>
public sealed record HistoryNames(IReadOnlySet<Guid> OfTheOwner, IReadOnlyDictionary<Guid, string> People, IReadOnlyDictionary<string, string> Listed)
{
    public static readonly HistoryNames None = new(new HashSet<Guid>(), new Dictionary<Guid, string>(), new Dictionary<string, string>());

    public static async Task<HistoryNames> Of(RedressDb db, Record record, IReadOnlyCollection<HistoryLine> lines)
    {
        var owner = await db.People.Where(person => person.AgencyId == record.AgencyId).Select(person => person.Id).ToListAsync();
        var changes = lines.SelectMany(line => line.Values).ToList();
        var ids = changes.SelectMany(change => new[] { change.Before, change.After }).Select(value => Guid.TryParse(value, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct().ToList();
        var people = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        int[] Ids(string field) => [.. changes.Where(change => change.Field == field).SelectMany(change => new[] { change.Before, change.After }).OfType<string>().Select(int.Parse).Distinct()];
        var (categories, issues, listed) = (Ids("Complaint.CategoryId"), Ids("Complaint.IssueId"), new Dictionary<string, string>());
        foreach (var category in await db.Categories.Where(c => categories.Contains(c.Id)).ToListAsync()) listed[$"CategoryId={category.Id}"] = category.Name;
        foreach (var agency in await db.Agencies.ToListAsync()) foreach (var field in (string[])["AgencyId", "FromAgencyId", "ToAgencyId"]) listed[$"{field}={agency.Id}"] = agency.Name;
        foreach (var issue in await db.Set<Issue>().Where(i => issues.Contains(i.Id)).ToListAsync()) listed[$"IssueId={issue.Id}"] = issue.FullName;
        return new(owner.ToHashSet(), people, listed);
    }

    public HistoryKind KindOf(RecordEvent happened) => HistoryWords.KindOf(happened, OfTheOwner);

    public IEnumerable<ShownChange> Shown(HistoryLine line, RedressDb db, PageFrame frame) => HistoryWords.Shown(line, db.Model, People, Listed, frame);
}
