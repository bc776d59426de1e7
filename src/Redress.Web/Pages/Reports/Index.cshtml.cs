using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Reports;

/// <summary>The reports there are.</summary>
[Needs(Right.SeeComplaints)]
public sealed class IndexModel : RedressPage;
