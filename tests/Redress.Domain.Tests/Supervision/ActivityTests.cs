using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class ActivityTests
{
    readonly Supervising office = new();

    World World => office.World;

    [Fact]
    public void It_is_initiated_as_pending_with_the_first_of_its_month()
    {
        var activity = office.Initiated();

        (activity.Milestone, activity.TargetMonth, activity.SubjectName, activity.KindWords).ShouldBe((Milestone.Pending, new DateOnly(2027, 3, 1), "Cascade Lending LLC", "Limited examination"));
        activity.Happenings.Single().Act.ShouldBe(Act.ActivityInitiated);
    }

    [Fact]
    public void What_a_leaver_did_goes_to_a_successor_who_may_do_it()
    {
        var activity = office.At(Milestone.Planning);
        activity.OpenWorkOf(office.Examiner.Id).ShouldBe(["Examiner in Charge"]);
        Should.Throw<BrokenRuleException>(() => activity.HandOver(office.Examiner, office.Reviewer, World.By(office.Director))).Message.ShouldBe("Yuki Sato cannot be Examiner in Charge of SA-2026-000001: the role for it is missing.");
        activity.InCharge!.PersonId.ShouldBe(office.Examiner.Id);

        activity.HandOver(office.Examiner, office.Second, World.By(office.Director)).ShouldBe(["Examiner in Charge"]);

        activity.InCharge!.PersonId.ShouldBe(office.Second.Id);
        activity.Happenings[^1].Sentence.ShouldBe("Marcus Bell left. Henry Adeyemi is now Examiner in Charge.");
        activity.HandOver(office.Examiner, office.Second, World.By(office.Director)).ShouldBeEmpty();
        office.At(Milestone.Canceled).OpenWorkOf(office.Examiner.Id).ShouldBeEmpty();
    }

    [Fact]
    public void Scope_and_type_go_together()
    {
        var broken = new[]
        {
            new ActivityFacts(ActivityType.Examination, null, new(2027, 1, 1)), new ActivityFacts(ActivityType.Investigation, ActivityScope.Full, new(2027, 1, 1)),
            new ActivityFacts(ActivityType.Examination, ActivityScope.Leveraged, new(2027, 1, 1)), new ActivityFacts(ActivityType.Examination, ActivityScope.Full, new(2027, 1, 1)) { Leveraged = "SA-2026-000009" },
            new ActivityFacts(ActivityType.Examination, ActivityScope.Full, new(1900, 1, 1)), Supervising.Facts with { Location = new string('x', 301) }, new ActivityFacts((ActivityType)7, null, new(2027, 1, 1)),
        };
        foreach (var facts in broken) Should.Throw<BrokenRuleException>(() => office.Initiated(facts));
    }

    [Fact]
    public void Only_a_registered_company_is_examined_and_only_by_who_initiates()
    {
        var other = new Company(CompanyKind.Depository, "First Bank");
        Should.Throw<BrokenRuleException>(() => SupervisoryActivity.Initiate("SA-1", World.Agency, other, Supervising.Facts, World.By(office.Staff))).Message.ShouldContain("cannot be examined");
        foreach (var person in new[] { office.Examiner, office.Reviewer, World.Supervisor, World.Contact })
            Should.Throw<BrokenRuleException>(() => SupervisoryActivity.Initiate("SA-1", World.Agency, World.Company, Supervising.Facts, World.By(person)));
    }

    [Fact]
    public void It_is_scheduled_with_an_examiner_in_charge_alone()
    {
        Should.Throw<BrokenRuleException>(() => office.Initiated().Schedule(World.By(office.Director))).Message.ShouldContain("Examiner in Charge");

        var activity = office.At(Milestone.Scheduled);
        activity.Happenings[^1].Telling.People.ShouldBe([office.Examiner.Id]);
    }

    [Fact]
    public void It_is_sent_back_to_whoever_sent_it_and_can_be_sent_again()
    {
        var activity = office.At(Milestone.Pending, inReview: true);
        Should.Throw<BrokenRuleException>(() => activity.SendForReview(null, World.By(office.Staff))).Message.ShouldContain("already");
        activity.SendBack("The month is full.", World.By(office.Director));

        (activity.IsInReview, activity.Happenings[^1].Telling.People.Single()).ShouldBe((false, office.Staff.Id));
        Should.Throw<BrokenRuleException>(() => activity.SendBack("Again.", World.By(office.Director)));
        activity.SendForReview("April, then.", World.By(office.Staff));
        activity.IsInReview.ShouldBeTrue();
    }

    [Fact]
    public void The_examiner_in_charge_is_reassigned_as_a_dated_fact()
    {
        var activity = office.At(Milestone.Scheduled);
        activity.SetTeam(new(office.Second, [office.Examiner], [office.Reviewer]), World.By(office.Director, World.Now.AddDays(3)));

        activity.InCharge!.Person.ShouldBe(office.Second);
        activity.Participants.Single(one => one.Until is not null).Until.ShouldBe(World.Now.AddDays(3));
        activity.Happenings[^1].Sentence.ShouldBe("Henry Adeyemi is Examiner in Charge instead of Marcus Bell. Marcus Bell takes part as Examiner. Yuki Sato takes part as Reviewer.");
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(activity.Team, World.By(office.Director))).Message.ShouldBe("Nothing was changed.");
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(null, [], []), World.By(office.Director)));
    }

    [Fact]
    public void Who_takes_part_must_hold_the_role_and_work_here()
    {
        var activity = office.Initiated();
        var other = Person.Of(new Domain.Agencies.Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles"), "A", "B", "a@or.demo", Role.Examiner);
        foreach (var team in new Team[] { new(office.Reviewer, [], []), new(World.Manager, [], []), new(other, [], []), new(null, [], [office.Examiner]), new(null, [], [], office.Examiner) })
            Should.Throw<BrokenRuleException>(() => activity.SetTeam(team, World.By(office.Staff)));
        activity.Participants.ShouldBeEmpty();
    }

    [Fact]
    public void The_scope_stays_once_it_is_complete()
    {
        var activity = office.At(Milestone.Planning);

        Should.Throw<BrokenRuleException>(() => activity.Update(Supervising.Facts with { Scope = ActivityScope.Full }, World.By(office.Examiner))).Message.ShouldContain("scope is complete");
        activity.Update(Supervising.Facts with { Location = "Spokane, WA", BusinessTypes = [BusinessType.Debt, BusinessType.Debt] }, World.By(office.Examiner));
        (activity.Location, activity.BusinessTypes.Count).ShouldBe(("Spokane, WA", 1));
        Should.Throw<BrokenRuleException>(() => activity.Update(activity.Facts, World.By(office.Examiner))).Message.ShouldBe("Nothing was changed.");
        Should.Throw<BrokenRuleException>(() => activity.Update(Supervising.Facts, World.By(office.Second)));
    }

    [Fact]
    public void An_investigation_begins_planning_without_a_scope()
    {
        var activity = office.At(Milestone.Planning, facts: new(ActivityType.Investigation, null, new(2027, 1, 1)));

        (activity.Milestone, activity.Happenings[^1].Sentence).ShouldBe((Milestone.Planning, "Began planning."));
    }

    [Fact]
    public void A_link_stands_in_both_histories_from_either_side()
    {
        var (activity, complaint) = (office.At(Milestone.Scheduled), World.Open());
        activity.Link(complaint, World.By(office.Staff));

        complaint.Happenings[^1].Sentence.ShouldBe("Related the complaint to SA-2026-000001.");
        activity.Happenings[^1].Sentence.ShouldBe($"Linked complaint {complaint.Number}.");
        Should.Throw<BrokenRuleException>(() => activity.Link(complaint, World.By(office.Staff))).Message.ShouldContain("already");
        activity.Unlink(complaint, World.By(World.Manager));
        complaint.Related.ShouldBeEmpty();
        Should.Throw<BrokenRuleException>(() => activity.Link(complaint, World.By(office.Second)));
    }

    [Fact]
    public void A_canceled_one_takes_nothing_any_more()
    {
        var (activity, complaint) = (office.At(Milestone.Planning), World.Open());
        activity.Link(complaint, World.By(office.Staff));
        activity.Cancel("Oregon examines it.", World.By(office.Staff));
        var done = activity.Happenings.Count;

        (activity.IsLocked, activity.Milestone).ShouldBe((true, Milestone.Canceled));
        var by = World.By(office.Director);
        foreach (var verb in new Action[] { () => activity.Cancel("Again.", by), () => activity.Schedule(by), () => activity.CompleteScope(by), () => activity.SendForReview(null, by), () => activity.SetTeam(new(office.Second, [], []), by), () => activity.Update(Supervising.Facts with { Location = "X" }, by), () => activity.Unlink(complaint, by) })
            Should.Throw<BrokenRuleException>(verb);
        activity.Happenings.Count.ShouldBe(done);
    }

    [Fact]
    public void Who_reads_it_whole()
    {
        var activity = office.At(Milestone.Pending);
        Func<Person, bool> reads = person => activity.IsReadBy(person.AsViewer(), World.Now);

        new[] { office.Director, office.Staff, office.Examiner }.All(reads).ShouldBeTrue();
        new[] { office.Second, office.Reviewer, World.Supervisor, World.Manager, World.Contact }.Any(reads).ShouldBeFalse();
        reads(Person.Of(World.Agency, "P", "L", "o@wa.demo", Role.MasterViewer)).ShouldBeTrue();
        reads(Person.Of(World.Agency, "A", "W", "admin@wa.demo", Role.AccountAdministrator)).ShouldBeFalse();
    }
}
