using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Enroll;

/// <summary>The enrollment of the viewer's company while it runs: how far it is, and the two acts that end it. For pages and programs alike.</summary>
public sealed class Enrolling(RedressDb db, Viewer viewer, Enrollment enrollment, List<Person> users, List<Person> sleepers, EnrollStep reached)
{
    public Enrollment Enrollment => enrollment;
    public List<Person> Users => users;
    /// <summary>Users from before the company was disenrolled; they come back at the end.</summary>
    public List<Person> Sleepers => sleepers;
    public EnrollStep Reached => reached;

    /// <param name="isSafe">The viewer has a second factor.</param>
    /// <param name="mayGoWithout">Demo and training: the second factor can be skipped.</param>
    public static async Task<Enrolling?> Find(RedressDb db, Terms terms, Viewer viewer, bool isSafe, bool mayGoWithout)
    {
        var found = await db.Enrollments.Include(e => e.Agency).Include(e => e.Person!.Roles)
            .Include(e => e.Company.Licenses).Include(e => e.Company.OtherNames).Include(e => e.Company.NoticeAddresses)
            .Include(e => e.Company.ComplaintsContact!.Roles).Include(e => e.Company.SaContact!.Roles).AsSplitQuery()
            .Where(e => e.CompanyId == viewer.CompanyId && e.AccountMadeAt != null && e.CompletedAt == null && e.RejectedAt == null && e.WithdrawnAt == null)
            .OrderByDescending(e => e.InvitedAt).FirstOrDefaultAsync();
        if (found is null) return null;
        var all = await db.People.Include(person => person.Roles).Where(person => person.CompanyId == viewer.CompanyId && person.RemovedAt == null).OrderBy(person => person.LastName).ToListAsync();
        var users = all.FindAll(person => person.AsleepSince is null);
        return new Enrolling(db, viewer, found, users, all.FindAll(person => person.AsleepSince is not null), EnrollSteps.Reached(found, found.Person is { } first && await terms.AreAcceptedBy(first), isSafe, mayGoWithout, users.Count));
    }

    /// <summary>Further users may be left out, so the contacts are open as soon as they are.</summary>
    public bool IsOpen(EnrollStep step) => step <= (reached == EnrollStep.Users ? EnrollStep.Contacts : reached);

    public async Task Reject(string reason, DateTime now)
    {
        enrollment.Reject(reason, users, viewer, now);
        await Inviting.TellInviter(db, enrollment, $"{enrollment.InvitedName} rejected the enrollment of {enrollment.Company.Name}", now);
        Inviting.CloseAccounts(db, users);
        await db.SaveChangesAsync();
    }

    /// <summary>Completes, and opens what waits: the requests sent before, each told to the Complaints Contact.</summary>
    /// <returns>How many complaints and supervisory activities waited.</returns>
    public async Task<int> Complete(DateTime now)
    {
        enrollment.Complete(viewer, now, sleepers);
        foreach (var person in sleepers) await db.Tell(person, Occasions.CompanyIsBack, $"{enrollment.Company.Name} is enrolled again, and your account is back", "/portal", now);
        await Inviting.TellInviter(db, enrollment, $"{enrollment.Company.Name} completed its enrollment", now);
        await using var all = await db.Database.BeginTransactionAsync();
        await db.SaveChangesAsync();
        // Behind the door only once the company is enrolled.
        var waiting = await db.Complaints(viewer, Depth.Full).ForWork().ToListAsync();
        foreach (var complaint in waiting) complaint.CompanyHasEnrolled(new Stamp(viewer, now, complaint.Agency.DayOf(now)));
        var activities = await db.Activities(viewer, Depth.Full).Whole().ToListAsync();
        foreach (var activity in activities) activity.CompanyHasEnrolled(new Stamp(viewer, now, activity.Agency.DayOf(now)));
        await db.SaveChangesAsync();
        await all.CommitAsync();
        return waiting.Count + activities.Count;
    }
}
