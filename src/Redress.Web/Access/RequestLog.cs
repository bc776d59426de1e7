using System.Diagnostics;
using System.Security.Claims;

namespace Redress.Web.Access;

/// <summary>A line for each request in production: the route and not the address, the person's ID and not the name. Neither form nor query is written.</summary>
sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task Invoke(HttpContext context)
    {
        var began = Stopwatch.GetTimestamp();
        // Read before a problem page takes the place of the endpoint.
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
        await next(context);
        log.LogInformation("{Method} {Route} {Status} {Milliseconds} {Person} {Request}", context.Request.Method, route ?? "no route", context.Response.StatusCode,
            (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds, context.User.FindFirstValue(ClaimTypes.NameIdentifier), context.TraceIdentifier);
    }
}
