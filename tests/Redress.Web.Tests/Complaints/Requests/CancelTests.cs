using System.Net;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Canceling one request, and extending several.</summary>
public class CancelTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Canceling_tells_the_company_why_and_keeps_its_draft_readable()
    {
        var number = await Drafted();
        var page = await (await (await Manager()).Open($"/complaints/{number}/requests/1")).Follow("Cancel this request");
        page.Shows("It has begun a draft").ShouldBeTrue();

        page = await page.Fill("Reason", "Answered by phone <script>alert(1)</script>").Submit("Cancel request 1 and tell Cascade Lending LLC");

        page.Shows("Request 1 canceled.").ShouldBeTrue();
        page.Row("Request 1").Shows("Canceled").ShouldBeTrue();
        page.In("Round 1").Shows("by Priya Raman. Answered by phone <script>alert(1)</script>").ShouldBeTrue();
        (await office.Told(number, "poc@cascade.demo")).ShouldContain("A request was canceled");
        page = await (await office.SignIn("drafter@cascade.demo")).Open($"/portal/complaints/{number}/requests/1");
        page.Shows("Washington canceled this request.").ShouldBeTrue();
        page.Shows("Answered by phone <script>alert(1)</script>").ShouldBeTrue();
        page.In("Our answer").Shows("Half written.").ShouldBeTrue();
        (await (await Manager()).Open($"/complaints/{number}/requests/1")).Shows("Half written.").ShouldBeFalse();
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Give a reason. The company reads it.")]
    [InlineData(null, "The reason is longer than 1,000 characters.")]
    public async Task Canceling_needs_a_reason_of_reasonable_length(string? reason, string says)
    {
        var number = await office.Sent();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/1/cancel");

        page = await page.Fill("Reason", reason ?? new string('x', 1_001)).Submit("Cancel request 1 and tell Cascade Lending LLC");

        page.Shows(says).ShouldBeTrue();
        (await State(number)).ShouldBe(RequestState.SentToCompany);
    }

    [Fact]
    public async Task Of_canceling_and_answering_at_once_one_happens()
    {
        var number = await Drafted();
        var cancel = (await (await Manager()).Open($"/complaints/{number}/requests/1/cancel")).Fill("Reason", "Done by phone.");
        var answer = await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}/requests/1/send");

        await Task.WhenAll(cancel.Submit("Cancel request 1 and tell Cascade Lending LLC"), answer.Submit("Send answer to Washington"));

        var (canceled, answered) = await office.Read(number, complaint => (complaint.Requests.Single().CanceledAt, complaint.Requests.Single().Rounds.Single().AnsweredAt));
        (canceled is null).ShouldNotBe(answered is null);
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("viewer@wa.demo", HttpStatusCode.Forbidden)]
    [InlineData("supervisor@or.demo", HttpStatusCode.NotFound)]
    [InlineData("poc@cascade.demo", HttpStatusCode.Forbidden)]
    public async Task Who_may_not_cancel_cannot(string who, HttpStatusCode answer)
    {
        var number = await office.Sent();

        foreach (var act in (string[])["requests/1/cancel", "requests/extend", "requests/1/ask"])
            (await (await office.SignIn(who)).Get($"/complaints/{number}/{act}")).Answer().ShouldBe(answer);
        var api = await office.Api(who);
        (await api.Put($"/api/v1/complaints/{number}/requests/1/cancellation", new { reason = "Mine." })).ShouldBe(answer);
        (await api.Post($"/api/v1/complaints/{number}/due-dates", new { requests = new[] { 1 }, dueOn = "2031-01-15" })).ShouldBe(answer);
        (await State(number)).ShouldBe(RequestState.SentToCompany);
    }

    [Fact]
    public async Task Several_are_extended_at_once_and_the_company_is_told_once()
    {
        var number = await office.Sent(3);
        await office.NamePoc(number);
        var page = await (await (await Manager()).Open($"/complaints/{number}/requests")).Follow("Extend several");

        page = await page.Untick("Extend request 2").Fill("New due date for those selected", "Dec 9, 2030").Fill("Reason", "Holidays.").Submit("Extend 3 requests");

        page.Shows("2 requests extended to Dec 9, 2030.").ShouldBeTrue();
        (page.Row("Request 1").Shows("Dec 9, 2030"), page.Row("Request 2").Shows("Dec 9, 2030"), page.Row("Request 3").Shows("Dec 9, 2030")).ShouldBe((true, false, true));
        (await office.Told(number, "poc@cascade.demo")).Count(words => words == "A due date changed").ShouldBe(1);
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Extending_several_to_an_earlier_day_extends_none()
    {
        var number = await office.Sent(2);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests.First(request => request.No == 2).Extend(new DateOnly(2031, 1, 15), null, stamp));
        var page = await (await Manager()).Open($"/complaints/{number}/requests/extend");

        page = await page.Fill("New due date for those selected", "Dec 9, 2030").Submit("Extend 2 requests");

        page.Shows("The new due date of request 2 must be later than Jan 15, 2031.").ShouldBeTrue();
        (page.Value("New due date for those selected"), await office.Read(number, complaint => complaint.DueDates.Count(due => due.On.Year >= 2030))).ShouldBe(("Dec 9, 2030", 1));
    }

    [Fact]
    public async Task Closing_keeps_the_documents_of_requests_that_were_never_sent()
    {
        var number = await office.Sent();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");
        await page.Fill("Short title", "Never sent").Fill("Request", "Send it.").Attach("Add documents", "list.txt", "list"u8.ToArray()).Submit("Save");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new(Domain.Complaints.ClosureReason.ClosedWithExplanation, CancelsOpenRequests: true), [], stamp));

        page = await (await Manager()).Open($"/complaints/{number}/documents");

        page.Row("list.txt").Shows("A request that was never sent").ShouldBeTrue();
        (await (await Manager()).Open($"/complaints/{number}/requests")).Shows("Never sent").ShouldBeFalse();
        (await (await office.SignIn("contact@cascade.demo")).Open($"/portal/complaints/{number}/documents")).Shows("list.txt").ShouldBeFalse();
        (await office.Faults(number)).ShouldBeEmpty();
    }

    async Task<string> Drafted()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("Half written.", false, 0, stamp));
        return number;
    }

    Task<RequestState> State(string number) => office.Read(number, complaint => complaint.Requests.Single().State);

    Task<Visitor> Manager() => office.SignIn("manager@wa.demo");
}
