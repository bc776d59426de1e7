using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Whatever becomes of a complaint while somebody types: the words come back, with a sentence that says why they were not saved.</summary>
public class NotSavedTests(Office office) : IClassFixture<Office>
{
    const string Manager = "manager@wa.demo", Poc = "poc@cascade.demo", Drafter = "drafter@cascade.demo";
    const string Words = "These words took\nsome time to find.";

    [Theory]
    [InlineData("Add comment")]
    [InlineData("Save draft")]
    [InlineData("Send to POC")]
    public async Task Answer_and_internal_comment_come_back_when_the_complaint_closes(string button)
    {
        var (number, page) = await Asked(Drafter, "");
        page.Fill("Text", "The escrow rose in May.").Fill("Add a comment", Words);
        await Close(number);

        page = await page.Submit(button);

        ShouldGiveBack(page, "cannot be answered");
        page.Shows("The escrow rose in May.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_reason_for_more_time_comes_back_when_the_complaint_closes()
    {
        var (number, page) = await Asked(Poc, "/more-time");
        page.Fill("Date you would keep", "12/30/2027").Fill("Why you need more time", Words);
        await Close(number);

        ShouldGiveBack(await page.Submit("Ask Washington for more time"), "Nothing can be asked");
    }

    [Fact]
    public async Task The_reason_for_wanting_an_answer_back_comes_back_when_it_was_accepted()
    {
        var number = await office.Answered();
        var page = (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/ask-back")).Fill("Why you want it back", Words);
        await office.Act(number, Manager, (complaint, stamp) => complaint.Requests.Single().Accept(stamp));

        ShouldGiveBack(await page.Submit("Ask Washington to send it back"), "may have been decided meanwhile");
    }

    [Fact]
    public async Task What_somebody_wrote_who_is_point_of_contact_no_longer_comes_back_on_the_page_that_says_no()
    {
        var (number, page) = await Asked(Poc, "/more-time");
        page.Fill("Date you would keep", "12/30/2027").Fill("Why you need more time", Words);
        await office.NamePoc(number, "contact@cascade.demo");

        page = await page.Submit("Ask Washington for more time");

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Shows("Your text, not saved").ShouldBeTrue();
        page.Document.Body!.TextContent.ReplaceLineEndings("\n").ShouldContain(Words);
        (await (await office.SignIn(Drafter)).Ask($"/portal/complaints/{number}/requests/1/more-time")).Shows("Your text, not saved").ShouldBeFalse();
    }

    [Fact]
    public async Task The_reason_for_sending_back_comes_back_when_the_complaint_closes()
    {
        var number = await office.Answered();
        var page = (await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1")).Tick("Send back for another round").Fill("Reason", Words);
        await Close(number);

        page = await page.Submit("Send back to Cascade Lending LLC");

        ShouldGiveBack(page, "was closed on");
        page.Has("textbox", "Reason").ShouldBeFalse();
    }

    [Fact]
    public async Task Words_of_a_decision_come_back_when_somebody_else_decided()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, Poc, (complaint, stamp) => complaint.Requests.Single().AskForMoreTime("Holidays.", complaint.Requests.Single().DueOn!.Value.AddDays(9), stamp));
        var page = (await (await office.SignIn(Manager)).Open($"/complaints/{number}/requests/1/ask")).Tick("Refuse: the due date stays").Fill("Why not", Words);
        await office.Act(number, "supervisor@wa.demo", (complaint, stamp) => complaint.Requests.Single().RefuseAsk("No.", stamp));

        ShouldGiveBack(await page.Submit("Decide and tell Cascade Lending LLC"), "may have been decided meanwhile");
    }

    [Fact]
    public async Task A_form_that_is_still_there_holds_the_words_itself()
    {
        var (number, page) = await Asked(Drafter, "");
        page.Fill("Text", "Mine is this.").Fill("Add a comment", Words);
        await office.Act(number, Poc, (complaint, stamp) => complaint.Requests.Single().SaveDraft("Theirs.", false, 0, stamp));

        page = await page.Submit("Save draft");

        page.Value("Text").ShouldBe("Mine is this.");
        page.Value("Add a comment").ReplaceLineEndings("\n").ShouldBe(Words);
        page.Shows("Your text, not saved").ShouldBeFalse();
    }

    [Fact]
    public async Task A_research_note_is_added_even_when_the_complaint_closes_meanwhile()
    {
        var number = await office.Answered();
        var page = (await (await office.SignIn(Manager)).Open($"/complaints/{number}/research/add")).Tick("Research").Tick("The company").Fill("What was said or found", Words);
        await Close(number);

        (await page.Submit("Add to the complaint")).Shows("some time to find.").ShouldBeTrue();
    }

    static void ShouldGiveBack(Page page, string why)
    {
        page.Shows(why).ShouldBeTrue(page.ToString());
        page.Shows("Your text, not saved").ShouldBeTrue(page.ToString());
        page.Document.Body!.TextContent.ReplaceLineEndings("\n").ShouldContain(Words);
    }

    async Task<(string Number, Page Page)> Asked(string email, string act)
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return (number, await (await office.SignIn(email)).Open($"/portal/complaints/{number}/requests/1{act}"));
    }

    Task Close(string number) => office.Act(number, Manager, (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Internal note.", CancelsOpenRequests: true), [], stamp));
}
