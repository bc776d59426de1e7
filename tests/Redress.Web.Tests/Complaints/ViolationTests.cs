using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Alleged violations: entered several at once, removed by who may, seen by the agency alone.</summary>
public class ViolationTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Several_are_entered_on_one_form_and_one_is_removed_with_a_reason()
    {
        var number = await office.Sent();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/{number}/violations/add");
        page.In("Whose law").Tick("Federal");
        page.Fill("Citation", "12 CFR 1024.35");
        page.Fill("Description", "<script>alert(1)</script> No answer to the notice of error.");
        page.Fill("Citation 3", "RCW 19.144.090");

        page = await page.Submit("Add to the complaint");
        page.Shows("Choose whose law it is.").ShouldBeTrue(page.Text);
        page.Shows("Describe the violation.").ShouldBeTrue();
        page.Value("Citation 3").ShouldBe("RCW 19.144.090");
        page.In("Whose law, violation 3").Tick("State");
        page.Fill("Description 3", "A false statement.");
        page = await page.Submit("Add to the complaint");

        page.Shows("2 alleged violations added.").ShouldBeTrue(page.Text);
        page.Shows("<script>alert(1)</script> No answer to the notice of error.").ShouldBeTrue();
        page = await (await manager.Open($"/complaints/{number}/violations/2/remove")).Submit("Remove violation 2");
        page.Shows("Say why it is removed.").ShouldBeTrue();
        page.Fill("Reason", "The statement was true.");
        page = await page.Submit("Remove violation 2");
        page.Shows("Alleged violation 2 removed.").ShouldBeTrue();
        page.Shows("Removed by Priya Raman: The statement was true.").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task What_somebody_else_entered_is_left_to_the_point_of_contact()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Allege([new(Law.State, null, "By the point of contact.")], stamp));
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        using var program = await office.Api("supervisor@wa.demo");

        var page = await supervisor.Open($"/complaints/{number}/violations");

        page.Has("link", "Remove violation 1").ShouldBeFalse();
        page.Shows("What somebody else entered is removed by the point of contact, Priya Raman.").ShouldBeTrue(page.Text);
        (await supervisor.Ask($"/complaints/{number}/violations/1/remove")).Address.ShouldEndWith("/violations");
        (await program.Put($"/api/v1/complaints/{number}/violations/1/removal", new { reason = "Not so." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Only the point of contact");
    }

    [Fact]
    public async Task By_API_they_are_alleged_read_and_removed_and_the_company_never_sees_them()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        using var manager = await office.Api("manager@wa.demo");
        using var poc = await office.Api("poc@cascade.demo");
        using var other = await office.SignIn("manager@or.demo");
        using var company = await office.SignIn("poc@cascade.demo");

        (await manager.Post($"/api/v1/complaints/{number}/violations", new { violations = new[] { new { law = "State", description = "hush-marker" } } })).ShouldBe(HttpStatusCode.OK)
            .Json["violations"]![0]!["description"]!.GetValue<string>().ShouldBe("hush-marker");
        (await manager.Post($"/api/v1/complaints/{number}/violations", new { violations = new[] { new { law = "State", description = new string('x', 4_001) } } })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await manager.Post($"/api/v1/complaints/{number}/violations", new { violations = Array.Empty<object>() })).ShouldBe(HttpStatusCode.Conflict);
        System.Text.Encoding.UTF8.GetString((await poc.Get($"/api/v1/portal/complaints/{number}")).Bytes).ShouldNotContain("hush-marker");
        foreach (var page in (string[])["", "/requests", "/history", "/documents"]) (await company.Open($"/portal/complaints/{number}{page}")).Text.ShouldNotContain("hush-marker");
        (await other.Ask($"/complaints/{number}/violations")).Status.ShouldBe(HttpStatusCode.NotFound);

        var removed = (await manager.Put($"/api/v1/complaints/{number}/violations/1/removal", new { reason = "Entered twice." })).ShouldBe(HttpStatusCode.OK);
        removed.Json["violations"]![0]!["removalReason"]!.GetValue<string>().ShouldBe("Entered twice.");
        (await manager.Put($"/api/v1/complaints/{number}/violations/9/removal", new { reason = "?" })).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("viewer@wa.demo")]
    [InlineData("admin@wa.demo")]
    public async Task Others_of_the_agency_add_none(string email)
    {
        var number = await office.Complaint();
        using var person = await office.SignIn(email);

        (await person.Ask($"/complaints/{number}/violations/add")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
