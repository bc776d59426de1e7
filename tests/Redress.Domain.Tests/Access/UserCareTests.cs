using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Access;

public class UserCareTests
{
    readonly World world = new();
    readonly Person admin;

    public UserCareTests() => admin = Person.Of(world.Agency, "Alma", "Whitaker", "admin@wa.demo", Role.AccountAdministrator);

    Stamp Stamp => world.By(admin);

    [Fact]
    public void Roles_given_and_taken_are_dated_facts_with_who_did_it()
    {
        world.Manager.HoldsFromNowOn([Role.ComplaintManager, Role.Examiner], [admin, world.Manager], Stamp);
        world.Manager.HoldsFromNowOn([Role.ComplaintManager], [admin, world.Manager], Stamp with { At = World.Now.AddDays(1) });

        var grant = RoleGrant.Of(world.Manager.Facts).ShouldHaveSingleItem();
        (grant.Role, grant.From, grant.FromBy, grant.Until, grant.UntilBy).ShouldBe((Role.Examiner, World.Now, "Alma Whitaker", World.Now.AddDays(1), "Alma Whitaker"));
        world.Manager.Holds(Role.Examiner).ShouldBeFalse();
    }

    [Fact]
    public void The_last_Account_Administrator_stays_one()
    {
        Should.Throw<BrokenRuleException>(() => admin.HoldsFromNowOn([Role.Examiner], [admin, world.Manager], Stamp)).Message.ShouldContain("Name another one first");
        Should.Throw<BrokenRuleException>(() => admin.Leaves(null, [admin, world.Manager], world.By(world.Manager))).Message.ShouldContain("Name another one first");
    }

    [Fact]
    public void An_agency_has_at_most_five_Account_Administrators()
    {
        Person[] five = [admin, .. Enumerable.Range(1, 4).Select(no => Person.Of(world.Agency, "A", $"{no}", $"{no}@wa.demo", Role.AccountAdministrator))];

        Should.Throw<BrokenRuleException>(() => world.Manager.HoldsFromNowOn([Role.AccountAdministrator], [.. five, world.Manager], Stamp)).Message.ShouldContain("at most 5");
        world.Manager.HoldsFromNowOn([Role.AccountAdministrator], [.. five[..4], world.Manager], Stamp);
    }

    [Fact]
    public void A_company_has_at_most_three_and_its_Complaints_Contact_keeps_Manage_Complaints()
    {
        Person[] three = [.. Enumerable.Range(1, 3).Select(no => Person.Of(world.Company, "A", $"{no}", $"{no}@cascade.demo", Role.CompanyAdministrator))];
        world.Company.NameComplaintsContact(world.Contact);

        Should.Throw<BrokenRuleException>(() => world.Poc.HoldsFromNowOn([Role.CompanyAdministrator], [.. three, world.Poc], world.By(three[0]))).Message.ShouldContain("at most 3");
        Should.Throw<BrokenRuleException>(() => world.Contact.HoldsFromNowOn([Role.CompanyLeader], [.. three, world.Contact], world.By(three[0]))).Message.ShouldContain("Name another one first");
    }

    [Theory]
    [InlineData(Role.ManageComplaints)]
    [InlineData(Role.Operator)]
    [InlineData(Role.ComplaintsContact)]
    public void A_role_of_another_side_or_a_designation_is_not_given(Role role)
        => Should.Throw<BrokenRuleException>(() => world.Manager.HoldsFromNowOn([role], [admin, world.Manager], Stamp)).Message.ShouldContain("of the list");

    [Fact]
    public void Nobody_removes_themselves()
        => Should.Throw<BrokenRuleException>(() => admin.Leaves(null, [admin, Person.Of(world.Agency, "B", "C", "b@wa.demo", Role.AccountAdministrator)], Stamp)).Message.ShouldContain("yourself");

    [Fact]
    public void Designations_go_to_the_successor_who_must_hold_Manage_Complaints()
    {
        var keeper = Person.Of(world.Company, "I", "S", "admin@cascade.demo", Role.CompanyAdministrator);
        world.Company.NameComplaintsContact(world.Contact);
        Person[] users = [keeper, world.Contact, world.Poc];

        Should.Throw<BrokenRuleException>(() => world.Contact.Leaves(keeper, users, world.By(keeper))).Message.ShouldContain("Manage Complaints");
        world.Contact.Leaves(world.Poc, users, world.By(keeper));

        (world.Company.ComplaintsContactId, world.Contact.SuccessorId).ShouldBe((world.Poc.Id, world.Poc.Id));
        world.Poc.Holds(Role.ComplaintsContact).ShouldBeTrue();
    }

    [Fact]
    public void A_record_hands_over_point_of_contact_and_drafts_with_one_event()
    {
        var complaint = world.WithPoc(2);
        complaint.Requests[1].AssignDrafters([(world.Drafter, null)], world.By(world.Poc));
        var before = complaint.Happenings.Count;

        complaint.HandOver(world.Drafter, world.Contact, world.By(world.Contact)).ShouldBe(["Drafter of the answer to request 2"]);
        complaint.HandOver(world.Poc, world.Contact, world.By(world.Contact)).ShouldBe(["Company's point of contact"]);

        (complaint.CompanyPocId, complaint.Requests[1].CurrentDraft!.Drafters.Single().PersonId, complaint.Happenings.Count - before).ShouldBe((world.Contact.Id, world.Contact.Id, 2));
        complaint.PointsOfContact[^1].PersonId.ShouldBe(world.Contact.Id);
    }

    [Fact]
    public void A_Viewer_cannot_take_over_an_agency_point_of_contact()
        => Should.Throw<BrokenRuleException>(() => world.Open().HandOver(world.Manager, world.Viewer, Stamp)).Message.ShouldContain("Supervisor or Manager");
}
