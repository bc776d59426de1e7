using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Domain;
using Redress.Web.Pages.Entities;

namespace Redress.Web.Api;

/// <summary>What other agencies ask to be changed on an entity, and its match to a registered company.</summary>
static class EntityChangesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var entity = api.MapGroup("/entities/{entity}").WithTags("Non-NMLS entities");
        entity.MapPost("/changes", Ask).Needs(Right.CreateNonNmlsEntities).WithSummary("Ask the agency that keeps it for an information change: what, and why.").ActsOnEntity(201);
        entity.MapPut("/changes/{change:int}/acceptance", Accept).Needs(Right.CreateNonNmlsEntities).WithSummary("Accept an information change, with the record as it shall be. Without one: nothing had to change.").ActsOnEntity();
        entity.MapPut("/changes/{change:int}/rejection", Reject).Needs(Right.CreateNonNmlsEntities).WithSummary("Reject an information change, with comments that the other agency reads.").ActsOnEntity();
        entity.MapPut("/changes/{change:int}/withdrawal", Withdraw).Needs(Right.CreateNonNmlsEntities).WithSummary("Withdraw what your agency asked for.").ActsOnEntity();
        entity.MapGet("/match", Preview).Needs(Right.CreateNonNmlsEntities).WithSummary("What matching it to a company would move, as far as you may know.").Produces<MatchView>().ProducesProblem(404).ProducesValidationProblem(422);
        entity.MapPut("/match", Match).Needs(Right.CreateNonNmlsEntities).WithSummary("Match it to a registered company. Its open complaints follow, of all agencies.").ActsOnEntity();
        entity.MapPut("/match/undoing", Undo).Needs(Right.CreateNonNmlsEntities).WithSummary("Undo the match. Complaints go back, but those about which the company was asked meanwhile.").ActsOnEntity();
    }

    public sealed record ChangeInput(string What, string Why, Guid? DocumentsDraft = null);

    public sealed record AcceptanceInput(EntitiesApi.FactsInput? Record = null, string? Comments = null);

    public sealed record RejectionInput(string Comments);

    /// <param name="Company">SES ID or NMLS ID.</param>
    public sealed record MatchInput(string Company, string Why);

    public sealed record UndoingInput(string Why);

    /// <param name="Staying">Closed and canceled ones, which stay about the entity.</param>
    public sealed record MatchView(string Company, string Name, IReadOnlyList<CompanyChangesApi.WaitingView> Open, int Staying);

    static Task<IResult> Ask(Act act, string entity, ChangeInput input) => act.OnEntity(entity, async (found, agency, stamp) =>
    {
        Inputs.Length("what", input.What, NonNmlsEntity.MostActivity);
        Inputs.Length("why", input.Why, NonNmlsEntity.MostWhy);
        found.AskForChange(agency, input.What, input.Why, await EntitiesApi.Documents(act, input.DocumentsDraft, DocumentPart.InformationChange), stamp);
    }, created: true);

    static Task<IResult> Accept(Act act, string entity, int change, AcceptanceInput input)
        => act.OnEntity(entity, (found, _, stamp) => found.AcceptChange(One(found, change), input.Record is { } record ? EntitiesApi.Facts(record) : null, input.Comments, stamp));

    static Task<IResult> Reject(Act act, string entity, int change, RejectionInput input) => act.OnEntity(entity, (found, _, stamp) =>
    {
        Inputs.Length("comments", input.Comments, NonNmlsEntity.MostWhy);
        found.RejectChange(One(found, change), input.Comments, stamp);
    });

    static Task<IResult> Withdraw(Act act, string entity, int change) => act.OnEntity(entity, (found, _, stamp) => found.WithdrawChange(One(found, change), stamp));

    static async Task<IResult> Preview(Act act, string entity, string to)
    {
        if (await EntitiesApi.Find(act, entity) is not { } found) return Results.NotFound();
        var (company, preview) = (await Company(act, to, "to"), await new Matching(act.Db).Preview(found, await act.Viewer()));
        return Results.Ok(new MatchView(company.Key, company.Name, [.. preview.Open.Select(one => new CompanyChangesApi.WaitingView(one.Name, one.Count))], preview.Staying));
    }

    static Task<IResult> Match(Act act, string entity, MatchInput input) => act.OnEntity(entity, async (found, _, stamp) =>
    {
        Inputs.Length("why", input.Why, NonNmlsEntity.MostWhy);
        await new Matching(act.Db).Match(found, await Company(act, input.Company, "company"), input.Why, stamp);
    });

    static Task<IResult> Undo(Act act, string entity, UndoingInput input) => act.OnEntity(entity, async (found, _, stamp) =>
    {
        Inputs.Length("why", input.Why, NonNmlsEntity.MostWhy);
        await new Matching(act.Db).Undo(found, input.Why, stamp);
    });

    static InformationChange One(NonNmlsEntity entity, int no) => entity.InformationChanges.Find(change => change.No == no) ?? throw new NoSuchRequestException();

    static async Task<Company> Company(Act act, string key, string field)
        => string.IsNullOrWhiteSpace(key) || await new Matching(act.Db).Find(key) is not { } company ? throw new InputException(field, "No company here has this number.") : company;

    /// <summary>Does something to an entity and answers how it stands then; 404 for what the viewer may not know of. The verb says whose it is to change.</summary>
    internal static async Task<IResult> OnEntity(this Act act, string number, Func<NonNmlsEntity, Agency, Stamp, Task> verb, bool created = false)
    {
        if (await EntitiesApi.Find(act, number) is not { } entity) return Results.NotFound();
        act.MustMatch(entity.Version);
        var (agency, stamp) = await InvitationsApi.Stamp(act);
        await verb(entity, agency, stamp);
        await act.Db.SaveChangesAsync();
        var view = await EntityView.Of(act, entity);
        return act.Tagged(entity.Version, created ? new Created($"/api/v1/entities/{entity.Number}", view) : Results.Ok(view));
    }

    internal static Task<IResult> OnEntity(this Act act, string number, Action<NonNmlsEntity, Agency, Stamp> verb) => act.OnEntity(number, (entity, agency, stamp) =>
    {
        verb(entity, agency, stamp);
        return Task.CompletedTask;
    });
}
