using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Pages.Supervision;

namespace Redress.Web.Pages.Complaints;

/// <summary>Hands the matter on to an examination or investigation: chosen, looked at, then done in one act.</summary>
[Needs(Right.EscalateComplaints)]
public sealed class EscalateModel(DocumentStore store) : ComplaintPage, IActivityFormPage
{
    [BindProperty] public EscalateInput Input { get; set; } = new();
    [BindProperty] public ActivityForm Form { get; set; } = new();

    /// <summary>All that can go along.</summary>
    public EscalationPlan All { get; private set; } = null!;
    public IReadOnlyList<SupervisoryActivity> Activities { get; private set; } = [];
    public IReadOnlyList<EscalatedTo> Before { get; private set; } = [];
    /// <summary>What would stand in the activity; null: the form is shown.</summary>
    public EscalationPlan? Plan { get; private set; }
    public Escalation? Preview { get; private set; }
    /// <summary>Where it goes, in words.</summary>
    public string Destination { get; private set; } = "";

    public bool MayInitiate => Viewer.May(Right.InitiateActivities);
    public bool MayCarry => Viewer.May(Right.CarryComplainants);
    public bool MayClose => !Complaint.IsLocked && Viewer.May(Right.CloseComplaints) && (Complaint.IsInWork || Complaint.Status == ComplaintStatus.Pending && Complaint.MayBeReviewedBy(Viewer.PersonId));
    public IReadOnlyList<InformationRequest> Open => [.. Complaint.Requests.Where(request => request.WaitsForCompany)];

    /// <summary>What was typed, to go along with the preview.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed => Request.Form.Where(one => one.Key != "__RequestVerificationToken").SelectMany(one => one.Value.Select(value => KeyValuePair.Create(one.Key, value ?? "")));

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.ForEscalation(Complaint);
        All = new(Complaint);
        Activities = await Db.ActivitiesFor(Viewer, Complaint);
        Before = await Db.EscalatedFrom(Viewer, Complaint);
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Complaint.MayBeEscalatedBy(Viewer)) return Redirect(Address());
        Input = EscalateInput.Of(All);
        Form = new() { Type = ActivityType.Investigation, TargetMonth = $"{Today.AddMonths(1):yyyy-MM}", BusinessTypes = Complaint.BusinessType is { } type ? [type] : [] };
        return Page();
    }

    /// <summary>Shows what would stand in the activity. Nothing is changed.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (await Target() is not { } target || !ModelState.IsValid) return Page();
        var plan = new EscalationPlan(Complaint, Input.Choice);
        plan.MustHold(Stamp);
        (Preview, Plan, Destination) = (SupervisoryActivity.Preview(plan, await Db.PeopleOf(plan), Stamp), plan, target.Words);
        return Page();
    }

    /// <summary>Back to the form, with all that was chosen.</summary>
    public IActionResult OnPostChange()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        return Page();
    }

    public async Task<IActionResult> OnPostEscalate()
    {
        if (Before.Count > 0 && await Db.Set<Escalation>().FirstOrDefaultAsync(one => one.Id == Input.Key && one.ComplaintId == Complaint.Id) is not null) return Done(Address("related"), $"{Complaint.Number} escalated to {Before[0].Activity}.");
        if (await Target() is not { } target || !ModelState.IsValid) return Page();
        var plan = new EscalationPlan(Complaint, Input.Choice);
        plan.MustHold(Stamp);
        var activity = await target.Activity();
        var escalation = activity.Escalate(plan, await store.Copies(Db, plan, Stamp), await Db.PeopleOf(plan), Stamp, Input.Key == Guid.Empty ? null : Input.Key);
        await Db.SaveChangesAsync();
        return Done(Address("related"), $"{Complaint.Number} escalated to {activity.Number}.", $"It went with {escalation.Words}.{(Input.Closes ? " The complaint is closed and locked." : "")}");
    }

    // The activity that is chosen, or how a new one is made; null: the errors stand beside the fields.
    async Task<(string Words, Func<Task<SupervisoryActivity>> Activity)?> Target()
    {
        if (Input.Target != EscalateInput.New) foreach (var key in ModelState.Keys.Where(key => key.StartsWith("Form.", StringComparison.Ordinal)).ToList()) ModelState.Remove(key);
        if (Input.Closes && Open.Count > 0 && !Input.CancelsOpenRequests) ModelState.AddModelError("Input.CancelsOpenRequests", "Confirm that closing cancels the requests still open.");
        if (Input.Target is null) return null;
        if (Input.Target == EscalateInput.New)
        {
            if (Complaint.Company is null) throw new BrokenRuleException($"{Complaint.SubjectName} is in no registry and cannot be examined here.");
            if (Form.Read(ModelState, nameof(Form)) is not { } facts) return null;
            return ($"a new {(facts.Type == ActivityType.Investigation ? "investigation" : "examination")} of {Complaint.Company.Name}", async () =>
            {
                var made = SupervisoryActivity.InitiateFor(await Db.NextActivity(Today.Year), Complaint, facts, Stamp, Input.ActivityKey == Guid.Empty ? null : Input.ActivityKey);
                return Db.Add(made).Entity;
            });
        }
        var number = (Input.Target == EscalateInput.Other ? Input.ActivityId : Input.Target)?.Trim().ToUpperInvariant() ?? "";
        if (await Db.ActivityToEscalate(Viewer, number) is { } found) return (found.Number, () => Task.FromResult(found));
        ModelState.AddModelError(Input.Target == EscalateInput.Other ? "Input.ActivityId" : "Input.Target", number == "" ? "Give the SA ID." : $"{Complaint.Agency.Name} has no activity with this ID.");
        return null;
    }
}
