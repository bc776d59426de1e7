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

    [Theory]
    [InlineData("a@tidewater.test", true)]
    [InlineData("a@TIDE.test", true)]
    [InlineData("a@nottide.test", false)]
    [InlineData("tide.test@elsewhere.test", false)]
    public void Addresses_are_known_by_their_domain(string email, bool known) => company.Knows(email).ShouldBe(known);

    Person User(string mailbox, params Role[] roles) => Person.Of(company, "First", mailbox, $"{mailbox}@tidewater.test", roles);
}
