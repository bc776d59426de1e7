using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Due dates on the page that sends: the bulk date, days off, days that make no sense.</summary>
public class SendDatesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_bulk_date_fills_what_has_no_date_and_leaves_what_has_one()
    {
        var number = await Ready("One", "Two");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Plan(complaint, new Dictionary<int, DateOnly?> { [2] = new(2031, 1, 2) }, stamp));
        var page = await Open(number);

        page = await page.Fill("Introductory comments", "Kept.").Fill("Due date of request 1", "").Fill("Due date for selected requests that have none", "Dec 25, 2030").Submit("Fill empty dates");

        page.Value("Due date of request 1").ShouldBe("Dec 25, 2030");
        page.Value("Due date of request 2").ShouldBe("Jan 2, 2031");
        page.Value("Introductory comments").ShouldBe("Kept.");
        page.Row("One").Shows("a holiday, Christmas Day").ShouldBeTrue();
        page.Shows("1 was filled with it.").ShouldBeTrue();
        (await page.Fill("Due date for selected requests that have none", "Dec 26, 2030").Submit("Fill empty dates")).Value("Due date of request 1").ShouldBe("Dec 26, 2030");
    }

    [Fact]
    public async Task A_row_left_empty_takes_the_bulk_date_when_sent()
    {
        var number = await Ready("One");
        var page = await Open(number);

        await page.Fill("Due date of request 1", "").Fill("Due date for selected requests that have none", "2030-12-05").Submit("Send 1 request");

        (await office.Read(number, complaint => complaint.Requests.Single().DueOn)).ShouldBe(new DateOnly(2030, 12, 5));
    }

    [Theory]
    [InlineData("Jan 5, 2020", "The due date of request 1 must lie in the future.")]
    [InlineData("tomorrow-ish", "tomorrow-ish")]
    public async Task A_bad_date_is_told_at_its_row_and_nothing_goes(string date, string says)
    {
        var number = await Ready("One");
        var page = await Open(number);

        page = await page.Fill("Due date of request 1", date).Submit("Send 1 request");

        page.Row("One").Shows(says.Contains(' ') ? says : "").ShouldBeTrue();
        page.Value("Due date of request 1").ShouldBe(date);
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task A_day_off_is_a_remark_and_no_error()
    {
        var number = await Ready("One");
        var page = await Open(number);

        await page.Fill("Due date of request 1", "Jan 1, 2031").Submit("Send 1 request");

        (await office.Read(number, complaint => complaint.Requests.Single().DueOn)).ShouldBe(new DateOnly(2031, 1, 1));
    }

    [Fact]
    public async Task Dates_are_saved_for_later_and_nothing_goes()
    {
        var number = await Ready("One", "Two");
        var page = await Open(number);

        page = await page.Fill("Due date of request 2", "Dec 3, 2030").Submit("Save dates for later");

        page.Shows("Nothing was sent.").ShouldBeTrue();
        (await Open(number)).Value("Due date of request 2").ShouldBe("Dec 3, 2030");
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(0);
    }

    async Task<string> Ready(params string[] titles)
    {
        var number = await office.Complaint();
        await office.Ready(number, titles);
        return number;
    }

    async Task<Page> Open(string number) => await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/send");
}
