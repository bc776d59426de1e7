using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Exports;
using Redress.Web.Pages.Supervision;

namespace Redress.Web.Api;

/// <summary>Time and expenses of an activity, by the same verbs as the pages.</summary>
static class TimeApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("/{activity}/time");
        api.MapGet("", List).Needs(Right.SeeActivitySummaries).WithSummary("Time and expenses of the activity, newest first, with what was withdrawn, and what they come to.").Produces<TimeSheet>().ProducesProblem(404).ProducesValidationProblem(422);
        api.MapPost("", Add).Needs(Right.SeeActivitySummaries).WithSummary("Add hours or an expense of one day. Who takes part writes the own ones, who leads the activity those of all.").Acts<TimeView>(201);
        api.MapPut("/{row:int}", Correct).Needs(Right.SeeActivitySummaries).WithSummary("Correct a row, whole. The history keeps the figures before.").Acts<TimeView>();
        api.MapPut("/{row:int}/withdrawal", Withdraw).Needs(Right.SeeActivitySummaries).WithSummary("Withdraw a row, with a reason. It stays, marked, and counts no longer.").Acts<TimeView>();
    }

    /// <param name="Rows">Newest day first.</param>
    /// <param name="ByPerson">Without what was withdrawn, like the other sums.</param>
    public sealed record TimeSheet(IReadOnlyList<TimeView> Rows, IReadOnlyList<SumView> ByPerson, IReadOnlyList<SumView> ByKind, SumView All)
    {
        internal static TimeSheet Of(SupervisoryActivity activity)
        {
            var totals = TimeTotals.Of(activity.TimeEntries);
            return new([.. TimeFile.InOrder(activity).Select(TimeView.Of)], [.. totals.ByPerson.Select(SumView.From)], [.. totals.ByKind.Select(SumView.From)], SumView.From(totals.All));
        }
    }

    /// <param name="Of">A person or a kind.</param>
    public sealed record SumView(string Of, decimal Hours, decimal Amount)
    {
        internal static SumView From(TimeSum sum) => new(sum.Words, sum.Hours, sum.Amount);
    }

    /// <param name="No">Number within the activity, from 1.</param>
    /// <param name="Hours">Null: an expense.</param>
    /// <param name="Amount">In US dollars; null: time.</param>
    /// <param name="WithdrawnAt">Null: it holds.</param>
    public sealed record TimeView(int No, string Person, DateOnly On, TimeKind Kind, decimal? Hours, decimal? Amount, string? Note, string WrittenBy, DateTime WrittenAt, DateTime? CorrectedAt, DateTime? WithdrawnAt, string? WithdrawnBy, string? WithdrawnWhy)
    {
        internal static TimeView Of(TimeEntry row)
            => new(row.No, row.PersonName, row.WorkedOn, row.TimeKind, row.Hours, row.Amount, row.Note, row.WrittenByName, row.WrittenAt, row.CorrectedAt, row.WithdrawnAt, row.WithdrawnByName, row.WithdrawnWhy);
    }

    /// <param name="On">Not in the future.</param>
    /// <param name="Hours">Of a kind of time: in quarter hours, up to 24.</param>
    /// <param name="Amount">Of an expense: in US dollars.</param>
    /// <param name="Note">Up to 1,000 characters.</param>
    public sealed record TimeInput(TimeKind Kind, DateOnly On, decimal? Hours = null, decimal? Amount = null, string? Note = null)
    {
        internal TimeFacts Facts => new(Kind, On, Hours, Amount, Note);
    }

    /// <param name="Kind">From Airfare on they are expenses.</param>
    /// <param name="On">Not in the future.</param>
    /// <param name="Hours">Of a kind of time: in quarter hours, up to 24.</param>
    /// <param name="Amount">Of an expense: in US dollars.</param>
    /// <param name="Note">Up to 1,000 characters.</param>
    /// <param name="Person">E-mail of somebody who takes part. Left out: yourself.</param>
    public sealed record NewTimeInput(TimeKind Kind, DateOnly On, decimal? Hours = null, decimal? Amount = null, string? Note = null, string? Person = null);

    static async Task<IResult> List(Act act, HttpRequest request, string activity, string? format)
    {
        var file = Export.Asked(request, format);
        if (await Find(act, activity) is not { } found) return Results.NotFound();
        return file is { } asked ? TimeFile.Of(found, asked, found.Agency.DayOf(act.Now)) : act.Tagged(found.Version, Results.Ok(TimeSheet.Of(found)));
    }

    static Task<IResult> Add(Act act, string activity, NewTimeInput input) => On(act, activity, async (found, stamp) =>
        found.AddTime(await PersonOf(act, found, input.Person, stamp.By), new(input.Kind, input.On, input.Hours, input.Amount, input.Note), stamp), isNew: true);

    static Task<IResult> Correct(Act act, string activity, int row, TimeInput input) => On(act, activity, (found, stamp) =>
    {
        var one = One(found, row);
        found.CorrectTime(one, input.Facts, stamp);
        return Task.FromResult(one);
    });

    static Task<IResult> Withdraw(Act act, string activity, int row, SupervisionApi.WhyInput input) => On(act, activity, (found, stamp) =>
    {
        var one = One(found, row);
        found.WithdrawTime(one, input.Reason, stamp);
        return Task.FromResult(one);
    });

    static Task<IResult> On(Act act, string activity, Func<SupervisoryActivity, Stamp, Task<TimeEntry>> verb, bool isNew = false) => act.OnActivity(activity, async (found, stamp) =>
    {
        await act.Db.LoadTime(found);
        return await verb(found, stamp);
    }, (found, row) => isNew ? new Created($"/api/v1/supervision/{found.Number}/time", TimeView.Of(row)) : Results.Ok(TimeView.Of(row)));

    static async Task<SupervisoryActivity?> Find(Act act, string activity)
    {
        var found = await SupervisionApi.Find(act, activity, Depth.Full);
        if (found is not null) await act.Db.LoadTime(found);
        return found;
    }

    static async Task<Person> PersonOf(Act act, SupervisoryActivity found, string? email, Viewer by)
        => email is null ? await act.Db.People.FirstAsync(person => person.Id == by.PersonId)
            : found.Participants.Find(one => string.Equals(one.Person.Email, email.Trim(), StringComparison.OrdinalIgnoreCase))?.Person ?? throw new InputException("person", "Nobody who takes part has this e-mail.");

    static TimeEntry One(SupervisoryActivity activity, int no) => activity.TimeEntries.Find(one => one.No == no) ?? throw new NoSuchRequestException();
}
