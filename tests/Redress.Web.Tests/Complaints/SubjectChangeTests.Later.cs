using System.Net;
using Redress.Web.Tests.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

// What went out besides requests, and who has it when the company itself changes.
public partial class SubjectChangeTests
{
    [Fact]
    public async Task A_letter_that_was_mailed_before_anything_was_sent_is_not_for_the_new_company()
    {
        var number = await office.Complaint();
        using var program = await office.Api("manager@wa.demo");
        var template = (await program.Get("/api/v1/letter-templates")).Json.AsArray().First(one => one!["kind"]!.GetValue<string>() == "Warning" && one["isShared"]!.GetValue<bool>())!["id"]!.GetValue<string>();
        (await program.Post($"/api/v1/complaints/{number}/letters", new { template, way = "Mail", body = "hush-marker" })).ShouldBe(HttpStatusCode.Created);
        (await program.Put($"/api/v1/complaints/{number}/letters/1/mailing", new { on = TimeZoneInfo.ConvertTimeFromUtc(office.Clock.Now, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")).ToString("yyyy-MM-dd") })).ShouldBe(HttpStatusCode.OK);
        await Changed(number);
        await AskedAnew(number, 1);

        using var visitor = await office.SignIn("contact@sound.demo");
        (await visitor.Open($"/portal/complaints/{number}/letters")).Shows("No letter yet.").ShouldBeTrue();
        (await visitor.Ask($"/portal/complaints/{number}/letters/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("contact@sound.demo")).Get($"/api/v1/complaints/{number}/letters")).Json.AsArray().ShouldBeEmpty();
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/letters/1")).Shows("hush-marker").ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_company_kept_is_its_successors_after_a_merger()
    {
        var (from, contact, _) = await office.EnrolledCompany(name: $"Wigeon {Guid.NewGuid():N}");
        var (into, heir, _) = await office.EnrolledCompany(name: $"Gadwall {Guid.NewGuid():N}");
        var number = await office.Sent(about: from[2..]);
        await Changed(number);
        using (var before = await office.SignIn(contact)) (await before.Open($"/portal/former/{number}")).Shows("Send paper 1.").ShouldBeTrue();
        using var heirs = await office.SignIn(heir);
        (await heirs.Ask($"/portal/former/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);

        (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/companies/{from}/merger", new { into, why = "Notice." })).ShouldBe(HttpStatusCode.OK);

        (await heirs.Open("/portal/former")).Shows(number).ShouldBeTrue();
        var page = await heirs.Open($"/portal/former/{number}");
        page.Shows("Send paper 1.").ShouldBeTrue(page.Text);
        page.Shows("now part of your company").ShouldBeTrue(page.Text);
        (await (await office.Api(heir)).Get($"/api/v1/portal/former/{number}")).ShouldBe(HttpStatusCode.OK);
        using var others = await office.SignIn("contact@sound.demo");
        (await others.Ask($"/portal/former/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
