using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Reports;

/// <summary>The reports on supervisory activities.</summary>
[Needs(Right.SeeActivitySummaries)]
public sealed class SupervisionModel : RedressPage;
