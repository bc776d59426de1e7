using System.Diagnostics.CodeAnalysis;

// Of the namespace above, so that these methods are found before the framework's.
namespace Redress.Web;

/// <summary>
/// The framework compiles the code that binds an endpoint's parameters at the start, for every endpoint. Here that waits for
/// the first request: with three hundred of them it was a good part of the time until the first page.
/// </summary>
/// <remarks>Called like the framework's own methods, which give way to these within this program.</remarks>
static class WhenAsked
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, pattern, handler, HttpMethods.Get);

    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, pattern, handler, HttpMethods.Post);

    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, pattern, handler, HttpMethods.Put);

    public static RouteHandlerBuilder MapPatch(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, pattern, handler, HttpMethods.Patch);

    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, pattern, handler, HttpMethods.Delete);

    public static RouteHandlerBuilder MapMethods(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, IEnumerable<string> methods, Delegate handler) => Map(routes, pattern, handler, [.. methods]);

    static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string pattern, Delegate handler, params string[] methods) =>
        RouteHandlerServices.Map(routes, pattern, handler, methods, RequestDelegateFactory.InferMetadata, Late);

    static RequestDelegateResult Late(Delegate handler, RequestDelegateFactoryOptions options, RequestDelegateMetadataResult? inferred)
    {
        var made = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, inferred).RequestDelegate);
        return new(context => made.Value(context), inferred?.EndpointMetadata ?? []);
    }
}
