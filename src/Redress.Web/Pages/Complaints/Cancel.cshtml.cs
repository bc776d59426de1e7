using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints;

/// <summary>Stops a complaint for good, after a listing of all that it sets off.</summary>
[Needs(Right.CancelComplaints)]
public class CancelModel(DocumentStore store) : ComplaintPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IReadOnlyList<InformationRequest> Canceled => Complaint.CanceledWithIt();
    public IReadOnlyList<InformationRequest> Unsent => [.. Complaint.Requests.Where(request => request.SentAt is null).OrderBy(request => request.No)];
    /// <summary>Agencies that wait for access.</summary>
    public IReadOnlyList<string> Asking => [.. Complaint.AccessRequests.Where(one => one.IsOpen).Select(one => one.Agency.Name).Order()];
    /// <summary>Agencies that have it.</summary>
    public IReadOnlyList<string> Readers => [.. Complaint.Grants.Where(grant => grant.HoldsAt(Now)).Select(grant => grant.Agency.Name).Order()];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithAccess(Complaint);
        return null;
    }

    public async Task<IActionResult> OnGet()
    {
        if (!ComplaintFlow.Allows(Complaint.Status, Act.Canceled) || Complaint.IsImported) return Redirect(Address());
        await Uploads.Read(Db, Stamp);
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Cancellation, Stamp) || !ModelState.IsValid) return Page();
        Complaint.Cancel(Input.Reason!, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} canceled and locked", Company(told: true));
    }

    public string Company(bool told = false)
    {
        if (Complaint.FirstSentAt is null) return $"{Complaint.SubjectName} is not told: nothing was sent to it.";
        if (Complaint.Company?.IsEnrolled != true) return $"{Complaint.SubjectName} is not told: it has not enrolled yet.";
        var who = Complaint.CompanyPoc is { } poc ? $"{poc.Name}, its POC," : $"The Complaints Contact of {Complaint.SubjectName}";
        return told ? $"{who} was told." : $"{who} is told that the complaint is canceled, and not why.";
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why it is canceled."), StringLength(Cancellation.MostReason, ErrorMessage = "The reason is longer than 4,000 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
