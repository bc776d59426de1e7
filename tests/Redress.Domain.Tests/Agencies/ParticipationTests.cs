using Redress.Domain.Access;
using Redress.Domain.Agencies;

namespace Redress.Domain.Tests.Agencies;

public class ParticipationTests
{
    readonly World world = new();
    Stamp Admin => world.By(Person.Of(world.Agency, "Ada", "Min", "admin@wa.demo", Role.AccountAdministrator));

    [Fact]
    public void An_agency_takes_part_in_nothing_until_it_has_said_so()
    {
        world.Agency.TakesPartIn.ShouldBe(Components.None);

        world.Agency.TakePartIn(Components.Complaints | Components.Examinations, Admin);

        world.Agency.TakesPartIn.ShouldBe(Components.Complaints | Components.Examinations);
    }

    [Fact]
    public void What_it_said_before_stays_told()
    {
        world.Agency.TakePartIn(Components.Complaints, Admin);
        world.Agency.TakePartIn(Components.None, Admin with { At = World.Now.AddDays(1) });

        world.Agency.TakesPartIn.ShouldBe(Components.None);
        world.Agency.Facts.OfType<ParticipationSetting>().Select(fact => fact.Components).ShouldBe([Components.Complaints, Components.None]);
    }

    [Fact]
    public void Only_its_Account_Administrator_says_so()
    {
        Should.Throw<BrokenRuleException>(() => world.Agency.TakePartIn(Components.Complaints, world.By(world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => world.Agency.TakePartIn(Components.Complaints, world.By(world.Contact)));
    }

    [Theory]
    [InlineData((Components)8)]
    [InlineData((Components)(-1))]
    public void What_is_no_component_is_refused(Components components) => Should.Throw<BrokenRuleException>(() => world.Agency.TakePartIn(components, Admin));

    [Fact]
    public void The_same_again_is_refused() => Should.Throw<BrokenRuleException>(() => world.Agency.TakePartIn(Components.None, Admin)).Message.ShouldBe("Nothing was changed.");
}
