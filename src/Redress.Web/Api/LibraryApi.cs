using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>The library of requests for supervisory activities, and drawing from it.</summary>
static class LibraryApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var library = api.MapGroup("/request-library").WithTags("Supervision");
        library.MapGet("/", List).Needs(Right.SeeLibrary).WithSummary("The library: the standard requests and those of your agency, in use and retired.").Produces<IReadOnlyList<LibraryView>>();
        library.MapGet("/{id:guid}", Read).Needs(Right.SeeLibrary).WithSummary("One request of the library.").Answers();
        library.MapPost("/", Add).Needs(Right.KeepLibrary).WithSummary("Add a request to the library of your agency; the Operator adds a standard one.").Answers(201);
        library.MapPut("/{id:guid}", Change).Needs(Right.KeepLibrary).WithSummary("Change a request of the library. What was made from it stays.").Answers();
        library.MapPut("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (entry, stamp) => entry.Retire(stamp))).Needs(Right.KeepLibrary).WithSummary("Place and offer it no more.").Answers();
        library.MapDelete("/{id:guid}/retirement", (Act act, Guid id) => Do(act, id, (entry, stamp) => entry.BringBack(stamp))).Needs(Right.KeepLibrary).WithSummary("Offer it again.").Answers();
        library.MapPut("/{id:guid}/switched-off", (Act act, Guid id) => Switch(act, id, true)).Needs(Right.KeepLibrary).WithSummary("Place a standard core request in your agency’s activities no more.").Answers();
        library.MapDelete("/{id:guid}/switched-off", (Act act, Guid id) => Switch(act, id, false)).Needs(Right.KeepLibrary).WithSummary("Place it again.").Answers();
    }

    public static void MapDrawing(IEndpointRouteBuilder api)
    {
        api.MapGet("/{activity}/missing-core-requests", Missing).Needs(Right.WorkOnActivities).WithSummary("Core requests that fit the scope and are not in the activity.").Produces<IReadOnlyList<LibraryView>>().ProducesProblem(404);
        api.MapPost("/{activity}/requests/from-library", Draw).Needs(Right.WorkOnActivities).WithSummary("Add requests of the library as drafts, all of them or none.").Acts<ActivityView>();
    }

    static void Answers(this RouteHandlerBuilder endpoint, int status = 200)
        => endpoint.Produces<LibraryView>(status).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    /// <param name="Area">Such as escrow. Up to 100 characters.</param>
    /// <param name="Fits">Types and scopes of activities. Left out: all.</param>
    /// <param name="BusinessTypes">One in common with the activity is enough. Left out: all.</param>
    /// <param name="IsCore">Placed by itself once a scope is complete that it fits.</param>
    public sealed record LibraryInput(string Title, string Area, string Text, IReadOnlyList<LibraryFit>? Fits = null, IReadOnlyList<BusinessType>? BusinessTypes = null, bool IsCore = false)
    {
        internal LibraryText Words => new(Title, Area, Text, Fits ?? [], BusinessTypes ?? [], IsCore);
    }

    /// <param name="Entries">UUIDs of requests of the library.</param>
    public sealed record DrawingInput(IReadOnlyList<Guid> Entries);

    /// <param name="IsStandard">Shared by all agencies.</param>
    /// <param name="IsOff">A standard core request that your agency does not use.</param>
    public sealed record LibraryView(Guid Id, string Title, string Area, string Text, IReadOnlyList<LibraryFit> Fits, IReadOnlyList<BusinessType> BusinessTypes, bool IsCore, bool IsStandard, bool IsOff, DateTime? RetiredAt, int Version)
    {
        internal static LibraryView Of(RequestTemplate entry, bool isOff)
        {
            var text = entry.LibraryText;
            return new(entry.Id, text.Title, text.Area, text.Text, text.Fits, text.BusinessTypes, text.IsCore, entry.IsShared, isOff, entry.RetiredAt, entry.Version);
        }
    }

    static async Task<IResult> List(Act act)
    {
        var viewer = await act.Viewer();
        var off = await act.Db.SwitchedOff(viewer.AgencyId);
        return Results.Ok((await act.Db.Library(viewer).OrderBy(entry => entry.Area).ThenBy(entry => entry.Title).ThenBy(entry => entry.Id).ToListAsync()).Select(entry => LibraryView.Of(entry, off.Contains(entry.Id))).ToList());
    }

    static async Task<IResult> Read(Act act, Guid id)
        => await Find(act, id) is { } found ? act.Tagged(found.Version, Results.Ok(await View(act, found))) : Results.NotFound();

    static async Task<IResult> Add(Act act, LibraryInput input)
    {
        var entry = RequestTemplate.AddToLibrary(input.Words, await StampOf(act));
        act.Db.Add(entry);
        await act.Db.SaveChangesAsync();
        return act.Tagged(entry.Version, new Created($"/api/v1/request-library/{entry.Id}", LibraryView.Of(entry, false)));
    }

    static Task<IResult> Change(Act act, Guid id, LibraryInput input) => Do(act, id, (entry, stamp) => entry.Change(input.Words, entry.Version, stamp));

    static async Task<IResult> Switch(Act act, Guid id, bool off)
    {
        if (await Find(act, id) is not { } found) return Results.NotFound();
        var stamp = await StampOf(act);
        act.Db.Add(LibrarySwitch.Turn(found, (await act.Db.SwitchedOff(stamp.By.AgencyId)).Contains(id), off, stamp));
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, Results.Ok(LibraryView.Of(found, off)));
    }

    static async Task<IResult> Do(Act act, Guid id, Action<RequestTemplate, Stamp> verb)
    {
        if (await Find(act, id) is not { } found) return Results.NotFound();
        act.MustMatch(found.Version);
        verb(found, await StampOf(act));
        await act.Db.SaveChangesAsync();
        return act.Tagged(found.Version, Results.Ok(await View(act, found)));
    }

    static async Task<IResult> Missing(Act act, string activity)
    {
        if (await SupervisionApi.Find(act, activity, Depth.Full) is not { } found || !found.IsAskedBy(await act.Viewer())) return Results.NotFound();
        return Results.Ok(found.MissingCore(await act.Db.CoreOf(found.AgencyId)).Select(entry => LibraryView.Of(entry, false)).ToList());
    }

    static Task<IResult> Draw(Act act, string activity, DrawingInput input) => act.OnActivity(activity, async (found, stamp) =>
    {
        var wanted = input.Entries ?? throw new InputException("entries", "This is required.");
        var entries = await act.Db.Library(stamp.By).Where(entry => wanted.Contains(entry.Id)).ToListAsync();
        if (entries.Count != wanted.Distinct().Count()) throw new InputException("entries", "The library has no request with one of these IDs.");
        found.Draw(entries, stamp);
    });

    static async Task<RequestTemplate?> Find(Act act, Guid id) => await act.Db.Library(await act.Viewer()).FirstOrDefaultAsync(entry => entry.Id == id);

    static async Task<LibraryView> View(Act act, RequestTemplate entry) => LibraryView.Of(entry, (await act.Db.SwitchedOff((await act.Viewer()).AgencyId)).Contains(entry.Id));

    static async Task<Stamp> StampOf(Act act) => new(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now));
}
