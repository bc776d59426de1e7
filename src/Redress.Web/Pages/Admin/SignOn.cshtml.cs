using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.Providers;

namespace Redress.Web.Pages.Admin;

[Needs(Right.KeepAgencyUsers)]
public sealed class SignOnModel : SignOnPage;
