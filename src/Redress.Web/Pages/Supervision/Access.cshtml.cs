using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Which other agencies take part or read the activity now, which asked or were invited, and which the rule lets in.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class AccessModel : ActivityPage
{
    Dictionary<string, string> names = [];

    public bool MayDecide => Record.AgencyId == Viewer.AgencyId && Viewer.May(Right.DecideActivityRequests);
    public bool MayInvite => MayDecide && !Record.IsEnded;
    public bool MayLeave => Joins && !Record.IsEnded && Viewer.May(Right.DecideActivityRequests);
    public IEnumerable<AgencyRequest> Open => Record.AgencyRequests.Where(one => one.IsOpen && !one.IsInvitation).OrderBy(one => one.AskedAt);
    public IEnumerable<AgencyRequest> Invited => Record.AgencyRequests.Where(one => one.IsOpen && one.IsInvitation).OrderBy(one => one.AskedAt);
    public IEnumerable<AgencyGrant> Joined => Record.Grants.Where(grant => grant.Joins && grant.HoldsAt(Now)).OrderBy(grant => grant.GrantedAt);
    public IEnumerable<AgencyGrant> Holding => Record.Grants.Where(grant => !grant.Joins && grant.HoldsAt(Now)).OrderBy(grant => grant.GrantedAt);
    public IEnumerable<AgencyRequest> Uses => Record.AgencyRequests.Where(one => one.Kind is AgencyRequestKind.Leverage or AgencyRequestKind.Accept && one.Decision == AccessDecision.Granted).OrderBy(one => one.DecidedAt);
    public IEnumerable<AgencyLine> Past => AgencyLine.Of(Record, NamesOf, Now);

    protected override bool LeadOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (Record.ApprovalRules.Count > 0) names = await Db.Agencies.ToDictionaryAsync(agency => agency.Code, agency => agency.Name);
        return null;
    }

    /// <summary>Takes back an invitation that is not decided.</summary>
    public async Task<IActionResult> OnPostWithdrawInvitation(Guid invitation)
    {
        if (!MayDecide) return NotFound();
        if (Record.AgencyRequests.Find(one => one.Id == invitation) is not { } found) return NotFound();
        Record.WithdrawInvitation(found, Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("access"), "The invitation is withdrawn.", $"{found.Agency.Name} was told.");
    }

    /// <summary>How many people of an agency take part.</summary>
    public int PeopleOf(Guid agencyId) => Record.Present.Where(one => one.Person.AgencyId == agencyId).DistinctBy(one => one.PersonId).Count();

    public string? AskerOf(AgencyGrant grant) => Record.AgencyRequests.Find(one => one.Id == grant.AskedId)?.AskedByName;

    public string NamesOf(ApprovalRule rule) => string.Join(", ", rule.Agencies.Select(code => names.GetValueOrDefault(code, code)).Order(StringComparer.Ordinal));
}
