using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Templates;

/// <summary>The form of a template, for adding and changing.</summary>
public abstract class TemplateForm : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    protected Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    public Task<List<SelectListItem>> Categories() => CategoriesOf(Db, Viewer.AgencyId, Stamp.Today, Input.CategoryId);

    /// <summary>Those that can be chosen, under their products.</summary>
    public static async Task<List<SelectListItem>> CategoriesOf(RedressDb db, Guid? agencyId, DateOnly on, int? kept)
    {
        var categories = await db.Categories.Offered(agencyId, on).Union(db.Categories.For(agencyId).Where(category => category.Id == kept)).OrderBy(category => category.Product).ThenBy(category => category.SubProduct).ToListAsync();
        var groups = categories.Select(category => category.Product).Distinct().ToDictionary(product => product, product => new SelectListGroup { Name = product });
        return [.. categories.Select(category => new SelectListItem((category.SubProduct ?? category.Product) + (category.IsOfferedOn(on) ? "" : " (retired)"), category.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)) { Group = groups[category.Product] })];
    }

    protected async Task<TemplateText?> Filled()
    {
        if (Input.CategoryId is { } id && !await Db.Categories.For(Viewer.AgencyId).AnyAsync(category => category.Id == id)) ModelState.AddModelError("Input.CategoryId", "Choose one of the categories listed.");
        return ModelState.IsValid ? new(Input.Title!, Input.Text!, Input.BusinessType, Input.CategoryId) : null;
    }

    public class InputModel
    {
        [Required(ErrorMessage = "Give the template a short title.")]
        [StringLength(200, ErrorMessage = "The title is longer than 200 characters.")]
        public string? Title { get; set; }

        [Required(ErrorMessage = "Write what it asks for.")]
        [StringLength(30_000, ErrorMessage = "The text is longer than 30,000 characters.")]
        public string? Text { get; set; }

        public BusinessType? BusinessType { get; set; }

        public int? CategoryId { get; set; }

        /// <summary>Of the template that was shown.</summary>
        public int Version { get; set; }

        public static InputModel Of(RequestTemplate template)
            => new() { Title = template.Title, Text = template.Text, BusinessType = template.BusinessType, CategoryId = template.CategoryId, Version = template.Version };
    }
}
