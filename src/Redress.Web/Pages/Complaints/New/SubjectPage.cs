using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>A way to find the party a complaint is about: by a number, or guided. What follows from the choice is for the pages below.</summary>
public abstract partial class SubjectPage : RedressPage
{
    const int LongestId = 60;

    [BindProperty(SupportsGet = true, Name = "id"), Display(Name = "ID, license number, or name of a person")] public string? Id { get; set; }
    [BindProperty] public string? Choice { get; set; }

    public Agency Agency { get; protected set; } = null!;
    public IReadOnlyList<FoundSubject> Found { get; private set; } = [];

    /// <summary>Where it is looked for by a number, and guided.</summary>
    public abstract string IdPath { get; }
    public abstract string SearchPath { get; }
    /// <summary>What the addresses keep beside the answers.</summary>
    public virtual IEnumerable<KeyValuePair<string, string?>> Kept => [];
    public virtual string Lead => "Who is the complaint about? Give what you have; skip what you do not.";
    /// <summary>This page asks step by step; the other asks for a number.</summary>
    public virtual bool IsGuided => false;
    /// <summary>"Continue with Harbor Mortgage".</summary>
    public virtual string ChooseWords => "Continue with";

    /// <summary>Below the results a party that is in no registry can be made.</summary>
    public virtual bool MayCreate => true;

    public bool HasAsked => IsGuided ? Sought.CanFind : !string.IsNullOrWhiteSpace(Id);
    public string Chosen => Choice ?? (Found.Count > 0 && (Found.Count == 1 || Found[0].Likelihood == Likelihood.VeryLikely) ? Found[0].Choice : "");

    /// <summary>The other way of finding, with what is kept.</summary>
    public string Way(string path) => path + QueryString.Create(Kept);

    public async Task<IActionResult> OnGet()
    {
        if (IsGuided && LeavesWhatItHolds) return Redirect(Guided());
        await Search();
        return Page();
    }

    protected async Task Search()
    {
        if (IsGuided) await Guide();
        else if (HasAsked) Found = await SubjectById.FindOrNamed(Db, Viewer, Id!.Length > LongestId ? Id[..LongestId] : Id);
    }

    public async Task<IActionResult> OnPost()
    {
        if (await ReadChoice(Choice) is { } chosen) return await Take(chosen);
        await Search();
        ModelState.AddModelError("Choice", "Choose who the complaint is about.");
        return Page();
    }

    protected abstract Task<IActionResult> Take(ChosenSubject chosen);

    protected Task<ChosenSubject?> ReadChoice(string? choice) => ChosenSubject.Read(Db, Viewer, choice);
}
