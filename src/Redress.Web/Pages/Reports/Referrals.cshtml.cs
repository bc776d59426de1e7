using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Reports;

/// <summary>Complaints that other agencies refer to us, and we to them.</summary>
[Needs(Right.SeeComplaints)]
public sealed class ReferralsModel : AskedPage
{
    public override string Title => "Referrals";
    public override string Path => "/reports/referrals";
    public override string Nothing => Filter.List == AskedTab.Incoming ? "No referral to decide." : "No referral waits for others.";
    public override IReadOnlyList<(AskedTab Tab, string Words)> Tabs => [(AskedTab.Incoming, "Incoming requests"), (AskedTab.Decisions, "My agency’s decisions"), (AskedTab.Outgoing, "Outgoing requests"), (AskedTab.History, "My referral history")];

    public override string? DecideHref(AskedRow row) => row.DecidingId == Viewer.AgencyId && Viewer.May(Right.ReferComplaints) ? $"/complaints/{row.Number}/referral" : null;

    protected override async Task<List<OutsideRow>> ReadOutside()
        => Filter.List is AskedTab.Outgoing or AskedTab.History && Filter.Agency is not { Length: > 0 } ? await OutsideRow.Of(Db, Viewer, Filter.List == AskedTab.Outgoing, Filter.Canceled, Filter.From, Filter.To) : [];

    protected override IQueryable<AskedRow> Read(AskedFilter filter, DateTime? from, DateTime? before) => Db.Referred(Viewer, filter, from, before);
}
