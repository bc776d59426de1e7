using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class ParticipantsModel : ActivityPage
{
    /// <summary>Agencies joined, now or before.</summary>
    public bool HasOthers => Record.Participants.Any(one => one.Person.AgencyId != Record.AgencyId);

    protected override bool LeadOnly => false;
}
