using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Reports;

/// <summary>Requests of other agencies to read our complaints, and ours to read theirs.</summary>
[Needs(Right.SeeComplaints)]
public sealed class AccessModel : AskedPage
{
    public override string Title => "Access requests";
    public override string Path => "/reports/access";
    public override string Nothing => Filter.List == AskedTab.Incoming ? "No request for access to decide." : "No request for access waits for others.";
    public override IReadOnlyList<(AskedTab Tab, string Words)> Tabs => [(AskedTab.Incoming, "Incoming requests"), (AskedTab.Decisions, "My agency’s decisions"), (AskedTab.Outgoing, "Outgoing requests"), (AskedTab.History, "History")];

    public override string? DecideHref(AskedRow row) => row.DecidingId == Viewer.AgencyId && Viewer.May(Right.DecideAccess) ? $"/complaints/{row.Number}/access/requests/{row.Id}" : null;

    protected override IQueryable<AskedRow> Read(AskedFilter filter, DateTime? from, DateTime? before) => Db.AccessAsked(Viewer, filter, from, before);
}
