using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Deadlines;

public class PauseTests
{
    // Thursday of Thanksgiving week; ten business days after November 19 are December 7, for Thanksgiving and the day after.
    static readonly DateOnly ByRule = new(2026, 12, 7);

    readonly World world = new();

    Complaint Sent(DateOnly? due = null)
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "Papers", "Send them.", null, [], world.By(world.Manager));
        world.Send(complaint, due ?? world.Agency.DueAfter(PeriodKind.Answer, world.Today));
        return complaint;
    }

    Stamp On(int month, int day) => world.By(world.Manager, new DateTime(2026, month, day, 18, 0, 0, DateTimeKind.Utc));

    static DeadlineName[] Request(Complaint complaint) => [new(DueKind.Answer, complaint.Requests[0].Id)];

    [Fact]
    public void A_rules_date_moves_by_the_business_days_of_the_pause_and_the_original_stays()
    {
        var complaint = Sent();
        var pause = Pause.Start(complaint, PauseReason.WaitingForConsumer, "Letter of Nov 20", Request(complaint), On(11, 20));
        // Nov 20, 23, 24, 25 and 30 did not count.
        pause.End(complaint, On(12, 1));

        complaint.Requests[0].DueOn.ShouldBe(new DateOnly(2026, 12, 14));
        complaint.Requests[0].OriginalDueOn.ShouldBe(ByRule);
        complaint.DueDates.Last(due => due.RequestId is not null).Origin.ShouldBe(DueOrigin.Rule);
        complaint.Happenings[^1].Sentence.ShouldBe("Ended the pause of Nov 20, 2026. Request 1 is due Dec 14, 2026, before Dec 7, 2026.");
    }

    [Fact]
    public void A_date_set_by_hand_stays()
    {
        var complaint = Sent(new(2026, 12, 9));
        var pause = Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(11, 20));
        pause.AtEnd(complaint, new(2026, 12, 1)).ShouldHaveSingleItem().To.ShouldBeNull();
        pause.End(complaint, On(12, 1)).ShouldBeEmpty();

        complaint.Requests[0].DueOn.ShouldBe(new DateOnly(2026, 12, 9));
    }

    [Fact]
    public void What_was_late_before_the_pause_stays_late()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.AnotherAgency, null, Request(complaint), On(12, 10)).End(complaint, On(12, 20));

        complaint.Requests[0].DueOn.ShouldBe(ByRule);
    }

    [Fact]
    public void While_it_is_paused_nothing_is_late_or_due()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, [.. complaint.Deadlines().Where(one => one.IsOpen).Select(one => one.Key)], On(11, 20));

        complaint.Requests[0].IsOverdue(new(2027, 3, 1)).ShouldBeFalse();
        complaint.NextDueOn.ShouldBe(Complaint.NoDate);
        complaint.AnswerDueOn.ShouldBe(Complaint.NoDate);
        complaint.Requests[0].PausedSince.ShouldBe(new DateOnly(2026, 11, 20));
    }

    [Fact]
    public void Only_the_deadlines_it_names_stand_still()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Closure)], On(11, 20));

        complaint.NextDueOn.ShouldBe(ByRule);
        complaint.Happenings[^1].Telling.Instead.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_paused_cannot_be_paused_again_nor_what_is_not_open()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(11, 20));

        Should.Throw<BrokenRuleException>(() => Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(11, 20))).Message.ShouldBe("Request 1 is paused already.");
        Should.Throw<BrokenRuleException>(() => Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Review)], On(11, 20)));
        Should.Throw<BrokenRuleException>(() => Pause.Start(complaint, PauseReason.Litigation, null, [], On(11, 20)));
    }

    [Fact]
    public void Two_pauses_one_after_the_other_both_count()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(11, 20)).End(complaint, On(11, 24));
        Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(12, 1)).End(complaint, On(12, 3));

        complaint.Requests[0].DueOn.ShouldBe(new DateOnly(2026, 12, 11));
        WhyDate.Of(complaint, complaint.Deadlines().First(one => one.Request is not null)).Sentences.ShouldBe([
            "Washington gives companies 10 business days.",
            "Counting starts the day after sending, Nov 20.",
            "Weekends do not count, nor do Thanksgiving Day (Nov 26) and Native American Heritage Day (Nov 27).",
            "Paused from Nov 20 to Nov 23, litigation: 2 business days did not count.",
            "Paused from Dec 1 to Dec 2, litigation: 2 business days did not count.",
        ]);
    }

    [Fact]
    public void Closing_ends_a_pause()
    {
        var complaint = Sent();
        Pause.Start(complaint, PauseReason.Litigation, null, Request(complaint), On(11, 20));
        complaint.Close(new Closing(ClosureReason.Invalid, CancelsOpenRequests: true), [], On(11, 24));

        complaint.Pauses[0].IsOpen.ShouldBeFalse();
    }

    [Fact]
    public void Why_tells_of_the_closure_target_in_calendar_days()
    {
        var complaint = world.Open();
        var why = WhyDate.Of(complaint, complaint.Deadlines().Single());

        why.On.ShouldBe(new DateOnly(2027, 1, 19));
        why.Sentences.ShouldBe([
            "Washington aims to close within 60 calendar days.", "Counting starts the day after opening, Nov 20. Every day counts.",
            "Jan 18 is a holiday, Martin Luther King Jr. Day, so the next business day counts.",
        ]);
    }
}
