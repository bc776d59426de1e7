namespace Redress.Browser.Tests.Rig;

public class OfficeOnAPortTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Fact]
    public async Task A_browser_reaches_the_office()
    {
        await using var person = await office.Person("visitor");

        await person.Open("/parts");
    }
}
