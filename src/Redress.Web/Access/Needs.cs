using Microsoft.AspNetCore.Authorization;
using Redress.Domain.Access;
using Redress.Web.Pages;

namespace Redress.Web.Access;

/// <summary>States the right that a page or endpoint needs. A test fails where one states neither this nor <see cref="OpenToAllAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Right right) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>On complaints, and on all that is no supervisory activity.</summary>
    public Right Right => right;

    /// <summary>Where the same page or endpoint serves supervisory activities too: the right it needs there.</summary>
    public Right OnActivity { get => onActivity ?? right; set => onActivity = value; }

    Right? onActivity;

    /// <param name="path">Of the address, or the pattern of the endpoint.</param>
    public Right At(string path) => BothKinds.IsOfActivity(path) ? OnActivity : Right;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

/// <summary>A page or endpoint for everybody, also without an account, for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string why) : AllowAnonymousAttribute
{
    public string Why => why;
}

sealed class NeedsHandler(CurrentViewer current, IHttpContextAccessor accessor) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute needs)
    {
        if ((await current.Get())?.May(needs.At(accessor.HttpContext?.Request.Path.Value ?? "")) == true) context.Succeed(needs);
    }
}
