using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Web.Pages;
using Redress.Web.Pages.Admin;

namespace Redress.Web.Api;

/// <summary>Which agencies take part, and in what.</summary>
static class ParticipationApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/participation", All).WithTags("Agency").OpenToAll("Who takes part is public.").WithSummary("All agencies, and the components with which they take part.").Produces<IReadOnlyList<ParticipationView>>();
        api.MapPut("/agency/participation", Set).WithTags("Agency").Needs(Right.KeepAgencyProfile).WithSummary("Say with which components the agency takes part. Everybody can see it.").Produces<ParticipationView>().ProducesProblem(409);
    }

    /// <param name="Components">None takes the agency off the map.</param>
    public sealed record ParticipationInput(IReadOnlyList<Components> Components);

    /// <param name="Agency">Postal code of the state, such as WA.</param>
    /// <param name="Components">Empty where it has not said so.</param>
    public sealed record ParticipationView(string Agency, string Name, IReadOnlyList<Components> Components);

    static async Task<IResult> All(Act act, CancellationToken stop)
        => Results.Ok((await ParticipationRow.All(act.Db, stop)).Select(row => new ParticipationView(row.Code, row.FullName, ListOf(row.Components))));

    static async Task<IResult> Set(Act act, ParticipationInput input)
    {
        var (agency, stamp) = await AgencyApi.Own(act);
        agency.TakePartIn(input.Components.Aggregate(Components.None, (all, one) => all | one), stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(new ParticipationView(agency.Code, agency.FullName, ListOf(agency.TakesPartIn)));
    }

    static IReadOnlyList<Components> ListOf(Components components) => [.. ComponentWords.Each.Where(one => components.HasFlag(one))];
}
