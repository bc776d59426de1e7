using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Pages.Complaints.New;

namespace Redress.Web.Pages.Complaints.Subject;

/// <summary>Says what the change does to either company, and does it.</summary>
[Needs(Right.UpdateComplaints)]
public class ConfirmModel : ComplaintPage
{
    /// <summary>Who was chosen: company, branch, individual.</summary>
    [BindProperty(SupportsGet = true, Name = "to")] public string? To { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public ChosenSubject Chosen { get; private set; } = null!;
    public override bool HoldsPrimaryAct => true;
    public bool IsSameCompany => Chosen.Company is { } company && company.Id == Complaint.CompanyId;
    public bool WasSent => Complaint.ChangingNeedsSupervisor(Chosen.AsSubject);
    public int Open => Complaint.Requests.Count(request => request.IsOpen);
    public int Unreviewed => Complaint.Requests.Count(request => request.WaitsForReview);
    public int Unsent => Complaint.Requests.Count(request => request.SentAt is null);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (await ChosenSubject.Read(Db, Viewer, To) is not { } chosen) return Redirect(Address("subject"));
        Chosen = chosen;
        return WasSent && !Viewer.May(Right.ChangeSubjectAfterSending) ? Forbid() : null;
    }

    public IActionResult OnGet() => Complaint.CanChangeSubject ? Page() : Redirect(Address());

    public async Task<IActionResult> OnPost()
    {
        if (WasSent && string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", "Say why the subject changes.");
        if (!ModelState.IsValid) return Page();
        var (before, wasSent) = (Complaint.SubjectName, WasSent);
        Complaint.ChangeSubject(Chosen.AsSubject, Input.Reason, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Complaint.Number} is about {Complaint.SubjectName.TrimEnd('.')} now.", wasSent ? $"What was sent to {before.TrimEnd('.')} is canceled. Nothing was sent to {Complaint.SubjectName.TrimEnd('.')} yet." : "");
    }

    public sealed class InputModel
    {
        [StringLength(Complaint.MostSubjectReason, ErrorMessage = "The reason is longer than 2,000 characters.")]
        public string? Reason { get; set; }
    }
}
