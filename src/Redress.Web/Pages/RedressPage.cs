using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Pages.Shared;
using Redress.Web.Pages.Shared.Fields;

namespace Redress.Web.Pages;

/// <summary>
/// What every page has: the viewer, the database, the clock. Loads what the page shows before its handler runs,
/// and brings a broken rule back onto the same form.
/// </summary>
public abstract class RedressPage : PageModel
{
    public Viewer Viewer { get; private set; } = null!;
    public DateTime Now => HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
    protected RedressDb Db => HttpContext.RequestServices.GetRequiredService<RedressDb>();
    protected Site Site => HttpContext.RequestServices.GetRequiredService<Site>();

    /// <summary>Loads what GET and POST both need. A result ends the request, such as NotFound().</summary>
    protected virtual Task<IActionResult?> Load() => Task.FromResult<IActionResult?>(null);

    /// <summary>Loads this page beside another one that stands on it.</summary>
    internal async Task<IActionResult?> LoadBeside(RedressPage page)
    {
        (PageContext, Viewer) = (page.PageContext, page.Viewer);
        return await Load();
    }

    internal Task WasOpenedBeside() => WasOpened();

    /// <summary>Called when what was loaded is about to be shown.</summary>
    protected virtual Task WasOpened() => Task.CompletedTask;

    protected Data.History.Reads ReadLog => HttpContext.RequestServices.GetRequiredService<Data.History.Reads>();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Viewer = (await HttpContext.RequestServices.GetRequiredService<CurrentViewer>().Get())!;
        if (await Load() is { } ended)
        {
            if (HttpMethods.IsPost(Request.Method)) NotSaved.Refuse(HttpContext);
            context.Result = ended;
            return;
        }
        // A form that saves itself tells when, in the reader's zone.
        if (Request.Headers.XRequestedWith == "fetch") Response.Headers["X-Saved-At"] = Moments.Clock(Moments.InZone(Now, TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone)));
        var saves = Db.Saves;
        var executed = await next();
        var refused = executed.Exception is DbUpdateException && Db.Saves == saves && LostRace.Of(Db) is { } race ? await ActAgain(context, executed, race) : executed.Exception;
        if (refused is null && executed.Result is PageResult) await WasOpened();
        if (Sentence(refused) is not { } sentence) return;
        // The verb or the save was refused: what is shown again is what the database holds, beside what was typed.
        Db.ChangeTracker.Clear();
        executed.ExceptionHandled = true;
        if (Request.Headers.XRequestedWith == "fetch")
        {
            // A draft that saves itself in the background learns that it was not saved.
            executed.Result = new ContentResult { StatusCode = StatusCodes.Status409Conflict, Content = sentence, ContentType = "text/plain" };
            return;
        }
        ModelState.AddModelError("", sentence);
        executed.Result = await Load() ?? Page();
    }

    /// <summary>Somebody else acted on the record at the same moment, on other requests: the same handler runs once more, on what is there now.</summary>
    /// <returns>What still stands in the way.</returns>
    async Task<Exception?> ActAgain(PageHandlerExecutingContext context, PageHandlerExecutedContext executed, LostRace race)
    {
        Db.ChangeTracker.Clear();
        if (await Load() is not null || !race.LeftAlone(Db)) return executed.Exception;
        try
        {
            executed.Result = await Handle(context) ?? Page();
            executed.ExceptionHandled = true;
            return null;
        }
        catch (Exception refused) when (Sentence(refused) is not null)
        {
            return refused;
        }
    }

    async Task<IActionResult?> Handle(PageHandlerExecutingContext context)
    {
        var arguments = context.HandlerMethod!.Parameters.Select(parameter => context.HandlerArguments.TryGetValue(parameter.Name, out var value) ? value : null);
        var handled = context.HandlerMethod.MethodInfo.Invoke(this, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null);
        if (handled is Task task) await task;
        return handled is Task<IActionResult> acted ? await acted : handled as IActionResult;
    }

    protected Stamp StampOf(Agency agency) => new(Viewer, Now, agency.DayOf(Now));

    /// <summary>Goes on with the line above the next page that says what was done.</summary>
    protected RedirectResult Done(string url, string what, string rest = "")
    {
        TempData.Done(what, rest);
        return Redirect(url);
    }

    static string? Sentence(Exception? exception) => exception switch
    {
        BrokenRuleException broken => broken.Message,
        TooLongException tooLong => tooLong.Message,
        DbUpdateException => "Somebody else changed this record while you were working. Nothing was saved. Look at it again, then repeat your act.",
        _ => null,
    };
}
