using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints.Letters;

/// <summary>The agency’s letters to the company about a complaint.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : PortalComplaintPage
{
    public IReadOnlyList<ComplaintLetter> Letters { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithLetters(Complaint);
        Letters = [.. Complaint.LettersFor(Standing.Company)];
        return null;
    }

    public void OnGet() { }
}
