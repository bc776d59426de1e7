using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

public class ToldTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_record_shows_who_was_told_of_each_act_and_how_far_the_mail_is()
    {
        var number = await office.Answered();
        await Bounce(number, "The company answered");
        using var manager = await office.SignIn("clerk@wa.demo");

        var page = await (await manager.Open($"/complaints/{number}/history")).Follow("Notices and mail");

        page.Shows("You are point of contact for this complaint").ShouldBeTrue();
        page.Shows("Bounced").ShouldBeTrue();
        page.Shows("1 try of 12. No such person").ShouldBeTrue();
        page.Shows("1 mail did not arrive.").ShouldBeTrue();
        page = await page.Follow("Not delivered 1");
        page.Shows("The company answered").ShouldBeTrue();
        page.Shows("You are point of contact").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_the_owner_sees_who_was_told()
    {
        var number = await office.Sent();
        using var other = await office.SignIn("manager@or.demo");
        using var company = await office.SignIn("contact@cascade.demo");

        (await other.Ask($"/complaints/{number}/history/notices")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.Ask($"/complaints/{number}/history/notices")).Status.ShouldNotBe(HttpStatusCode.OK);
        (await (await office.Api("manager@or.demo")).Get($"/api/v1/complaints/{number}/tellings")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_API_tells_the_same()
    {
        var number = await office.Sent();

        var told = (await (await office.Api("viewer@wa.demo")).Get($"/api/v1/complaints/{number}/tellings")).ShouldBe(HttpStatusCode.OK).Json.AsArray();

        told.Select(one => one!["act"]!.GetValue<string>()).ShouldContain("Information requests wait for you. Assign a point of contact");
        told.ShouldContain(one => one!["inApplication"]!.GetValue<bool>() && one["organization"]!.GetValue<string>().StartsWith("Cascade"));
    }

    Task Bounce(string number, string words) => office.InDb(async db =>
    {
        // The sender of the demo has it in hand, and would write over what the test writes.
        OutboxMail mail;
        do
        {
            await Task.Delay(50);
            mail = await db.Outbox.AsNoTracking().FirstAsync(one => one.Subject == number + ": " + words);
        }
        while (mail.SentAt is null);
        db.Attach(mail);
        db.Entry(mail).Property(one => one.SentAt).CurrentValue = null;
        db.Entry(mail).Property(one => one.Tries).CurrentValue = 0;
        mail.Bounced("No such person", office.Clock.Now);
        await db.SaveChangesAsync();
    });
}
