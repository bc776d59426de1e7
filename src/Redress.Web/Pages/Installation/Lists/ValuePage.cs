using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Installation.Lists;

/// <summary>A task on one value of the version that is put together.</summary>
public abstract class ValuePage : ListsPage
{
    [FromRoute] public int Category { get; set; }
    [FromRoute] public int? Issue { get; set; }

    public Category Of { get; private set; } = null!;
    public ListValue Value { get; private set; } = null!;
    public string Back => Issue is null ? Address : $"{Address}/issues/{Category}";
    public string BackWords => Issue is null ? $"Version {No}" : Of.Name;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Version.IsDraft) return Redirect(Address);
        if (Find(Category) is not { } category || (Issue is null ? category : category.Issues.Find(one => one.Id == Issue && one.AgencyId is null) as ListValue) is not { } value) return NotFound();
        (Of, Value) = (category, value);
        return null;
    }
}
