using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Web.Api;

/// <summary>Whether whoever entered a complaint may review it.</summary>
static class ReviewSettingApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var review = api.MapGroup("/agency/review").WithTags("Agency");
        review.MapGet("", Read).Needs(Right.SeeAgencyDays).WithSummary("Whether whoever entered a complaint may review it.").Produces<ReviewView>();
        review.MapPut("", Set).Needs(Right.KeepAgencyProfile).WithSummary("Waive, or ask for again, that somebody else reviews a complaint than whoever entered it.").Produces<ReviewView>().ProducesProblem(409);
    }

    /// <param name="Why">Needed to waive it.</param>
    public sealed record ReviewInput(bool AuthorMayReview, string? Why = null);

    public sealed record ReviewView(bool AuthorMayReview, string? Why, DateTime? SetAt);

    static async Task<IResult> Read(Act act)
    {
        var (agency, _) = await AgencyApi.Own(act);
        return Results.Ok(ViewOf(agency));
    }

    static async Task<IResult> Set(Act act, ReviewInput input)
    {
        var (agency, stamp) = await AgencyApi.Own(act);
        agency.SetReview(input.AuthorMayReview, input.Why, stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(ViewOf(agency));
    }

    static ReviewView ViewOf(Agency agency) => agency.Latest<ReviewSetting>(null) is { } set ? new(set.AuthorMayReview, set.Why, set.SetAt) : new(false, null, null);
}
