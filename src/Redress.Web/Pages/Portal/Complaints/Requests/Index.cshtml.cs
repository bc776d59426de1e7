using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The requests of one complaint.</summary>
[Needs(Right.SeeOwnComplaints, OnActivity = Right.SeeOwnActivities)]
public sealed class IndexModel : PortalRecordPage;
