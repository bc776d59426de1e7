using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>What the company may know of the complaint itself.</summary>
[Needs(Right.SeeOwnComplaints)]
public sealed class SummaryModel : PortalComplaintPage;
