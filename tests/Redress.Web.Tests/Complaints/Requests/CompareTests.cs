using System.Net;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

public class CompareTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Words_that_changed_are_marked_for_eye_and_ear()
    {
        var number = await TwoRounds("The fee of $20 <b>was</b> charged.", "The fee of $15 <b>was</b> charged.");
        var page = await (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/1")).Follow("Compare with round 1");

        page.Heading.ShouldBe("Request 1: rounds 1 and 2 compared");
        page.Document.QuerySelector(".both-rounds del")!.Seen().ShouldBe("[left out:] $20 [end]");
        page.Document.QuerySelector(".both-rounds ins")!.Seen().ShouldBe("[put in:] $15 [end]");
        (page.Shows("Send paper 1."), page.Shows("It is wrong."), page.Shows("<b>was</b>")).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task Answers_that_are_alike_are_said_to_be()
    {
        var number = await TwoRounds("The same.", "The same.");

        var page = await (await office.SignIn("viewer@wa.demo")).Open($"/complaints/{number}/requests/1/compare");

        page.Shows("The answers are alike, word for word.").ShouldBeTrue();
    }

    [Theory]
    [InlineData("manager@wa.demo", "?old=1&new=3", HttpStatusCode.NotFound)]
    [InlineData("manager@wa.demo", "?old=2&new=1", HttpStatusCode.NotFound)]
    [InlineData("supervisor@or.demo", "?old=1&new=2", HttpStatusCode.NotFound)]
    [InlineData("poc@cascade.demo", "?old=1&new=2", HttpStatusCode.Forbidden)]
    public async Task What_is_not_there_or_not_ones_own_is_not_compared(string who, string rounds, HttpStatusCode answer)
    {
        var number = await TwoRounds("One.", "Two.");

        (await (await office.SignIn(who)).Get($"/complaints/{number}/requests/1/compare{rounds}")).Answer().ShouldBe(answer);
        (await (await office.Api(who)).Get($"/api/v1/complaints/{number}/requests/1/comparison{rounds}")).ShouldBe(answer);
    }

    [Fact]
    public async Task A_program_reads_the_comparison()
    {
        var number = await TwoRounds("One word.", "Another word.");

        var answer = (await (await office.Api("manager@wa.demo")).Get($"/api/v1/complaints/{number}/requests/1/comparison?old=1&new=2")).ShouldBe(HttpStatusCode.OK);

        answer.Json["after"]![0]!["text"]!.GetValue<string>().Trim().ShouldBe("Another");
        answer.Json["after"]![0]!["isChanged"]!.GetValue<bool>().ShouldBeTrue();
    }

    async Task<string> TwoRounds(string first, string second)
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await Answer(number, first);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].SendBack("It is wrong.", stamp.Today.AddDays(9), [], stamp));
        await Answer(number, second);
        return number;
    }

    Task Answer(string number, string text) => office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
    {
        complaint.Requests[0].SaveDraft(text, false, 0, stamp);
        Instalment.SendAnswers(complaint, complaint.Requests, [], stamp);
    });
}
