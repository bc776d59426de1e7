using System.Net;

namespace Redress.Web.Tests.Rig;

public class OfficeTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("operator@redress.demo")]
    public Task People_of_the_demo_office_sign_in_by_one_click(string email) => office.SignIn(email);

    [Fact]
    public Task Others_do_not() => Assert.ThrowsAsync<ShouldAssertException>(() => office.SignIn("nobody@wa.demo"));

    [Fact]
    public async Task An_address_that_is_not_there_answers_404()
    {
        var page = await office.Visitor().Ask("/no-such-page");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "href", "text/css")]
    [InlineData("script", "src", "text/javascript")]
    public async Task Style_and_script_are_served_compressed(string element, string address, string type)
    {
        var visitor = office.Visitor();
        var page = await visitor.Open("/parts");

        var file = await visitor.Get(page.Document.QuerySelector(element)!.GetAttribute(address)!, ("Accept-Encoding", "gzip"));

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        file.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await file.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_mail_is_read_and_its_link_followed()
    {
        await office.InDb(async db =>
        {
            db.Outbox.Add(new("ann@example.com", "Hello", "See http://127.0.0.1:5080/roles?of=you.\nBye", office.Clock.Now));
            await db.SaveChangesAsync();
        });

        var mail = (await office.MailsTo("ann@example.com")).ShouldHaveSingleItem();

        (await office.Visitor().Open(Office.LinkIn(mail))).Address.ShouldBe("/roles?of=you");
    }
}
