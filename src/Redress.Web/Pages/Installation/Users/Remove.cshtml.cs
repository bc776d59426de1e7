using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Pages.Shared.People;

namespace Redress.Web.Pages.Installation.Users;

[Needs(Right.KeepInstallation)]
public sealed class RemoveModel : UserRemovePage;
