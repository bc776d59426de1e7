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

    Enrollment Invite() => Enrollment.Invite(world.Company, world.Agency, "Ellen Marsh", "E.Marsh@harbor.demo", [1], null, world.By(world.Manager));
}
