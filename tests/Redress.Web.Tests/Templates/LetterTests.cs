using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Complaints.Requests;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Templates;

public class LetterTests(Office office) : IClassFixture<Office>
{
    const string Announcement = "We now send complaints through Redress", Invitation = "You will get an invitation to Redress", ShippedInvitation = "019a0000-0000-7000-8001-000000000002";

    [Fact]
    public async Task A_letter_to_a_company_is_filled_in_from_its_record()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        (await (await manager.Open("/companies/S-004417")).Follow("Write a letter")).Heading.ShouldBe("Letter to Cascade Lending LLC");
        var page = (await manager.Open($"/companies/S-004417/letters?template={ShippedInvitation}")).In("Letter");
        foreach (var words in (string[])[Invitation, "Dear Joel Brandvold:", "Cascade Lending LLC (ID 9000147)", "contact@cascade.demo", "Priya Raman", "Seattle, WA 98104"]) page.Shows(words).ShouldBeTrue(words);
        page.Shows("{").ShouldBeFalse();
        page = await (await manager.Open($"/companies/S-004417/letters?template={ShippedInvitation}")).Fill("To", "Nobody in particular").Submit("Fill in");
        page.Shows("Left open: Contact, Contact e-mail.").ShouldBeTrue();
        page.Has("link", "Letter templates").ShouldBeTrue();
    }

    [Fact]
    public async Task A_template_is_added_used_changed_and_retired()
    {
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open("/templates/letters")).Follow("Add a template");
        page = await page.Tick("One company").Fill("Subject", "Welcome, {Company} <b>").Fill("Letter", "Dear {Kontact}").Submit("Add template");
        page.Shows("There is no field {Kontact}.").ShouldBeTrue();
        page = await page.Fill("Letter", "Dear {Contact}").Submit("Add template");
        page.Shows("Template added.").ShouldBeTrue();
        var id = page.Address.Split('/')[^1];

        (await manager.Open($"/companies/9000147/letters?template={id}")).In("Letter").Shows("Welcome, Cascade Lending LLC <b>").ShouldBeTrue();
        page = await (await manager.Open($"/templates/letters/{id}")).Fill("Subject", "Welcome").Submit("Save template");
        page.Shows("Template changed.").ShouldBeTrue();
        page = await page.Submit("Retire it");
        page.Has("link", "Welcome").ShouldBeFalse();
        (await manager.Get($"/companies/9000147/letters?template={id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await manager.Open($"/templates/letters/{id}")).Submit("Bring it back")).Shows("Template brought back.").ShouldBeTrue();
    }

    [Fact]
    public async Task Shared_ones_are_the_Operators_to_change_and_an_agencys_own_nobody_elses()
    {
        using var manager = await office.SignIn("manager@or.demo");
        var page = await (await manager.Open("/templates/letters")).Follow(Announcement);
        page.Has("button", "Save template").ShouldBeFalse();
        page.In("Letter").Shows("{").ShouldBeFalse();
        (await page.Follow("Copy it for my agency")).Value("Subject").ShouldBe(Announcement);

        var own = await office.InDb(async db =>
        {
            var template = LetterTemplate.Add(new(LetterTo.Company, "Washington’s own", "Hello."), office.StampOf(await db.PersonOf("manager@wa.demo")));
            db.Add(template);
            await db.SaveChangesAsync();
            return template.Id;
        });
        (await manager.Get($"/templates/letters/{own}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await manager.Get($"/companies/9000147/letters?template={own}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var api = await office.Api("manager@or.demo");
        (await api.Put($"/api/v1/letter-templates/{own}", new { to = "Company", subject = "x", body = "x" })).ShouldBe(HttpStatusCode.NotFound);
        (await api.Get($"/api/v1/companies/9000147/letters/{own}")).ShouldBe(HttpStatusCode.NotFound);
        using var @operator = await office.SignIn("operator@redress.demo");
        page = await (await @operator.Open("/templates/letters")).Follow(Announcement);
        (await page.Fill("Subject", "Complaints come through Redress").Submit("Save template")).Shows("Template changed.").ShouldBeTrue();
        (await manager.Open("/templates/letters")).Has("link", "Complaints come through Redress").ShouldBeTrue();
    }

    [Theory]
    [InlineData("viewer@wa.demo", false)]
    [InlineData("admin@wa.demo", false)]
    [InlineData("examiner@wa.demo", true)]
    public async Task Who_may_enroll_a_company_may_write_to_it_and_only_who_keeps_templates_sees_them(string who, bool writes)
    {
        using var visitor = await office.SignIn(who);

        (await visitor.Get("/templates/letters")).Answer().ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.Get("/companies/S-004417/letters")).Answer().ShouldBe(writes ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        (await visitor.Open("/companies/S-004417")).Has("link", "Write a letter").ShouldBe(writes);
    }

    [Fact]
    public async Task A_program_keeps_and_fills_them_by_the_same_rules()
    {
        using var api = await office.Api("manager@wa.demo");
        (await api.Post("/api/v1/letter-templates", new { to = "Industry", subject = "To all", body = "Dear {Company}" })).ShouldBe(HttpStatusCode.Conflict);
        var made = (await api.Post("/api/v1/letter-templates", new { to = "Company", subject = "By program", body = "Dear {Contact}, {Agency}" })).ShouldBe(HttpStatusCode.Created);
        var id = made.Json["id"]!.GetValue<string>();

        var letter = (await api.Get($"/api/v1/companies/9000147/letters/{id}")).Json;
        letter["body"]!.GetValue<string>().ShouldStartWith("Dear Joel Brandvold, ");
        letter["address"]!.AsArray().Count.ShouldBe(4);
        (await api.Get($"/api/v1/companies/9000147/letters/{id}?to=nobody@x.test")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put(made.Location! + "/retirement")).Json["retiredAt"].ShouldNotBeNull();
        (await api.Get($"/api/v1/companies/9000147/letters/{id}")).ShouldBe(HttpStatusCode.NotFound);
        var industry = await office.InDb(async db => await db.LetterTemplates((await db.PersonOf("manager@wa.demo")).AsViewer()).Where(template => template.To == LetterTo.Industry && template.AgencyId == null).Select(template => template.Id).FirstAsync());
        (await api.Get($"/api/v1/letter-templates/{industry}/letter")).Json["missing"]!.AsArray().ShouldBeEmpty();
    }
}
