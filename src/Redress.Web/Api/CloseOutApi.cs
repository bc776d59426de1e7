using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>The close-out sheet of an activity, and its end.</summary>
static class CloseOutApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{activity}/close-out", Read).Needs(Right.SeeActivitySummaries).WithSummary("The close-out sheet with hours, what is missing before it can be closed, and what was shared with the company.").Produces<SheetView>().ProducesProblem(404);
        api.MapPut("/{activity}/close-out", Update).Needs(Right.WorkOnActivities).WithSummary("Fill in the close-out sheet, whole: what you leave out is taken away.").Acts<SheetView>();
        api.MapPut("/{activity}/closure", Close).Needs(Right.InitiateActivities).WithSummary("Close and lock it. This cannot be undone.").Acts<ActivityView>();
        api.MapPut("/{activity}/early-closure", CloseEarly).Needs(Right.InitiateActivities).WithSummary("Close and lock it before its work is done, with a comment. This cannot be undone.").Acts<ActivityView>();
    }

    /// <param name="Reviewed">Loans or files.</param>
    /// <param name="BegunOn">Not in the future, like the end.</param>
    /// <param name="Ratings">Of an examination, each from 1, the best, to 5.</param>
    /// <param name="Refunded">To consumers, in US dollars; with their number.</param>
    /// <param name="Comment">On the disposition, up to 4,000 characters.</param>
    /// <param name="NextExamBy">Of an examination: a day to come.</param>
    /// <param name="NoFurtherExam">Of an examination, instead of that day.</param>
    public sealed record SheetInput(int? Reviewed = null, DateOnly? BegunOn = null, DateOnly? EndedOn = null, RatingsView? Ratings = null, decimal? Refunded = null, int? RefundedConsumers = null,
        ActivityDisposition? Disposition = null, string? Comment = null, DateOnly? NextExamBy = null, bool NoFurtherExam = false)
    {
        internal CloseOutFacts Facts => new()
        {
            Reviewed = Reviewed, BegunOn = BegunOn, EndedOn = EndedOn, Ratings = Ratings?.Facts ?? new(), Refunded = Refunded, RefundedConsumers = RefundedConsumers,
            Disposition = Disposition, Comment = Comment, NextExamBy = NextExamBy, NoFurtherExam = NoFurtherExam,
        };
    }

    public sealed record RatingsView(int? Composite = null, int? Management = null, int? Compliance = null, int? FinancialCondition = null, int? InformationTechnology = null)
    {
        internal ComponentRatings Facts => new(Composite, Management, Compliance, FinancialCondition, InformationTechnology);

        internal static RatingsView Of(ComponentRatings one) => new(one.Composite, one.Management, one.Compliance, one.Financial, one.Technology);
    }

    /// <param name="Comment">The company may read it later.</param>
    /// <param name="Disposition">Shared with the company, like the others that are true.</param>
    public sealed record MaterialsView(string? Comment = null, bool Disposition = false, bool Ratings = false, bool Refunds = false, bool NextExam = false)
    {
        internal ClosureMaterials Facts => new(Comment, Disposition, Ratings, Refunds, NextExam);

        internal static MaterialsView Of(ClosureMaterials one) => new(one.Comment, one.Disposition, one.Ratings, one.Refunds, one.NextExam);
    }

    /// <param name="Materials">What the company may read later. Left out: nothing.</param>
    public sealed record ClosingInput(MaterialsView? Materials = null);

    /// <param name="Comment">Why it is closed early. The company does not read it.</param>
    /// <param name="Materials">What the company may read later. Left out: nothing.</param>
    public sealed record EarlyClosingInput(string Comment, MaterialsView? Materials = null);

    /// <param name="Hours">Of the rows of time.</param>
    /// <param name="Expenses">In US dollars.</param>
    /// <param name="Missing">What has to be done before it can be closed but early.</param>
    /// <param name="OpenFindings">Numbers of those proposed, or agreed to and not resolved.</param>
    /// <param name="Materials">What the company may read later; null: nothing.</param>
    public sealed record SheetView(int? Reviewed, DateOnly? BegunOn, DateOnly? EndedOn, decimal Hours, decimal Expenses, RatingsView Ratings, decimal? Refunded, int? RefundedConsumers, ActivityDisposition? Disposition, string? Comment,
        DateOnly? NextExamBy, bool NoFurtherExam, DateTime? UpdatedAt, string? UpdatedBy, IReadOnlyList<string> Missing, IReadOnlyList<int> OpenFindings, MaterialsView? Materials)
    {
        internal static SheetView Of(SupervisoryActivity activity)
        {
            var (facts, sums) = (activity.CloseOutFacts, TimeTotals.Of(activity.TimeEntries).All);
            return new(facts.Reviewed, facts.BegunOn, facts.EndedOn, sums.Hours, sums.Amount, RatingsView.Of(facts.Ratings), facts.Refunded, facts.RefundedConsumers, facts.Disposition, facts.Comment,
                facts.NextExamBy, facts.NoFurtherExam, activity.Sheet?.UpdatedAt, activity.Sheet?.UpdatedByName, activity.MissingToClose, [.. activity.OpenFindings.Select(one => one.No)],
                activity.Sheet?.Materials is { IsEmpty: false } shared ? MaterialsView.Of(shared) : null);
        }
    }

    static async Task<IResult> Read(Act act, string activity)
    {
        if (await SupervisionApi.Find(act, activity, Depth.Full) is not { } found) return Results.NotFound();
        await act.Db.LoadTime(found);
        return act.Tagged(found.Version, Results.Ok(SheetView.Of(found)));
    }

    static Task<IResult> Update(Act act, string activity, SheetInput input) => act.OnActivity(activity, async (found, stamp) =>
    {
        await act.Db.LoadTime(found);
        found.UpdateCloseOut(input.Facts, stamp);
        return found;
    }, (found, _) => Results.Ok(SheetView.Of(found)));

    static Task<IResult> Close(Act act, string activity, ClosingInput input) => SupervisionApi.On(act, activity, (found, stamp) => found.Close(input.Materials?.Facts ?? new(), stamp));

    static Task<IResult> CloseEarly(Act act, string activity, EarlyClosingInput input) => SupervisionApi.On(act, activity, (found, stamp) => found.CloseEarly(input.Comment, input.Materials?.Facts ?? new(), stamp));
}
