using Redress.Domain.Deadlines;

namespace Redress.Domain.Tests.Deadlines;

public class WhyDateTests
{
    static readonly DateOnly Sent = new(2026, 11, 19);
    static readonly WorkCalendar Washington = new(new Dictionary<DateOnly, string> { [new(2026, 11, 27)] = "Day after Thanksgiving" });

    static WhyDate Why(DateOnly on) => WhyDate.Of("Washington", Washington, Sent, on, new Period(10, DayUnit.BusinessDays));

    [Fact]
    public void A_date_by_rule_names_the_rule_the_start_and_the_holidays()
    {
        var why = Why(new(2026, 12, 7));

        why.IsByRule.ShouldBeTrue();
        why.Sentences.ShouldBe([
            "Washington gives companies 10 business days.",
            "Counting starts the day after sending, Nov 20.",
            "Weekends do not count, nor do Thanksgiving Day (Nov 26) and Day after Thanksgiving (Nov 27).",
        ]);
    }

    [Fact]
    public void The_calendar_runs_in_whole_weeks_from_the_start_to_the_due_day()
    {
        var weeks = Why(new(2026, 12, 7)).Weeks;

        weeks.Select(week => week[0].On).ShouldBe([new(2026, 11, 16), new(2026, 11, 23), new(2026, 11, 30), new(2026, 12, 7)]);
        weeks.ShouldAllBe(week => week.Count == 7);
    }

    [Fact]
    public void Each_counted_day_has_its_number_and_the_last_is_the_due_day()
    {
        var days = Why(new(2026, 12, 7)).Weeks.SelectMany(week => week).ToList();

        days.Where(day => day.Number is not null).Select(day => day.Number!.Value).ShouldBe(Enumerable.Range(1, 10));
        days.Single(day => day.Number == 10).ShouldBe(new WhyDay(new(2026, 12, 7), WhyDayKind.Due, 10, null));
        days.Single(day => day.Kind == WhyDayKind.Start).On.ShouldBe(Sent);
    }

    [Fact]
    public void Holidays_and_weekends_are_marked_and_not_counted()
    {
        var days = Why(new(2026, 12, 7)).Weeks.SelectMany(week => week).ToDictionary(day => day.On);

        days[new(2026, 11, 26)].ShouldBe(new WhyDay(new(2026, 11, 26), WhyDayKind.Holiday, null, "Thanksgiving Day"));
        days[new(2026, 11, 28)].Kind.ShouldBe(WhyDayKind.Weekend);
        days[new(2026, 12, 9)].Kind.ShouldBe(WhyDayKind.Outside);
    }

    [Fact]
    public void Another_date_was_set_by_hand()
    {
        var why = Why(new(2026, 12, 14));

        why.IsByRule.ShouldBeFalse();
        why.Sentences[0].ShouldBe("Set by hand: 15 business days after Nov 19.");
    }

    [Fact]
    public void A_due_day_that_is_no_business_day_is_remarked()
    {
        Why(new(2026, 11, 28)).Sentences[^1].ShouldBe("Nov 28 is a Saturday.");
        WhyDate.Remark(Washington, new(2026, 11, 26)).ShouldBe("a holiday, Thanksgiving Day");
        WhyDate.Remark(Washington, new(2026, 11, 27)).ShouldBe("a holiday, Day after Thanksgiving");
        WhyDate.Remark(Washington, new(2026, 11, 25)).ShouldBeNull();
    }

    [Fact]
    public void A_count_that_starts_on_a_Sunday_draws_the_week_of_that_Sunday()
        => WhyDate.Of("Washington", Washington, new(2026, 11, 22), new(2026, 11, 23), new Period(1, DayUnit.BusinessDays)).Weeks[0][6].Kind.ShouldBe(WhyDayKind.Start);

    [Fact]
    public void A_date_far_away_is_not_drawn() => Why(new(2028, 1, 3)).Weeks.ShouldBeEmpty();

    [Fact]
    public void The_rule_agrees_with_the_calendar_on_every_day_of_three_years()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year < 2029; day = day.AddDays(1))
        {
            var due = Washington.After(day, 10);
            var numbers = WhyDate.Of("Washington", Washington, day, due, new Period(10, DayUnit.BusinessDays)).Weeks.SelectMany(week => week).Where(one => one.Number is not null).ToList();
            numbers.Count.ShouldBe(10, $"sent on {day}");
            numbers[^1].On.ShouldBe(due);
        }
    }

    [Fact]
    public void Where_every_day_counts_no_weekend_is_named_and_nothing_drawn()
    {
        var why = WhyDate.Of("Washington", Washington, new(2026, 10, 23), new(2026, 12, 22), new Period(60, DayUnit.CalendarDays), DueKind.Closure);

        why.Sentences.ShouldBe(["Washington aims to close within 60 calendar days.", "Counting starts the day after opening, Oct 24. Every day counts."]);
        why.Weeks.ShouldBeEmpty();
    }

    [Fact]
    public void Calendar_days_that_end_on_a_day_off_go_on_to_the_next_business_day()
        => WhyDate.Of("Washington", Washington, new(2026, 11, 19), new(2026, 11, 23), new Period(2, DayUnit.CalendarDays), DueKind.Closure)
            .Sentences[^1].ShouldBe("Nov 21 is a Saturday, so the next business day counts.");

    [Fact]
    public void A_review_counts_from_the_day_after_entry()
        => WhyDate.Of("Washington", Washington, Sent, new(2026, 11, 24), new Period(3, DayUnit.BusinessDays), DueKind.Review).Sentences.Take(2).ShouldBe(
            ["Washington gives its preliminary review 3 business days.", "Counting starts the day after entry, Nov 20."]);

    [Fact]
    public void A_date_that_was_moved_says_so()
        => Why(new(2026, 12, 9)).Moved(new(2026, 12, 7), new(2026, 11, 30)).Sentences[^1].ShouldBe("First due Dec 7, 2026, moved on Nov 30, 2026.");
}
