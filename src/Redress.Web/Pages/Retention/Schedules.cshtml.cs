using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Admin;

namespace Redress.Web.Pages.Retention;

/// <summary>How long the agency keeps what of its closed complaints, who may destroy alone, and what a change would bring.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class SchedulesModel : RetentionPage
{
    [BindProperty(SupportsGet = true)] public RuleInput Rule { get; set; } = new();
    [BindProperty, StringLength(RetentionRule.MostWhy)] public string? WhyNot { get; set; }
    [BindProperty] public WaiverInput Waiver { get; set; } = new();

    public List<FactLine> Changes { get; private set; } = [];
    public Dictionary<Guid, string> Names { get; private set; } = [];
    /// <summary>By the schedule as it is, and as it would be.</summary>
    public ((int Now, IReadOnlyList<(DateOnly Month, int Count)> Months) Before, (int Now, IReadOnlyList<(DateOnly Month, int Count)> Months) After)? Preview { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Changes = [.. FactLine.Of(Agency.Facts.Where(fact => fact is RetentionRule or RetentionWaiver))];
        var ids = Changes.Select(line => line.By).OfType<Guid>().ToList();
        Names = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        return null;
    }

    public void OnGet() => Waiver = new() { OneDestroys = Agency.OneDestroys, OneHolds = Agency.OneHolds };

    /// <summary>What the change would make due, before anybody confirms it.</summary>
    public async Task<IActionResult> OnPostPreview(CancellationToken stop)
    {
        if (!IsRuleFilled()) return Page();
        Agency.MustStandInOrder(Rule.Part!.Value, Years);
        var (now, schedule) = (Agency.Retention(), Agency.Retention().Select(period => period.Part == Rule.Part ? period with { Years = Years } : period).ToList());
        Preview = (await DueList.Ahead(Db, Db.Retained(Viewer), now, Today, stop), await DueList.Ahead(Db, Db.Retained(Viewer), schedule, Today, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostSet(CancellationToken stop)
    {
        if (!IsRuleFilled()) return Page();
        var rule = await Disposing.ProposeSchedule(Db, Agency, new(Rule.Part!.Value, Years, Rule.NeedsReview, Rule.Why), Stamp, stop);
        return rule.IsProposed ? Done("/retention/schedules", "The schedule is proposed.", "It holds once another Supervisor confirms it.") : Done("/retention/schedules", "The schedule holds from now on.", "It counts for what is closed already, too.");
    }

    public async Task<IActionResult> OnPostConfirm(Guid proposal, CancellationToken stop)
    {
        ModelState.Clear();
        await Disposing.DecideSchedule(Db, Agency, Proposed(proposal), null, Stamp, stop);
        return Done("/retention/schedules", "The schedule holds from now on.", "It counts for what is closed already, too.");
    }

    public async Task<IActionResult> OnPostRefuse(Guid proposal, CancellationToken stop)
    {
        ModelState.Clear();
        await Disposing.DecideSchedule(Db, Agency, Proposed(proposal), WhyNot ?? "", Stamp, stop);
        return Done("/retention/schedules", "The schedule stays as it is.", "");
    }

    RetentionRule Proposed(Guid id) => Agency.Facts.OfType<RetentionRule>().FirstOrDefault(rule => rule.Id == id) ?? throw new BrokenRuleException("There is no such proposal.");

    public bool MayConfirm(RetentionRule rule) => Agency.OneDestroys || rule.SetById != Viewer.PersonId;

    public async Task<IActionResult> OnPostWaive(CancellationToken stop)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(Waiver.Why)) ModelState.AddModelError("Waiver.Why", "Say why, for whoever asks later.");
        if (!ModelState.IsValid) return Page();
        Db.Add(Agency.WaiveRetention(Waiver.OneDestroys, Waiver.OneHolds, Waiver.Why, Stamp));
        await Db.SaveChangesAsync(stop);
        await Disposing.Tell(Stamp, Occasions.ScheduleChanged, "Who confirms destruction and holds changed", "/retention/schedules", stop);
        return Done("/retention/schedules", "Saved.", "It holds from now on.");
    }

    int? Years => Rule.IsKept ? null : Rule.Years;

    bool IsRuleFilled()
    {
        foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Waiver", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (Rule.Part is null) ModelState.AddModelError("Rule.Part", "Choose what the rule is for.");
        if (!Rule.IsKept && Rule.Years is null) ModelState.AddModelError("Rule.Years", "Give the years.");
        if (string.IsNullOrWhiteSpace(Rule.Why)) ModelState.AddModelError("Rule.Why", "Say why, for whoever asks later.");
        return ModelState.IsValid;
    }

    public string Name(Guid? person) => person is { } id && Names.TryGetValue(id, out var name) ? name : "The set-up";

    public sealed class RuleInput
    {
        [Display(Name = "What is destroyed")] public DestroyedPart? Part { get; set; }
        [Range(1, RetentionRule.MostYears), Display(Name = "Years after the latest closure or cancellation")] public int? Years { get; set; }
        public bool IsKept { get; set; }
        public bool NeedsReview { get; set; } = true;
        [StringLength(RetentionRule.MostWhy), Display(Name = "Why the schedule changes")] public string? Why { get; set; }
    }

    public sealed class WaiverInput
    {
        public bool OneDestroys { get; set; }
        public bool OneHolds { get; set; }
        [StringLength(RetentionRule.MostWhy), Display(Name = "Why")] public string? Why { get; set; }
    }
}
