using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Guards;

public class PagesTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("admin@wa.demo")]
    [InlineData("director@wa.demo")]
    [InlineData("supervisor@or.demo")]
    [InlineData("manager@wa.demo")]
    [InlineData("clerk@ca.demo")]
    [InlineData("viewer@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("admin@cascade.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("poc@cascade.demo")]
    [InlineData("drafter@sound.demo")]
    [InlineData("operator@redress.demo")]
    [InlineData("support@redress.demo")]
    public async Task Every_link_a_person_is_offered_leads_to_a_page(string email) =>
        (await Walk.DeadEnds(await office.SignIn(email), "/")).ShouldBeEmpty();

    [Fact]
    public async Task Every_link_of_the_pages_open_to_all_leads_to_a_page() =>
        (await Walk.DeadEnds(office.Visitor(), "/sign-in", "/roles", "/enroll/request")).ShouldBeEmpty();
}
