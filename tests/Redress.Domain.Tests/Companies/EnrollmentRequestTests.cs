using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class EnrollmentRequestTests
{
    readonly World world = new(enrolled: false);
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");

    [Theory]
    [InlineData("WA", "WA OR", "WA")]
    [InlineData("CA", "OR", "OR")]
    [InlineData("CA", "WA OR", null)]
    [InlineData("WA", "", "WA")]
    [InlineData("WA", "OR", "OR")]
    [InlineData(null, "", null)]
    public void It_is_the_task_of_the_agency_that_licenses_the_company(string? state, string licenses, string? agency)
    {
        world.Company.State = state;
        foreach (var license in licenses.Split(' ', StringSplitOptions.RemoveEmptyEntries)) world.Company.Licenses.Add(new() { State = license });

        EnrollmentRequest.AgencyOf(world.Company, [world.Agency, oregon])?.Code.ShouldBe(agency);
        (EnrollmentRequest.AgencyOf(world.Company, [world.Agency, oregon]) is null).ShouldBe(agency is null);
    }

    [Fact]
    public void Where_no_single_agency_is_asked_all_that_license_the_company_are()
    {
        world.Company.Licenses.Add(new() { State = "OR" });
        EnrollmentRequest.IsFor(oregon, null, world.Company).ShouldBeTrue();
        EnrollmentRequest.IsFor(world.Agency, null, world.Company).ShouldBeFalse();
        EnrollmentRequest.IsFor(world.Agency, world.Agency.Id, world.Company).ShouldBeTrue();
    }

    [Fact]
    public void The_code_goes_to_an_address_in_the_registry_and_nowhere_else()
    {
        world.Company.Contacts.Add(new() { Kind = "contact person", Name = "Ed", Email = "ed@harbor.demo" });
        var request = Ask("ellen@harbor.demo");
        Should.Throw<BrokenRuleException>(() => Send(request, "ellen@harbor.demo", "She says so."));
        var made = Send(request, "Ed@harbor.demo");
        (made.CodeSentTo, made.InvitedEmail, made.StateAt(World.Now), request.IsOpen).ShouldBe(("ed@harbor.demo", "ellen@harbor.demo", EnrollmentState.Invited, false));
        Should.Throw<BrokenRuleException>(() => request.Refuse(world.Agency, "No.", world.By(world.Manager)));
    }

    [Fact]
    public void Where_the_registry_has_no_address_one_by_hand_needs_a_reason()
    {
        var request = Ask("ellen@harbor.demo");
        Should.Throw<BrokenRuleException>(() => Send(request, "ed@harbor.demo"));
        Send(request, "ed@harbor.demo", "From the license file.").CodeSentTo.ShouldBe("ed@harbor.demo");
        request.SentToReason.ShouldBe("From the license file.");
    }

    [Fact]
    public void Wrong_codes_end_a_code_and_no_link_makes_the_account_before_the_right_one()
    {
        var made = Send(Ask("ellen@harbor.demo"), "ed@harbor.demo", "Known.");
        made.Links.ShouldBeEmpty();
        made.Remind([9], world.By(world.Manager));
        made.Links.ShouldHaveSingleItem().TokenHash.ShouldBeNull();
        for (var tries = 1; tries <= Enrollment.MostWrongCodes; tries++) made.CodeIsWrong(World.Now);
        made.StateAt(World.Now).ShouldBe(EnrollmentState.Expired);
        Should.Throw<BrokenRuleException>(() => made.CodeIsRight([1], World.Now));
        var renewed = made.RenewCode(world.Agency, [2], world.By(world.Manager));
        renewed.CodeIsRight([1], World.Now);
        renewed.MakeAccount("Ellen", "Marsh", World.Now).Email.ShouldBe("ellen@harbor.demo");
        Should.Throw<BrokenRuleException>(() => renewed.CodeIsRight([3], World.Now));
    }

    [Fact]
    public void Who_may_not_enroll_companies_decides_nothing()
    {
        Should.Throw<BrokenRuleException>(() => Ask("ellen@harbor.demo").Refuse(world.Agency, "No.", world.By(world.Viewer)));
        Should.Throw<BrokenRuleException>(() => Ask("ellen@harbor.demo").Refuse(world.Agency, " ", world.By(world.Manager)));
    }

    EnrollmentRequest Ask(string email) => EnrollmentRequest.Ask(world.Company, world.Agency, new Asker("Ellen Marsh", null, email, null, null), World.Now);

    Enrollment Send(EnrollmentRequest request, string to, string? why = null) => request.SendCode(world.Agency, to, why, null, [7], null, world.By(world.Manager));
}
