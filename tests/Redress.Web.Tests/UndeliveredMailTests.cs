using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class UndeliveredMailTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_Operator_sees_addresses_and_kinds_but_no_case()
    {
        await Failed("ann@tide.test");
        using var operators = await office.SignIn("operator@redress.demo");

        var page = await (await operators.Open("/")).Follow("1");

        page.Heading.ShouldBe("Mail not delivered");
        page.Shows("ann@tide.test").ShouldBeTrue();
        page.Shows("Preliminary reviews").ShouldBeTrue();
        page.Shows("Mailbox full").ShouldBeTrue();
        page.Shows("C-2026-9").ShouldBeFalse();
        (await page.Row("ann@tide.test").Submit("Try ann@tide.test now")).Shows("is tried again now").ShouldBeTrue();
        (await Mail("ann@tide.test")).FailedAt.ShouldBeNull();
    }

    [Fact]
    public async Task Giving_up_needs_a_reason_and_is_kept()
    {
        await Failed("bob@tide.test");
        using var operators = await office.SignIn("operator@redress.demo");
        var page = await (await operators.Open("/installation/mails")).Row("bob@tide.test").Follow("Give up the mail to bob@tide.test");

        page = await page.Submit("Give up the mail");
        page.Shows("Say why nobody should try any more.").ShouldBeTrue();
        page = await page.Fill("Reason", "He left the company.").Submit("Give up the mail");

        page.Shows("The mail to bob@tide.test is given up.").ShouldBeTrue();
        (await Mail("bob@tide.test")).State.ShouldBe(MailState.GivenUp);
        (await operators.Open("/installation/mails?list=GivenUp")).Shows("He left the company.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_API_does_the_same_and_only_for_the_Operator()
    {
        var id = (await Failed("cleo@tide.test")).Id;
        using var api = await office.Api("operator@redress.demo");

        (await api.Get("/api/v1/installation/mails")).ShouldBe(HttpStatusCode.OK).Json["mails"]!.AsArray().ShouldContain(mail => mail!["to"]!.GetValue<string>() == "cleo@tide.test");
        (await api.Put($"/api/v1/installation/mails/{id}/giving-up", new { reason = " " })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Say why nobody should try any more.");
        (await api.Put($"/api/v1/installation/mails/{id}/giving-up", new { reason = "Gone." })).ShouldBe(HttpStatusCode.OK).Json["state"]!.GetValue<string>().ShouldBe("GivenUp");
        (await api.Post($"/api/v1/installation/mails/{id}/tries")).ShouldBe(HttpStatusCode.Conflict);
        (await (await office.Api("admin@wa.demo")).Get("/api/v1/installation/mails")).ShouldBe(HttpStatusCode.Forbidden);
    }

    Task<OutboxMail> Failed(string to) => office.InDb(async db =>
    {
        var mail = new OutboxMail(to, "C-2026-9: A complaint waits", "Words.\n", office.Clock.Now.AddDays(-2), kind: NoticeKind.Reviews);
        for (var tries = 0; tries < OutboxMail.MostTries; tries++) mail.Refused("Mailbox full", office.Clock.Now.AddDays(-1));
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    });

    Task<OutboxMail> Mail(string to) => office.InDb(db => db.Outbox.AsNoTracking().SingleAsync(mail => mail.To == to));
}
