using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>The versions of the national list of categories and issues.</summary>
[Needs(Right.RegisterAgencies)]
public sealed class IndexModel : RedressPage
{
    public IReadOnlyList<ListVersion> Versions { get; private set; } = [];
    public DateOnly Today => DateOnly.FromDateTime(Now);

    protected override async Task<IActionResult?> Load()
    {
        Versions = await Db.ListVersions.Include(version => version.Changes).OrderByDescending(version => version.No).AsSplitQuery().ToListAsync();
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        var next = ListVersion.Begin(Versions, new Stamp(Viewer, Now, Today));
        Db.Add(next);
        await Db.SaveChangesAsync();
        return Done($"/installation/lists/{next.No}", $"Version {next.No} is begun.", "Nobody else sees it until it is published.");
    }

    public string State(ListVersion version) => version switch
    {
        { IsDraft: true } => "Being put together",
        _ when !version.Holds(Today) => "Published",
        _ when Versions.Any(later => later.No > version.No && later.Holds(Today)) => "Followed by a later one",
        _ => "In force",
    };
}
