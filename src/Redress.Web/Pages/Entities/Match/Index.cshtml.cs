using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Match;

/// <summary>Matches an entity to a company: first which, then all that follows, then the act.</summary>
[Needs(Right.CreateNonNmlsEntities)]
public sealed class IndexModel : EntityPage
{
    /// <summary>SES or NMLS ID of the company, as typed.</summary>
    [FromQuery(Name = "to"), Display(Name = "SES or NMLS ID of the company")] public string? To { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public Company? Other { get; private set; }
    public MatchPreview? Preview { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!IsOurs || Entity.IsMatched) return Redirect(Address());
        if (string.IsNullOrWhiteSpace(To)) return null;
        var found = await new Matching(Db).Find(To);
        if (found is null) ModelState.AddModelError("To", "No company here has this number.");
        else if (found.IsMerged) ModelState.AddModelError("To", $"{found.Name} was merged into {found.Successor?.Name}. Give the number of that one.");
        else (Other, Preview) = (found, await new Matching(Db).Preview(Entity, Viewer));
        return null;
    }

    public void OnGet()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    public async Task<IActionResult> OnPost()
    {
        if (Other is null || !ModelState.IsValid) return Page();
        var followed = await new Matching(Db).Match(Entity, Other, Input.Why!, Stamp);
        return Done(Address(), $"{Entity.Name} is matched to {Other.Name.TrimEnd('.')}.", followed == 0 ? "No open complaint was about it." : $"{DayWords.Count(followed, "open complaint")} followed.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why this is the same."), StringLength(NonNmlsEntity.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Why it is the same")]
        public string? Why { get; set; }
    }
}
