using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Supervision;

namespace Redress.Web.Pages.Portal.Supervision.ThirdParties;

/// <summary>Third-party users of an activity, for the Company Lead and whoever puts people on it. Others of the company know of no such page.</summary>
public abstract class ThirdPartiesPage : PortalRecordPage
{
    public SupervisoryActivity Activity => OfActivity!;
    public bool MayAsk => Activity.AsksForThirdParties(Viewer);
    public string ListAddress => $"{Address}/third-parties";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        return Activity.SeesThirdParties(Viewer) ? null : NotFound();
    }

    /// <summary>"Examiner in Charge and Team Lead": the company reads parts, not names.</summary>
    public string WaitsFor(ThirdParty asked)
    {
        var parts = Activity.ApprovalsFor(asked).Where(one => one.Approval is null).Select(one => one.PersonId is null ? Activity.Agency.Name : one.Part).Distinct().ToList();
        return parts.Count == 0 ? Activity.Agency.Name : string.Join(" and ", parts);
    }
}
