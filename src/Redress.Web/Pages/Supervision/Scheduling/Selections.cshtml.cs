using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>Saved selections of companies: the one in the address is saved, others are removed.</summary>
[Needs(Right.ScheduleExams)]
public sealed class SelectionsModel(CurrentViewer current) : SchedulingPage
{
    [BindProperty, StringLength(SavedView.MostName, ErrorMessage = "The name is longer than 80 characters.")] public string? Name { get; set; }
    [BindProperty, Display(Name = "Share it with all Staff Directors of the agency")] public bool IsShared { get; set; }
    [BindProperty] public Guid Selection { get; set; }

    public ExamFilter Filter { get; private set; } = new();
    public IReadOnlyList<SavedView> Selections { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Filter = ExamFilter.Read(Request.QueryString.Value);
        Selections = await Db.Selections(Viewer).Include(view => view.Author).OrderBy(view => view.Name).ToListAsync();
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (string.IsNullOrWhiteSpace(Name)) ModelState.AddModelError(nameof(Name), "Give the selection a short name.");
        if (!ModelState.IsValid) return Page();
        var view = Db.Add(SavedView.SaveSelection(Name, Filter.Kernel, IsShared, (await current.Person())!, Stamp)).Entity;
        await Db.SaveChangesAsync();
        return Done(Filter.Address, $"{view.Name} is saved.");
    }

    public async Task<IActionResult> OnPostRemove()
    {
        if (Selections.FirstOrDefault(one => one.Id == Selection) is not { } view) return NotFound();
        view.Remove(Stamp);
        await Db.SaveChangesAsync();
        return Done(Filter.Address, $"{view.Name} is removed.");
    }
}
