using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using static Redress.Domain.Supervision.Milestone;

namespace Redress.Domain.Tests.Supervision;

public class CloseOutTests
{
    readonly Supervising office = new();

    World World => office.World;
    Stamp Lead => World.By(office.Examiner);
    DateOnly Today => Lead.Today;
    static ActivityFacts Investigation => new(ActivityType.Investigation, null, new(2027, 3, 1));
    CloseOutFacts Full => new()
    {
        Reviewed = 40, BegunOn = Today.AddDays(-9), EndedOn = Today, Ratings = new(2, 2, 3, 1), Refunded = 1_250.50m, RefundedConsumers = 12,
        Disposition = ActivityDisposition.ConsentOrder, Comment = " Signed in May. ", NextExamBy = Today.AddYears(2),
    };

    [Fact]
    public void The_sheet_is_kept_from_planning_on()
    {
        foreach (var milestone in new[] { Pending, Scheduled, Canceled })
            Should.Throw<BrokenRuleException>(() => office.At(milestone).UpdateCloseOut(Full, Lead));
        var activity = office.At(Planning);
        activity.UpdateCloseOut(Full, Lead);

        activity.CloseOutFacts.ShouldBe(Full with { Comment = "Signed in May." });
        (activity.Sheet!.UpdatedByName, activity.Happenings[^1].Act).ShouldBe(("Marcus Bell", Act.CloseOutUpdated));
    }

    [Fact]
    public void Saving_it_unchanged_is_refused_and_changes_nothing()
    {
        var activity = office.At(Planning);
        Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(new(), Lead)).Message.ShouldBe("Nothing was changed.");
        activity.Sheet.ShouldBeNull();
        activity.UpdateCloseOut(Full, Lead);
        var events = activity.Happenings.Count;

        Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(Full, Lead)).Message.ShouldBe("Nothing was changed.");
        activity.Happenings.Count.ShouldBe(events);
    }

    [Fact]
    public void Only_who_leads_fills_it_in()
    {
        var activity = office.At(Planning);
        activity.SetTeam(new(office.Examiner, [office.Second], [office.Reviewer]), World.By(office.Staff));

        foreach (var person in new[] { office.Second, office.Reviewer, World.Supervisor, World.Contact }) Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(Full, World.By(person)));
        foreach (var (person, at) in new[] { office.Examiner, office.Staff, office.Director }.Select((person, at) => (person, at))) activity.UpdateCloseOut(Full with { Reviewed = at }, World.By(person));
        activity.Sheet!.Reviewed.ShouldBe(2);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        var activity = office.At(Planning);
        foreach (var facts in new[]
        {
            Full with { Reviewed = -1 }, Full with { Reviewed = 10_000_001 }, Full with { EndedOn = Today.AddDays(-10) }, Full with { EndedOn = Today.AddDays(1) }, Full with { BegunOn = new(1999, 1, 1) }, Full with { Ratings = new(6) }, Full with { Ratings = new(Technology: 0) },
            Full with { Refunded = null }, Full with { RefundedConsumers = null }, Full with { Refunded = 0 }, Full with { Refunded = 0.001m }, Full with { Refunded = decimal.MaxValue }, Full with { RefundedConsumers = 0 }, Full with { Disposition = (ActivityDisposition)77 },
            Full with { NoFurtherExam = true }, Full with { NextExamBy = Today }, Full with { NextExamBy = new(2101, 1, 1) }, Full with { Comment = new string('x', 4_001) },
        })
            Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(facts, Lead), facts.ToString());
        activity.Sheet.ShouldBeNull();
    }

    [Fact]
    public void An_investigation_has_neither_ratings_nor_a_next_exam()
    {
        var activity = office.At(Planning, facts: Investigation);
        foreach (var facts in new[] { Full, Full with { Ratings = new() }, Full with { NextExamBy = null }, new CloseOutFacts { NoFurtherExam = true } }) Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(facts, Lead)).Message.ShouldContain("An investigation has no");
        activity.UpdateCloseOut(Full with { Ratings = new(), NextExamBy = null }, Lead);
        activity.MissingToClose.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_missing_before_it_can_be_closed_is_said()
    {
        var activity = office.At(Planning);
        activity.MissingToClose.Count.ShouldBe(2);
        activity.UpdateCloseOut(new() { Disposition = ActivityDisposition.NoAction }, Lead);
        activity.MissingToClose.ShouldHaveSingleItem().ShouldContain("next exam");
        activity.UpdateCloseOut(activity.CloseOutFacts with { NoFurtherExam = true }, Lead);
        activity.MissingToClose.ShouldBeEmpty();
    }

    [Fact]
    public void Closed_early_with_a_comment_it_is_locked_and_who_takes_part_is_told()
    {
        var activity = office.At(Planning);
        activity.UpdateCloseOut(Full, Lead);
        Should.Throw<BrokenRuleException>(() => activity.CloseEarly(" ", new(), World.By(office.Staff))).Message.ShouldBe("Say why it is closed early.");
        activity.CloseEarly("The company left the state.", new(" Thank you. ", Disposition: true, Ratings: true), World.By(office.Staff));

        (activity.Milestone, activity.IsLocked, activity.LatestStep!.Act, activity.LatestStep.Comment).ShouldBe((Closed, true, Act.ActivityClosedEarly, "The company left the state."));
        activity.Sheet!.Materials.ShouldBe(new("Thank you.", Disposition: true, Ratings: true));
        activity.Happenings[^1].Telling.People.ToList().ShouldBe([office.Examiner.Id]);
        Should.Throw<BrokenRuleException>(() => activity.CloseEarly("Again.", new(), World.By(office.Staff))).Message.ShouldContain("closed and locked");
        Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(new(), World.By(office.Staff))).Message.ShouldContain("closed and locked");
    }

    [Fact]
    public void It_closes_early_without_a_sheet_too()
    {
        var (bare, said) = (office.At(Planning), office.At(Planning, facts: Investigation));
        bare.CloseEarly("No need.", new(), World.By(office.Director));
        said.CloseEarly("No need.", new("We looked and found nothing."), World.By(office.Director));

        (bare.Milestone, bare.Sheet, said.Sheet!.SharedComment).ShouldBe((Closed, null, "We looked and found nothing."));
    }

    [Fact]
    public void Only_what_stands_on_the_sheet_is_shared()
    {
        var activity = office.At(Planning);
        foreach (var materials in new[] { new ClosureMaterials(Disposition: true), new(Ratings: true), new(Refunds: true), new(NextExam: true), new(new string('x', 4_001)) })
            Should.Throw<BrokenRuleException>(() => activity.CloseEarly("No need.", materials, World.By(office.Staff)));
        activity.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void Only_who_keeps_it_closes_it()
    {
        var activity = office.At(Planning);
        foreach (var person in new[] { office.Examiner, office.Second, office.Reviewer, World.Supervisor, World.Contact }) Should.Throw<BrokenRuleException>(() => activity.CloseEarly("No need.", new(), World.By(person)));
        activity.Milestone.ShouldBe(Planning);
    }

    /// <summary>Requests, report and answer are other acts: the table says what is possible after them.</summary>
    [Fact]
    public void The_table_closes_what_was_answered_and_early_what_was_not()
    {
        Milestone[] Where(Act act) => [.. Enum.GetValues<Milestone>().Where(milestone => ActivityFlow.Allows(milestone, act))];

        Where(Act.ActivityClosed).ShouldBe([InFlight, Drafting, CloseOut]);
        Where(Act.ActivityClosedEarly).ShouldBe([Planning, InFlight, Drafting]);
        foreach (var from in new[] { InFlight, Drafting, CloseOut }) ActivityFlow.After(from, Act.ActivityClosed).ShouldBe(Closed);
        Should.Throw<BrokenRuleException>(() => office.At(Planning).Close(new(), World.By(office.Director))).Message.ShouldContain("the activity is Planning");
    }

    [Theory]
    [InlineData(Pending, false, false, false)]
    [InlineData(Planning, false, false, true)]
    [InlineData(InFlight, false, false, true)]
    [InlineData(Drafting, false, false, true)]
    [InlineData(CloseOut, false, true, false)]
    [InlineData(Planning, true, false, true)]
    [InlineData(InFlight, true, true, false)]
    [InlineData(Drafting, true, true, false)]
    [InlineData(CloseOut, true, true, false)]
    public void An_examination_closes_when_its_report_is_answered_and_an_investigation_needs_none(Milestone milestone, bool isInvestigation, bool closes, bool early)
    {
        var activity = office.At(Planning, facts: isInvestigation ? Investigation : null);
        Supervising.Stands(activity, milestone);

        (activity.Closes, activity.ClosesEarly).ShouldBe((closes, early));
        if (closes) Should.Throw<BrokenRuleException>(() => activity.Close(new(), World.By(office.Director))).Message.ShouldBe("The disposition is not chosen.");
        else Should.Throw<BrokenRuleException>(() => activity.Close(new(), World.By(office.Director)));
        if (!early) Should.Throw<BrokenRuleException>(() => activity.CloseEarly("No need.", new(), World.By(office.Director)));
        activity.IsLocked.ShouldBeFalse();
    }
}
