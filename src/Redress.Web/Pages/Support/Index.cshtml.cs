using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Support;

/// <summary>For the call center: finds a person, or the summary of a complaint by its ID.</summary>
[Needs(Right.SeeWhereUsersAreStuck)]
public sealed class FindModel : RedressPage
{
    public sealed record Summary(string Number, string Subject, string Agency, ComplaintStatus Status, DateTime CreatedAt, DateOnly? ClosedOn);

    [BindProperty(SupportsGet = true)] public string? Words { get; set; }

    public bool HasAsked => !string.IsNullOrWhiteSpace(Words);
    public IReadOnlyList<UserStanding> People { get; private set; } = [];
    public Summary? Complaint { get; private set; }

    public async Task OnGet()
    {
        if (!HasAsked) return;
        var words = Words!.Trim()[..Math.Min(Words.Trim().Length, 100)];
        Complaint = await Db.Complaints(Viewer, Depth.Summary).Where(c => c.Number == words.ToUpperInvariant()).Select(c => new Summary(c.Number, c.SubjectName, c.Agency.Name, c.Status, c.CreatedAt, c.ClosedOn)).FirstOrDefaultAsync();
        People = await WhereStuck.Find(Db, words, Now);
    }
}
