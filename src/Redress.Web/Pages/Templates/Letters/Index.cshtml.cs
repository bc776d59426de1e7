using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates.Letters;

/// <summary>The letters one's agency can use: its own, and those that all agencies share.</summary>
[Needs(Right.KeepTemplates)]
public sealed class IndexModel : RedressPage
{
    /// <summary>"retired"; otherwise those in use.</summary>
    [FromQuery] public string? Show { get; set; }

    public IReadOnlyList<LetterTemplate> Rows { get; private set; } = [];
    public int InUse { get; private set; }
    public int Retired { get; private set; }
    public bool ShowsRetired => Show == "retired";

    public async Task OnGet()
    {
        var all = await Db.LetterTemplates(Viewer).OrderBy(template => template.Title).ThenBy(template => template.Id).ToListAsync();
        (InUse, Retired) = (all.Count(template => template.RetiredAt is null), all.Count(template => template.RetiredAt is not null));
        Rows = [.. all.Where(template => template.RetiredAt is not null == ShowsRetired).OrderBy(template => template.IsShared)];
    }
}
