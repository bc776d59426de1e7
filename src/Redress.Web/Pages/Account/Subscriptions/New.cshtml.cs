using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Subscriptions;

namespace Redress.Web.Pages.OwnAccount;

/// <summary>A list or report is to come by mail.</summary>
[Needs(Right.UseOwnAccount)]
public sealed class NewSubscriptionModel : AccountPage
{
    /// <summary>Address of the list or report.</summary>
    [FromQuery] public string? To { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public Look Look { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        await base.Load();
        if (To is null || Viewer.AgencyId is not { } agency) return NotFound();
        if (await Look.At(Db, Viewer, await Db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Id == agency), To, Now) is not { } look) return NotFound();
        Look = look;
        return null;
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (await Db.Subscribe(Person, To!, Input.Rhythm!.Value, Input.IsAlways, Now) is null) return NotFound();
        await Db.SaveChangesAsync();
        return Done(To!, "You are subscribed.", $"The first mail comes {(Input.Rhythm != Rhythm.Daily ? "on the first of next month" : Look.IsOfTotals || Input.IsAlways ? "tomorrow morning" : "tomorrow morning, if something is new by then")}.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say how often it should come.")]
        public Rhythm? Rhythm { get; set; } = Domain.Views.Rhythm.Daily;

        public bool IsAlways { get; set; }
    }
}
