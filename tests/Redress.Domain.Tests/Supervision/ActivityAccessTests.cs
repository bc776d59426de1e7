using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class ActivityAccessTests
{
    readonly Supervising office = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles"), california = new("CA", "California", "California (invented)", "America/Los_Angeles");
    readonly Person felix, ruth, overseer, examiner, clara;

    public ActivityAccessTests()
    {
        felix = Person.Of(oregon, "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        ruth = Person.Of(oregon, "Ruth", "Lang", "director@or.demo", Role.StaffDirector, Role.ComplaintSupervisor);
        overseer = Person.Of(oregon, "Odo", "Vale", "overseer@or.demo", Role.MasterViewer);
        examiner = Person.Of(oregon, "Ester", "Hill", "examiner@or.demo", Role.Examiner);
        clara = Person.Of(california, "Clara", "Reyes", "staff@ca.demo", Role.StaffUser);
    }

    World World => office.World;
    Stamp Director => World.By(office.Director);

    AgencyRequest Ask(SupervisoryActivity activity, AgencyRequestKind kind = AgencyRequestKind.Access) => activity.AskForAccess(oregon, "We license it too.", World.By(felix), kind);

    SupervisoryActivity Shared(DateOnly? untilOn = null)
    {
        var activity = office.At(Milestone.Planning);
        activity.GrantAccess(Ask(activity), untilOn, null, Director);
        return activity;
    }

    [Fact]
    public void A_last_day_is_not_dropped_in_silence_where_the_agency_reads_it_already()
    {
        var activity = Shared();
        var again = Ask(activity, AgencyRequestKind.Leverage);
        Should.Throw<BrokenRuleException>(() => activity.GrantAccess(again, Director.Today.AddDays(9), null, Director)).Message.ShouldContain("Leave out the last day.");
        again.IsOpen.ShouldBeTrue();
        activity.GrantAccess(again, null, null, Director);
        activity.Grants.Count.ShouldBe(1);
    }

    [Fact]
    public void A_grant_opens_it_to_those_of_the_agency_who_see_whole_activities()
    {
        var activity = Shared();
        bool Reads(Person person) => activity.IsReadBy(person.AsViewer(), World.Now.AddYears(20));

        new[] { felix, ruth, overseer }.All(Reads).ShouldBeTrue();
        new[] { examiner, clara, Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager), Person.Of(oregon, "A", "B", "admin@or.demo", Role.AccountAdministrator) }.Any(Reads).ShouldBeFalse();
    }

    [Fact]
    public void Who_reads_on_acts_on_nothing()
    {
        var activity = Shared();
        var by = ruth.AsViewer();

        (activity.IsKeptBy(by), activity.IsLedBy(by), activity.IsLinkedBy(by), activity.IsWrittenBy(by), activity.IsAskedBy(by), activity.MayPropose(by), activity.IsSentBy(by)).ShouldBe((false, false, false, false, false, false, false));
        Should.Throw<BrokenRuleException>(() => activity.RefuseAccess(activity.AskForAccess(california, "We too.", World.By(clara)), "No.", World.By(ruth)));
    }

    [Fact]
    public void It_ends_when_the_last_day_is_over_where_the_lead_is()
    {
        var activity = Shared(World.Today);
        // November 20, midnight in Washington.
        var end = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

        activity.IsReadBy(ruth.AsViewer(), end.AddTicks(-1)).ShouldBeTrue();
        activity.IsReadBy(ruth.AsViewer(), end).ShouldBeFalse();
        activity.AskForAccess(oregon, "Once more.", World.By(felix, end)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void It_is_asked_for_granted_and_removed_after_closing_too()
    {
        var activity = office.At(Milestone.Closed);
        activity.GrantAccess(Ask(activity), null, "Gladly.", Director);
        activity.RemoveAccess(activity.Grants[0], "The matter is over.", Director);

        activity.IsReadBy(ruth.AsViewer(), World.Now).ShouldBeFalse();
        activity.Happenings.TakeLast(3).Select(one => one.Act).ShouldBe([Act.ActivityAccessAsked, Act.ActivityAccessGranted, Act.ActivityAccessRemoved]);
        Should.Throw<BrokenRuleException>(() => activity.RemoveAccess(activity.Grants[0], null, Director)).Message.ShouldContain("no access any more");
    }

    [Fact]
    public void Only_Staff_Directors_of_the_lead_decide_and_only_who_initiates_elsewhere_asks()
    {
        var activity = office.At(Milestone.Planning);
        foreach (var person in new[] { overseer, examiner }) Should.Throw<BrokenRuleException>(() => activity.AskForAccess(oregon, "X", World.By(person)));
        Should.Throw<BrokenRuleException>(() => activity.AskForAccess(california, "X", World.By(felix)));
        Should.Throw<BrokenRuleException>(() => activity.AskForAccess(World.Agency, "X", World.By(office.Staff))).Message.ShouldContain("own");
        var asked = Ask(activity);
        foreach (var person in new[] { office.Staff, office.Examiner, ruth })
        {
            Should.Throw<BrokenRuleException>(() => activity.GrantAccess(asked, null, null, World.By(person)));
            Should.Throw<BrokenRuleException>(() => activity.RefuseAccess(asked, "No.", World.By(person)));
            Should.Throw<BrokenRuleException>(() => activity.SetApprovalRule(new(Milestone.Planning), World.By(person)));
        }
        asked.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void An_agency_asks_once_and_again_after_a_refusal_or_its_own_withdrawal()
    {
        var activity = office.At(Milestone.Planning);
        Should.Throw<BrokenRuleException>(() => activity.AskForAccess(oregon, " ", World.By(felix)));
        var first = Ask(activity);
        Should.Throw<BrokenRuleException>(() => Ask(activity)).Message.ShouldContain("asked already");
        Should.Throw<BrokenRuleException>(() => activity.RefuseAccess(first, " ", Director)).Message.ShouldContain("Say why not");
        activity.RefuseAccess(first, "Too early.", Director);
        var second = Ask(activity);
        Should.Throw<BrokenRuleException>(() => activity.WithdrawAccessRequest(second, World.By(clara)));
        activity.WithdrawAccessRequest(second, World.By(ruth));
        var third = Ask(activity);

        Should.Throw<BrokenRuleException>(() => activity.GrantAccess(third, World.Today.AddDays(-1), null, Director)).Message.ShouldContain("past");
        activity.GrantAccess(third, null, null, Director);
        Should.Throw<BrokenRuleException>(() => Ask(activity)).Message.ShouldContain("can read");
        Should.Throw<BrokenRuleException>(() => activity.GrantAccess(second, null, null, Director)).Message.ShouldContain("meanwhile");
        activity.AgencyRequests.Select(one => one.Decision).ShouldBe([AccessDecision.Refused, AccessDecision.Withdrawn, AccessDecision.Granted]);
    }

    [Fact]
    public void Canceling_lets_what_waits_lapse_and_takes_no_more()
    {
        var activity = office.At(Milestone.Planning);
        var asked = Ask(activity);
        activity.Cancel("Oregon examines it.", World.By(office.Staff));

        (asked.Decision, asked.DecisionComment).ShouldBe((AccessDecision.Lapsed, "The activity was canceled."));
        Should.Throw<BrokenRuleException>(() => Ask(activity)).Message.ShouldContain("canceled");
        Should.Throw<BrokenRuleException>(() => activity.SetApprovalRule(new(Milestone.Pending), Director));
    }

    [Fact]
    public void Examinations_are_leveraged_and_accepted_which_opens_them_too()
    {
        var activity = office.At(Milestone.Planning);
        activity.GrantAccess(Ask(activity, AgencyRequestKind.Leverage), null, null, Director);
        activity.IsReadBy(felix.AsViewer(), World.Now).ShouldBeTrue();
        activity.GrantAccess(Ask(activity, AgencyRequestKind.Accept), null, null, Director);

        activity.Grants.Count.ShouldBe(1);
        activity.Happenings.Count(one => one.Sentence == "Oregon may accept the examination.").ShouldBe(1);
        var investigation = office.At(Milestone.Planning, facts: new(ActivityType.Investigation, null, new(2027, 3, 1)));
        Should.Throw<BrokenRuleException>(() => Ask(investigation, AgencyRequestKind.Accept)).Message.ShouldContain("Only an examination");
    }

    [Fact]
    public void Who_leaves_Redress_asks_no_longer_and_decides_no_longer()
    {
        var activity = office.At(Milestone.Planning);
        var (ours, others) = (Ask(activity), activity.AskForAccess(california, "We too.", World.By(clara)));
        activity.AgencyLeaves(oregon, Director);
        (ours.Decision, others.IsOpen).ShouldBe((AccessDecision.Withdrawn, true));

        activity.AgencyLeaves(World.Agency, Director);
        others.Decision.ShouldBe(AccessDecision.Lapsed);
    }
}
