using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>Access without a decision: for which agencies, and from which milestone on.</summary>
public class ApprovalRuleTests
{
    readonly Supervising office = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles"), california = new("CA", "California", "California (invented)", "America/Los_Angeles");

    World World => office.World;
    Stamp Director => World.By(office.Director);

    AgencyRequest Ask(SupervisoryActivity activity, Agency agency, AgencyRequestKind kind = AgencyRequestKind.Access)
        => activity.AskForAccess(agency, "We license it too.", World.By(Person.Of(agency, "Felix", "Baum", $"staff@{agency.Code}.demo", Role.StaffUser)), kind);

    [Fact]
    public void What_is_asked_after_the_milestone_is_granted_at_once_and_nobody_is_to_decide()
    {
        var activity = office.At(Milestone.Planning);
        activity.SetApprovalRule(new(Milestone.Scheduled, [oregon]), Director);
        var (covered, other) = (Ask(activity, oregon), Ask(activity, california));

        (covered.Decision, covered.DecidedByName, covered.DecidedById).ShouldBe((AccessDecision.Granted, "Redress", null));
        activity.Grants.ShouldHaveSingleItem().IsByRule.ShouldBeTrue();
        other.IsOpen.ShouldBeTrue();
        activity.Happenings.Where(one => one.Act == Act.ActivityAccessAsked).Select(one => one.Telling.Instead is { Count: 0 }).ShouldBe([true, false]);
        activity.Happenings.Single(one => one.Act == Act.ActivityAccessGrantedByRule).Sentence.ShouldBe("Oregon may read the activity: Washington grants it from Scheduled on.");
        NoticeTable.For(Act.ActivityAccessGrantedByRule).SelectMany(row => row.To).ShouldBe([Audience.NamedPeople, Audience.OtherStaffDirectors, Audience.StaffDirectors]);
    }

    [Fact]
    public void What_was_asked_before_waits_and_is_granted_with_the_step()
    {
        var activity = office.At(Milestone.Scheduled);
        activity.SetApprovalRule(new(Milestone.Planning), Director);
        var asked = Ask(activity, oregon);
        asked.IsOpen.ShouldBeTrue();

        activity.CompleteScope(World.By(office.Examiner));

        asked.Decision.ShouldBe(AccessDecision.Granted);
        activity.Happenings.TakeLast(2).Select(one => (one.Act, one.Stamp.By.Name)).ShouldBe([(Act.ActivityAccessGrantedByRule, "Redress"), (Act.ActivityScoped, "Marcus Bell")]);
    }

    [Fact]
    public void The_company_brings_about_a_milestone_too()
    {
        var activity = office.At(Milestone.Drafting);
        activity.SetApprovalRule(new(Milestone.CloseOut, [oregon]), Director);
        var asked = Ask(activity, oregon);
        office.Answer(activity, activity.RequestOf(activity.Reports[0])!);

        (activity.Milestone, asked.Decision).ShouldBe((Milestone.CloseOut, AccessDecision.Granted));
    }

    [Fact]
    public void Set_late_it_grants_what_waits_at_once()
    {
        var activity = office.At(Milestone.Closed);
        var (first, second) = (Ask(activity, oregon), Ask(activity, california, AgencyRequestKind.Leverage));
        activity.SetApprovalRule(new(Milestone.Closed), Director);

        first.Decision.ShouldBe(AccessDecision.Granted);
        second.IsOpen.ShouldBeTrue("a Staff Director decides who leverages it");
    }

    [Fact]
    public void The_latest_holds_and_all_of_them_stay()
    {
        var activity = office.At(Milestone.Planning);
        Should.Throw<BrokenRuleException>(() => activity.SetApprovalRule(new(null), Director)).Message.ShouldContain("Nothing was changed");
        activity.SetApprovalRule(new(Milestone.Planning, [oregon, california]), Director);
        Should.Throw<BrokenRuleException>(() => activity.SetApprovalRule(new(Milestone.Planning, [california, oregon]), Director)).Message.ShouldContain("Nothing was changed");
        activity.SetApprovalRule(new(Milestone.Planning), Director);
        activity.SetApprovalRule(new(null), Director);

        activity.ApprovalRule.ShouldBeNull();
        Ask(activity, oregon).IsOpen.ShouldBeTrue();
        activity.ApprovalRules.Select(rule => (rule.No, rule.FromMilestone, rule.CoversAll, rule.Codes)).ShouldBe([(1, Milestone.Planning, false, "CA,OR"), (2, Milestone.Planning, true, ""), (3, null, false, "")]);
        activity.Happenings.Where(one => one.Act == Act.ApprovalRuleSet).Select(one => one.Sentence).ShouldBe(
        [
            "Requests for access of California, Oregon are granted by themselves, from Planning on.", "Requests for access of all agencies are granted by themselves, from Planning on.", "No request for access is granted by itself any more.",
        ]);
    }

    [Fact]
    public void It_names_other_agencies_and_a_milestone_of_the_way()
    {
        var activity = office.At(Milestone.Planning);
        foreach (var facts in new ApprovalFacts[] { new(Milestone.Canceled), new((Milestone)99), new(Milestone.Planning, []), new(Milestone.Planning, [World.Agency]) })
            Should.Throw<BrokenRuleException>(() => activity.SetApprovalRule(facts, Director));
        activity.ApprovalRules.ShouldBeEmpty();
    }
}
