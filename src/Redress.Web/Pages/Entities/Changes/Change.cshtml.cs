using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Changes;

public enum ChangeChoice { Accept, Reject }

/// <summary>What another agency asks for, beside the record: accepted with the change itself, or rejected with a comment.</summary>
[Needs(Right.SeeCompanies)]
public sealed class ChangeModel : EntityPage, IEntityFormPage
{
    [FromRoute] public int No { get; set; }
    [BindProperty] public EntityForm Form { get; set; } = new();
    [BindProperty] public int Version { get; set; }
    [BindProperty] public ChangeChoice? Decision { get; set; }
    [BindProperty, StringLength(NonNmlsEntity.MostWhy, ErrorMessage = "Use at most 2,000 characters."), Display(Name = "Comment")] public string? Comments { get; set; }

    public InformationChange Change { get; private set; } = null!;
    public bool MayWithdraw => Works && Change.IsOpen && Change.AgencyId == Viewer.AgencyId;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Entity.InformationChanges.Find(change => change.No == No) is not { } found) return NotFound();
        Change = found;
        return null;
    }

    public void OnGet() => (Form, Version) = (EntityForm.Of(Entity), Entity.Version);

    public PageResult OnPostAdd(DetailKind kind)
    {
        ModelState.Clear();
        Form.Rows(kind).Add(new());
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPostDecide()
    {
        Form.WithRoom();
        if (!IsOurs) return NotFound();
        if (Decision is null) ModelState.AddModelError("Decision", "Accept it or reject it.");
        if (Decision == ChangeChoice.Reject && string.IsNullOrWhiteSpace(Comments)) ModelState.AddModelError("Comments", $"Say why not. {Change.Agency.Name} reads it.");
        if (Decision == ChangeChoice.Accept && string.IsNullOrWhiteSpace(Form.Name)) ModelState.AddModelError("Form.Name", "Give the name by which the entity is known.");
        if (!ModelState.IsValid) return Page();
        if (Version != Entity.Version && Change.IsOpen) throw new BrokenRuleException("Somebody else changed this record meanwhile. Open it again, then decide.");
        if (Decision == ChangeChoice.Accept) Entity.AcceptChange(Change, Form.Facts(), Comments, Stamp);
        else Entity.RejectChange(Change, Comments!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("changes"), $"Information change {No} {(Decision == ChangeChoice.Accept ? "accepted" : "rejected")}.", $"{Change.Agency.Name} is told.");
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        ModelState.Clear();
        if (!Works || Change.AgencyId != Viewer.AgencyId) return NotFound();
        Entity.WithdrawChange(Change, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("changes"), $"Information change {No} withdrawn.");
    }
}
