using System.Net;
using Redress.Domain.Notices;
using Redress.Web.Tests.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests;

public class MailPageTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Mail_of_the_demo_is_kept_on_a_page_that_needs_no_sign_in()
    {
        await Write("ann@tide.test", "First <script>");
        await Write("bob@tide.test", "Second");

        var page = await office.Visitor().Open("/mail");
        page.Text.IndexOf("Second").ShouldBeLessThan(page.Text.IndexOf("First <script>"));
        page.Has("link", "http://127.0.0.1:5080/enroll/abc").ShouldBeTrue();

        page = await page.Fill("Recipient", "ANN@").Submit("Search");
        page.Shows("First").ShouldBeTrue();
        page.Shows("Second").ShouldBeFalse();
    }

    [Fact]
    public async Task Older_mail_is_on_further_pages()
    {
        for (var i = 0; i < 25; i++) await Write("many@tide.test", $"Mail {i:00}");

        var page = await office.Visitor().Open("/mail?to=many");
        page.Shows("Mail 24").ShouldBeTrue();
        page.Shows("Mail 00").ShouldBeFalse();
        (await page.Follow("Next 20")).Shows("Mail 00").ShouldBeTrue();
    }

    Task Write(string to, string subject) => office.InDb(async db =>
    {
        db.Add(new OutboxMail(to, subject, "Open:\nhttp://127.0.0.1:5080/enroll/abc\n", office.Clock.Now));
        await db.SaveChangesAsync();
        return 0;
    });
}

public class MailPageInProductionTests(ProductionOffice office) : IClassFixture<ProductionOffice>
{
    [Fact]
    public async Task The_page_does_not_exist_in_production() => (await office.Visitor().Ask("/mail")).Status.ShouldBe(HttpStatusCode.NotFound);
}
