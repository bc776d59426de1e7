using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

[Needs(Right.SeeActivitySummaries)]
public sealed class ParticipantsModel : ActivityPage
{
    protected override bool LeadOnly => false;
}
