using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Complaints.Requests;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Templates;

public class TemplateTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_template_is_added_used_changed_and_retired()
    {
        var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open("/templates")).Follow("Add a template");
        page = await page.Fill("Short title", "Servicing notes <b>").Fill("Request", "Send the servicing notes.").Fill("Business type", "Mortgage Servicing").Submit("Add template");
        page.Row("Servicing notes <b>").Shows("Our agency").ShouldBeTrue();

        var number = await office.Complaint();
        var id = await office.InDb(db => db.RequestTemplates.Where(template => template.Title == "Servicing notes <b>").Select(template => template.Id).SingleAsync());
        page = await manager.Open($"/complaints/{number}/requests/add");
        page = await page.Fill("Template", "Servicing notes <b>").Fill("Request", "First this.").Attach("Add documents", "list.txt", "list"u8.ToArray()).Submit("Use template");
        (page.Value("Short title"), page.Value("Request").ReplaceLineEndings("\n")).ShouldBe(("Servicing notes <b>", "First this.\n\nSend the servicing notes."));
        page.Has("link", "list.txt").ShouldBeTrue();
        (await page.Submit("Save and add another")).Shows("Request 1 added.").ShouldBeTrue();

        page = await (await manager.Open("/templates")).Follow("Servicing notes <b>");
        (await page.Fill("Request", "Send all servicing notes.").Submit("Save template")).Shows("Template changed.").ShouldBeTrue();
        (await page.Fill("Request", "Mine instead.").Submit("Save template")).Shows("Somebody else changed this template meanwhile.").ShouldBeTrue();
        page = await (await manager.Open($"/templates/{id}")).Submit("Retire it");
        page.Has("link", "Servicing notes <b>").ShouldBeFalse();
        (await manager.Open($"/complaints/{number}/requests/add")).Shows("Servicing notes").ShouldBeFalse();
        page = await (await manager.Open($"/templates/{id}")).Submit("Bring it back");
        page.Shows("Template brought back.").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Requests.Single().Text.ReplaceLineEndings("\n"))).ShouldBe("First this.\n\nSend the servicing notes.");
    }

    [Fact]
    public async Task Those_shared_are_the_Operators_to_change_and_every_agencys_to_use_and_copy()
    {
        var manager = await office.SignIn("manager@or.demo");
        var page = await (await manager.Open("/templates")).Follow("Validation of the debt");
        page.Has("button", "Save template").ShouldBeFalse();
        page = await page.Follow("Copy it for my agency");
        page.Value("Short title").ShouldBe("Validation of the debt");

        page = await (await (await office.SignIn("operator@redress.demo")).Open("/templates")).Follow("Validation of the debt");
        (await page.Fill("Short title", "Validation of a debt").Submit("Save template")).Has("link", "Validation of a debt").ShouldBeTrue();
        (await manager.Open("/templates")).Has("link", "Validation of a debt").ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_sees_or_changes_another_agencys_template()
    {
        var id = await Washingtons();

        foreach (var who in (string[])["manager@or.demo", "operator@redress.demo"])
        {
            (await (await office.SignIn(who)).Get($"/templates/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await (await office.SignIn(who)).Open($"/templates/add?from={id}")).Value("Short title").ShouldBe("");
            (await (await office.Api(who)).Put($"/api/v1/request-templates/{id}", new { title = "x", text = "x" })).ShouldBe(HttpStatusCode.NotFound);
        }
        var shared = await office.InDb(db => db.RequestTemplates.Where(template => template.AgencyId == null).Select(template => template.Id).FirstAsync());
        (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/request-templates/{shared}/retirement")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("viewer@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("poc@cascade.demo")]
    public async Task Who_keeps_no_templates_has_no_page_of_them(string who)
    {
        (await (await office.SignIn(who)).Get("/templates")).Answer().ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api(who)).Get("/api/v1/request-templates")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("", "Send it.", "Give the template a short title.")]
    [InlineData("Title", " ", "Write what it asks for.")]
    [InlineData(null, "Send it.", "The title is longer than 200 characters.")]
    public async Task What_is_missing_or_too_long_is_said_beside_the_field(string? title, string text, string says)
    {
        var page = await (await office.SignIn("manager@wa.demo")).Open("/templates/add");

        page = await page.Fill("Short title", title ?? new string('x', 201)).Fill("Request", text).Submit("Add template");

        page.Shows(says).ShouldBeTrue();
    }

    [Fact]
    public async Task A_program_keeps_them_by_the_same_rules()
    {
        var api = await office.Api("manager@wa.demo");
        (await api.Post("/api/v1/request-templates", new { title = new string('x', 201), text = "x" })).ShouldBe(HttpStatusCode.Conflict);
        (await api.Post("/api/v1/request-templates", new { title = "x", text = "x", categoryId = -1 })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var made = (await api.Post("/api/v1/request-templates", new { title = "By program", text = "Send it.", businessType = "Debt" })).ShouldBe(HttpStatusCode.Created);

        (await api.Put(made.Location! + "/retirement")).Json["retiredAt"].ShouldNotBeNull();
        (await api.Put(made.Location!, new { title = "Late", text = "Too late." })).ShouldBe(HttpStatusCode.Conflict);
        (await api.Delete(made.Location! + "/retirement")).Json["retiredAt"].ShouldBeNull();
    }

    Task<Guid> Washingtons() => office.InDb(async db =>
    {
        var template = RequestTemplate.Add(new("Washington’s own", "Send it."), office.StampOf(await db.PersonOf("manager@wa.demo")));
        db.Add(template);
        await db.SaveChangesAsync();
        return template.Id;
    });
}
