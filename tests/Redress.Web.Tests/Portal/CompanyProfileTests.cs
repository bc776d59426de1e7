using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal;

public class CompanyProfileTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Everybody_of_the_company_reads_the_profile_and_only_administrators_change_it()
    {
        using var drafter = await office.SignIn("drafter@cascade.demo");
        var page = await drafter.Open("/portal/company");

        page.Shows("9000147").ShouldBeTrue();
        page.Has("link", "Change").ShouldBeFalse();
        (await drafter.Ask("/portal/company/contacts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await drafter.Ask("/portal/company/users")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task To_an_agency_the_profile_does_not_exist()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Ask("/portal/company")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_form_of_a_new_user_says_what_is_missing()
    {
        using var admin = await office.SignIn("admin@cascade.demo");

        var page = await (await admin.Open("/portal/company/users/new")).Submit("Invite and send the mail");

        page.Shows("Enter the e-mail address.").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task The_administrator_changes_the_contacts()
    {
        using var admin = await office.SignIn("admin@sound.demo");
        var page = await admin.Open("/portal/company/contacts");

        (await page.Fill("Additional notice addresses", "no address").Submit("Save the contacts")).Shows("no address is no e-mail address.").ShouldBeTrue();
        page = await page.Fill("Complaints Contact", "Martin Yee").Fill("Additional notice addresses", "Legal@sound.demo\nlegal@sound.demo").Submit("Save the contacts");

        page.Address.ShouldBe("/portal/company");
        page.Row("Martin Yee").Shows("Complaints Contact").ShouldBeTrue();
        page.Row("Aisha Cole").Shows("Complaints Contact").ShouldBeFalse();
        page.Shows("legal@sound.demo").ShouldBeTrue();
    }
}
