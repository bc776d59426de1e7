using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints;

public class PocTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_Complaints_Contact_assigns_the_point_of_contact()
    {
        var number = await office.Sent();
        var page = await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/poc");

        page = await page.Tick("Renee Calloway").Submit("Assign point of contact");

        page.Address.ShouldBe($"/portal/complaints/{number}");
        page.Shows($"Renee Calloway is point of contact for {number}.").ShouldBeTrue();
        (await (await office.SignIn("poc@cascade.demo")).Open("/portal")).Shows("You are point of contact for this complaint.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_point_of_contact_can_be_changed_by_the_Account_Administrator()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var page = await (await office.SignIn("admin@cascade.demo")).Open($"/portal/complaints/{number}/poc");

        page.Has("radio", "Renee Calloway").ShouldBeFalse();
        page = await page.Tick("Luis Ortega").Submit("Change point of contact");

        page.Shows($"Luis Ortega is point of contact for {number}.").ShouldBeTrue();
    }

    [Fact]
    public async Task People_without_Manage_Complaints_cannot_be_chosen()
    {
        var number = await office.Sent();

        (await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/poc")).Shows("Ingrid Solberg").ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_chosen_comes_back_with_a_sentence()
    {
        var number = await office.Sent();
        var page = await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/poc");

        (await page.Submit("Assign point of contact")).Shows("Choose who answers for the company.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_drafter_may_not_assign()
    {
        var number = await office.Sent();

        (await (await office.SignIn("drafter@cascade.demo")).Ask($"/portal/complaints/{number}/poc")).Status.ShouldNotBe(HttpStatusCode.OK);
    }
}
