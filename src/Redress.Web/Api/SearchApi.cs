using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Search;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Api;

/// <summary>Words anywhere in complaints, with the places where they stand.</summary>
static class SearchApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Complaints").MapGet("/search", Search).Needs(Right.SeeComplaints)
            .WithSummary("Complaints in which each of some words stands: in names, IDs, accounts, requests, answers, notes, letters, posts, file names. Only what you may read is searched. Newest first; next page: the cursor of this one.")
            .Produces<ComplaintsApi.ListPage<FoundView>>().ProducesProblem(404).ProducesValidationProblem(422);

    /// <param name="Places">Up to three, those with most of the words first.</param>
    /// <param name="MorePlaces">How many more there are.</param>
    public sealed record FoundView(string Id, string Subject, string Agency, string Status, bool IsImported, string? Complainant, IReadOnlyList<PlaceView> Places, int MorePlaces);

    /// <param name="In">Number, Subject, Account, Answer and so on.</param>
    /// <param name="Where">In words: "Answer to request 2".</param>
    /// <param name="Text">Some of the text around what was found.</param>
    /// <param name="Found">The words of it that were found.</param>
    public sealed record PlaceView(string In, string Where, string Text, IReadOnlyList<string> Found);

    static async Task<IResult> Search(
        Act act, [FromQuery(Name = "text")] string text, [FromQuery(Name = "in")] SearchIn? place, [FromQuery(Name = "own")] bool? own, [FromQuery(Name = "status")] ComplaintStatus? status,
        [FromQuery(Name = "cursor")] string? cursor, [FromQuery(Name = "limit")] int limit = 25, CancellationToken stop = default)
    {
        if (limit is < 1 or > 100) throw new InputException("limit", "A page has 1 to 100 rows.");
        var (viewer, terms) = (await act.Viewer(), SearchTerm.Read(text));
        if (viewer.AgencyId is null) return Results.NotFound();
        if (text.Length > ComplaintAddress.MostLetters) throw new InputException("text", $"Search for at most {ComplaintAddress.MostLetters} letters.");
        if (terms.Count == 0) throw new InputException("text", "Search for at least one word of two letters.");
        var filter = new ComplaintFilter { Tab = ComplaintTab.All, Text = text, In = place, Own = own, Status = status is { } one ? [one] : [] };
        var page = await new ListQuestion(filter, null, false).Page(filter.Apply(act.Db, viewer, default), viewer, cursor, null, limit, stop);
        var found = await new TextSearch(act.Db, viewer, terms, place?.Places()).Places(page.Rows, stop);
        return Results.Ok(new ComplaintsApi.ListPage<FoundView>([.. found.Select(View)], page.After));
    }

    static FoundView View(FoundComplaint found) => new(found.Row.Number, found.Row.Subject, found.Row.Agency, found.Row.Status.ToString(), found.Row.IsImported, found.Row.Complainant,
        [.. found.Places.Select(place => new PlaceView(place.In.ToString(), place.Where, string.Concat(place.Runs.Select(run => run.Text)), [.. place.Runs.Where(run => run.IsFound).Select(run => run.Text)]))], found.More);
}
