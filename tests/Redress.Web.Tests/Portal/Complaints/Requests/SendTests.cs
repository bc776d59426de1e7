using System.Net;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints.Requests;

public class SendTests(Office office) : IClassFixture<Office>
{
    const string Poc = "poc@cascade.demo";

    [Fact]
    public async Task Only_the_point_of_contact_sends()
    {
        var number = await Drafted();
        var drafter = await office.SignIn("drafter@cascade.demo");

        foreach (var address in (string[])[$"/portal/complaints/{number}/requests/1/send", $"/portal/complaints/{number}/send", $"/portal/complaints/{number}/requests/1/drafters"])
            (await drafter.Ask(address)).Status.ShouldBe(HttpStatusCode.Forbidden, address);
        (await drafter.Open($"/portal/complaints/{number}/requests/1")).Has("button", "Send to Washington").ShouldBeFalse();
        (await office.State(number)).ShouldBe(RequestState.InPreparation);
    }

    [Fact]
    public async Task A_form_of_the_former_point_of_contact_is_refused()
    {
        var number = await Drafted();
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/send");
        await office.NamePoc(number, "drafter@cascade.demo");

        (await page.Submit("Send answer to Washington")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await office.State(number)).ShouldBe(RequestState.InPreparation);
    }

    [Fact]
    public async Task Answered_twice_at_once_one_wins_and_the_other_is_told()
    {
        var number = await Drafted();
        var pages = new[]
        {
            await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/send"),
            await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/send"),
        };

        var after = await Task.WhenAll(pages.Select(page => page.Submit("Send answer to Washington")));

        after.Count(page => page.Shows("Answer to request 1 sent to Washington.")).ShouldBe(1);
        after.Count(page => page.Shows("meanwhile") || page.Shows("while you were working")).ShouldBe(1);
    }

    [Fact]
    public async Task A_draft_that_changed_after_it_was_shown_is_shown_again_first()
    {
        var number = await Drafted();
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/send");
        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) => complaint.Requests[0].SaveDraft("Other words.", false, 1, stamp));

        page = await page.Submit("Send answer to Washington");

        (page.Shows("The draft for request 1 changed meanwhile."), page.Shows("Other words.")).ShouldBe((true, true));
        (await office.State(number)).ShouldBe(RequestState.InPreparation);
        (await page.Submit("Send answer to Washington")).Shows("sent to Washington.").ShouldBeTrue();
    }

    [Fact]
    public async Task Several_answers_go_at_once_and_those_not_chosen_stay()
    {
        var number = await Drafted(3);
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/send");

        page = await page.Tick("Send the answer to request 1").Tick("Send the answer to request 3").Submit("Send answers to Washington");

        page.Shows("2 answers sent to Washington.").ShouldBeTrue();
        (await office.State(number, 1), await office.State(number, 2), await office.State(number, 3))
            .ShouldBe((RequestState.Answered, RequestState.InPreparation, RequestState.Answered));
    }

    [Fact]
    public async Task Nothing_chosen_comes_back_with_a_sentence()
    {
        var number = await Drafted();
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/send");

        (await page.Submit("Send answers to Washington")).Shows("Choose at least one answer to send.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_point_of_contact_assigns_a_drafter_with_a_date()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        var poc = await office.SignIn(Poc);
        var page = await (await poc.Open($"/portal/complaints/{number}/requests/1")).Follow("Assign drafters");

        (await page.Tick("Luis Ortega").Fill("Draft of Luis Ortega due to you", "Jan 5, 2020").Submit("Assign drafters")).Shows("The date for Luis Ortega lies in the past.").ShouldBeTrue();
        page = await page.Tick("Luis Ortega").Fill("Draft of Luis Ortega due to you", "").Submit("Assign drafters");

        page.Shows("Luis Ortega drafts the answer to request 1.").ShouldBeTrue();
        (await (await office.SignIn("drafter@cascade.demo")).Open("/portal")).In("My tasks").Shows(number).ShouldBeTrue();
    }

    async Task<string> Drafted(int requests = 1)
    {
        var number = await office.Sent(requests);
        await office.NamePoc(number);
        await office.Act(number, "drafter@cascade.demo", (complaint, stamp) =>
        {
            foreach (var request in complaint.Requests) request.SaveDraft($"Answer {request.No}.", false, 0, stamp);
        });
        return number;
    }
}
