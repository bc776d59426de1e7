using System.Net;

namespace Redress.Web.Tests.Rig;

public class OfficeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_address_that_is_not_there_answers_404()
    {
        var answer = await office.CreateClient().GetAsync("/no-such-page");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
