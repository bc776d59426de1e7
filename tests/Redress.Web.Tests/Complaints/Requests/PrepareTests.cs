using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Requests that are written and not sent: add, edit, remove.</summary>
public class PrepareTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_request_is_added_with_text_date_and_document()
    {
        var number = await office.Complaint();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");

        page.Fill("Short title", "Loan file").Fill("Request", "Send the loan file.").Fill("Due date", "Dec 7, 2030").Attach("Add documents", "terms.txt", "terms"u8.ToArray());
        page = await page.Submit("Save");

        page.Address.ShouldBe($"/complaints/{number}/requests");
        page.Row("Loan file").Shows("Ready to send").ShouldBeTrue();
        page.Row("Loan file").Shows("Dec 7, 2030").ShouldBeTrue();
        page = await page.Follow("Loan file");
        page.Shows("Send the loan file.").ShouldBeTrue();
        page.Has("link", "terms.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_verifies_after_documents_came_and_went()
    {
        var number = await office.Complaint();
        var visitor = await Manager();
        await Add(visitor, number, "Loan file", "one.txt");
        var page = await visitor.Open($"/complaints/{number}/requests/1/edit");
        page = await page.Tick("Remove one.txt").Attach("Add documents", "two.txt", "two"u8.ToArray()).Submit("Save");
        page = await visitor.Open($"/complaints/{number}/requests/1");
        page.Has("link", "one.txt").ShouldBeFalse();
        page.Has("link", "two.txt").ShouldBeTrue();
        (await office.Faults(number)).ShouldBeEmpty();

        await (await visitor.Open($"/complaints/{number}/requests/1/remove")).Submit("Remove request 1");

        (await office.Faults(number)).ShouldBeEmpty();
        (await office.InDb(db => db.Set<Document>().CountAsync(document => document.FileName == "two.txt"))).ShouldBe(0);
    }

    [Fact]
    public async Task Save_and_add_another_comes_back_to_an_empty_form()
    {
        var number = await office.Complaint();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");

        page = await page.Fill("Short title", "One").Fill("Request", "Send one.").Submit("Save and add another");

        page.Address.ShouldBe($"/complaints/{number}/requests/add");
        page.Shows("Request 1 added.").ShouldBeTrue();
        page.Value("Short title").ShouldBe("");
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_and_keeps_the_documents()
    {
        var number = await office.Complaint();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");

        page = await page.Attach("Add documents", "terms.txt", "terms"u8.ToArray()).Submit("Save");

        page.Shows("Give the request a short title.").ShouldBeTrue();
        page.Shows("Write what you ask for.").ShouldBeTrue();
        page.Has("link", "terms.txt").ShouldBeTrue();
        page = await page.Fill("Short title", "Now").Fill("Request", "Send it.").Submit("Save");
        (await page.Follow("Now")).Has("link", "terms.txt").ShouldBeTrue();
    }

    [Theory]
    [InlineData("Jan 5, 2020", "The due date must lie in the future.")]
    [InlineData("some day", "date")]
    public async Task A_date_that_makes_no_sense_comes_back(string date, string says)
    {
        var number = await office.Complaint();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");

        page = await page.Fill("Short title", "One").Fill("Request", "Send one.").Fill("Due date", date).Submit("Save");

        page.Document.QuerySelector(".error-summary")!.TextContent.ShouldContain(says, Case.Insensitive);
        page.Value("Due date").ShouldContain(date == "some day" ? date : "2020");
    }

    [Fact]
    public async Task Text_that_is_too_long_comes_back()
    {
        var number = await office.Complaint();
        var page = await (await Manager()).Open($"/complaints/{number}/requests/add");

        page = await page.Fill("Short title", new string('x', 201)).Fill("Request", new string('y', 30_001)).Submit("Save");

        page.Shows("The title is longer than 200 characters.").ShouldBeTrue();
        page.Shows("The request is longer than 30,000 characters.").ShouldBeTrue();
    }

    [Fact]
    public async Task Script_in_a_title_stays_text()
    {
        var number = await office.Complaint();
        await Add(await Manager(), number, "<script>alert(1)</script>");

        var page = await (await Manager()).Open($"/complaints/{number}/requests/1");

        page.Shows("<script>alert(1)</script>").ShouldBeTrue();
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Edit_shows_and_changes_what_was_written()
    {
        var number = await office.Complaint();
        var visitor = await Manager();
        await Add(visitor, number, "Loan file");
        var page = await visitor.Open($"/complaints/{number}/requests/1/edit");
        page.Value("Short title").ShouldBe("Loan file");

        page = await page.Fill("Short title", "Whole loan file").Submit("Save");

        page.Shows("Whole loan file").ShouldBeTrue();
    }

    [Fact]
    public async Task A_sent_request_is_neither_edited_nor_removed()
    {
        var number = await office.Complaint();
        var visitor = await Manager();
        await Add(visitor, number, "Loan file");
        var edit = await visitor.Open($"/complaints/{number}/requests/1/edit");
        var remove = await visitor.Open($"/complaints/{number}/requests/1/remove");
        await office.Send(number);

        (await edit.Fill("Short title", "Something else").Submit("Save")).Shows("Request 1 was sent. A correction is a new request.").ShouldBeTrue();
        (await remove.Submit("Remove request 1")).Shows("Request 1 was sent. A correction is a new request.").ShouldBeTrue();
        (await visitor.Open($"/complaints/{number}/requests/1/edit")).Address.ShouldBe($"/complaints/{number}/requests/1");
    }

    [Theory]
    [InlineData("supervisor@or.demo", HttpStatusCode.NotFound)]
    [InlineData("viewer@wa.demo", HttpStatusCode.Forbidden)]
    [InlineData("contact@cascade.demo", HttpStatusCode.Forbidden)]
    public async Task Only_workers_of_the_owner_prepare_requests(string who, HttpStatusCode answer)
    {
        var number = await office.Complaint();
        await Add(await Manager(), number, "Loan file");
        var visitor = await office.SignIn(who);

        foreach (var page in new[] { "add", "1/edit", "1/remove", "1/extend" })
            (await visitor.Get($"/complaints/{number}/requests/{page}")).Answer().ShouldBe(answer, page);
    }

    [Fact]
    public async Task A_request_that_is_not_there_answers_404()
    {
        var number = await office.Complaint();
        var visitor = await Manager();

        foreach (var page in new[] { "7", "7/edit", "7/remove", "7/extend" })
            (await visitor.Ask($"/complaints/{number}/requests/{page}")).Status.ShouldBe(HttpStatusCode.NotFound, page);
    }

    Task<Visitor> Manager() => office.SignIn("manager@wa.demo");

    static async Task Add(Visitor visitor, string number, string title, string? file = null)
    {
        var page = await visitor.Open($"/complaints/{number}/requests/add");
        page.Fill("Short title", title).Fill("Request", "Send it.");
        if (file is not null) page.Attach("Add documents", file, "paper"u8.ToArray());
        (await page.Submit("Save")).ArrivedBy.ShouldBe(HttpStatusCode.Found);
    }
}
