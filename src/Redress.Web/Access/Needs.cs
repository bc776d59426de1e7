using Microsoft.AspNetCore.Authorization;
using Redress.Domain.Access;

namespace Redress.Web.Access;

/// <summary>States the right that a page or endpoint needs. A test fails where one states neither this nor <see cref="OpenToAllAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public Right Right => right;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>A page or endpoint for everybody, also without an account, for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string why) : AllowAnonymousAttribute
{
    public string Why => why;
}

sealed class NeedsHandler(CurrentViewer current) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute needs)
    {
        if ((await current.Get())?.May(needs.Right) == true) context.Succeed(needs);
    }
}
