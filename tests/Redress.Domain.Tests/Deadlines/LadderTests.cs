using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;

namespace Redress.Domain.Tests.Deadlines;

public class LadderTests
{
    static readonly WorkCalendar Calendar = new(HolidayList.Of("WA"), Weekdays.MondayToFriday, new HashSet<string>(), new Dictionary<DateOnly, string>());
    static readonly DateOnly Sent = new(2026, 11, 2), Due = new(2026, 11, 17);

    static string[] At(DateOnly today, DateOnly? since = null, DateOnly? due = null, DateOnly setOn = default)
        => [.. Ladder.Default.At(today, due ?? Due, since ?? Sent, Calendar, setOn).Select(rung => rung.Name)];

    [Fact]
    public void The_company_is_reminded_before_on_and_after_the_day()
    {
        At(new(2026, 11, 8)).ShouldBe([]);
        // November 11 is a holiday.
        At(new(2026, 11, 9)).ShouldBe(["before 5"]);
        At(new(2026, 11, 16)).ShouldBe(["before 1"]);
        At(Due).ShouldBe(["day"]);
        At(new(2026, 11, 18)).ShouldBe(["day", "poc"]);
        At(new(2026, 11, 24)).ShouldBe(["after 5", "poc"]);
        // Thanksgiving and the day after.
        At(new(2026, 12, 3)).ShouldBe(["after 10", "poc", "supervisors"]);
    }

    [Fact]
    public void What_was_set_today_is_not_reminded_of_today()
    {
        At(new(2026, 11, 16), since: new(2026, 11, 16)).ShouldBe([]);
        At(Due, since: Due).ShouldBe([]);
    }

    [Fact]
    public void After_a_silence_the_company_gets_only_the_latest() => At(new(2027, 1, 4)).Count(name => name.StartsWith("before") || name == "day" || name.StartsWith("after")).ShouldBe(1);

    [Fact]
    public void What_was_late_before_enrollment_is_late_for_us_from_then_on()
    {
        At(new(2026, 12, 1), since: new(2026, 12, 1)).ShouldBe([]);
        At(new(2026, 12, 2), since: new(2026, 12, 1)).ShouldBe(["poc"]);
    }

    [Fact]
    public void A_ladder_that_was_changed_does_not_make_up_for_rungs_of_the_past()
    {
        At(new(2026, 11, 11), setOn: new(2026, 11, 10)).ShouldBe([]);
        At(new(2026, 11, 16), setOn: new(2026, 11, 10)).ShouldBe(["before 1"]);
        // But what is late is told.
        At(new(2026, 12, 4), setOn: new(2026, 12, 3)).ShouldBe(["poc", "supervisors"]);
    }

    [Fact]
    public void A_change_holds_from_the_day_after()
    {
        var world = new World();
        var admin = Person.Of(world.Agency, "Ada", "Admin", "admin@wa.demo", Role.AccountAdministrator);
        var other = Ladder.Default with { Before = [3], OnTheDay = false };
        world.Agency.SetLadder(other, world.By(admin));

        world.Agency.LadderOf(world.Today).Ladder.IsSameAs(Ladder.Default).ShouldBeTrue();
        world.Agency.LadderOf(world.Today.AddDays(1)).Ladder.IsSameAs(other).ShouldBeTrue();
        Should.Throw<BrokenRuleException>(() => world.Agency.SetLadder(other, world.By(admin))).Message.ShouldBe("Nothing was changed.");
        Should.Throw<BrokenRuleException>(() => world.Agency.SetLadder(Ladder.Default, world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => world.Agency.SetLadder(Ladder.Default with { Before = [0] }, world.By(admin)));
    }

    [Fact]
    public void Requests_of_a_record_are_reminded_of_together_and_once()
    {
        var world = new World();
        var complaint = world.Sent(2);
        var stamp = world.By(world.Manager, new DateTime(2026, 12, 2, 18, 0, 0, DateTimeKind.Utc));

        Reminder.Climb(complaint, stamp).ShouldBeTrue();
        complaint.Happenings[^1].Sentence.ShouldBe("Reminded Cascade Lending LLC of requests 1 and 2, due Dec 3, 2026.");
        complaint.Reminders.Count.ShouldBe(2);
        Reminder.Climb(complaint, stamp).ShouldBeFalse();
    }

    [Fact]
    public void What_is_told_late_says_how_it_stands()
    {
        var world = new World();
        var complaint = world.Sent();
        Reminder.Climb(complaint, world.By(world.Manager, new DateTime(2026, 12, 4, 18, 0, 0, DateTimeKind.Utc))).ShouldBeTrue();
        complaint.Happenings[^1].Sentence.ShouldBe("Reminded Cascade Lending LLC of request 1, overdue since Dec 3, 2026.");
    }

    [Fact]
    public void Nobody_is_reminded_before_enrollment_while_paused_or_when_it_is_answered()
    {
        var stamp = new World().By(new World().Manager, new DateTime(2026, 12, 3, 18, 0, 0, DateTimeKind.Utc));
        var paused = new World();
        var complaint = paused.Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Answer, complaint.Requests[0].Id)], paused.By(paused.Manager));

        Reminder.Climb(complaint, stamp).ShouldBeFalse();
        Reminder.Climb(new World(enrolled: false).Sent(), stamp).ShouldBeFalse();
        Reminder.Climb(new World().Answered(), stamp).ShouldBeFalse();
    }

    [Fact]
    public void By_hand_twice_on_a_day_only_by_somebody_who_knows()
    {
        var world = new World();
        var complaint = world.WithPoc();
        InformationRequest.Remind(complaint, [1], false, world.By(world.Manager));

        complaint.Reminders[0].ToId.ShouldBe(world.Poc.Id);
        Should.Throw<BrokenRuleException>(() => InformationRequest.Remind(complaint, [1], false, world.By(world.Supervisor))).Message
            .ShouldBe("Cascade Lending LLC was reminded of request 1 today. Confirm that you remind again.");
        InformationRequest.Remind(complaint, [1], true, world.By(world.Supervisor));
        complaint.Reminders.Count.ShouldBe(2);
        Should.Throw<BrokenRuleException>(() => InformationRequest.Remind(world.Answered(), [1], true, world.By(world.Manager)));
        var unenrolled = new World(enrolled: false);
        Should.Throw<BrokenRuleException>(() => InformationRequest.Remind(unenrolled.Sent(), [1], false, unenrolled.By(unenrolled.Manager)));
    }
}
