using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Data.Subscriptions;

namespace Redress.Web.Api;

/// <summary>Saved views of lists, and how the token's person wants lists.</summary>
static class ViewsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("/complaint-views").WithTags("Complaints");
        views.MapGet("", List).Needs(Right.SeeComplaints).WithSummary("Your saved views of the complaint list, and those that your agency shares.").Produces<List<ViewView>>();
        views.MapPost("", Save).Needs(Right.SeeComplaints).WithSummary("Save a list of complaints as a view.").Produces<ViewView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        views.MapPut("/{id:guid}", Change).Needs(Right.SeeComplaints).WithSummary("Change a view: its author, a shared one also a Supervisor.").Produces<ViewView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        views.MapDelete("/{id:guid}", Remove).Needs(Right.SeeComplaints).WithSummary("Remove a view. Subscriptions to it end.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        api.MapGroup("").WithTags("Complaints").MapGet("/me/list-choice", ReadChoice).Needs(Right.SeeComplaints).WithSummary("Rows on a page, and the view that opens first.").Produces<ChoiceView>();
        api.MapGroup("").WithTags("Complaints").MapPut("/me/list-choice", Choose).Needs(Right.SeeComplaints).WithSummary("Set rows on a page (25, 50 or 100) and the view that opens first.").Produces<ChoiceView>().ProducesProblem(409).ProducesValidationProblem(422);
    }

    /// <param name="Query">Filters and order, as in the address of the page: status=Open&amp;amount=250&amp;sort=Due.</param>
    public sealed record ViewInput(string Name, string Query, bool IsShared = false);

    /// <param name="Mine">You saved it.</param>
    public sealed record ViewView(Guid Id, string Name, string Query, bool IsShared, string By, bool Mine, int Version)
    {
        internal static ViewView Of(SavedView view, Viewer viewer) => new(view.Id, view.Name, view.Query, view.IsShared, view.Author.Name, view.AuthorId == viewer.PersonId, view.Version);
    }

    /// <param name="View">Null: none.</param>
    public sealed record ChoiceView(int Size, Guid? View);

    static async Task<IResult> List(Act act)
    {
        var viewer = await act.Viewer();
        return Results.Ok((await Found(act, viewer).OrderBy(view => view.Name).ThenBy(view => view.Id).ToListAsync()).Select(view => ViewView.Of(view, viewer)).ToList());
    }

    static async Task<IResult> Save(Act act, CurrentViewer current, ViewInput input)
    {
        var (viewer, stamp) = (await act.Viewer(), Stamp(act, await act.Viewer()));
        Check(input);
        var view = SavedView.Save(input.Name, ComplaintAddress.Kernel(input.Query), input.IsShared, (await current.Person())!, stamp);
        act.Db.Add(view);
        await act.Db.SaveChangesAsync();
        return act.Tagged(view.Version, new Created($"/api/v1/complaint-views/{view.Id}", ViewView.Of(view, viewer)));
    }

    static async Task<IResult> Change(Act act, Guid id, ViewInput input)
    {
        var viewer = await act.Viewer();
        if (await Found(act, viewer).FirstOrDefaultAsync(view => view.Id == id) is not { } view) return Results.NotFound();
        act.MustMatch(view.Version);
        Check(input);
        view.Change(input.Name, ComplaintAddress.Kernel(input.Query), input.IsShared, view.Version, Stamp(act, viewer));
        await act.Db.EndUnreadable(view, act.Now);
        await act.Db.SaveChangesAsync();
        return act.Tagged(view.Version, Results.Ok(ViewView.Of(view, viewer)));
    }

    static async Task<IResult> Remove(Act act, Guid id)
    {
        var viewer = await act.Viewer();
        if (await Found(act, viewer).FirstOrDefaultAsync(view => view.Id == id) is not { } view) return Results.NotFound();
        view.Remove(Stamp(act, viewer));
        await act.Db.EndUnreadable(view, act.Now);
        await act.Db.SaveChangesAsync();
        return Results.NoContent();
    }

    static async Task<IResult> ReadChoice(Act act)
    {
        var choice = await act.Db.Set<ListChoice>().FindAsync((await act.Viewer()).PersonId);
        return Results.Ok(new ChoiceView(choice?.Size ?? ListChoice.Sizes[0], choice?.ViewId));
    }

    static async Task<IResult> Choose(Act act, ChoiceView input)
    {
        var viewer = await act.Viewer();
        var view = input.View is { } id ? await Found(act, viewer).FirstOrDefaultAsync(one => one.Id == id) ?? throw new InputException("view", "You have no view with this ID.") : null;
        if (await act.Db.Set<ListChoice>().FindAsync(viewer.PersonId) is not { } choice) act.Db.Add(choice = new ListChoice(viewer.PersonId!.Value));
        choice.Shows(input.Size);
        choice.OpensFirst(view);
        await act.Db.SaveChangesAsync();
        return Results.Ok(new ChoiceView(choice.Size, choice.ViewId));
    }

    static IQueryable<SavedView> Found(Act act, Viewer viewer) => act.Db.Views(viewer).Include(view => view.Author);

    static void Check(ViewInput input)
    {
        Inputs.Length("name", input.Name, SavedView.MostName);
        if (input.Query is null || input.Query.Length > SavedView.MostQuery) throw new InputException("query", "Give the filters as in the address of the list, up to 2,000 characters.");
    }

    static Stamp Stamp(Act act, Viewer viewer) => new(viewer, act.Now, DateOnly.FromDateTime(act.Now));
}
