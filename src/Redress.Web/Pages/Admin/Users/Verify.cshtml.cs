using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Pages.Admin.Users;

[Needs(Right.KeepAgencyUsers)]
public sealed class VerifyModel : UserVerifyPage;
