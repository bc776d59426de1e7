using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Which other agencies read the activity now, which asked, and which the rule lets in.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class AccessModel : ActivityPage
{
    Dictionary<string, string> names = [];

    public bool MayDecide => Record.AgencyId == Viewer.AgencyId && Viewer.May(Right.DecideActivityRequests);
    public IEnumerable<AgencyRequest> Open => Record.AgencyRequests.Where(one => one.IsOpen).OrderBy(one => one.AskedAt);
    public IEnumerable<AgencyGrant> Holding => Record.Grants.Where(grant => grant.HoldsAt(Now)).OrderBy(grant => grant.GrantedAt);
    public IEnumerable<AgencyRequest> Uses => Record.AgencyRequests.Where(one => one.Kind != AgencyRequestKind.Access && one.Decision == AccessDecision.Granted).OrderBy(one => one.DecidedAt);
    public IEnumerable<AgencyLine> Past => AgencyLine.Of(Record, NamesOf, Now);

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.ApprovalRules.Count > 0) names = await Db.Agencies.ToDictionaryAsync(agency => agency.Code, agency => agency.Name);
        return null;
    }

    public string? AskerOf(AgencyGrant grant) => Record.AgencyRequests.Find(one => one.Id == grant.AskedId)?.AskedByName;

    public string NamesOf(ApprovalRule rule) => string.Join(", ", rule.Agencies.Select(code => names.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal));
}
