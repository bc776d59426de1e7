using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Complaints.Lists;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>A page about one version of the national list.</summary>
public abstract class ListsPage : RedressPage
{
    [FromRoute] public int No { get; set; }

    public ListVersion Version { get; private set; } = null!;
    public IReadOnlyList<ListVersion> Versions { get; private set; } = [];
    public List<Category> All { get; private set; } = [];
    public NationalList List { get; private set; } = null!;
    public string Address => $"/installation/lists/{No}";
    public DateOnly Today => DateOnly.FromDateTime(Now);
    protected Stamp Stamp => new(Viewer, Now, Today);

    protected override async Task<IActionResult?> Load()
    {
        Versions = await Db.ListVersions.Include(version => version.Changes).OrderByDescending(version => version.No).AsSplitQuery().ToListAsync();
        if (Versions.FirstOrDefault(version => version.No == No) is not { } found) return NotFound();
        (Version, All) = (found, await Db.EveryCategory());
        List = new NationalList(Version, All);
        return null;
    }

    /// <summary>A national category, of a version that others read or of this one.</summary>
    protected Category? Find(int id) => All.FirstOrDefault(category => category.Id == id && category.AgencyId is null && (category.FromOn != ListValue.NotYet || category.ListVersion == No));
}
