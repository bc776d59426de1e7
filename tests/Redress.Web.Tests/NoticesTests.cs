using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class NoticesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_notice_leads_to_what_it_is_about_and_is_read_then()
    {
        await Tell("viewer@wa.demo", "The roles changed");
        using var viewer = await office.SignIn("viewer@wa.demo");
        var page = await viewer.Open("/notices");
        page.Shows("1 unread.").ShouldBeTrue();

        (await page.Follow("The roles changed, unread")).Address.ShouldBe("/roles");

        (await viewer.Open("/notices")).Shows("Nothing unread.").ShouldBeTrue();
    }

    [Fact]
    public async Task Notices_are_marked_as_read_one_by_one_or_all()
    {
        for (var i = 0; i < 3; i++) await Tell("contact@sound.demo", $"Notice {i}");
        using var contact = await office.SignIn("contact@sound.demo");
        var page = await contact.Open("/notices");

        page = await page.Row("Notice 1").Submit("Mark as read");
        page.Shows("2 unread.").ShouldBeTrue();
        page = await page.Submit("Mark all as read");
        page.Shows("2 notices are marked as read.").ShouldBeTrue();
        page.Shows("Nothing unread.").ShouldBeTrue();
    }

    [Fact]
    public async Task What_happened_last_stands_first_whenever_it_was_written()
    {
        var now = office.Clock.Now;
        foreach (var (words, days) in new[] { ("Second", -2), ("First", -1), ("Third", -3) })
            await office.InDb(async db =>
            {
                db.Add(new Notice((await db.PersonOf("examiner@ca.demo")).Id, words, "/roles", now.AddDays(days)));
                await db.SaveChangesAsync();
            });
        using var examiner = await office.SignIn("examiner@ca.demo");

        var text = (await examiner.Open("/notices")).Text;

        text.IndexOf("First", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Second", StringComparison.Ordinal));
        text.IndexOf("Second", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Third", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notices_of_others_do_not_exist()
    {
        var id = await Tell("manager@or.demo", "Not for you");
        using var other = await office.SignIn("manager@ca.demo");

        (await other.Open("/notices")).Shows("Not for you").ShouldBeFalse();
        (await other.Ask($"/notices/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    Task<Guid> Tell(string email, string words) => office.InDb(async db =>
    {
        var notice = new Notice((await db.PersonOf(email)).Id, words, "/roles", office.Clock.Now);
        db.Add(notice);
        await db.SaveChangesAsync();
        return notice.Id;
    });
}
