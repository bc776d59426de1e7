using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies;

/// <summary>Merges a company into another: first which, then all that moves, then the act.</summary>
[Needs(Right.ChangeCompanies)]
public sealed class MergeModel(SelfEnrollment asking) : CompanyPage
{
    /// <summary>SES or NMLS ID of the other, as typed.</summary>
    [FromQuery(Name = "into"), Display(Name = "SES or NMLS ID of the company it merges into")] public string? Into { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public Company? Other { get; private set; }
    public Merger? Preview { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Company.CanBeAsked) return Redirect(Address());
        if (string.IsNullOrWhiteSpace(Into)) return null;
        Other = await Merging.Find(Db, Into);
        if (Other is null) ModelState.AddModelError("Into", "No company here has this number.");
        else if (Refusal(Other) is { } refusal) (Other, _) = (null, ModelState.TryAddModelError("Into", refusal));
        else Preview = await new Merging(Db, asking).Preview(Company, Viewer);
        return null;
    }

    public void OnGet()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Input", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
    }

    public async Task<IActionResult> OnPost()
    {
        if (Other is null || !ModelState.IsValid) return Page();
        var company = (await Merging.Find(Db, Company.Key))!;
        var moved = await new Merging(Db, asking).Run(company, Other, Agency, Input.Why!, Input.BringsUsers, StampOf(Agency));
        return Done($"/companies/{Other.Key}", $"{Company.Name} is merged into {Other.Name}.", moved == 0 ? "No open complaint was about it." : $"{DayWords.Count(moved, "open complaint")} moved.");
    }

    string? Refusal(Company other)
    {
        try
        {
            Company.MustBeAbleToMergeInto(other);
            return null;
        }
        catch (BrokenRuleException broken)
        {
            return broken.Message;
        }
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say where the merger is known from."), StringLength(CompanyFact.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Where this is known from")]
        public string? Why { get; set; }

        public bool BringsUsers { get; set; }
    }
}
