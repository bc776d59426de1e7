using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class EnrollmentTests
{
    readonly World world = new(enrolled: false);

    [Fact]
    public void It_goes_from_invited_to_enrolled()
    {
        var enrollment = Invite();
        enrollment.StateAt(World.Now).ShouldBe(EnrollmentState.Invited);
        var person = enrollment.MakeAccount("Ellen", "Marsh", World.Now);
        enrollment.StateAt(World.Now).ShouldBe(EnrollmentState.InProgress);
        enrollment.Confirm(person.AsViewer(), World.Now);
        world.Company.NameComplaintsContact(person);
        world.Company.NameSaContact(person);
        enrollment.Complete(person.AsViewer(), World.Now);
        enrollment.StateAt(World.Now).ShouldBe(EnrollmentState.Enrolled);
        world.Company.IsEnrolled.ShouldBeTrue();
    }

    [Fact]
    public void The_first_user_becomes_Account_Administrator()
        => Invite().MakeAccount("Ellen", "Marsh", World.Now).Holds(Role.CompanyAdministrator).ShouldBeTrue();

    [Fact]
    public void The_link_works_once()
    {
        var enrollment = Invite();
        enrollment.MakeAccount("Ellen", "Marsh", World.Now);
        Should.Throw<BrokenRuleException>(() => enrollment.MakeAccount("Eve", "Other", World.Now));
    }

    [Fact]
    public void The_link_works_for_fourteen_days()
    {
        Invite().StateAt(World.Now.AddDays(14)).ShouldBe(EnrollmentState.Expired);
        Should.Throw<BrokenRuleException>(() => Invite().MakeAccount("Ellen", "Marsh", World.Now.AddDays(14)));
    }

    [Fact]
    public void It_is_not_complete_without_contacts()
    {
        var enrollment = Invite();
        var person = enrollment.MakeAccount("Ellen", "Marsh", World.Now);
        enrollment.Confirm(person.AsViewer(), World.Now);
        Should.Throw<BrokenRuleException>(() => enrollment.Complete(person.AsViewer(), World.Now));
    }

    [Fact]
    public void A_company_is_invited_once_at_a_time()
        => Should.Throw<BrokenRuleException>(() => Enrollment.Invite(world.Company, world.Agency, "Eve", "eve@harbor.demo", [2], Invite(), world.By(world.Manager)));

    [Fact]
    public void The_Complaints_Contact_must_hold_Manage_Complaints()
        => Should.Throw<BrokenRuleException>(() => world.Company.NameComplaintsContact(Person.Of(world.Company, "Al", "Day", "al@harbor.demo", Role.CompanyLeader)));

    [Fact]
    public void A_reminder_comes_once_a_day_and_ends_with_the_invitation()
    {
        var enrollment = Invite();
        enrollment.Remind([2], world.By(world.Supervisor));
        Should.Throw<BrokenRuleException>(() => enrollment.Remind([3], world.By(world.Manager, World.Now.AddHours(2))));
        enrollment.Remind([3], world.By(world.Manager, World.Now.AddDays(1)));
        enrollment.Reminders.Select(one => one.MadeByName).ShouldBe(["Dana Whitfield", "Priya Raman"]);
        Should.Throw<BrokenRuleException>(() => enrollment.Remind([4], world.By(world.Manager, World.Now.AddDays(14))));
    }

    [Fact]
    public void Only_an_invitation_that_came_to_nothing_is_renewed()
    {
        var enrollment = Invite();
        Should.Throw<BrokenRuleException>(() => enrollment.Renew(world.Agency, [2], world.By(world.Manager)));
        var renewed = enrollment.Renew(world.Agency, [2], world.By(world.Manager, World.Now.AddDays(15)));
        (renewed.No, renewed.InvitedEmail, renewed.StateAt(World.Now.AddDays(15))).ShouldBe((2, "e.marsh@harbor.demo", EnrollmentState.Invited));
        enrollment.StateAt(World.Now.AddDays(15)).ShouldBe(EnrollmentState.Expired);
    }

    [Fact]
    public void A_withdrawn_invitation_ends_the_accounts_made_and_frees_the_company()
    {
        var enrollment = Invite();
        var person = enrollment.MakeAccount("Ellen", "Marsh", World.Now);
        world.Company.NameComplaintsContact(person);
        Should.Throw<BrokenRuleException>(() => enrollment.Withdraw(" ", [person], world.By(world.Manager)));
        enrollment.Withdraw("She left.", [person], world.By(world.Manager));
        (enrollment.StateAt(World.Now), person.RemovedAt, world.Company.ComplaintsContactId).ShouldBe((EnrollmentState.NotEnrolled, World.Now, null));
        Enrollment.Invite(world.Company, world.Agency, "Ada", "ada@harbor.demo", [2], enrollment, world.By(world.Manager)).No.ShouldBe(2);
    }

    [Fact]
    public void Somebody_says_no_with_the_link_alone_and_once()
    {
        var enrollment = Invite();
        Should.Throw<BrokenRuleException>(() => enrollment.Decline("", World.Now));
        enrollment.Decline("We sold it.", World.Now);
        (enrollment.StateAt(World.Now), enrollment.RejectReason).ShouldBe((EnrollmentState.Rejected, "We sold it."));
        Should.Throw<BrokenRuleException>(() => enrollment.Decline("Again.", World.Now));
        Should.Throw<BrokenRuleException>(() => enrollment.MakeAccount("Ellen", "Marsh", World.Now));
    }

    [Fact]
    public void An_address_outside_of_the_domains_of_the_registry_needs_a_reason()
    {
        world.Company.Contacts.Add(new() { Kind = "contact person", Name = "Ed", Email = "ed@Harbor.demo" });
        world.Company.Website = "https://www.harbor.example/home";
        world.Company.Domains.ShouldBe(["harbor.demo", "harbor.example"]);
        Enrollment At(string email, string? why = null) => Enrollment.Invite(world.Company, world.Agency, "Ellen", email, [1], null, world.By(world.Manager), why);
        At("ellen@harbor.EXAMPLE").AddressReason.ShouldBeNull();
        Should.Throw<BrokenRuleException>(() => At("ellen@lawyers.test"));
        At("ellen@lawyers.test", "Their counsel.").AddressReason.ShouldBe("Their counsel.");
    }

    [Fact]
    public void History_tells_each_step_newest_first()
    {
        var enrollment = Invite();
        enrollment.Remind([2], world.By(world.Supervisor, World.Now.AddDays(1)));
        enrollment.Decline("Not us.", World.Now.AddDays(2));
        var again = Enrollment.Invite(world.Company, world.Agency, "Ada Byron", "ada@harbor.demo", [3], enrollment, world.By(world.Manager, World.Now.AddDays(3)));
        EnrollmentHistory.Of([enrollment, again], [], World.Now.AddDays(30)).Select(line => line.Words).ShouldBe([
            "The invitation of Ada Byron expired.", "Priya Raman, Washington, invited Ada Byron, ada@harbor.demo.", "Ellen Marsh rejected it.",
            "Dana Whitfield reminded Ellen Marsh.", "Priya Raman, Washington, invited Ellen Marsh, e.marsh@harbor.demo."]);
    }

    Enrollment Invite() => Enrollment.Invite(world.Company, world.Agency, "Ellen Marsh", "E.Marsh@harbor.demo", [1], null, world.By(world.Manager));
}
