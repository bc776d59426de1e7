using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints;

[Needs(Right.CloseComplaints)]
public class CloseModel(DocumentStore store) : ComplaintPage
{
    [BindProperty] public CloseInput Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>The reason that the page is opened with, and the agency: after a referral outside.</summary>
    [FromQuery] public ClosureReason? As { get; set; }
    [FromQuery] public string? Agency { get; set; }

    public IReadOnlyList<InformationRequest> Open => [.. Complaint.Requests.Where(request => request.WaitsForCompany).OrderBy(request => request.No)];
    public IReadOnlyList<InformationRequest> Answered => [.. Complaint.Requests.Where(request => request.WaitsForReview).OrderBy(request => request.No)];
    public IReadOnlyList<InformationRequest> Unsent => [.. Complaint.Requests.Where(request => request.SentAt is null).OrderBy(request => request.No)];
    /// <summary>Closed by the one who reviews it, before it was ever open.</summary>
    public bool IsAtReview => Complaint.Status == ComplaintStatus.Pending && Complaint.MayBeReviewedBy(Viewer.PersonId);
    /// <summary>What the company does not have yet.</summary>
    public IReadOnlyList<Document> ToShare => [.. Complaint.Documents.Where(document => document.SharedAt is null && document.Side == Side.Agency && document.Part != DocumentPart.Discussion).OrderBy(document => document.Id)];
    public List<string> OtherAgencies { get; private set; } = [];
    public CloseOutcome Outcome => new(this);

    public async Task<IActionResult> OnGet()
    {
        if (!Complaint.IsInWork && !IsAtReview) return Redirect(Address());
        Input.Payments = [new(), new(), new()];
        (Input.Reason, Input.OtherAgency) = (As, As == ClosureReason.ReferredToOtherStateAgency ? Agency : null);
        await ReadForms();
        return Page();
    }

    /// <summary>What would happen with the present choices: the panel alone for the script, the whole page without it.</summary>
    public async Task<IActionResult> OnPostOutcome()
    {
        foreach (var entry in ModelState.Values) entry.Errors.Clear();
        await ReadForms();
        return Request.Headers.XRequestedWith == "fetch" ? Partial("_CloseOutcome", this) : Page();
    }

    public async Task<IActionResult> OnPost()
    {
        await ReadForms();
        if (await Uploads.Take(Db, store, DocumentPart.Closure, Stamp)) return Page();
        Input.Check(ModelState, Today, Open.Count > 0);
        if (!ModelState.IsValid) return Page();
        var shared = Input.SharesDocuments ? Input.SharedDocuments.Concat(Uploads.Documents.Select(document => document.Id)).ToHashSet() : [];
        var closure = Complaint.Close(Input.Closing(shared), Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} closed and locked", $"{closure.Reason.Words()}. {Outcome.Company(told: true)}");
    }

    async Task ReadForms()
    {
        while (Input.Payments.Count < 3) Input.Payments.Add(new());
        var id = Complaint.Id;
        OtherAgencies = await Db.AccessNow().Where(grant => grant.RecordId == id)
            .Join(Db.Agencies, grant => grant.AgencyId, agency => agency.Id, (_, agency) => agency.Name).Distinct().OrderBy(name => name).ToListAsync();
        if (!ModelState.ContainsKey("Uploads.Files")) await Uploads.Read(Db, Stamp);
    }
}
