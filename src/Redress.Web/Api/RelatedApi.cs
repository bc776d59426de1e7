using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Complaints;

namespace Redress.Web.Api;

/// <summary>What a complaint is related to, from both sides, and what is likely the same.</summary>
static class RelatedApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}").WithTags("Complaints");
        complaint.MapGet("/related", Read).Needs(Right.SeeComplaints).WithSummary("What a complaint is related to, from both sides.").Produces<List<RelatedView>>().ProducesProblem(404);
        complaint.MapPost("/related", Add).Needs(Right.UpdateComplaints).WithSummary("Relate it to a complaint, a company, an individual, a non-NMLS entity, an agent location or a supervisory activity; to complaints and activities also after closing.").Produces<List<RelatedView>>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        complaint.MapDelete("/related/{id:guid}", Remove).Needs(Right.UpdateComplaints).WithSummary("Take a relation away, from either side.").Produces<List<RelatedView>>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        complaint.MapGet("/duplicates", Duplicates).Needs(Right.EnterComplaints).WithSummary("Complaints that are likely about the same matter, best first.").Produces<List<DuplicateView>>().ProducesProblem(404);
    }

    /// <param name="IsOurs">Added on this side.</param>
    public sealed record RelatedView(Guid Id, string Kind, string Words, string Note, bool IsOurs, IReadOnlyList<Guid> Documents);

    public sealed record DuplicateView(string Id, string Subject, string Status, DateOnly ReceivedOn, DateOnly? ClosedOn, bool IsStrong, int Score);

    static async Task<IResult> Read(Act act, string number)
    {
        var viewer = await act.Viewer();
        return await act.Find(viewer, number) is { } complaint ? await Lines(act, viewer, complaint) : Results.NotFound();
    }

    static Task<IResult> Add(Act act, string number, RelatedInput input) => Change(act, number, async (complaint, stamp) =>
    {
        Inputs.Check(input).MustBeGood();
        if (input.Kind is not (null or RelatedKind.Complaint or RelatedKind.SupervisoryActivity)) complaint.MustNotBeLocked();
        var (field, related, what) = await input.Find(act.Db, stamp.By, complaint);
        if (related is null) throw new InputException(char.ToLowerInvariant(field[6]) + field[7..], input.Missing);
        await act.Db.AddRelated(stamp.By, complaint, related, what, stamp, input.Kind == RelatedKind.AgentLocation ? await RequestsApi.Uploaded(act, input.DocumentsDraft, Domain.Records.DocumentPart.Related) : []);
    });

    static Task<IResult> Remove(Act act, string number, Guid id) => Change(act, number, async (complaint, stamp) =>
    {
        var line = (await act.Db.RelatedLines(stamp.By, complaint, Standing.Owner)).FirstOrDefault(one => one.Id == id) ?? throw new NoSuchRequestException();
        await act.Db.RemoveRelated(stamp.By, complaint, line, stamp);
    });

    static async Task<IResult> Duplicates(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } c || viewer.AgencyId != c.AgencyId) return Results.NotFound();
        var found = await DuplicateSearch.Find(act.Db, viewer, new Matter(c.CompanyId, c.BranchId, c.Complainants, c.Account));
        return Results.Ok(found.Where(one => one.Number != number)
            .Select(one => new DuplicateView(one.Number, one.Subject, one.Status.ToString(), one.ReceivedOn, one.ClosedOn, one.Match.IsStrong, one.Match.Score)).ToList());
    }

    static async Task<IResult> Change(Act act, string number, Func<Complaint, Domain.Stamp, Task> verb)
    {
        var done = await act.On(number, async (complaint, stamp) =>
        {
            await act.Db.Entry(complaint).Collection(c => c.Related).LoadAsync();
            await verb(complaint, stamp);
        });
        if ((done as IStatusCodeHttpResult)?.StatusCode != 200) return done;
        return await Read(act, number);
    }

    static async Task<IResult> Lines(Act act, Viewer viewer, Complaint complaint)
        => act.Tagged(complaint.Version, Results.Ok((await act.Db.RelatedLines(viewer, complaint, complaint.StandingOf(viewer, Depth.Full))).Select(line => new RelatedView(line.Id, line.Kind, line.Words, line.Note, line.IsOurs, [.. line.Documents.Select(document => document.Id)])).ToList()));
}
