using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Pages.Portal.CompanyProfile.Users;

[Needs(Right.KeepCompanyProfile)]
public sealed class VerifyModel : UserVerifyPage;
