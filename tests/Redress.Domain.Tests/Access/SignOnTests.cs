using Redress.Domain.Access;

namespace Redress.Domain.Tests.Access;

public class SignOnTests
{
    static readonly SignOnSettings Settings = new("https://login.wa.test", "redress", "Login WA", false, null, ["wa.demo"]);

    readonly World world = new();
    readonly Person admin, second;
    readonly SignOn signOn;

    public SignOnTests()
    {
        admin = Person.Of(world.Agency, "Alma", "Whitaker", "admin@wa.demo", Role.AccountAdministrator);
        second = Person.Of(world.Agency, "Ben", "Ito", "ben@wa.demo", Role.AccountAdministrator);
        signOn = SignOn.Of(world.Agency);
    }

    Stamp Stamp => world.By(admin);

    [Fact]
    public void Each_change_is_one_dated_fact_with_what_and_who()
    {
        signOn.Set(Settings, [1], Stamp);
        signOn.Set(Settings, null, Stamp);
        signOn.Set(Settings with { Label = "Entra ID", Domains = ["dfi.wa.demo"] }, [2], Stamp);

        signOn.Facts.Select(fact => fact.Words).ShouldBe(
        [
            "Set: issuer https://login.wa.test; client ID redress; a new secret; name Login WA; mail domain added wa.demo.",
            "Set: a new secret; name Entra ID; mail domain added dfi.wa.demo; mail domain removed wa.demo.",
        ]);
        signOn.Facts[0].ByName.ShouldBe("Alma Whitaker");
    }

    [Fact]
    public void Only_administrators_of_the_organization_set_it()
    {
        foreach (var other in new[] { world.Manager, world.Contact, Person.Of(world.Company, "A", "B", "a@cascade.demo", Role.CompanyAdministrator) })
            Should.Throw<BrokenRuleException>(() => signOn.Set(Settings, null, world.By(other))).Message.ShouldStartWith("Only an Account Administrator");
    }

    [Fact]
    public void It_is_not_the_only_way_before_somebody_came_in_by_it()
    {
        signOn.Set(Settings, null, Stamp);
        Should.Throw<BrokenRuleException>(() => signOn.BecomesOnlyWay(admin, true, Stamp)).Message.ShouldBe("Turn it on first.");
        signOn.TurnOn(Stamp);
        Should.Throw<BrokenRuleException>(() => signOn.BecomesOnlyWay(admin, true, Stamp)).Message.ShouldStartWith("Sign in by it once first.");
    }

    [Fact]
    public void One_administrator_with_a_password_keeps_a_way_in_and_all_of_them_do_once_that_one_is_gone()
    {
        Proven();
        Should.Throw<BrokenRuleException>(() => signOn.BecomesOnlyWay(world.Manager, true, Stamp)).Message.ShouldStartWith("Choose an Account Administrator");
        Should.Throw<BrokenRuleException>(() => signOn.BecomesOnlyWay(admin, false, Stamp)).Message.ShouldContain("has no password");
        signOn.BecomesOnlyWay(admin, true, Stamp);

        signOn.IsKeptBy(admin).ShouldBeTrue();
        new[] { admin, second, world.Manager, world.Contact }.Select(person => signOn.Closes(person, hasWayIn: true)).ShouldBe([false, true, true, false]);
        admin.RemovedAt = World.Now;
        signOn.IsKeptBy(admin).ShouldBeFalse();
        new[] { second, world.Manager }.Select(person => signOn.Closes(person, hasWayIn: false)).ShouldBe([false, true]);
    }

    [Fact]
    public void The_provider_is_not_changed_while_it_is_the_only_way_and_turning_it_off_opens_passwords()
    {
        Proven();
        signOn.BecomesOnlyWay(admin, true, Stamp);

        Should.Throw<BrokenRuleException>(() => signOn.Set(Settings with { Issuer = "https://login.elsewhere.test" }, null, Stamp)).Message.ShouldStartWith("Allow passwords again");
        signOn.TurnOff(Stamp);
        signOn.Closes(world.Manager, hasWayIn: true).ShouldBeFalse();
    }

    void Proven()
    {
        signOn.Set(Settings, null, Stamp);
        signOn.TurnOn(Stamp);
        signOn.Worked(World.Now);
    }
}
