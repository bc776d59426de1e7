using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin;

/// <summary>With which components the agency takes part, as the public map shows it.</summary>
[Needs(Right.SeeAgencyDays)]
public sealed class ParticipationModel : AdminPage
{
    [BindProperty(Name = nameof(Chosen))] public List<Components> Chosen { get; set; } = [];

    public void OnGet() => Chosen = [.. ComponentWords.Each.Where(one => Agency.TakesPartIn.HasFlag(one))];

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        Agency.TakePartIn(Chosen.Aggregate(Components.None, (all, one) => all | one), Stamp);
        Db.Add(Agency.Facts[^1]);
        await Db.SaveChangesAsync();
        return Done("/admin/participation", Agency.TakesPartIn == Components.None ? "The agency is off the map." : $"The agency takes part in {Agency.TakesPartIn.Words()}.", "The map shows it at once.");
    }
}
