using Redress.Domain.Access;
using Redress.Domain.Views;

namespace Redress.Web.Data.Doors;

/// <summary>The only door to saved views and subscriptions: one's own, and the views that one's agency shares.</summary>
public static class ViewDoor
{
    public static IQueryable<SavedView> Views(this RedressDb db, Viewer viewer) => viewer.AgencyId is { } agency && viewer.May(Right.SeeComplaints)
        ? db.Set<SavedView>().Where(view => view.Of == ViewOf.Complaints && view.AgencyId == agency && view.RemovedAt == null && (view.IsShared || view.AuthorId == viewer.PersonId))
        : db.Set<SavedView>().Where(view => false);

    /// <summary>The same of companies to schedule, for those who schedule.</summary>
    public static IQueryable<SavedView> Selections(this RedressDb db, Viewer viewer) => viewer.AgencyId is { } agency && viewer.May(Right.ScheduleExams)
        ? db.Set<SavedView>().Where(view => view.Of == ViewOf.Scheduling && view.AgencyId == agency && view.RemovedAt == null && (view.IsShared || view.AuthorId == viewer.PersonId))
        : db.Set<SavedView>().Where(view => false);

    /// <summary>Those that still come.</summary>
    public static IQueryable<Subscription> Subscriptions(this RedressDb db, Viewer viewer) => db.Set<Subscription>().Where(one => one.PersonId == viewer.PersonId && one.EndedAt == null);
}
