using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

public class ExtendTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Extending_keeps_the_original_date_visible_and_tells_the_company()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var first = await office.Read(number, complaint => complaint.Requests.Single().DueOn!.Value);
        var page = await (await (await Manager()).Open($"/complaints/{number}/requests")).Row("Request 1").Follow("Extend request 1");

        page = await page.Fill("New due date", "Dec 9, 2030").Fill("Reason", "The company asked.").Submit("Extend and tell Cascade Lending LLC");

        page.Row("Request 1").Shows(DayWords.Short(first)).ShouldBeTrue();
        page.Row("Request 1").Shows("Dec 9, 2030").ShouldBeTrue();
        page.In("Round 1").Shows("The company asked.").ShouldBeTrue();
        (await office.Told(number, "poc@cascade.demo")).ShouldContain("A due date changed");
    }

    [Theory]
    [InlineData("", "Give the new due date.")]
    [InlineData("Jan 5, 2020", "The new due date must lie in the future.")]
    public async Task An_extension_needs_a_later_day(string date, string says)
    {
        var number = await office.Sent();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/1/extend");

        page = await page.Fill("New due date", date).Submit("Extend and tell Cascade Lending LLC");

        page.Shows(says).ShouldBeTrue();
    }

    Task<Visitor> Manager() => office.SignIn("manager@wa.demo");
}
