using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>The way back from a bulk act: called back while its mails wait, undone later, and a closing by reopening.</summary>
public class BulkUndoTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_a_bulk_closing_closed_is_reopened_from_its_result_with_a_reason_each_by_its_own_verb()
    {
        var (stays, one, two) = (await office.Complaint(), await office.Complaint(), await office.Complaint());
        var api = await office.Api("manager@wa.demo");
        var id = await Prepared(api, new { kind = "CloseAsDuplicate", complaints = new[] { one, two }, other = stays });
        await api.Put($"/api/v1/bulk-acts/{id}/start");
        await office.Act(two, "manager@wa.demo", (complaint, stamp) => complaint.Reopen(new ReopeningOrder(ReopenReason.NewInformation, "By itself."), complaint.AgencyPoc!, stamp));
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/complaints/bulk/{id}");
        page.Has("button", "Call all of it back").ShouldBeFalse("a closing is not called back");

        page = await page.Submit("Reopen 2");
        page.Shows("Say why they are reopened.").ShouldBeTrue(page.Text);
        page = await page.Fill("Why they are reopened", "Two loans <b>").Submit("Reopen 2");

        page.Shows("1 reopened.").ShouldBeTrue(page.Text);
        page.Row(one).Shows("Reopened").ShouldBeTrue();
        page.Row(two).Shows("Not reopened").ShouldBeTrue();
        (await Status(one)).ShouldBe(ComplaintStatus.Reopened);
        (await Pocs([one])).ShouldBe(["Priya Raman"]);
        var history = (await manager.Open($"/complaints/{one}/history")).Text;
        history.ShouldContain("Reopened the complaint: closed in error.");
        history.ShouldContain("Two loans <b>");
    }
    [Fact]
    public async Task A_mail_that_went_before_the_calling_back_is_followed_by_another_and_a_reminder_that_went_stays()
    {
        var (gone, held, reminded) = (await office.Complaint(), await office.Complaint(), await Waiting());
        var api = await office.Api("manager@wa.demo");
        var (id, other) = (await Prepared(api, new { kind = "Reassign", complaints = new[] { gone, held }, poc = "supervisor@wa.demo" }), await Prepared(api, new { kind = "Remind", complaints = new[] { reminded } }));
        foreach (var act in (Guid[])[id, other]) await api.Put($"/api/v1/bulk-acts/{act}/start");
        await Went(gone);
        await Went(reminded);

        var undone = (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.OK).Json;

        undone["isCalledBack"]!.GetValue<bool>().ShouldBeTrue();
        var words = undone["items"]!.AsArray().ToDictionary(item => item!["complaint"]!.GetValue<string>(), item => item!["words"]!.GetValue<string>());
        words[gone].ShouldEndWith("Its mail had gone, so this is told too.");
        words[held].ShouldNotContain("mail");
        (await MailsAbout([held])).Where(mail => mail.BulkActId == id).ShouldAllBe(mail => mail.State == MailState.GivenUp);
        (await MailsAbout([gone])).Where(mail => mail.BulkActId == id).ShouldAllBe(mail => mail.State == MailState.Sent);
        (await NoticesOf("supervisor@wa.demo", [gone])).ShouldBe(2, "given, and taken again");
        (await NoticesOf("supervisor@wa.demo", [held])).ShouldBe(0);
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/bulk/{id}")).Shows("No mail had gone out.").ShouldBeFalse();
        var item = (await api.Put($"/api/v1/bulk-acts/{other}/undo")).Json["items"]!.AsArray().Single()!;
        (item["result"]!.GetValue<string>(), item["words"]!.GetValue<string>()).ShouldBe(("NotUndone", "Its mail has gone. It cannot be called back."));
    }

    [Fact]
    public async Task A_mail_that_is_taken_in_hand_at_that_moment_is_not_given_up()
    {
        var number = await office.Complaint();
        var api = await office.Api("manager@wa.demo");
        await api.Put($"/api/v1/bulk-acts/{await Prepared(api, new { kind = "Reassign", complaints = new[] { number }, poc = "clerk@wa.demo" })}/start");
        var manager = (await office.InDb(db => db.PersonOf("manager@wa.demo"))).AsViewer();

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => office.InDb(async db =>
        {
            var mail = await db.Outbox.FirstAsync(one => one.NextTryAt > office.Clock.Now && db.Set<Complaint>().Any(c => c.Id == one.RecordId && c.Number == number));
            mail.GiveUp("Called back.", manager, office.Clock.Now);
            await office.InDb(other => other.Outbox.Where(one => one.Id == mail.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.LeasedUntil, office.Clock.Now.AddMinutes(2))));
            await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task An_extension_is_undone_after_its_mails_have_gone_and_the_company_is_told_again()
    {
        var (first, second) = (await Waiting(), await Waiting());
        var before = await DueOn(first);
        var api = await office.Api("manager@wa.demo");
        var id = await Prepared(api, new { kind = "Extend", complaints = new[] { first, second }, dueOn = before.AddDays(9), reason = "Storm" });
        (await api.Put($"/api/v1/bulk-acts/{id}/start")).ShouldBe(HttpStatusCode.OK);
        (await DueOn(first)).ShouldBe(before.AddDays(9));
        await office.Act(second, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].Extend(before.AddDays(20), null, stamp));
        office.Clock.Pass(TimeSpan.FromMinutes(11));

        var undone = (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.OK).Json;

        undone["isCalledBack"]!.GetValue<bool>().ShouldBeFalse();
        undone["items"]!.AsArray().Select(item => item!["result"]!.GetValue<string>()).ShouldBe(["Undone", "NotUndone"], ignoreOrder: true);
        (await DueOn(first)).ShouldBe(before);
        (await DueOn(second)).ShouldBe(before.AddDays(20));
        (await MailsAbout([first])).Count(mail => mail.To == "poc@cascade.demo" && mail.Subject.EndsWith("A due date changed")).ShouldBe(2);
        (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.OK);
        (await MailsAbout([first])).Count(mail => mail.Subject.EndsWith("A due date changed")).ShouldBe(2);
    }

    [Fact]
    public async Task Duplicates_are_closed_but_not_the_one_that_stays_nor_one_with_open_requests()
    {
        var (stays, goes, other) = (await office.Complaint(), await office.Complaint(), await Waiting());
        var api = await office.Api("manager@wa.demo");
        var id = await Prepared(api, new { kind = "CloseAsDuplicate", complaints = new[] { stays, goes, other }, other = stays });

        var done = (await api.Put($"/api/v1/bulk-acts/{id}/start")).Json["items"]!.AsArray().ToDictionary(item => item!["complaint"]!.GetValue<string>(), item => (Result: item!["result"]!.GetValue<string>(), Words: item["words"]!.GetValue<string>()));
        done[stays].Words.ShouldBe("It is the one that stays.");
        done[other].Words.ShouldBe("Confirm that closing cancels the requests still open.");
        done[goes].Result.ShouldBe("Done");
        (await Status(goes)).ShouldBe(ComplaintStatus.Closed);

        (await api.Put($"/api/v1/bulk-acts/{id}/undo")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Say why they are reopened.");
        (await Status(stays)).ShouldBe(ComplaintStatus.Open);
        (await api.Put($"/api/v1/bulk-acts/{id}/reopening", new { reason = " " })).ShouldBe(HttpStatusCode.Conflict);
        (await (await office.Api("manager@or.demo")).Put($"/api/v1/bulk-acts/{id}/reopening", new { reason = "No." })).ShouldBe(HttpStatusCode.NotFound);
        (await api.Put($"/api/v1/bulk-acts/{id}/reopening", new { reason = "They are two loans." })).ShouldBe(HttpStatusCode.OK).Json["items"]!.AsArray().Single(item => item!["complaint"]!.GetValue<string>() == goes)!["result"]!.GetValue<string>().ShouldBe("Undone");
        (await Status(goes)).ShouldBe(ComplaintStatus.Reopened);
    }

    // As if their ten minutes had been over for the sender.
    Task Went(string number) => office.InDb(async db =>
    {
        foreach (var mail in await db.Outbox.Where(mail => mail.BulkActId != null && db.Set<Complaint>().Any(c => c.Id == mail.RecordId && c.Number == number)).ToListAsync()) mail.Sent(office.Clock.Now);
        await db.SaveChangesAsync();
    });

    async Task<string> Waiting()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        return number;
    }

    static async Task<Guid> Prepared(Rig.Api api, object input) => (await api.Post("/api/v1/bulk-acts", input)).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<Guid>();

    Task<List<string>> Pocs(IReadOnlyCollection<string> numbers) => office.InDb(db => db.Set<Complaint>().Where(c => numbers.Contains(c.Number)).Select(c => c.AgencyPoc!.FirstName + " " + c.AgencyPoc.LastName).ToListAsync());

    Task<List<OutboxMail>> MailsAbout(IReadOnlyCollection<string> numbers) => office.InDb(db => db.Outbox.AsNoTracking().Where(mail => db.Set<Complaint>().Any(c => c.Id == mail.RecordId && numbers.Contains(c.Number))).ToListAsync());

    Task<int> NoticesOf(string email, IReadOnlyCollection<string> numbers) => office.InDb(db => db.Notices.CountAsync(notice => db.People.Any(p => p.Id == notice.PersonId && p.Email == email) && db.Set<Complaint>().Any(c => c.Id == notice.RecordId && numbers.Contains(c.Number))));

    Task<DateOnly> DueOn(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.AnswerDueOn).FirstAsync());

    Task<ComplaintStatus> Status(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Status).FirstAsync());
}
