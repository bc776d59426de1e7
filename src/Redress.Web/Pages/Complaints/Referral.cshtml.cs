using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints;

/// <summary>A referral that is open. The receiver reads what the sender shows, and accepts or rejects; the sender can withdraw it.</summary>
[Needs(Right.SeeComplaints)]
public class ReferralModel : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Referral Referral { get; private set; } = null!;
    public bool IsReceiver => Complaint.IsReferredTo(Viewer.AgencyId);
    public bool MayDecide => Viewer.May(Right.ReferComplaints);
    public IReadOnlyList<PocCandidate> Candidates { get; private set; } = [];
    public string Sender { get; private set; } = "";
    public IReadOnlyList<ResearchNote> Notes { get; private set; } = [];
    public IReadOnlyList<AllegedViolation> Violations { get; private set; } = [];
    public override bool HoldsPrimaryAct => true;

    protected override bool OwnerOnly => false;
    protected override Depth LeastDepth => Depth.Summary;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints)
        => base.With(complaints).Include(c => c.Category).Include(c => c.Issue).Include(c => c.Branch).Include(c => c.CreatedBy);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Complaint.OpenReferral is not { } referral)
            return HttpMethods.IsPost(Request.Method) ? Done(Address(), "The referral was decided or withdrawn meanwhile.", "Nothing was changed.") : Redirect(Address());
        if (Standing != Standing.Owner && !IsReceiver) return NotFound();
        Referral = referral;
        // What is shown of it is asked part by part.
        if (IsReceiver) await With(Db.Complaints(Viewer, Depth.Summary).Where(c => c.Id == Complaint.Id)).LoadAsync();
        await Db.WithAccess((await Db.ReadParts(Complaint, Viewer))!);
        if (IsReceiver) Candidates = await PocCandidate.Of(Db, Viewer, Today);
        var (id, hides) = (Complaint.Id, Complaint.IsRestricted && Standing != Standing.Owner);
        if (Shows(Part.Work)) Notes = await Db.Set<ResearchNote>().AsNoTracking().Where(note => note.RecordId == id && !(hides && note.IdentifiesComplainant)).OrderByDescending(note => note.On).ThenByDescending(note => note.AddedAt).ToListAsync();
        if (Shows(Part.Work)) Violations = await Db.Set<AllegedViolation>().AsNoTracking().Where(violation => violation.RecordId == id && violation.RemovedAt == null).OrderBy(violation => violation.No).ToListAsync();
        Sender = (await NamesOf([Referral.AskedById])).Values.FirstOrDefault() ?? Referral.From.Name;
        return null;
    }

    public async Task<IActionResult> OnPostAccept()
    {
        if (!IsReceiver || !MayDecide) return Forbid();
        if (Input.PocId is null) ModelState.AddModelError("Input.PocId", "Choose the point of contact.");
        if (!ModelState.IsValid) return Page();
        var poc = await Db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Id == Input.PocId && person.RemovedAt == null)
            ?? throw new BrokenRuleException("This person is not there any more. Choose another.");
        Complaint.AcceptReferral(poc, Input.Comments, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} is yours.", $"{poc.Name} is its point of contact. {Referral.From.Name} was told.");
    }

    public async Task<IActionResult> OnPostReject()
    {
        if (!IsReceiver || !MayDecide) return Forbid();
        if (string.IsNullOrWhiteSpace(Input.Comments)) ModelState.AddModelError("Input.Comments", $"Say why not. {Referral.From.Name} reads it.");
        if (!ModelState.IsValid) return Page();
        Complaint.RejectReferral(Input.Comments!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"Referral of {Complaint.Number} rejected.", $"{Referral.From.Name} was told why.");
    }

    public async Task<IActionResult> OnPostWithdraw()
    {
        if (Standing != Standing.Owner || !MayDecide) return Forbid();
        if (!ModelState.IsValid) return Page();
        Complaint.WithdrawReferral(Input.Comments, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"Referral to {Referral.To.Name} withdrawn.", "The complaint is as it was before.");
    }

    public IEnumerable<Document> Documents => Complaint.DocumentsFor(Viewer, Standing).OrderByDescending(document => document.UploadedAt);

    public sealed class InputModel
    {
        [Display(Name = "Point of contact")]
        public Guid? PocId { get; set; }

        [StringLength(Referral.MostComments, ErrorMessage = "The comment is longer than 10,000 characters."), Display(Name = "Comments")]
        public string? Comments { get; set; }
    }
}
