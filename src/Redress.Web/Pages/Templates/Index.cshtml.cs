using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates;

/// <summary>The templates one's agency can use: its own, and those that all agencies share.</summary>
[Needs(Right.KeepTemplates)]
public sealed class IndexModel : RedressPage
{
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public BusinessType? BusinessType { get; set; }
    [FromQuery] public int? CategoryId { get; set; }
    /// <summary>"retired"; otherwise those in use.</summary>
    [FromQuery] public string? Show { get; set; }

    public IReadOnlyList<RequestTemplate> Rows { get; private set; } = [];
    public int InUse { get; private set; }
    public int Retired { get; private set; }
    public bool ShowsRetired => Show == "retired";
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Words) || BusinessType is not null || CategoryId is not null;

    public async Task OnGet()
    {
        // An agency has some dozens, so they are filtered here.
        var all = (await Db.Templates(Viewer).Include(template => template.Category).OrderBy(template => template.Title).ThenBy(template => template.Id).ToListAsync()).Where(Fits).ToList();
        (InUse, Retired) = (all.Count(template => template.RetiredAt is null), all.Count(template => template.RetiredAt is not null));
        Rows = [.. all.Where(template => template.RetiredAt is not null == ShowsRetired).OrderBy(template => template.IsShared)];
    }

    public string Link(string? show) => "/templates" + QueryString.Create(new Dictionary<string, string?>
    {
        ["show"] = show, ["words"] = Words, ["businessType"] = BusinessType?.ToString(), ["categoryId"] = CategoryId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));

    public async Task<IEnumerable<SelectListItem>> Categories() => await TemplateForm.CategoriesOf(Db, Viewer.AgencyId, DateOnly.FromDateTime(Now), CategoryId);

    bool Fits(RequestTemplate template)
        => (string.IsNullOrWhiteSpace(Words) || template.Title.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase) || template.Text.Contains(Words.Trim(), StringComparison.OrdinalIgnoreCase))
        && (BusinessType is null || template.BusinessType == BusinessType)
        && (CategoryId is null || template.CategoryId == CategoryId);
}
