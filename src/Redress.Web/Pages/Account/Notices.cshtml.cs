using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.OwnAccount;

/// <summary>Which notices come, and how.</summary>
[Needs(Right.UseOwnAccount)]
public class NoticeChoicesModel : AccountPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public NoticePlan Plan { get; private set; } = null!;
    /// <summary>Lists and reports that come by mail.</summary>
    public List<Subscription> Subscriptions { get; private set; } = [];
    public IEnumerable<SelectListItem> Reaches => [new("All complaints of the agency", "All"), new("Mine, and the agency’s tasks", "Own")];

    public static IEnumerable<SelectListItem> Deliveries(NoticeKind kind)
        => Enum.GetValues<NoticeDelivery>().Where(delivery => kind.Allows(delivery)).Select(delivery => new SelectListItem(delivery.Words(), delivery.ToString()));

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        Plan = (await Db.NoticePlansOf([Person]))[Person.Id];
        Subscriptions = await Db.Subscriptions(Viewer).OrderBy(one => one.StartedAt).ToListAsync();
        return null;
    }

    public void OnGet() => Input = new()
    {
        Reach = Plan.IsWholeAgency ? "All" : "Own",
        Choices = [.. Plan.Kinds.Select(kind => new Choice { Kind = kind, Delivery = Plan.Of(kind) })],
    };

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        foreach (var choice in Input.Choices)
            if (Plan.Choose(choice.Kind, choice.Delivery, Now) is { } changed) Db.Add(changed);
        if (Plan.MayChooseReach && Plan.Reach(Input.Reach == "All", Now) is { } reach) Db.Add(reach);
        await Db.SaveChangesAsync();
        return Done("/account/notices", "Your choices are saved.", "They hold for what happens from now on.");
    }

    public async Task<IActionResult> OnPostStop(Guid id)
    {
        ModelState.Clear();
        if (await Db.Set<Subscription>().FirstOrDefaultAsync(one => one.Id == id && one.PersonId == Viewer.PersonId) is not { } subscription) return NotFound();
        subscription.End(Now);
        await Db.SaveChangesAsync();
        return Done("/account/notices#subscriptions", "The mail is stopped.", "Nothing more comes of this list.");
    }

    public sealed class InputModel
    {
        public string? Reach { get; set; }
        public List<Choice> Choices { get; set; } = [];
    }

    public sealed class Choice
    {
        public NoticeKind Kind { get; set; }
        public NoticeDelivery Delivery { get; set; }
    }
}
