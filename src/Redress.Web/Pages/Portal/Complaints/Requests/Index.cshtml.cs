using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints.Requests;

/// <summary>The requests of one complaint.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class IndexModel : PortalComplaintPage;
