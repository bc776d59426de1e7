using System.Net;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Acts on different requests of one complaint at the same moment: each is done, nobody presses again. On the same request one wins.</summary>
public class AtOnceTests(Office office) : IClassFixture<Office>
{
    const int Times = 8;
    const string Poc = "poc@cascade.demo";

    [Fact]
    public async Task The_agency_extends_a_request_while_the_company_answers_another()
    {
        var (manager, poc) = (await office.SignIn("manager@wa.demo"), await office.SignIn(Poc));
        for (var time = 0; time < Times; time++)
        {
            var number = await Drafted();
            var extend = await manager.Open($"/complaints/{number}/requests/1/extend");
            var answer = await poc.Open($"/portal/complaints/{number}/requests/2/send");

            var pages = await Task.WhenAll(extend.Fill("New due date", "12/30/2027").Submit("Extend and tell Cascade Lending LLC"), answer.Submit("Send answer to Washington"));

            pages[0].Shows("Request 1 extended to Dec 30, 2027.").ShouldBeTrue(pages[0].ToString());
            pages[1].Shows("Answer to request 2 sent to Washington.").ShouldBeTrue(pages[1].ToString());
            (await office.Read(number, complaint => (complaint.Requests.Single(one => one.No == 1).DueOn, complaint.Requests.Single(one => one.No == 2).Rounds.Single().Answer)))
                .ShouldBe((new DateOnly(2027, 12, 30), "Answer to 2."));
            (await office.Faults(number)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Two_drafters_pass_on_the_drafts_of_two_requests()
    {
        var drafters = new List<Visitor>();
        foreach (var email in (string[])["drafter@cascade.demo", "contact@cascade.demo"]) drafters.Add(await office.SignIn(email));
        for (var time = 0; time < Times; time++)
        {
            var number = await Drafted();
            var pages = await Task.WhenAll(drafters.Select((drafter, at) => drafter.Open($"/portal/complaints/{number}/requests/{at + 1}")));

            pages = await Task.WhenAll(pages.Select(page => page.Fill("Add a comment", "Checked with Legal.").Submit("Send to POC")));

            pages.Count(page => page.Shows("sent to Renee Calloway.")).ShouldBe(drafters.Count, string.Join('\n', pages.Select(page => page.ToString())));
            (await office.InDb(db => Task.FromResult(db.InternalComments.Count(comment => db.Set<InformationRequest>().Any(request => request.Id == comment.RequestId && request.Record.Number == number))))).ShouldBe(drafters.Count);
            (await office.Faults(number)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Programs_act_on_different_requests_at_once_and_each_act_is_done_once()
    {
        var (manager, poc) = (await office.Api("manager@wa.demo"), await office.Api(Poc));
        for (var time = 0; time < Times; time++)
        {
            var number = await Drafted();

            var answers = await Task.WhenAll(
                manager.Post($"/api/v1/complaints/{number}/requests/1/due-dates", new { dueOn = "2027-12-30" }),
                poc.Post($"/api/v1/portal/complaints/{number}/answers", new { drafts = new Dictionary<string, int> { ["2"] = 1 } }));

            foreach (var answer in answers) answer.ShouldBe(HttpStatusCode.OK);
            (await office.Read(number, complaint => (complaint.DueDates.Count(due => due.On == new DateOnly(2027, 12, 30)), complaint.Requests.Count(one => one.WaitsForReview)))).ShouldBe((1, 1));
            (await office.Faults(number)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Of_two_who_extend_the_same_request_at_once_one_is_told()
    {
        var (manager, supervisor) = (await office.SignIn("manager@wa.demo"), await office.SignIn("supervisor@wa.demo"));
        for (var time = 0; time < Times; time++)
        {
            var number = await Drafted();
            var pages = await Task.WhenAll(manager.Open($"/complaints/{number}/requests/1/extend"), supervisor.Open($"/complaints/{number}/requests/1/extend"));

            // The earlier date first, so that the later one would be a valid act too.
            pages = await Task.WhenAll(pages.Select((page, at) => page.Fill("New due date", $"12/{28 + at}/2027").Submit("Extend and tell Cascade Lending LLC")));

            var done = pages.Count(page => page.Shows("Request 1 extended to"));
            (await office.Read(number, complaint => complaint.DueDates.Count(due => due.On > new DateOnly(2027, 12, 1)))).ShouldBe(done, string.Join("\n", pages.Select(page => page.ToString())));
            pages.Where(page => !page.Shows("Request 1 extended to")).ShouldAllBe(page => page.Shows("while you were working") || page.Shows("must be later than"));
        }
    }

    async Task<string> Drafted()
    {
        var number = await office.Sent(3);
        await office.NamePoc(number);
        await office.Act(number, Poc, (complaint, stamp) =>
        {
            foreach (var request in complaint.Requests) request.SaveDraft($"Answer to {request.No}.", false, 0, stamp);
        });
        return number;
    }
}
