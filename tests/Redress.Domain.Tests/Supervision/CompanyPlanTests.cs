using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Scheduling;

namespace Redress.Domain.Tests.Supervision;

public class CompanyPlanTests
{
    readonly Supervising office = new();
    readonly List<ExamDecision> decisions = [];
    readonly List<SchedulingItem> items = [];

    CompanyPlan Plan => new(office.World.Agency, office.World.Company, decisions, items, null);
    Stamp Director => office.World.By(office.Director);
    static DecisionFacts Full => new(DecisionKind.ScheduleExam, Month: new(2027, 3, 17), Scope: ActivityScope.Full);

    ExamDecision Decide(DecisionFacts facts, int? seen = null, string? why = null, Stamp? stamp = null)
    {
        var decision = Plan.Decide(facts, seen ?? decisions.Count, why, stamp ?? Director, out var item);
        decisions.Add(decision);
        if (item is not null) items.Add(item);
        return decision;
    }

    [Fact]
    public void A_scheduled_exam_makes_an_item_of_its_month()
    {
        Decide(Full).No.ShouldBe(1);

        Plan.Planned!.Month.ShouldBe(new DateOnly(2027, 3, 1));
        Plan.IsDecided(office.World.Today).ShouldBeTrue();
    }

    [Fact]
    public void A_revision_needs_a_reason_and_drops_what_was_planned()
    {
        var first = Decide(Full);
        Should.Throw<BrokenRuleException>(() => Decide(new(DecisionKind.NoAction, Reason: "Merged soon."))).Message.ShouldContain("Say why you revise it");
        items[0].State.ShouldBe(ItemState.Planned);

        Decide(new(DecisionKind.NoAction, Reason: "Merged soon."), why: "It merges.");

        items[0].State.ShouldBe(ItemState.Dropped);
        items[0].DroppedWhy.ShouldBe("It merges.");
        Plan.Decisions.Select(one => one.No).ShouldBe([1, 2]);
        first.Kind.ShouldBe(DecisionKind.ScheduleExam);
    }

    [Fact]
    public void Who_saw_an_earlier_state_does_not_decide_over_a_later_one()
    {
        Decide(Full);

        Should.Throw<BrokenRuleException>(() => Decide(new(DecisionKind.NoAction, Reason: "No."), seen: 0, why: "I know better.")).Message.ShouldContain("Grant Osborne decided meanwhile");
    }

    [Fact]
    public void No_action_holds_until_its_day()
    {
        Decide(new(DecisionKind.NoAction, Reason: "Few complaints.", Until: office.World.Today.AddDays(30)));

        Plan.IsDecided(office.World.Today.AddDays(29)).ShouldBeTrue();
        Plan.IsDecided(office.World.Today.AddDays(30)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(DecisionKind.Join)]
    [InlineData(DecisionKind.Accept)]
    [InlineData(DecisionKind.Leverage)]
    public void Another_agencys_activity_is_named_never_the_own(DecisionKind kind)
    {
        var own = office.Initiated();

        Should.Throw<BrokenRuleException>(() => Decide(new(kind, own, new(2027, 3, 1)))).Message.ShouldContain("another agency’s activity");
        Should.Throw<BrokenRuleException>(() => Decide(new(kind, null, new(2027, 3, 1))));
    }

    [Fact]
    public void An_accepted_exam_is_of_the_scope_accepted()
    {
        var oregon = new Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
        var staff = Person.Of(oregon, "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        var theirs = SupervisoryActivity.Initiate("SA-2026-000009", oregon, office.World.Company, Supervising.Facts, office.World.By(staff));

        Decide(new(DecisionKind.Accept, theirs, new(2027, 5, 1), ActivityScope.Full)).Target.ShouldBe("SA-2026-000009");

        items[0].Scope.ShouldBe(ActivityScope.Accepted);
    }

    [Fact]
    public void Who_leads_an_examination_that_is_leaned_on_is_asked_once_to_agree()
    {
        var oregon = new Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
        var staff = Person.Of(oregon, "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        var theirs = SupervisoryActivity.Initiate("SA-2026-000009", oregon, office.World.Company, Supervising.Facts, office.World.By(staff));

        Decide(new(DecisionKind.Leverage, theirs, new(2027, 5, 1)));
        Decide(new(DecisionKind.Leverage, theirs, new(2027, 6, 1)), why: "A month later.");

        var asked = theirs.AgencyRequests.ShouldHaveSingleItem();
        (asked.Agency.Code, asked.Kind, asked.Reason).ShouldBe(("WA", AgencyRequestKind.Leverage, "Decided in exam scheduling: Washington wants to leverage the examination."));
        var director = Person.Of(oregon, "Ruth", "Lang", "director@or.demo", Role.StaffDirector, Role.ComplaintSupervisor);
        theirs.GrantAccess(asked, null, null, office.World.By(director));
        Decide(new(DecisionKind.Leverage, theirs, new(2027, 7, 1)), why: "Two months later.");
        theirs.AgencyRequests.Count.ShouldBe(1, "it agreed");
        Decide(new(DecisionKind.Accept, theirs, new(2027, 7, 1)), why: "We need none of our own.");
        theirs.OpenRequestOf(office.World.Agency.Id)!.Kind.ShouldBe(AgencyRequestKind.Accept);
    }

    [Fact]
    public void An_investigation_is_leaned_on_without_asking()
    {
        var oregon = new Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
        var staff = Person.Of(oregon, "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        var theirs = SupervisoryActivity.Initiate("SA-2026-000009", oregon, office.World.Company, new(ActivityType.Investigation, null, new(2027, 3, 1)), office.World.By(staff));

        Decide(new(DecisionKind.Leverage, theirs, new(2027, 5, 1)));

        theirs.AgencyRequests.ShouldBeEmpty();
    }

    [Fact]
    public void Deciding_takes_the_company_off_the_queue()
    {
        var plan = Plan;
        var waiting = plan.PutInQueue(Director);
        Should.Throw<BrokenRuleException>(() => plan.PutInQueue(Director)).Message.ShouldContain("in the queue already");

        plan.Decide(Full, 0, null, Director, out _);

        waiting.LeftAt.ShouldNotBeNull();
        Should.Throw<BrokenRuleException>(() => plan.TakeOffQueue(Director));
    }

    [Fact]
    public void Only_staff_directors_of_the_agency_decide()
    {
        Should.Throw<BrokenRuleException>(() => Decide(Full, stamp: office.World.By(office.Staff)));
        Should.Throw<BrokenRuleException>(() => Decide(Full, stamp: office.World.By(office.World.Manager)));
    }

    [Fact]
    public void A_month_that_is_over_is_refused()
        => Should.Throw<BrokenRuleException>(() => Decide(Full with { Month = office.World.Today.AddMonths(-1) })).Message.ShouldContain("is over");

    [Fact]
    public void An_item_is_initiated_once_and_only_for_its_company()
    {
        Decide(Full with { InCharge = office.Examiner });
        var staff = office.World.By(office.Staff);
        var activity = office.Initiated();
        items[0].Initiated(activity, office.Examiner, staff);

        activity.InCharge!.PersonId.ShouldBe(office.Examiner.Id, "as planned");
        items[0].ActivityNumber.ShouldBe("SA-2026-000001");
        Should.Throw<BrokenRuleException>(() => items[0].Initiated(office.Initiated(), null, staff)).Message.ShouldContain("was initiated from it already");
        Should.Throw<BrokenRuleException>(() => items[0].Drop("No.", Director));
    }

    [Fact]
    public void Depositories_are_not_scheduled()
    {
        var world = new World(CompanyKind.Depository);
        Should.Throw<BrokenRuleException>(() => new CompanyPlan(office.World.Agency, world.Company, [], [], null).PutInQueue(Director));
    }
}
