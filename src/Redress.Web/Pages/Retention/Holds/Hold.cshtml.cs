using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Retention.Holds;

/// <summary>One legal hold: its facts, the complaints it may cover, and what is done with it.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class HoldModel : RetentionPage
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty, StringLength(LegalHold.MostReason), Display(Name = "Why it is released")] public string? Reason { get; set; }
    [BindProperty] public string? Number { get; set; }
    [BindProperty] public bool IsThePerson { get; set; }

    public LegalHold Hold { get; private set; } = null!;
    public Dictionary<Guid, (string Number, string Subject, string Name)> Matched { get; private set; } = [];
    public int Covered { get; private set; }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (await Db.Holds(Viewer).Include(hold => hold.Matches).Include(hold => hold.Company).FirstOrDefaultAsync(hold => hold.Id == Id) is not { } found) return NotFound();
        Hold = found;
        var ids = Hold.Matches.Select(match => match.RecordId).ToList();
        Matched = await Db.OwnComplaints(Viewer).Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => (c.Number, c.SubjectName, c.ComplainantName));
        Covered = Hold.On == HoldOn.Company ? await Db.OwnComplaints(Viewer).CountAsync(c => !c.IsImported && c.CompanyId == Hold.CompanyId) : 0;
        return null;
    }

    public bool IsMine(Guid? person) => !Agency.OneHolds && person == Viewer.PersonId;

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostConfirm() => Act(() => Hold.Confirm(Agency, Stamp), "The hold is confirmed.");

    public async Task<IActionResult> OnPostRelease(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError("Reason", "Say why it is released.");
        if (!ModelState.IsValid) return Page();
        var answer = await Act(() => Hold.Release(Agency, Reason, Stamp), Agency.OneHolds ? "The hold is released." : "Another Supervisor confirms the release.");
        if (Hold.State == HoldState.ReleaseToConfirm) await Disposing.Tell(Stamp, Occasions.HoldsToConfirm, "A legal hold is to be released: confirm or keep it", $"/retention/holds/{Id}", stop);
        return answer;
    }

    public Task<IActionResult> OnPostConfirmRelease() => Act(() => Hold.ConfirmRelease(Agency, Stamp), "The hold is released.");

    public Task<IActionResult> OnPostKeep() => Act(() => Hold.KeepOn(Agency, Stamp), "The hold goes on.");

    public Task<IActionResult> OnPostLook() => Act(() => Hold.StillNeeded(Agency, Stamp), "Noted: it is still needed.");

    public Task<IActionResult> OnPostMatch() => Act(() =>
    {
        Agency.MustKeepRetention(Stamp);
        if (Hold.State == HoldState.Released) throw new BrokenRuleException("This hold was released meanwhile.");
        var match = Hold.Matches.Find(one => Matched.TryGetValue(one.RecordId, out var complaint) && complaint.Number == Number) ?? throw new BrokenRuleException("This complaint is not among those that match.");
        match.Decide(IsThePerson, Stamp);
    }, IsThePerson ? $"{Number} is held." : $"{Number} is somebody else’s.");

    async Task<IActionResult> Act(Action verb, string done)
    {
        await using var all = await Db.Database.BeginTransactionAsync();
        await Db.TakeRetentionTurn(Agency.Id);
        verb();
        await Db.SaveChangesAsync();
        await all.CommitAsync();
        return Done($"/retention/holds/{Id}", done);
    }
}
