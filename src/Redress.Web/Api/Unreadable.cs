using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;

namespace Redress.Web.Api;

/// <summary>A request that could not be read is told which part of it: the field of the body, or the parameter of the address.</summary>
sealed class Unreadable : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
    {
        if (exception is not BadHttpRequestException bad || !context.Request.Path.StartsWithSegments("/api")) return false;
        var detail = bad.StatusCode switch
        {
            413 => "This is larger than may be sent at once.",
            415 => "Send JSON, with Content-Type: application/json. Files go up as multipart/form-data.",
            _ when bad.InnerException is JsonException { Path: { Length: > 2 } path } => $"{path[2..]} cannot be read: it is unknown, or of another type than /docs says.",
            _ when bad.InnerException is JsonException => "The body is not the JSON that /docs describes.",
            _ => "A parameter or the body is missing or cannot be read. See /docs.",
        };
        await Results.Problem(detail, statusCode: bad.StatusCode, title: "This cannot be read", type: "/problems/unreadable").ExecuteAsync(context);
        return true;
    }
}
