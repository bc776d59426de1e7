using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Supervision;

/// <summary>What the company may know of a supervisory activity.</summary>
[Needs(Right.SeeOwnActivities)]
public sealed class SummaryModel : PortalRecordPage;
