using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Core.Infrastructure;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Redress.Web.Access;

/// <summary>What went wrong, told in the form that the asker reads: a page, or problem details under /api.</summary>
static class Problems
{
    static readonly object FormTooOld = new();

    public static void AddProblems(this IServiceCollection services)
        => services.AddProblemDetails(problem => problem.CustomizeProblemDetails = NumberIt).AddExceptionHandler<Failures>().AddSingleton<FormAge>();

    public static void UseProblems(this WebApplication app)
    {
        app.Use(LastResort);
        app.UseExceptionHandler("/problem/500");
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        // Answers under /api have a body of their own, so the pages above leave them alone.
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseExceptionHandler().UseStatusCodePages());
    }

    public static bool IsFormTooOld(this HttpContext context) => context.Items.ContainsKey(FormTooOld);

    static void NumberIt(ProblemDetailsContext problem)
    {
        problem.ProblemDetails.Extensions.Remove("traceId");
        if (problem.ProblemDetails.Status == 500) problem.ProblemDetails.Detail = $"Nothing was saved. Quote this number: {problem.HttpContext.TraceIdentifier}";
    }

    // The page of a failure may fail itself, where the database is away.
    static async Task LastResort(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = 500;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync($"<!DOCTYPE html><html lang=\"en-US\"><title>Something broke – Redress</title><h1>Something broke</h1><p>Nothing was saved. Quote this number: {context.TraceIdentifier}</p>");
        }
    }

    /// <summary>Writes a failure to the log under the number that its page tells. Neither address nor form is written: they may name people.</summary>
    sealed class Failures(ILogger<Failures> log) : IExceptionHandler
    {
        public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken stop)
        {
            // What cannot be read is the sender's failure, and may quote what was sent.
            if (exception is BadHttpRequestException bad) log.LogInformation("Unreadable request {Number}: {Status}", context.TraceIdentifier, bad.StatusCode);
            else log.LogError(exception, "Failure {Number}", context.TraceIdentifier);
            return ValueTask.FromResult(false);
        }
    }

    /// <summary>Marks the refusal of a form whose antiforgery token is good no more, so that its page can say so.</summary>
    internal sealed class FormAge : IAlwaysRunResultFilter
    {
        public void OnResultExecuting(ResultExecutingContext context)
        {
            if (context.Result is IAntiforgeryValidationFailedResult) context.HttpContext.Items[FormTooOld] = true;
        }

        public void OnResultExecuted(ResultExecutedContext context) { }
    }
}
