using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Complaints.Requests;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints.Requests;

/// <summary>Several people draft one answer.</summary>
public class DraftersTests(Office office) : IClassFixture<Office>
{
    const string Poc = "poc@cascade.demo", Drafter = "drafter@cascade.demo", Contact = "contact@cascade.demo";

    [Fact]
    public async Task Several_are_assigned_each_with_a_date_and_each_is_told()
    {
        var number = await Waiting();
        var page = await (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1")).Follow("Assign drafters");
        page.Tick("Luis Ortega").Fill("Draft of Luis Ortega due to you", "Nov 19, 2030").Tick("Joel Brandvold").Fill("Draft of Joel Brandvold due to you", "Nov 21, 2030");

        page = await page.Submit("Assign drafters");

        page.Shows("Joel Brandvold, Luis Ortega draft the answer to request 1. The first is due to you Nov 19, 2030.").ShouldBeTrue();
        (page.Shows("Luis Ortega, due to the point of contact Nov 19, 2030"), page.Shows("Joel Brandvold, due to the point of contact Nov 21, 2030")).ShouldBe((true, true));
        foreach (var who in (string[])[Drafter, Contact])
        {
            (await office.Told(number, who)).ShouldContain("A draft was assigned to you");
            (await (await office.SignIn(who)).Open("/portal")).In("My tasks").Shows($"Draft the answer: request 1, Request 1 {number}").ShouldBeTrue();
        }
        (await (await office.SignIn(Poc)).Open("/portal")).In("With my drafters").Document.QuerySelectorAll("tr").Count(row => row.TextContent.Contains(number)).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Who_is_taken_off_has_no_task_and_who_stays_is_not_told_again()
    {
        var number = await Waiting();
        await Assign(number, Drafter, Contact);
        var page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/drafters");

        await page.Untick("Joel Brandvold").Submit("Assign drafters");

        (await (await office.SignIn(Contact)).Open("/portal")).Shows($"Draft the answer: request 1, Request 1 {number}").ShouldBeFalse();
        (await office.Told(number, Drafter)).Count(words => words == "A draft was assigned to you").ShouldBe(1);
        page = await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1/drafters");
        (await page.Submit("Assign drafters")).Shows("Nothing changed: these people draft the answer already.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_second_save_shows_both_texts_and_loses_nothing()
    {
        var number = await Waiting();
        var mine = await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1");
        await (await (await office.SignIn(Contact)).Open($"/portal/complaints/{number}/requests/1")).Fill("Text", "The fee was <i>wrong</i>.").Submit("Save draft");

        var page = await mine.Fill("Text", "The fee was right.").Attach("Add documents", "late.txt", "kept"u8.ToArray()).Submit("Save draft");

        page.In("Two texts").Shows("Joel Brandvold saved the draft").ShouldBeTrue();
        page.In("Saved by Joel Brandvold").Shows("<i>wrong</i>.").ShouldBeTrue();
        page.In("Yours, not saved").Shows("right.").ShouldBeTrue();
        (page.Value("Text"), page.Has("link", "late.txt")).ShouldBe(("The fee was right.", true));
        page = await page.Submit("Save draft");
        (page.Shows("Draft saved."), page.Shows("Earlier texts"), page.Shows("The fee was <i>wrong</i>.")).ShouldBe((true, true, true));
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/1")).Shows("The fee was").ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Sending_takes_no_earlier_text_away_but_from_those_who_may_not_read_the_answer(bool restricted)
    {
        var number = await Waiting();
        await office.Act(number, Drafter, (complaint, stamp) => complaint.Requests[0].SaveDraft("The fee was wrong.", restricted, 0, stamp));
        await office.Act(number, Poc, (complaint, stamp) => complaint.Requests[0].SaveDraft("The fee was right.", restricted, 1, stamp));

        await office.Act(number, Poc, (complaint, stamp) => Instalment.SendAnswers(complaint, complaint.Requests, [], stamp));

        (await (await office.SignIn(Poc)).Open($"/portal/complaints/{number}/requests/1")).Shows("The fee was wrong.").ShouldBeTrue();
        (await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1")).Shows("The fee was wrong.").ShouldBe(!restricted);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].SendBack("Which fee?", stamp.Today.AddDays(20), [], stamp));
        (await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1")).Shows("The fee was wrong.").ShouldBe(!restricted);
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/requests/1")).Shows("The fee was wrong.").ShouldBeFalse();
    }

    [Fact]
    public async Task A_text_saved_while_the_answer_goes_stops_the_sending()
    {
        var number = await Waiting();
        await office.Act(number, Drafter, (complaint, stamp) => complaint.Requests[0].SaveDraft("The fee was wrong.", false, 0, stamp));

        await Should.ThrowAsync<DbUpdateException>(() => office.InDb(async db =>
        {
            var poc = (await db.PersonOf(Poc)).AsViewer();
            var complaint = await db.Complaints(poc, Depth.Full).ForWork().FirstAsync(c => c.Number == number);
            await office.Act(number, Drafter, (same, stamp) => same.Requests[0].SaveDraft("The fee was right.", false, 1, stamp));
            Instalment.SendAnswers(complaint, complaint.Requests, [], new(poc, office.Clock.Now, complaint.Agency.DayOf(office.Clock.Now)));
            await db.SaveChangesAsync();
        }));

        var page = await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}/requests/1");
        (page.Value("Text"), page.Shows("A sent answer cannot be changed.")).ShouldBe(("The fee was right.", false));
    }

    [Theory]
    [InlineData(Drafter, HttpStatusCode.Forbidden, HttpStatusCode.Conflict)]
    [InlineData("poc@sound.demo", HttpStatusCode.NotFound, HttpStatusCode.NotFound)]
    [InlineData("manager@wa.demo", HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Only_the_point_of_contact_assigns(string who, HttpStatusCode page, HttpStatusCode api)
    {
        var number = await Waiting();

        (await (await office.SignIn(who)).Get($"/portal/complaints/{number}/requests/1/drafters")).Answer().ShouldBe(page);
        var own = who.EndsWith("wa.demo") ? Drafter : who;
        (await (await office.Api(who)).Put($"/api/v1/portal/complaints/{number}/requests/1/draft/drafters", new { drafters = new[] { new { email = own } } })).ShouldBe(api);
    }

    [Fact]
    public async Task A_program_assigns_people_of_its_company_only()
    {
        var number = await Waiting();
        var api = await office.Api(Poc);
        var address = $"/api/v1/portal/complaints/{number}/requests/1/draft/drafters";

        (await api.Put(address, new { drafters = new[] { new { email = "drafter@sound.demo" } } })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put(address, new { drafters = new[] { new { email = "admin@cascade.demo" } } })).Problem.ShouldContain("Manage Complaints");
        (await api.Put(address, new { drafters = new[] { new { email = Drafter, internalDueOn = "2030-11-19" }, new { email = Contact, internalDueOn = "2030-11-21" } } }))
            .Json["requests"]![0]!["draft"]!["drafters"]!.AsArray().Count.ShouldBe(2);
        (await office.InDb(db => db.Set<DraftAssignment>().CountAsync(one => one.RecordId == db.Set<Domain.Complaints.Complaint>().First(c => c.Number == number).Id))).ShouldBe(2);
    }

    [Fact]
    public async Task The_history_of_the_exchange_tells_the_company_its_own_and_nothing_of_the_agencys()
    {
        var number = await Waiting();
        await Assign(number, Drafter);
        await office.Act(number, Poc, (complaint, stamp) =>
        {
            complaint.Requests[0].SaveDraft("Here.", false, 0, stamp);
            Instalment.SendAnswers(complaint, complaint.Requests, [], stamp);
        });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].MarkQuickLook(true, stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Not for you yet", "Send it.", null, [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new(Domain.Complaints.ClosureReason.NoViolationFound, "Internal note."), [], stamp));

        var page = await (await (await office.SignIn(Drafter)).Open($"/portal/complaints/{number}")).Follow("History");

        foreach (var words in (string[])["Washington sent request 1", "Assigned the point of contact: Renee Calloway", "Assigned a drafter to request 1: Luis Ortega", "Answered request 1, round 1", "Washington closed the complaint"])
            page.Shows(words).ShouldBeTrue(words);
        foreach (var words in (string[])["uick look", "Not for you yet", "violation", "Internal note", "Priya Raman closed"])
            page.Shows(words).ShouldBeFalse(words);
        (await (await office.SignIn("contact@sound.demo")).Get($"/portal/complaints/{number}/history")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<string> Waiting()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return number;
    }

    Task Assign(string number, params string[] drafters) => office.InDb(async db =>
    {
        var people = new List<(Domain.Access.Person, DateOnly?)>();
        foreach (var email in drafters) people.Add((await db.PersonOf(email), null));
        await office.Act(number, Poc, (complaint, stamp) => complaint.Requests[0].AssignDrafters(people, stamp));
    });
}
