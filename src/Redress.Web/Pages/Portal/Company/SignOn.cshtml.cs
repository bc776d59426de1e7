using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.Providers;

namespace Redress.Web.Pages.Portal.CompanyProfile;

[Needs(Right.KeepCompanyProfile)]
public sealed class SignOnModel : SignOnPage;
