using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Enroll;

[Needs(Right.KeepCompanyProfile), OnTheWayIn]
public class ReviewModel : EnrollPage
{
    public override EnrollStep Step => EnrollStep.Review;

    public void OnGet() { }

    /// <summary>Completes, and opens what waits: the requests sent before, each told to the Complaints Contact.</summary>
    public async Task<IActionResult> OnPost()
    {
        Enrollment.Complete(Viewer, Now);
        if (await Db.People.FirstOrDefaultAsync(person => person.Id == Enrollment.InvitedById) is { } inviter)
            Db.Tell(inviter, $"{Company.Name} completed its enrollment", $"/companies/{Company.Id}", Now);
        await using var all = await Db.Database.BeginTransactionAsync();
        await Db.SaveChangesAsync();
        // Behind the door only once the company is enrolled.
        var waiting = await Db.Complaints(Viewer, Depth.Full).ForWork().ToListAsync();
        foreach (var complaint in waiting) complaint.CompanyHasEnrolled(StampOf(complaint.Agency));
        await Db.SaveChangesAsync();
        await all.CommitAsync();
        return Done("/portal", $"{Company.Name} is enrolled.", waiting.Count == 0 ? "Nothing waits for you." : "Requests wait for you. Assign a point of contact.");
    }
}
