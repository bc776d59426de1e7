using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class CompanyUsersTests
{
    readonly Company company = new(CompanyKind.Registered, "Tidewater Loans") { MailDomains = "tidewater.test; tide.test" };

    [Fact]
    public void Naming_another_contact_takes_the_designation_from_the_one_before()
    {
        var (first, second) = (User("a", Role.ManageComplaints), User("b", Role.ManageComplaints));
        company.NameComplaintsContact(first);
        company.NameComplaintsContact(second);

        first.Holds(Role.ComplaintsContact).ShouldBeFalse();
        second.Holds(Role.ComplaintsContact).ShouldBeTrue();
    }

    [Fact]
    public void The_Complaints_Contact_keeps_Manage_Complaints()
    {
        var user = User("a", Role.ManageComplaints);
        company.NameComplaintsContact(user);

        Should.Throw<BrokenRuleException>(() => company.SetRole(user, Role.ManageComplaints, false, [user])).Message.ShouldContain("Name another one first.");
    }

    [Fact]
    public void A_company_has_one_to_three_Account_Administrators()
    {
        Person[] users = [User("a", Role.CompanyAdministrator), User("b"), User("c"), User("d")];
        Should.Throw<BrokenRuleException>(() => company.SetRole(users[0], Role.CompanyAdministrator, false, users));

        company.SetRole(users[1], Role.CompanyAdministrator, true, users);
        company.SetRole(users[2], Role.CompanyAdministrator, true, users);

        Should.Throw<BrokenRuleException>(() => company.SetRole(users[3], Role.CompanyAdministrator, true, users)).Message.ShouldContain("at most 3");
    }

    [Fact]
    public void A_user_of_another_company_is_not_touched()
    {
        var other = Person.Of(new Company(CompanyKind.Registered, "Other"), "O", "Ther", "o@other.test");

        Should.Throw<BrokenRuleException>(() => company.SetRole(other, Role.ManageComplaints, true, [other]));
    }

    [Theory]
    [InlineData("a@tidewater.test", true)]
    [InlineData("a@TIDE.test", true)]
    [InlineData("a@nottide.test", false)]
    [InlineData("tide.test@elsewhere.test", false)]
    public void Addresses_are_known_by_their_domain(string email, bool known) => company.Knows(email).ShouldBe(known);

    Person User(string mailbox, params Role[] roles) => Person.Of(company, "First", mailbox, $"{mailbox}@tidewater.test", roles);
}
