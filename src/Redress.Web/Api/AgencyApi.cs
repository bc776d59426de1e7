using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Data.AgencyDays;

namespace Redress.Web.Api;

/// <summary>How the reader's agency counts its days: calendar and periods.</summary>
static class AgencyApi
{
    const string Unnamed = "Day off";

    public static void Map(IEndpointRouteBuilder api)
    {
        var agency = api.MapGroup("/agency").WithTags("Agency");
        agency.MapGet("/calendar", Calendar).Needs(Right.SeeAgencyDays).WithSummary("A year of the agency's calendar.").Produces<CalendarView>();
        agency.MapGet("/calendar/days/moves", MovesByAdding).Needs(Right.KeepAgencyProfile).WithSummary("The open due dates that adding a day off would move, and those that stay.").Produces<DayOffPreview>().ProducesProblem(409);
        agency.MapGet("/calendar/days/{id:guid}/moves", MovesByRemoving).Needs(Right.KeepAgencyProfile).WithSummary("The open due dates that removing a day off would bring forward, and those that stay.").Produces<DayOffPreview>().ProducesProblem(404).ProducesProblem(409);
        agency.MapPost("/calendar/days", AddDay).Needs(Right.KeepAgencyProfile).WithSummary("Add a day off, and move the due dates that were seen. Where dates are touched, seen of the moves is needed.").Produces<DayOffView>(201).ProducesProblem(409);
        agency.MapDelete("/calendar/days/{id:guid}", RemoveDay).Needs(Right.KeepAgencyProfile).WithSummary("Remove a day off that was added, and bring due dates forward that were seen. Where dates are touched, seen of the moves is needed.").Produces(204).ProducesProblem(404).ProducesProblem(409);
        agency.MapPut("/calendar/week", SetWeek).Needs(Right.KeepAgencyProfile).WithSummary("Set the weekdays worked and the holidays not observed. Due dates stay.").Produces<CalendarView>().ProducesProblem(409);
        agency.MapGet("/reminders", Reminders).Needs(Right.SeeAgencyDays).WithSummary("When the agency reminds of answers, in business days.").Produces<LadderView>();
        agency.MapPut("/reminders", SetReminders).Needs(Right.KeepAgencyProfile).WithSummary("Set when the agency reminds of answers, from tomorrow on. 0 or nothing: not at all.").Produces<LadderView>().ProducesProblem(409);
        agency.MapGet("/letters", async (Act act) => Results.Ok(LettersOf((await Own(act)).Item1))).Needs(Right.SeeAgencyDays).WithSummary("What stands at the top of the agency’s letters, and whether they may go to consumers by e-mail.").Produces<LettersView>();
        agency.MapPut("/letters", SetLetters).Needs(Right.KeepAgencyProfile).WithSummary("Set the letterhead, and whether letters go by e-mail to consumers who agreed.").Produces<LettersView>().ProducesProblem(409);
        agency.MapGet("/periods", Periods).Needs(Right.SeeAgencyDays).WithSummary("The time the agency gives by rule.").Produces<IReadOnlyList<PeriodView>>();
        agency.MapPut("/periods/{kind}", SetPeriod).Needs(Right.KeepAgencyProfile).WithSummary("Set a period, for what begins from now on.").Produces<PeriodView>().ProducesProblem(409);
    }

    public sealed record DayOffInput(DateOnly On, string Name, string? Reason = null, string? Seen = null);

    /// <param name="Before">To the company, so many business days before the due day.</param>
    /// <param name="EveryAfter">To the company, every so many business days after it.</param>
    /// <param name="TellsPoc">To the agency's point of contact, on the first business day after it.</param>
    /// <param name="SupervisorsAfter">To all Supervisors, so many business days after it.</param>
    public sealed record LadderInput(IReadOnlyList<int> Before, bool OnTheDay, int EveryAfter, bool TellsPoc, int SupervisorsAfter);

    public sealed record LadderView(IReadOnlyList<int> Before, bool OnTheDay, int EveryAfter, bool TellsPoc, int SupervisorsAfter, DateTime? SetAt);

    /// <param name="Letterhead">Lines below the name of the agency.</param>
    public sealed record LettersInput(IReadOnlyList<string> Letterhead, bool ByEmail);

    public sealed record LettersView(IReadOnlyList<string> Letterhead, bool ByEmail);

    public sealed record WeekInput(IReadOnlyList<DayOfWeek> Worked, IReadOnlyList<string>? Unobserved = null);

    public sealed record PeriodInput(int Length, DayUnit Unit);

    public sealed record PeriodView(PeriodKind Kind, int Length, DayUnit Unit, DateTime? SetAt);

    /// <param name="Id">Of a day that the agency added; it can be removed.</param>
    public sealed record DayOffView(DateOnly On, string Name, Guid? Id, string? Reason, DateTime? AddedAt);

    public sealed record CalendarView(int Year, string Zone, IReadOnlyList<DayOfWeek> Worked, int BusinessDays, IReadOnlyList<DayOffView> DaysOff, string Source);

    static async Task<IResult> Calendar(Act act, int? year = null)
    {
        var (agency, stamp) = await Own(act);
        if (year is < 2000 or > 2100) throw new InputException("year", "Give a year from 2000 to 2100.");
        return Results.Ok(View(agency, year ?? stamp.Today.Year));
    }

    static async Task<IResult> MovesByAdding(Act act, DateOnly on)
    {
        var (agency, stamp) = await Own(act);
        agency.MustTakeDayOff(on, Unnamed, stamp);
        return Results.Ok(await DayOffMoves.Preview(act.Db, agency.Id, DayOffChange.Adding(agency, on, Unnamed), stamp.Today));
    }

    static async Task<IResult> MovesByRemoving(Act act, Guid id)
    {
        var (agency, stamp) = await Own(act);
        if (agency.OwnDaysOff.FirstOrDefault(day => day.Id == id) is not { } found) return Results.NotFound();
        agency.MustRemoveDayOff(found, stamp);
        return Results.Ok(await DayOffMoves.Preview(act.Db, agency.Id, DayOffChange.Removing(agency, found), stamp.Today));
    }

    static async Task<IResult> AddDay(Act act, IServiceScopeFactory scopes, DayOffInput input)
    {
        var (agency, stamp) = await Own(act);
        agency.MustTakeDayOff(input.On, input.Name, stamp);
        await DayOffMoves.MustBeSeen(act.Db, agency.Id, DayOffChange.Adding(agency, input.On, input.Name), input.Seen, stamp.Today);
        var day = agency.AddDayOff(input.On, input.Name, input.Reason, stamp);
        act.Db.Add(day);
        await act.Db.SaveChangesAsync();
        await DayOffMoves.Move(scopes, day, stamp.By, stamp.At);
        return new Created($"/api/v1/agency/calendar?year={day.On.Year}", ViewOf(day));
    }

    static async Task<IResult> RemoveDay(Act act, IServiceScopeFactory scopes, Guid id, string? seen = null)
    {
        var (agency, stamp) = await Own(act);
        if (agency.OwnDaysOff.FirstOrDefault(day => day.Id == id) is not { } found) return Results.NotFound();
        agency.MustRemoveDayOff(found, stamp);
        await DayOffMoves.MustBeSeen(act.Db, agency.Id, DayOffChange.Removing(agency, found), seen, stamp.Today);
        agency.RemoveDayOff(found, stamp);
        await act.Db.SaveChangesAsync();
        await DayOffMoves.Move(scopes, found, stamp.By, stamp.At);
        return Results.NoContent();
    }

    static async Task<IResult> SetWeek(Act act, WeekInput input)
    {
        var (agency, stamp) = await Own(act);
        agency.Work(input.Worked.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << (int)day)), input.Unobserved ?? [], stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(View(agency, stamp.Today.Year));
    }

    static async Task<IResult> Reminders(Act act)
    {
        var (agency, _) = await Own(act);
        return Results.Ok(LadderOf(agency));
    }

    static async Task<IResult> SetReminders(Act act, LadderInput input)
    {
        var (agency, stamp) = await Own(act);
        agency.SetLadder(new(input.Before, input.OnTheDay, input.EveryAfter, input.TellsPoc, input.SupervisorsAfter), stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(LadderOf(agency));
    }

    static async Task<IResult> SetLetters(Act act, LettersInput input)
    {
        var (agency, stamp) = await Own(act);
        agency.SetLetters(input.Letterhead, input.ByEmail, stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(LettersOf(agency));
    }

    static LettersView LettersOf(Agency agency) => new(agency.Letterhead, agency.LettersByEmail);

    static async Task<IResult> Periods(Act act)
    {
        var (agency, _) = await Own(act);
        return Results.Ok(Enum.GetValues<PeriodKind>().Select(kind => ViewOf(agency, kind)).ToList());
    }

    static async Task<IResult> SetPeriod(Act act, PeriodKind kind, PeriodInput input)
    {
        var (agency, stamp) = await Own(act);
        agency.SetPeriod(kind, new Period(input.Length, input.Unit), stamp);
        act.Db.Add(agency.Facts[^1]);
        await act.Db.SaveChangesAsync();
        return Results.Ok(ViewOf(agency, kind));
    }

    internal static async Task<(Agency Agency, Stamp Stamp)> Own(Act act)
    {
        var viewer = await act.Viewer();
        var agency = await act.Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == viewer.AgencyId);
        return (agency, new Stamp(viewer, act.Now, agency.DayOf(act.Now)));
    }

    static CalendarView View(Agency agency, int year)
    {
        var calendar = agency.Calendar();
        var own = agency.OwnDaysOff.Where(day => day.RemovedAt is null).ToDictionary(day => day.On);
        return new(year, agency.Zone, [.. Enum.GetValues<DayOfWeek>().Where(day => calendar.Worked.HasFlag((Weekdays)(1 << (int)day)))],
            calendar.BusinessDaysBetween(new DateOnly(year - 1, 12, 31), new DateOnly(year, 12, 31)),
            [.. calendar.DaysOff(year).Select(day => own.TryGetValue(day.On, out var added) ? ViewOf(added) : new DayOffView(day.On, day.Name, null, null, null))], agency.Holidays.Source);
    }

    static LadderView LadderOf(Agency agency)
    {
        var ladder = agency.Ladder;
        return new(ladder.Before, ladder.OnTheDay, ladder.EveryAfter, ladder.TellsPoc, ladder.SupervisorsAfter, agency.Latest<LadderSetting>(null)?.SetAt);
    }

    static DayOffView ViewOf(OwnDayOff day) => new(day.On, day.Name, day.Id, day.Reason, day.SetAt);

    static PeriodView ViewOf(Agency agency, PeriodKind kind)
        => new(kind, agency.Period(kind).Length, agency.Period(kind).Unit, agency.Latest<PeriodSetting>(null, setting => setting.For == kind)?.SetAt);
}
