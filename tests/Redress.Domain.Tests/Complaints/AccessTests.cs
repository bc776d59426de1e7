using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class AccessTests
{
    readonly World world = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
    readonly Person owen, paul;

    public AccessTests()
    {
        owen = Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        paul = Person.Of(oregon, "Paul", "Greer", "viewer@or.demo", Role.ComplaintViewer);
    }

    AccessRequest Ask(Complaint complaint) => complaint.AskForAccess(oregon, "We have the same.", world.By(owen));

    [Fact]
    public void A_Supervisor_grants_it_without_end()
    {
        var complaint = world.Open();
        complaint.GrantAccess(Ask(complaint), null, null, world.By(world.Supervisor));

        complaint.IsReadBy(oregon.Id, World.Now.AddYears(20)).ShouldBeTrue();
    }

    [Fact]
    public void It_ends_when_the_last_day_is_over_where_the_owner_is()
    {
        var complaint = world.Open();
        complaint.GrantAccess(Ask(complaint), world.Today, null, world.By(world.Supervisor));

        // November 20, midnight in Washington.
        var end = new DateTime(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);
        complaint.IsReadBy(oregon.Id, end.AddTicks(-1)).ShouldBeTrue();
        complaint.IsReadBy(oregon.Id, end).ShouldBeFalse();
        complaint.AskForAccess(oregon, "Once more.", world.By(owen, end)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void It_is_asked_for_and_granted_after_closing_too()
    {
        var complaint = world.Open();
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        var grant = complaint.GrantAccess(Ask(complaint), null, null, world.By(world.Supervisor));
        complaint.RemoveAccess(grant, "The matter is over.", world.By(world.Supervisor));

        complaint.IsReadBy(oregon.Id, World.Now).ShouldBeFalse();
        complaint.Happenings[^1].Act.ShouldBe(Act.AccessRemoved);
    }

    [Fact]
    public void Only_the_owners_Supervisors_decide_and_only_those_who_work_ask()
    {
        var complaint = world.Open();
        Should.Throw<BrokenRuleException>(() => complaint.AskForAccess(oregon, "Please.", world.By(paul)));
        var asked = Ask(complaint);
        foreach (var person in (Person[])[world.Manager, world.Viewer, owen])
        {
            Should.Throw<BrokenRuleException>(() => complaint.GrantAccess(asked, null, null, world.By(person))).Message.ShouldBe("Only a Supervisor of Washington decides about access.");
            Should.Throw<BrokenRuleException>(() => complaint.RefuseAccess(asked, "No.", world.By(person)));
        }
    }

    [Fact]
    public void Nobody_asks_twice_or_for_what_they_have()
    {
        var complaint = world.Open();
        var asked = Ask(complaint);
        Should.Throw<BrokenRuleException>(() => Ask(complaint)).Message.ShouldBe("Oregon asked already. Washington has not decided.");
        complaint.GrantAccess(asked, null, null, world.By(world.Supervisor));
        Should.Throw<BrokenRuleException>(() => Ask(complaint)).Message.ShouldBe("Oregon can read C-2026-0000001 already.");
        Should.Throw<BrokenRuleException>(() => complaint.GrantAccess(asked, null, null, world.By(world.Supervisor))).Message.ShouldContain("decided or withdrawn meanwhile");
    }

    [Fact]
    public void A_refusal_says_why_and_what_was_withdrawn_cannot_be_granted()
    {
        var complaint = world.Open();
        var asked = Ask(complaint);
        Should.Throw<BrokenRuleException>(() => complaint.RefuseAccess(asked, " ", world.By(world.Supervisor))).Message.ShouldBe("Say why not. Oregon reads it.");
        Should.Throw<BrokenRuleException>(() => complaint.GrantAccess(asked, world.Today.AddDays(-1), null, world.By(world.Supervisor))).Message.ShouldBe("The last day lies in the past.");
        complaint.WithdrawAccessRequest(asked, world.By(owen));
        Should.Throw<BrokenRuleException>(() => complaint.GrantAccess(asked, null, null, world.By(world.Supervisor)));
    }

    [Fact]
    public void Whoever_takes_a_complaint_over_needs_no_access_any_more()
    {
        var complaint = world.Open();
        Ask(complaint);
        complaint.Refer(oregon, [owen], "Yours.", ReferralShows.None, world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => complaint.GrantAccess(complaint.AccessRequests[0], null, null, world.By(world.Supervisor))).Message.ShouldContain("while a referral is in progress");

        complaint.AcceptReferral(owen, null, world.By(owen));

        complaint.AccessRequests.Single().Decision.ShouldBe(AccessDecision.Lapsed);
        complaint.Grants.Single().AgencyId.ShouldBe(world.Agency.Id);
    }
}
