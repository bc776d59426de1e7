using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Domain.Tests.Agencies;

public class AgencyLeavingTests
{
    readonly World world = new();
    readonly Person @operator = Person.OfInstallation("Olga", "Perez", "operator@redress.demo", Role.Operator);

    void Leave(int open = 0, string why = "The state stops.", Person? by = null) => world.Agency.Leave(open, why, [world.Manager, world.Supervisor], world.By(by ?? @operator));

    [Fact]
    public void Its_people_sleep_until_it_comes_back_with_the_roles_that_they_had()
    {
        Leave();
        world.Manager.AsleepSince.ShouldBe(World.Now);
        world.Agency.LeftAt.ShouldBe(World.Now);

        world.Agency.ComeBack("It goes on.", [world.Manager, world.Supervisor], world.By(@operator, World.Now.AddDays(3)));

        world.Manager.AsleepSince.ShouldBeNull();
        world.Manager.Holds(Role.ComplaintManager).ShouldBeTrue();
        var absence = world.Agency.Absences.Single();
        (absence.Why, absence.LeftByName, absence.ReturnedWhy, absence.ReturnedAt).ShouldBe(("The state stops.", "Olga Perez", "It goes on.", World.Now.AddDays(3)));
        Leave();
        world.Agency.Absences.Count.ShouldBe(2);
    }

    [Fact]
    public void It_leaves_with_nothing_open_for_a_reason_by_an_Operator_once()
    {
        Should.Throw<BrokenRuleException>(() => Leave(open: 2)).Message.ShouldBe("Washington has 2 open complaints. They are referred or closed first.");
        Should.Throw<BrokenRuleException>(() => Leave(why: " ")).Message.ShouldBe("Say why the agency leaves.");
        Should.Throw<BrokenRuleException>(() => Leave(by: world.Supervisor)).Message.ShouldBe("Only an Operator can do this.");
        Should.Throw<BrokenRuleException>(() => world.Agency.ComeBack(null, [], world.By(@operator)));
        Leave();
        Should.Throw<BrokenRuleException>(() => Leave()).Message.ShouldBe("Washington left on Nov 19, 2026.");
    }

    [Fact]
    public void Nothing_is_entered_referred_to_or_asked_of_an_agency_that_left()
    {
        var closed = world.Open();
        closed.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));
        var oregon = new Domain.Agencies.Agency("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
        var owen = Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        var other = Complaint.Enter("C-2026-0000007", oregon, world.Company, world.Intake(), Routing.Bypass, owen, [], world.By(owen));
        Leave();

        Should.Throw<BrokenRuleException>(() => world.Open()).Message.ShouldContain("left Redress");
        Should.Throw<BrokenRuleException>(() => closed.AskForAccess(oregon, "Please.", world.By(owen))).Message.ShouldContain("Nobody there can decide");
        Should.Throw<BrokenRuleException>(() => other.Refer(world.Agency, [world.Manager], "Yours.", ReferralShows.None, world.By(owen)));
    }
}
