using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>What pages show and do beside complaints, done by programs.</summary>
public class ParityTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_Operator_reads_and_sets_name_and_help_contacts_and_no_secret_is_told()
    {
        using var api = await office.Api("operator@redress.demo");
        var before = await api.Get("/api/v1/installation/settings");

        var after = (await api.Put("/api/v1/installation/settings", new { name = "Redress of the West", helpPhone = "888-555-0101", helpEmail = "help@redress.demo" })).ShouldBe(HttpStatusCode.OK);

        (after.Json["name"]!.GetValue<string>(), after.Json["helpHours"]).ShouldBe(("Redress of the West", null));
        after.Json["changes"]![0]!["by"]!.GetValue<string>().ShouldNotBeEmpty();
        after.Tag.ShouldNotBe(before.Tag);
        (await api.Put("/api/v1/installation/settings", new { name = "", helpEmail = "help@redress.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["name"].ShouldNotBeNull();
        (await api.Put("/api/v1/installation/settings", new { name = "Redress", helpEmail = "nobody" })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["helpEmail"].ShouldNotBeNull();
        var state = System.Text.Encoding.UTF8.GetString((await api.Get("/api/v1/installation/state")).Bytes);
        foreach (var secret in (string[])["Password=", "smtp://", "BEGIN"]) state.ShouldNotContain(secret);
        using var others = await office.Api("admin@wa.demo");
        (await others.Get("/api/v1/installation/settings")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_Operator_sends_a_test_mail_and_tries_failed_mails_again()
    {
        using var api = await office.Api("operator@redress.demo");

        var sent = (await api.Post("/api/v1/installation/test-mail")).ShouldBe(HttpStatusCode.OK);

        (sent.Json["to"]!.GetValue<string>(), sent.Json["isSent"]!.GetValue<bool>()).ShouldBe(("operator@redress.demo", false));
        (await office.MailsTo("operator@redress.demo")).ShouldContain(mail => mail.Subject == "A test of the mail of Redress");
        (await api.Post("/api/v1/installation/mails/tries")).ShouldBe(HttpStatusCode.OK).Json["mails"]!.GetValue<int>().ShouldBe(0);
    }

    [Fact]
    public async Task Operators_keep_the_users_of_the_installation()
    {
        using var api = await office.Api("operator@redress.demo");

        var made = (await api.Post("/api/v1/installation/users", new { firstName = "Pat", lastName = "Lind", email = "pat@redress.demo", roles = new[] { "Support" } })).ShouldBe(HttpStatusCode.Created);

        made.Location.ShouldStartWith("/api/v1/installation/users/");
        (await api.Get("/api/v1/installation/users")).Json.AsArray().ShouldContain(user => user!["email"]!.GetValue<string>() == "pat@redress.demo");
        using var others = await office.Api("admin@wa.demo");
        (await others.Get("/api/v1/installation/users")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Support_finds_a_person_and_reads_where_it_is_stuck()
    {
        using var api = await office.Api("support@redress.demo");
        var id = await office.InDb(async db => (await db.PersonOf("clerk@wa.demo")).Id);

        (await api.Get("/api/v1/support/people?contains=CLERK@wa")).Json.AsArray().ShouldHaveSingleItem()!["of"]!.GetValue<string>().ShouldBe("Washington");
        var stuck = (await api.Get($"/api/v1/support/people/{id}")).ShouldBe(HttpStatusCode.OK).Json;

        stuck["administrators"]!.AsArray().ShouldContain(one => one!["email"]!.GetValue<string>() == "admin@wa.demo");
        stuck["stuck"]!.AsArray().ShouldAllBe(reason => reason!.GetValue<string>().EndsWith('.'));
        (await api.Get("/api/v1/support/people?contains=")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Get($"/api/v1/support/people/{Guid.NewGuid()}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/support/people/{id}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_company_reads_its_requests_over_all_complaints_page_by_page()
    {
        var numbers = new[] { await office.Sent(2), await office.Sent() };
        await office.NamePoc(numbers[0]);
        using var poc = await office.Api("poc@cascade.demo");

        var all = new List<string>();
        for (string? cursor = null; ;)
        {
            var page = (await poc.Get($"/api/v1/portal/requests?limit=2{(cursor is null ? "" : $"&cursor={cursor}")}")).ShouldBe(HttpStatusCode.OK).Json;
            all.AddRange(page["items"]!.AsArray().Select(row => $"{row!["complaint"]}/{row["no"]}"));
            if ((cursor = page["cursor"]?.GetValue<string>()) is null) break;
        }

        all.Distinct().Count().ShouldBe(all.Count);
        foreach (var one in (string[])[$"{numbers[0]}/1", $"{numbers[0]}/2", $"{numbers[1]}/1"]) all.ShouldContain(one);
        var mine = (await poc.Get($"/api/v1/portal/requests?whose=Poc&contains={numbers[0]}&agency=WA")).Json["items"]!.AsArray();
        mine.Count.ShouldBe(2);
        (mine[0]!["poc"]!.GetValue<string>(), mine[0]!["daysGiven"]!.GetValue<int>(), mine[0]!["state"]!.GetValue<string>()).ShouldBe(("Renee Calloway", 10, "SentToCompany"));
        (await poc.Get("/api/v1/portal/requests?agency=ZZ")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await office.Api("contact@sound.demo")).Get($"/api/v1/portal/requests?show=All&contains={numbers[0]}")).Json["items"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_company_reads_the_history_of_an_exchange_as_its_page_tells_it()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].MarkQuickLook(true, stamp));
        using var api = await office.Api("drafter@cascade.demo");

        var lines = (await api.Get($"/api/v1/portal/complaints/{number}/history")).ShouldBe(HttpStatusCode.OK).Json.AsArray();

        lines.Select(line => line!["what"]!.GetValue<string>()).ShouldBe(["Answered request 1, round 1", "Assigned the point of contact", "Washington sent request 1"]);
        (lines[0]!["who"]!.GetValue<string>(), lines[1]!["about"]!.GetValue<string>(), lines[2]!["isOurs"]!.GetValue<bool>()).ShouldBe(("Renee Calloway", "Renee Calloway", false));
        (await (await office.Api("contact@sound.demo")).Get($"/api/v1/portal/complaints/{number}/history")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("manager@wa.demo")).Get($"/api/v1/portal/complaints/{number}/history")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Texts_that_were_saved_over_are_read_by_those_who_may_read_the_answer()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("First words.", true, 0, stamp));
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("Other words.", true, 1, stamp));
        var (poc, drafter, address) = (await office.Api("poc@cascade.demo"), await office.Api("drafter@cascade.demo"), $"/api/v1/portal/complaints/{number}/requests/1/draft/earlier");

        var text = (await drafter.Get(address)).ShouldBe(HttpStatusCode.OK).Json.AsArray().ShouldHaveSingleItem()!;
        (text["text"]!.GetValue<string>(), text["by"]!.GetValue<string>(), text["round"]!.GetValue<int>()).ShouldBe(("First words.", "Luis Ortega", 1));

        await office.Act(number, "poc@cascade.demo", (complaint, stamp) => Instalment.SendAnswers(complaint, complaint.Requests, [], stamp));
        (await drafter.Get(address)).Json.AsArray().ShouldBeEmpty();
        (await poc.Get(address)).Json.AsArray().Count.ShouldBe(1);
        (await poc.Get($"/api/v1/portal/complaints/{number}/requests/2/draft/earlier")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Everybody_keeps_the_own_account()
    {
        using var api = await office.Api("clerk@or.demo");

        (await api.Put("/api/v1/me/profile", new { firstName = "Kim", lastName = "Osei", zone = "Mars/North" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put("/api/v1/me/profile", new { firstName = "Kim", lastName = "Osei", title = "Analyst", zone = "America/Chicago" })).ShouldBe(HttpStatusCode.OK).Json["zone"]!.GetValue<string>().ShouldBe("America/Chicago");
        using var browser = await office.SignIn("clerk@or.demo");
        var session = (await api.Get("/api/v1/me/sessions")).Json.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<Guid>();
        (await (await office.Api("clerk@wa.demo")).Delete($"/api/v1/me/sessions/{session}")).ShouldBe(HttpStatusCode.NotFound);
        (await api.Delete($"/api/v1/me/sessions/{session}")).ShouldBe(HttpStatusCode.NoContent);
        (await browser.Open("/account")).Address.ShouldStartWith("/sign-in");
        (await api.Put("/api/v1/me/password", new { present = "not this one", fresh = "A new one of mine 1" })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["present"].ShouldNotBeNull();
        (await api.Post("/api/v1/me/recovery-codes", new { code = "123456" })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_forgotten_password_is_asked_for_without_telling_who_has_an_account()
    {
        using var nobody = new Rig.Api(office.Client());

        foreach (var email in (string[])["contact@sound.demo", "nobody@sound.demo", "contact@sound.demo"]) (await nobody.Post("/api/v1/password-links", new { email })).ShouldBe(HttpStatusCode.NoContent);

        (await office.MailsTo("contact@sound.demo")).Count(mail => mail.Subject == Web.Access.PasswordLinks.ResetSubject).ShouldBe(1);
        (await office.MailsTo("nobody@sound.demo")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_Operator_mails_an_administrator_a_new_link()
    {
        using var api = await office.Api("operator@redress.demo");
        (await api.Put("/api/v1/installation/agencies/GU", new { name = "Guam", fullName = "Guam Department of Revenue and Taxation", zone = "Pacific/Guam" })).ShouldBe(HttpStatusCode.OK);
        (await api.Post("/api/v1/installation/agencies/GU/administrators", new { firstName = "Ana", lastName = "Cruz", email = "ana@gu.demo" })).ShouldBe(HttpStatusCode.NoContent);
        var id = (await api.Get("/api/v1/installation/agencies/GU/administrators")).Json.AsArray().ShouldHaveSingleItem()!["id"]!.GetValue<Guid>();

        (await api.Post($"/api/v1/installation/agencies/GU/administrators/{id}/invitation")).ShouldBe(HttpStatusCode.NoContent);

        (await office.MailsTo("ana@gu.demo")).Count.ShouldBe(2);
        (await api.Post($"/api/v1/installation/agencies/WA/administrators/{id}/invitation")).ShouldBe(HttpStatusCode.NotFound);
        (await office.InDb(db => db.People.CountAsync(person => person.Email == "ana@gu.demo" && person.Roles.Any(held => held.Role == Role.AccountAdministrator)))).ShouldBe(1);
    }
}
