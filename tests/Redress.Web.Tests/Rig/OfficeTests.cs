using System.Net;

namespace Redress.Web.Tests.Rig;

public class OfficeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_address_that_is_not_there_answers_404()
    {
        var page = await office.Visitor().Ask("/no-such-page");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
