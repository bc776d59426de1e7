using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Retention;

/// <summary>The complaints that were chosen: what would be destroyed of each, and what is to be done.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class DecideModel : RetentionPage
{
    public enum What { Destroy, Keep, Hold }

    [BindProperty(SupportsGet = true)] public List<string> Numbers { get; set; } = [];
    [BindProperty] public InputModel Input { get; set; } = new();

    public List<DueRow> Rows { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Numbers = [.. Numbers.Distinct().Take(Disposing.Most)];
        var chosen = Db.Retained(Viewer).Where(c => Numbers.Contains(c.Number));
        Rows = await DueList.Read(Db, chosen, Agency, Today, Today);
        // Several parts of one are due in one: the largest.
        return null;
    }

    public IActionResult OnGet() => Rows.Count == 0 ? Done("/retention", "Choose at least one complaint.") : Page();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Rows.Count == 0) throw new BrokenRuleException("Nothing of these is due any more.");
        if (Input.What is null) ModelState.AddModelError("Input.What", "Choose what is to be done.");
        if (Input.What == What.Keep && Input.Until is null) ModelState.AddModelError("Input.Until", "Give the day until which they are kept.");
        if (Input.What is What.Keep or What.Hold && string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", "Say why.");
        if (!ModelState.IsValid) return Page();
        var all = new List<Disposed>();
        var numbers = Rows.Select(row => row.Number).ToList();
        if (Input.What == What.Destroy)
            foreach (var part in Rows.GroupBy(row => row.Part)) all.AddRange(await Disposing.Propose([.. part.Select(row => row.Number)], part.Key, Stamp, stop));
        else all.AddRange(Input.What == What.Keep ? await Disposing.Keep(numbers, Input.Until!.Value, Input.Reason, Stamp, stop) : await Disposing.Hold(numbers, Input.Reason, Stamp, stop));
        if (all.TrueForAll(one => one.Refused is not null)) throw new BrokenRuleException(all[0].Refused!);
        return Told("/retention", all, Input.What switch { What.Keep => "kept longer", What.Hold => "held", _ => Agency.OneDestroys ? "destroyed" : "proposed: another Supervisor confirms" });
    }

    public sealed class InputModel
    {
        public What? What { get; set; }

        [Display(Name = "Kept until")]
        public DateOnly? Until { get; set; }

        [StringLength(KeptUntil.MostReason), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
