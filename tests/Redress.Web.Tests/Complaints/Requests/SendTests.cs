using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

public class SendTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task All_that_is_ready_is_selected_and_due_by_the_rule_of_the_agency()
    {
        var number = await Ready("One", "Two");
        var page = await Open(number);

        page.Find("checkbox", "Send request 1").HasAttribute("checked").ShouldBeTrue();
        page.Find("checkbox", "Send request 2").HasAttribute("checked").ShouldBeTrue();
        var due = DayWords.Short(await ByRule(number));
        page.Value("Due date of request 1").ShouldBe(due);
        page.Shows($"Why {due}").ShouldBeTrue();
        page.Shows("Washington gives companies 10 business days.").ShouldBeTrue();
        page.Shows("Their text and documents cannot be changed once sent.").ShouldBeTrue();
    }

    [Fact]
    public async Task Sending_goes_out_with_comments_documents_and_dates()
    {
        var number = await Ready("One", "Two");
        var page = await Open(number);
        page.Fill("Introductory comments", "Please answer.").Fill("File-sharing link for anything larger", "https://files.example/x")
            .Attach("Add documents", "letter.txt", "letter"u8.ToArray()).Fill("Due date of request 2", "Dec 3, 2030").Tick("All Supervisors");

        page = await page.Submit("Send 2 requests");

        page.Address.ShouldBe($"/complaints/{number}/requests");
        page.Shows("2 requests sent to Cascade Lending LLC.").ShouldBeTrue();
        var sent = await office.Read(number, complaint => (complaint.Instalments.Single(), complaint.Requests.OrderBy(one => one.No).Select(one => one.DueOn).ToList(), complaint.AccountSharedAt, complaint.Documents.Single()));
        sent.Item1.IntroductoryComments.ShouldBe("Please answer.");
        sent.Item1.FileSharingLink.ShouldBe("https://files.example/x");
        (sent.Item1.TellsSender, sent.Item1.TellsAgencyPoc, sent.Item1.TellsSupervisors).ShouldBe((true, true, true));
        sent.Item2.ShouldBe([await ByRule(number), new DateOnly(2030, 12, 3)]);
        sent.AccountSharedAt.ShouldNotBeNull();
        sent.Item4.SharedAt.ShouldNotBeNull();
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_what_is_selected_goes()
    {
        var number = await Ready("One", "Two");
        var page = await Open(number);

        await page.Untick("Send request 2").Submit("Send 2 requests");

        (await office.Read(number, complaint => complaint.Requests.OrderBy(one => one.No).Select(one => one.State).ToList()))
            .ShouldBe([RequestState.SentToCompany, RequestState.ReadyToSend]);
    }

    [Fact]
    public async Task Nothing_selected_sends_nothing()
    {
        var number = await Ready("One");
        var page = await Open(number);

        page = await page.Untick("Send request 1").Submit("Send 1 request");

        page.Shows("Choose at least one request that is ready to send.").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(0);
    }

    [Theory]
    [InlineData("ftp://files.example/x")]
    [InlineData("javascript:alert(1)")]
    public async Task A_file_sharing_link_must_be_https(string link)
    {
        var number = await Ready("One");
        var page = await Open(number);

        page = await page.Fill("File-sharing link for anything larger", link).Attach("Add documents", "letter.txt", "letter"u8.ToArray()).Submit("Send 1 request");

        page.Shows("The file-sharing link must start with https://.").ShouldBeTrue();
        page.Has("link", "letter.txt").ShouldBeTrue();
        (await page.Fill("File-sharing link for anything larger", "").Submit("Send 1 request")).Shows("1 request sent to").ShouldBeTrue();
    }

    [Fact]
    public async Task A_restricted_complaint_preselects_nothing()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Document(number, "manager@wa.demo");
        await office.Ready(number, "One");

        var page = await Open(number);

        page.Has("checkbox", "The account of the matter").ShouldBeFalse();
        page.Has("link", "Redact the account").ShouldBeTrue();
        page.Find("checkbox", "receipt.txt").HasAttribute("checked").ShouldBeFalse();
        await page.Submit("Send 1 request");
        (await office.Read(number, complaint => (complaint.AccountSharedAt, complaint.Documents.Single().SharedAt))).ShouldBe((null, null));

        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.RedactAccount("A consumer was charged twice.", stamp));
        await office.Ready(number, "Two");
        page = await Open(number);
        page.Find("checkbox", "The account of the matter").HasAttribute("checked").ShouldBeFalse();
        await page.Tick("The account of the matter").Submit("Send 1 request");
        (await office.Read(number, complaint => complaint.AccountSharedAt)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Documents_of_the_record_go_only_when_ticked()
    {
        var number = await office.Complaint();
        await office.Document(number, "manager@wa.demo", "secret.txt");
        await office.Document(number, "manager@wa.demo", "bill.txt");
        await office.Ready(number, "One");
        var page = await Open(number);
        page.Find("checkbox", "bill.txt").HasAttribute("checked").ShouldBeFalse();

        await page.Tick("bill.txt").Submit("Send 1 request");

        (await office.Read(number, complaint => complaint.Documents.Where(document => document.SharedAt != null).Select(document => document.FileName).ToList())).ShouldBe(["bill.txt"]);
    }

    [Fact]
    public async Task Others_are_told_by_name_and_people_of_other_agencies_never()
    {
        var number = await Ready("One");
        var page = await Open(number);
        var foreign = await office.InDb(db => db.PersonOf("supervisor@or.demo"));
        page.Tick("Others …").Tick("Tom Okafor");
        var fake = page.Document.CreateElement("input");
        fake.SetAttribute("type", "hidden");
        fake.SetAttribute("name", "Input.Others");
        fake.SetAttribute("value", foreign.Id.ToString());
        page.Document.QuerySelector("#send")!.AppendChild(fake);

        await page.Submit("Send 1 request");

        var told = await office.Read(number, complaint => complaint.Instalments.Single().TellsOthers);
        told.ShouldBe((await office.InDb(db => db.PersonOf("clerk@wa.demo"))).Id.ToString());
    }

    [Fact]
    public async Task What_somebody_sent_meanwhile_is_not_sent_again()
    {
        var number = await Ready("One");
        var page = await Open(number);
        await office.Send(number);

        page = await page.Submit("Send 1 request");

        page.Shows("Request 1 was sent. A correction is a new request.").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(1);
    }

    [Fact]
    public async Task The_number_of_a_request_that_is_not_there_sends_nothing()
    {
        var number = await Ready("One");
        var page = await Open(number);
        page.Document.QuerySelector("[name='Input.Chosen']")!.SetAttribute("value", "99");

        page = await page.Submit("Send 1 request");

        page.Shows("Choose at least one request that is ready to send.").ShouldBeTrue();
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task Of_two_who_send_at_once_one_wins_and_nothing_doubles()
    {
        var number = await Ready("One", "Two");
        var pages = await Task.WhenAll(Open(number), Open(number, "supervisor@wa.demo"));

        var answers = await Task.WhenAll(pages.Select(page => page.Submit("Send 2 requests")));

        answers.Count(answer => answer.Shows("2 requests sent to Cascade Lending LLC.")).ShouldBe(1);
        answers.Count(answer => answer.Shows("Somebody else changed this record") || answer.Shows("Request 1 was sent.")).ShouldBe(1);
        var sent = await office.Read(number, complaint => (complaint.Instalments.Count, complaint.Requests.Sum(request => request.Rounds.Count), complaint.DueDates.Count(due => due.Kind == DueKind.Answer)));
        sent.ShouldBe((1, 2, 2));
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_depository_is_sent_nothing()
    {
        var number = await office.InDb(async db =>
        {
            var bank = new Company(CompanyKind.Depository, "First Bank of Tests") { SesId = $"S-9{Random.Shared.Next(100000):D5}", NmlsId = null };
            db.Add(bank);
            await db.SaveChangesAsync();
            return bank.Id;
        });
        var complaint = await office.Complaint();
        await office.InDb(db => db.Database.ExecuteSqlRawAsync("UPDATE records SET company_id = {0} WHERE number = {1}", number, complaint));
        var visitor = await office.SignIn("manager@wa.demo");

        var page = await (await visitor.Open($"/complaints/{complaint}/requests/add")).Fill("Short title", "One").Fill("Request", "Send it.").Submit("Save");
        page.Shows("is not in the registry and cannot be asked here.").ShouldBeTrue();
        (await visitor.Open($"/complaints/{complaint}/requests")).Shows("cannot be asked here.").ShouldBeTrue();
        (await visitor.Open($"/complaints/{complaint}/requests/send")).Shows("No request is ready to send.").ShouldBeTrue();
    }

    async Task<string> Ready(params string[] titles)
    {
        var number = await office.Complaint();
        await office.Ready(number, titles);
        return number;
    }

    async Task<Page> Open(string number, string who = "manager@wa.demo") => await (await office.SignIn(who)).Open($"/complaints/{number}/requests/send");

    Task<DateOnly> ByRule(string number) => office.InDb(async db =>
    {
        var person = await db.PersonOf("manager@wa.demo");
        return person.Agency!.Calendar().After(office.StampOf(person).Today, 10);
    });
}
