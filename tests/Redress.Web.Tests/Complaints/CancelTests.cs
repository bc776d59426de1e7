using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Canceling: what it lists, what it sets off, who reads what afterwards, and that it is for good.</summary>
public class CancelTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_manager_cancels_after_reading_what_it_sets_off()
    {
        var number = await office.Sent(2);
        await office.NamePoc(number);
        var record = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}");
        var form = await record.Follow("Cancel complaint");
        foreach (var words in (string[])["Requests that are canceled with it 2", "Renee Calloway, its POC, is told that the complaint is canceled, and not why.", "None has access."]) form.Shows(words).ShouldBeTrue(words + form.Text);
        (await form.Submit("Cancel and lock")).Shows("Say why it is canceled.").ShouldBeTrue();

        record = await form.Fill("Reason", "The receipt is <b>of another company</b>.").Attach("Add documents", "receipt.txt", "Other."u8.ToArray()).Submit("Cancel and lock");

        foreach (var words in (string[])[$"{number} canceled and locked", "Renee Calloway, its POC, was told.", "Canceled and locked on", "The receipt is <b>of another company</b>."]) record.Shows(words).ShouldBeTrue(words + record.Text);
        foreach (var gone in (string[])["Cancel complaint", "Reopen", "Close complaint", "Add a request"]) record.Has("link", gone).ShouldBeFalse(gone);
        var closures = await record.Follow("Closures 1");
        foreach (var words in (string[])["Canceled", "receipt.txt", "Canceling is for good."]) closures.Shows(words).ShouldBeTrue(words);
        (await Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_company_reads_that_it_was_canceled_and_not_why()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("A secret reason.", [], stamp));

        (await office.MailsTo("poc@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: The complaint was canceled");
        using var poc = await office.SignIn("poc@cascade.demo");
        foreach (var tab in (string[])["", "/requests", "/documents", "/history"])
        {
            var page = await poc.Open($"/portal/complaints/{number}{tab}");
            page.Shows("Canceled").ShouldBeTrue(tab);
            page.Shows("secret").ShouldBeFalse(tab);
        }
        (await poc.Open($"/portal/complaints/{number}")).Shows("Washington canceled this complaint on").ShouldBeTrue();
        (await poc.Open($"/portal/complaints/{number}/history")).Shows("Washington canceled the complaint").ShouldBeTrue();
        (await poc.Open($"/portal/complaints?show=closed&words={number}")).Row(number).Shows("Canceled").ShouldBeTrue();
        (await poc.Open($"/portal/complaints?words={number}")).Shows("No complaint matches.").ShouldBeTrue();
        var read = (await (await office.Api("poc@cascade.demo")).Get($"/api/v1/complaints/{number}")).ShouldBe(HttpStatusCode.OK).Json;
        (read["status"]!.GetValue<string>(), read["cancellation"], read["canceledOn"] is not null).ShouldBe(("Canceled", null, true));
    }

    [Fact]
    public async Task A_company_that_was_asked_nothing_is_told_nothing()
    {
        var number = await office.Complaint();

        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("Entered twice.", [], stamp));

        (await office.MailsTo("contact@cascade.demo")).ShouldNotContain(mail => mail.Subject.StartsWith(number));
    }

    [Fact]
    public async Task What_other_agencies_asked_lapses_they_are_told_and_those_with_access_read_on()
    {
        var number = await office.Complaint();
        await office.Opened(number, "manager@ca.demo");
        await office.AskedForAccess(number);
        using var api = await office.Api("manager@wa.demo");

        var done = (await api.Put($"/api/v1/complaints/{number}/cancellation", new { reason = "Entered twice." })).ShouldBe(HttpStatusCode.OK).Json;

        (done["status"]!.GetValue<string>(), done["cancellation"]!["reason"]!.GetValue<string>(), done["isLocked"]!.GetValue<bool>()).ShouldBe(("Canceled", "Entered twice.", true));
        (await office.MailsTo("manager@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: Your request for access lapsed: the complaint was canceled");
        (await (await office.SignIn("viewer@ca.demo")).Open($"/complaints/{number}")).Shows("Entered twice.").ShouldBeTrue();
        (await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}")).Shows("Entered twice.").ShouldBeFalse();
        (await Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_referral_in_progress_lapses_and_its_receiver_is_told()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        var form = await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/cancel");
        form.Shows("The referral to Oregon lapses.").ShouldBeTrue(form.Text);

        (await form.Fill("Reason", "Entered twice.").Submit("Cancel and lock")).Shows("Canceled and locked").ShouldBeTrue();

        (await office.MailsTo("supervisor@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: A referral to you lapsed: the complaint was canceled");
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/referral")).Address.ShouldBe($"/complaints/{number}");
        using var wa = await office.SignIn("viewer@wa.demo");
        (await wa.Open("/reports/referrals?list=History")).Shows(number).ShouldBeFalse();
        (await wa.Open("/reports/referrals?list=History&canceled=true")).Shows(number).ShouldBeTrue();
        using var api = await office.Api("viewer@wa.demo");
        (await api.Get("/api/v1/referrals?canceled=true&limit=200")).Json["items"]!.AsArray().ShouldContain(row => row!["complaint"]!.GetValue<string>() == number);
        (await api.Get("/api/v1/referrals?limit=200")).Json["items"]!.AsArray().ShouldNotContain(row => row!["complaint"]!.GetValue<string>() == number);
    }

    [Fact]
    public async Task It_leaves_the_work_list_and_takes_research_and_nothing_else()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        await (await manager.Open($"/complaints/{number}/cancel")).Fill("Reason", "Entered twice.").Submit("Cancel and lock");

        (await manager.Open("/complaints?size=100")).Shows(number).ShouldBeFalse();
        (await (await manager.Open($"/complaints/{number}/research/add")).Tick("Phone call").Tick("The consumer").Fill("What was said or found", "He called again.").Submit("Add to the complaint")).Shows("He called again.").ShouldBeTrue();
        foreach (var act in (string[])["cancel", "close", "reopen", "refer", "review"]) (await manager.Ask($"/complaints/{number}/{act}")).Address.ShouldBe($"/complaints/{number}", act);
        using var api = await office.Api("manager@wa.demo");
        (await api.Put($"/api/v1/complaints/{number}/closure", new { reason = "Invalid" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("was canceled meanwhile");
        (await api.Put($"/api/v1/complaints/{number}/reopening", new { reason = "ClosedInError", comment = "Back." })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_database_keeps_a_canceled_record_locked_for_good()
    {
        var number = await office.Answered();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("Entered twice.", [], stamp));

        await office.InDb(async db =>
        {
            var id = await db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync();
            foreach (var sql in (string[])["UPDATE records SET locked_at = NULL WHERE id = {0}", "UPDATE records SET status = 'Open' WHERE id = {0}", "UPDATE cancellations SET reason = 'x' WHERE record_id = {0}", "DELETE FROM cancellations WHERE record_id = {0}"])
                (await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, id))).Message.ShouldContain("locked");
        });
    }

    [Fact]
    public async Task Bad_input_and_strangers_are_refused()
    {
        var number = await office.Complaint();
        using var api = await office.Api("manager@wa.demo");
        (await api.Put($"/api/v1/complaints/{number}/cancellation", new { reason = " " })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"/api/v1/complaints/{number}/cancellation", new { reason = new string('x', 4_001) })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await (await office.Api("manager@or.demo")).Put($"/api/v1/complaints/{number}/cancellation", new { reason = "Mine." })).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.Api("viewer@wa.demo")).Put($"/api/v1/complaints/{number}/cancellation", new { reason = "Mine." })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/cancel")).Status.ShouldBe(HttpStatusCode.NotFound);
        var form = await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/cancel");
        (await form.Fill("Reason", new string('x', 4_001)).Submit("Cancel and lock")).Shows("longer than 4,000 characters").ShouldBeTrue();
    }

    Task<IReadOnlyList<string>> Faults(string number) => office.InDb(async db =>
    {
        var id = await db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync();
        return (await Verifier.One(db, db.Needs.Master, id)).Faults;
    });
}
