using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision.Scheduling;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Supervision.Scheduling;

/// <summary>What the agency planned, earliest month first.</summary>
[Needs(Right.InitiateActivities)]
public sealed class ItemsModel : SchedulingPage
{
    const int Size = 50;

    [FromQuery] public ItemState? State { get; set; }
    [FromQuery(Name = "page1")] public int Number { get; set; } = 1;

    public IReadOnlyList<SchedulingItem> Items { get; private set; } = [];
    public bool HasNext { get; private set; }
    public override string Tab => "Items";

    public async Task OnGet()
    {
        Number = Math.Clamp(Number, 1, 10_000);
        var items = Db.Items(Viewer).AsNoTracking().Include(item => item.Company).AsQueryable();
        items = State switch
        {
            ItemState.Planned => items.Where(item => item.InitiatedAt == null && item.DroppedAt == null), ItemState.Initiated => items.Where(item => item.InitiatedAt != null),
            ItemState.Dropped => items.Where(item => item.DroppedAt != null), _ => items,
        };
        var found = await items.OrderBy(item => item.Month).ThenBy(item => item.Id).Skip((Number - 1) * Size).Take(Size + 1).ToListAsync();
        (HasNext, Items) = (found.Count > Size, found[..Math.Min(Size, found.Count)]);
    }

    public string Link(int number) => $"/supervision/scheduling/items?page1={number}{(State is null ? "" : $"&state={State}")}";
}
