using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>One scheduling item: initiated from here, or dropped with a reason.</summary>
[Needs(Right.InitiateActivities)]
public sealed class ItemModel : SchedulingPage
{
    [FromRoute(Name = "item")] public Guid ItemId { get; set; }

    [BindProperty, Required(ErrorMessage = "Say why it is dropped."), StringLength(ExamDecision.MostText, ErrorMessage = "Use at most 4,000 characters."), Display(Name = "Why it is dropped")]
    public string? Why { get; set; }

    public SchedulingItem Item { get; private set; } = null!;
    public bool MayDrop => Item.State == ItemState.Planned && Viewer.May(Right.ScheduleExams);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (await Db.Items(Viewer).Include(item => item.Company).FirstOrDefaultAsync(item => item.Id == ItemId) is not { } found) return NotFound();
        Item = found;
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Item.Drop(Why, Stamp);
        await Db.SavePlans(Viewer, Today, (await Db.PlanOf(Viewer, Agency, Item.Company.Key))!);
        return Done("/supervision/scheduling/items", $"The plan for {Item.Company.Name} is dropped.");
    }
}
