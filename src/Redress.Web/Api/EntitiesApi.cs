using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Parties that are in no registry: finding, making and keeping their records. What is asked and matched is in <see cref="EntityChangesApi"/>.</summary>
static class EntitiesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/entities").WithTags("Non-NMLS entities");
        api.MapGet("", List).Needs(Right.SeeCompanies).WithSummary("Non-NMLS entities by name, or found by words: number, name, person, phone, website, what they do.").Produces<EntityPage>().ProducesValidationProblem(422);
        api.MapPost("", Create).Needs(Right.CreateNonNmlsEntities).WithSummary("Make the record of a party that is in no registry. Send an Idempotency-Key.").Produces<EntityView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapGet("/{entity}", Read).Needs(Right.SeeCompanies).WithSummary("One entity with all that is known of it, what was asked to be changed, and its matches.").Produces<EntityView>().ProducesProblem(404);
        api.MapPut("/{entity}", Change).Needs(Right.CreateNonNmlsEntities).WithSummary("Change the record, whole: what you leave out is taken away. For the agency that keeps it.").ActsOnEntity();
        api.MapPost("/{entity}/documents", AddDocuments).Needs(Right.CreateNonNmlsEntities).WithSummary("Add documents that were uploaded onto a draft. For the agency that keeps it.").ActsOnEntity(201);
        api.MapPut("/{entity}/keeper", TakeOver).Needs(Right.CreateNonNmlsEntities).WithSummary("Take the record over for your agency. Only where the agency that kept it left.").ActsOnEntity();
        api.MapGet("/{entity}/history", History).Needs(Right.SeeCompanies).WithSummary("What happened to the record, newest first, and whether its chain holds.").Produces<HistoryApi.HistoryPage>().ProducesProblem(404).ProducesValidationProblem(422);
    }

    internal static void ActsOnEntity(this RouteHandlerBuilder endpoint, int made = 200) => endpoint.Produces<EntityView>(made).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    public sealed record EntityPage(IReadOnlyList<EntityRow> Items, int Total);

    /// <param name="Text">The name, number, website or person; of an address the street.</param>
    /// <param name="Note">Such as what a person does there.</param>
    public sealed record DetailInput(DetailKind Kind, string? Text, string? City = null, string? State = null, string? Zip = null, string? Note = null);

    /// <param name="Activity">What it seems to do; up to 4,000 characters.</param>
    /// <param name="IsAnother">You know what is on record and like it: it is another party.</param>
    /// <param name="DocumentsDraft">The draft on which documents were uploaded before (POST /documents).</param>
    public sealed record CreationInput(string Name, string? Activity = null, IReadOnlyList<DetailInput>? Details = null, bool IsAnother = false, Guid? DocumentsDraft = null);

    public sealed record FactsInput(string Name, string? Activity = null, IReadOnlyList<DetailInput>? Details = null);

    public sealed record DraftInput(Guid DocumentsDraft);

    static async Task<IResult> List(Act act, EntityList list, string? words, EntityTab? tab, int page = 1, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (page is < 1 or > 100_000) throw new InputException("page", "Pages begin at 1.");
        var (viewer, which) = (await act.Viewer(), tab ?? EntityTab.All);
        var found = await list.Find(words, viewer);
        return Results.Ok(new EntityPage(await list.Read(viewer, which, found, (page - 1) * limit, limit), await list.Rows(viewer, which, found).CountAsync()));
    }

    static async Task<IResult> Create(Act act, LikeEntities like, CreationInput input)
    {
        var facts = Facts(new(input.Name, input.Activity, input.Details));
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        if (!input.IsAnother && (await like.To(facts, stamp.By)).FirstOrDefault() is { } other)
            throw new BrokenRuleException($"{other.Name}, {other.Kind}, is on record and like it. Set isAnother where it is another party.") { Kind = "likely-duplicate" };
        var entity = NonNmlsEntity.Create(await act.Db.NextEntity(stamp.Today.Year), agency, facts, await Documents(act, input.DocumentsDraft, DocumentPart.Intake), stamp);
        act.Db.Add(entity);
        await act.Db.SaveChangesAsync();
        return act.Tagged(entity.Version, new Created($"/api/v1/entities/{entity.Number}", await EntityView.Of(act, entity)));
    }

    static async Task<IResult> Read(Act act, string entity)
        => await Find(act, entity) is { } found ? act.Tagged(found.Version, Results.Ok(await EntityView.Of(act, found))) : Results.NotFound();

    static Task<IResult> Change(Act act, string entity, FactsInput input) => act.OnEntity(entity, (found, _, stamp) => found.Change(Facts(input), stamp));

    static Task<IResult> AddDocuments(Act act, string entity, DraftInput input) => act.OnEntity(entity, async (found, _, stamp) =>
    {
        var documents = await Documents(act, input.DocumentsDraft, DocumentPart.Intake);
        if (documents.Count == 0) throw new InputException("documentsDraft", "Nothing was uploaded onto this draft.");
        foreach (var document in documents) found.AddDocument(document, stamp);
    }, created: true);

    static Task<IResult> TakeOver(Act act, string entity) => act.OnEntity(entity, (found, agency, stamp) => found.TakeOver(agency, stamp));

    static async Task<IResult> History(Act act, string entity, string? cursor, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (cursor is not null && !int.TryParse(cursor, out _)) throw new InputException("cursor", "Take the cursor from the page before.");
        if (await Find(act, entity) is not { } found) return Results.NotFound();
        return await HistoryApi.Of(act, found, cursor, limit);
    }

    internal static EntityFacts Facts(FactsInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name)) throw new InputException("name", "This is required.");
        var facts = new EntityFacts(input.Name, input.Activity, [.. (input.Details ?? []).Select(one => new KnownDetail(one.Kind, one.Text) { City = one.City, State = one.State, Zip = one.Zip, Note = one.Note })]);
        facts.MustHold();
        return facts;
    }

    internal static async Task<NonNmlsEntity?> Find(Act act, string number)
    {
        var found = await act.Db.Entities(await act.Viewer()).Whole().FirstOrDefaultAsync(entity => entity.Number == number);
        if (found is not null) await act.Saw(found.Id);
        return found;
    }

    internal static async Task<List<Document>> Documents(Act act, Guid? draft, DocumentPart part)
    {
        var viewer = await act.Viewer();
        return draft is { } id ? [.. (await act.Db.DocumentsOnDraft(id)).Where(document => document.UploadedById == viewer.PersonId && document.Part == part)] : [];
    }
}
