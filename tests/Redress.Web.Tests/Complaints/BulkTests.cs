using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Web.Bulk;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>One act on many complaints: looked at before, done one by one, told late enough to be called back.</summary>
public class BulkTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Of_fifty_that_are_reassigned_one_is_closed_meanwhile_and_calling_back_restores_the_others()
    {
        var numbers = new List<string>();
        for (var no = 0; no < 50; no++) numbers.Add(await office.Complaint(by: "manager@ca.demo", with: intake => intake with { Complainants = [Named("Fifty")] }));
        using var manager = await office.SignIn("manager@ca.demo");
        var list = await manager.Open("/complaints?tab=Mine&complainant=fifty&size=100");
        foreach (var number in numbers) list.Tick($"Select {number}");
        var page = await list.Submit("Reassign");
        page.Shows("50 complaints").ShouldBeTrue(page.Text);
        page = await Choose(page, "Point of contact", "Amy Park").Fill("Reason", "<script>alert(1)</script>").Submit("Look what it would do");
        page.Shows("Amy Park is point of contact instead of Jonas Reed.").ShouldBeTrue(page.Text);
        await office.Act(numbers[7], "manager@ca.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.NoViolationFound, "Internal."), [], stamp));

        page = await page.Submit("Reassign: 50 complaints");

        page.Shows("49 reassigned, 1 not.").ShouldBeTrue(page.Text);
        page.Row(numbers[7]).Shows("Not done").ShouldBeTrue();
        page.Row(numbers[7]).Text.ShouldContain("closed");
        (await Pocs(numbers)).Count(poc => poc == "Amy Park").ShouldBe(49);
        var mails = await MailsAbout(numbers);
        mails.Count(mail => mail.To == "clerk@ca.demo").ShouldBe(49);
        mails.ShouldAllBe(mail => mail.NextTryAt > office.Clock.Now.AddMinutes(8) && mail.SentAt == null);
        (await NoticesOf("clerk@ca.demo", numbers)).ShouldBe(49);

        page = await page.Submit("Call all of it back");

        page.Shows("49 called back.").ShouldBeTrue(page.Text);
        page.Shows("No mail had gone out.").ShouldBeTrue();
        (await Pocs(numbers)).ShouldAllBe(poc => poc == "Jonas Reed");
        (await MailsAbout(numbers)).ShouldAllBe(mail => mail.State == MailState.GivenUp);
        (await NoticesOf("clerk@ca.demo", numbers)).ShouldBe(0);
        var history = (await manager.Open($"/complaints/{numbers[0]}/history")).Text;
        history.ShouldContain("Amy Park is point of contact instead of Jonas Reed.");
        history.ShouldContain("Jonas Reed is point of contact instead of Amy Park.");
        page.Document.Scripts.ShouldNotContain(script => script.Text.Contains("alert"));
    }

    [Fact]
    public async Task The_preview_says_which_cannot_and_why_and_a_reminder_is_called_back_only_while_it_waits()
    {
        var (waits, does) = (await Waiting(), await office.Complaint());
        using var manager = await office.SignIn("manager@wa.demo");
        var list = await manager.Open("/complaints?tab=Open&size=100&sort=Number");
        var page = await list.Tick($"Select {waits}").Tick($"Select {does}").Submit("Send reminder");

        page.Shows("1 of these cannot be reminded.").ShouldBeTrue(page.Text);
        page.Row(does).Shows("No request waits for the company.").ShouldBeTrue();
        (await office.MailsTo("poc@cascade.demo")).ShouldNotContain(mail => mail.RecordId != null && mail.Subject == $"{waits}: The agency reminds you of an answer");
        page = await page.Submit("Send reminder: 1 complaint");
        page.Shows("1 reminded, 1 not.").ShouldBeTrue(page.Text);
        page = await page.Submit("Call all of it back");
        page.Shows("1 called back.").ShouldBeTrue(page.Text);
        (await MailsAbout([waits])).Single(mail => mail.Subject.EndsWith("reminds you of an answer")).State.ShouldBe(MailState.GivenUp);

        var api = await office.Api("manager@wa.demo");
        var id = await Prepared(api, new { kind = "Remind", complaints = new[] { await Waiting() } });
        await api.Put($"/api/v1/bulk-acts/{id}/start");
        office.Clock.Pass(TimeSpan.FromMinutes(11));
        (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Its mails have gone. They cannot be called back.");
    }

    [Fact]
    public async Task Categories_and_relations_go_there_and_back()
    {
        var (one, two) = (await office.Complaint(), await office.Complaint());
        var issue = await office.InDb(db => db.Set<Issue>().Where(issue => issue.RetiredOn == null).OrderByDescending(issue => issue.Id).Select(issue => issue.Id).FirstAsync());
        var before = await IssueOf(one);
        var api = await office.Api("manager@wa.demo");

        var id = await Prepared(api, new { kind = "Categorize", complaints = new[] { one }, issueId = issue });
        await api.Put($"/api/v1/bulk-acts/{id}/start");
        (await IssueOf(one)).ShouldBe(issue);
        await api.Put($"/api/v1/bulk-acts/{id}/undo");
        (await IssueOf(one)).ShouldBe(before);

        id = await Prepared(api, new { kind = "Relate", complaints = new[] { one, two }, other = two });
        (await api.Put($"/api/v1/bulk-acts/{id}/start")).Json["items"]!.AsArray().Select(item => item!["result"]!.GetValue<string>()).ShouldBe(["Done", "Refused"], ignoreOrder: true);
        (await api.Get($"/api/v1/complaints/{one}/related")).Json.AsArray().Count.ShouldBe(1);
        await api.Put($"/api/v1/bulk-acts/{id}/undo");
        (await api.Get($"/api/v1/complaints/{one}/related")).Json.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_may_not_does_not_and_what_is_wrong_is_said()
    {
        var number = await office.Complaint();
        var (api, clerk, oregon, viewer) = (await office.Api("manager@wa.demo"), await office.Api("clerk@wa.demo"), await office.Api("supervisor@or.demo"), await office.Api("viewer@wa.demo"));
        (await viewer.Post("/api/v1/bulk-acts", new { kind = "Remind", complaints = new[] { number } })).ShouldBe(HttpStatusCode.Forbidden);
        (await oregon.Post("/api/v1/bulk-acts", new { kind = "Remind", complaints = new[] { number } })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Choose at least one complaint.");
        (await api.Post("/api/v1/bulk-acts", new { kind = "Reassign", complaints = new[] { number }, poc = "supervisor@or.demo" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Post("/api/v1/bulk-acts", new { kind = "Relate", complaints = new[] { number }, other = "C-1999-0000001" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("No complaint has the ID C-1999-0000001.");
        (await api.Post("/api/v1/bulk-acts", new { kind = "Reassign", complaints = new[] { number } })).ShouldBe(HttpStatusCode.Conflict);
        (await api.Post("/api/v1/bulk-acts", new { kind = "Extend", complaints = new[] { number }, dueOn = "2030-01-02", reason = new string('x', 1001) })).ShouldBe(HttpStatusCode.Conflict);

        var id = await Prepared(api, new { kind = "Reassign", complaints = new[] { number }, poc = "clerk@wa.demo" });
        (await clerk.Get($"/api/v1/bulk-acts/{id}")).ShouldBe(HttpStatusCode.NotFound);
        await Task.WhenAll(api.Put($"/api/v1/bulk-acts/{id}/start"), api.Put($"/api/v1/bulk-acts/{id}/start"));
        (await clerk.Get($"/api/v1/bulk-acts/{id}")).Json["items"]![0]!["result"]!.GetValue<string>().ShouldBe("Done");
        (await clerk.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.Conflict);
        (await oregon.Get($"/api/v1/bulk-acts/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("supervisor@or.demo")).Ask($"/complaints/bulk/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("viewer@wa.demo")).Open("/complaints?tab=Open")).Has("button", "Reassign").ShouldBeFalse();
        (await office.InDb(db => db.Set<Domain.Records.RecordEvent>().CountAsync(one => one.Act == Domain.Records.Act.PocReassigned && db.Set<Domain.Records.Record>().Any(record => record.Id == one.RecordId && record.Number == number)))).ShouldBe(1);
        (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_that_a_list_finds_is_chosen_and_a_broken_run_goes_on()
    {
        var numbers = new List<string>();
        for (var no = 0; no < 26; no++) numbers.Add(await office.Complaint(with: intake => intake with { Complainants = [Named("Broken")] }));
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open("/complaints?tab=Open&complainant=broken")).Tick("All 26 found").Submit("Reassign");
        page = await Choose(page, "Point of contact", "Tom Okafor").Submit("Look what it would do");
        var id = Guid.Parse(page.Address.Split('/')[^1]);
        // As if the process had died right after the start.
        await office.InDb(async db =>
        {
            var act = await db.Set<Domain.Complaints.Bulk.BulkAct>().Include(one => one.By).FirstAsync(one => one.Id == id);
            act.Start(office.StampOf(await db.PersonOf("manager@wa.demo")));
            await db.SaveChangesAsync();
        });
        (await manager.Open($"/complaints/bulk/{id}")).Shows("0 of 26 done.").ShouldBeTrue();

        await office.Services.GetRequiredService<BulkRun>().Run(id, CancellationToken.None);

        (await manager.Open($"/complaints/bulk/{id}")).Shows("26 reassigned.").ShouldBeTrue();
        (await Pocs(numbers)).ShouldAllBe(poc => poc == "Tom Okafor");
        (await manager.Open("/complaints/bulk")).Shows("26 reassigned").ShouldBeTrue();
    }

    async Task<string> Waiting()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return number;
    }

    static async Task<Guid> Prepared(Rig.Api api, object input) => (await api.Post("/api/v1/bulk-acts", input)).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();

    static Page Choose(Page page, string label, string beginning)
        => page.Fill(label, ((IHtmlSelectElement)page.Find("combobox", label)).Options.Select(option => option.Seen()).First(words => words.StartsWith(beginning)));

    static Complainant Named(string name) => new() { FirstName = "Ann", LastName = name };

    Task<List<string>> Pocs(IReadOnlyCollection<string> numbers) => office.InDb(db => db.Set<Complaint>().Where(c => numbers.Contains(c.Number)).Select(c => c.AgencyPoc!.FirstName + " " + c.AgencyPoc.LastName).ToListAsync());

    Task<List<OutboxMail>> MailsAbout(IReadOnlyCollection<string> numbers) => office.InDb(db => db.Outbox.AsNoTracking().Where(mail => db.Set<Complaint>().Any(c => c.Id == mail.RecordId && numbers.Contains(c.Number))).ToListAsync());

    Task<int> NoticesOf(string email, IReadOnlyCollection<string> numbers) => office.InDb(db => db.Notices.CountAsync(notice => db.People.Any(p => p.Id == notice.PersonId && p.Email == email) && db.Set<Complaint>().Any(c => c.Id == notice.RecordId && numbers.Contains(c.Number))));

    Task<int?> IssueOf(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.IssueId).FirstAsync());
}
