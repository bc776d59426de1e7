using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Referral to another agency: by page and by API, by each role, and when two act at once.</summary>
public class ReferralTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_manager_refers_and_the_other_agency_is_told_and_accepts()
    {
        var number = await office.Sent();
        var form = await (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}")).Follow("Refer to another agency");
        form.Shows("Cascade Lending LLC can still answer 1 request.").ShouldBeTrue(form.Text);
        (await form.Submit("Refer the complaint")).Shows("Choose the agency.").ShouldBeTrue();

        var record = await form.Fill("Agency", await NameOf("OR")).Fill("Comments", "The house is in Oregon.").Submit("Refer the complaint");
        record.Shows($"{number} referred to Oregon.").ShouldBeTrue(record.Text);
        record.Shows("Oregon: decide the referral").ShouldBeTrue(record.Text);
        foreach (var (to, told) in new[] { ("supervisor@or.demo", true), ("manager@or.demo", true), ("viewer@or.demo", false), ("supervisor@ca.demo", false) })
            (await office.MailsTo(to)).Any(mail => mail.Subject == $"{number}: A complaint is referred to you. Decide on it").ShouldBe(told, to);

        var summary = await (await office.SignIn("supervisor@or.demo")).Open($"/complaints/{number}");
        var page = await summary.Follow("Decide referral");
        page.Shows("The house is in Oregon.").ShouldBeTrue();
        (await page.Submit("Accept and take over")).Shows("Choose the point of contact.").ShouldBeTrue();
        var ours = await page.Tick("Owen Tsai").Fill("Comments", "Ours indeed.").Submit("Accept and take over");

        ours.Shows($"{number} is yours.").ShouldBeTrue(ours.Text);
        ours.Shows("Review answer").ShouldBeFalse();
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: Oregon accepted the referral");
        (await office.MailsTo("contact@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: Oregon is in charge of the complaint now");
        (await office.MailsTo("manager@or.demo")).ShouldContain(mail => mail.Subject == $"{number}: You are point of contact for a complaint that was referred");
        (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, await IdOf(number)))).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Once_it_is_accepted_the_sender_reads_on_and_does_nothing()
    {
        var number = await office.Answered();
        await Moved(number);
        var sender = await office.SignIn("manager@wa.demo");

        foreach (var tab in (string[])["", "/details", "/requests", "/documents", "/access", "/history"]) (await sender.Open($"/complaints/{number}{tab}")).Shows("Ellison").ShouldBe(true, tab);
        foreach (var act in (string[])["/close", "/refer", "/research/add", "/requests/add"]) (await sender.Ask($"/complaints/{number}{act}")).Status.ShouldBe(HttpStatusCode.NotFound, act);
        var owner = await office.SignIn("manager@or.demo");
        (await owner.Open($"/complaints/{number}/close")).Shows("Close and lock").ShouldBeTrue();
        (await owner.Open($"/complaints/{number}/access")).Shows("Owned the complaint before").ShouldBeTrue();
        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}")).Shows("Oregon").ShouldBeTrue();
    }

    [Fact]
    public async Task A_restricted_complainant_is_the_receivers_once_it_accepts_and_the_senders_no_more()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        await office.Referred(number, (ReferralShows)255);
        (await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/referral")).Shows("Ellison").ShouldBeFalse();

        await office.Accepted(number);

        (await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/details")).Shows("Ellison").ShouldBeTrue();
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}/details")).Shows("Ellison").ShouldBeFalse();
    }

    [Fact]
    public async Task Rejecting_needs_a_reason_and_withdrawing_none()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        var page = await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/referral");
        (await page.Submit("Reject")).Shows("Say why not. Washington reads it.").ShouldBeTrue();
        (await page.Fill("Comments", "It is yours.").Submit("Reject")).Shows($"Referral of {number} rejected.").ShouldBeTrue();
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The referral was rejected");

        await office.Referred(number);
        var sender = await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}");
        var record = await (await sender.Follow("Withdraw the referral")).Submit("Withdraw the referral");
        record.Shows("Referral to Oregon withdrawn.").ShouldBeTrue(record.Text);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/referral")).Address.ShouldBe($"/complaints/{number}");
    }

    [Fact]
    public async Task Who_neither_sends_nor_receives_finds_no_referral_and_a_viewer_decides_none()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        (await (await office.SignIn("supervisor@ca.demo")).Ask($"/complaints/{number}/referral")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("viewer@or.demo")).Open($"/complaints/{number}/referral")).Has("button", "Reject").ShouldBeFalse();
        (await (await office.SignIn("viewer@wa.demo")).Open($"/complaints/{number}/referral")).Has("button", "Withdraw the referral").ShouldBeFalse();
    }

    // Each act by API, in each status, by each role: what there is no arrow for, or no right, is refused.
    [Theory]
    [InlineData("supervisor@wa.demo", "refers withdraws")]
    [InlineData("manager@wa.demo", "refers withdraws")]
    [InlineData("viewer@wa.demo", "")]
    [InlineData("admin@wa.demo", "")]
    [InlineData("supervisor@or.demo", "accepts rejects")]
    [InlineData("manager@or.demo", "accepts rejects")]
    [InlineData("viewer@or.demo", "")]
    [InlineData("manager@ca.demo", "")]
    [InlineData("poc@cascade.demo", "")]
    [InlineData("operator@redress.demo", "")]
    public async Task Each_arrow_is_there_for_some_and_missing_for_others(string email, string may)
    {
        var api = await office.Api(email);
        foreach (var status in (ComplaintStatus[])[ComplaintStatus.Pending, ComplaintStatus.Open, ComplaintStatus.ReferralInProgress, ComplaintStatus.Closed])
            foreach (var (act, arrow) in Acts)
            {
                var number = await In(status);
                var answer = await Do(api, number, act, email);
                var good = may.Contains(act) && ComplaintFlow.Allows(status, arrow);
                if (good) ((int)answer.Status).ShouldBeInRange(200, 204, $"{email} {act} {status}");
                else answer.Status.ShouldBeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound, HttpStatusCode.Conflict]);
                if (!good) (await StatusOf(number)).ShouldBe(status, $"{email} {act}");
            }
    }

    [Theory]
    [InlineData("withdraws", "accepts")]
    [InlineData("accepts", "accepts")]
    [InlineData("accepts", "rejects")]
    public async Task Of_two_who_decide_at_once_one_wins(string one, string other)
    {
        var (wa, or, also) = (await office.Api("manager@wa.demo"), await office.Api("manager@or.demo"), await office.Api("supervisor@or.demo"));
        for (var round = 0; round < 3; round++)
        {
            var number = await office.Complaint();
            await office.Referred(number);
            var answers = await Task.WhenAll(Do(one == "withdraws" ? wa : also, number, one, one == "withdraws" ? "manager@wa.demo" : "supervisor@or.demo"), Do(or, number, other, "manager@or.demo"));

            answers.Count(answer => (int)answer.Status < 300).ShouldBe(1, string.Join(" ", answers.Select(answer => answer.Status)));
            (await office.InDb(async db => { var id = await IdOf(number); return await db.Set<RecordEvent>().CountAsync(e => e.RecordId == id && (e.Act == Act.ReferralAccepted || e.Act == Act.ReferralRejected || e.Act == Act.ReferralWithdrawn)); })).ShouldBe(1);
        }
    }

    [Fact]
    public async Task Pressed_many_times_a_complaint_is_referred_once()
    {
        var number = await office.Complaint();
        var api = await office.Api("manager@wa.demo");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Do(api, number, "refers", "manager@wa.demo")));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        (await office.InDb(async db => { var id = await IdOf(number); return await db.Set<Referral>().CountAsync(one => one.RecordId == id); })).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_decides_on_what_was_withdrawn_is_told()
    {
        var number = await office.Complaint();
        await office.Referred(number);
        var page = await (await office.SignIn("manager@or.demo")).Open($"/complaints/{number}/referral");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.WithdrawReferral(null, stamp));

        (await page.Tick("Owen Tsai").Submit("Accept and take over")).Shows("The referral was decided or withdrawn meanwhile.").ShouldBeTrue();
    }

    static readonly (string Act, Act Arrow)[] Acts = [("refers", Act.Referred), ("accepts", Act.ReferralAccepted), ("rejects", Act.ReferralRejected), ("withdraws", Act.ReferralWithdrawn)];

    static Task<ApiAnswer> Do(Rig.Api api, string number, string act, string email) => act switch
    {
        "refers" => api.Post($"/api/v1/complaints/{number}/referrals", new { to = "OR", comments = "Yours." }),
        "accepts" => api.Put($"/api/v1/complaints/{number}/referral/acceptance", new { poc = email }),
        "rejects" => api.Put($"/api/v1/complaints/{number}/referral/rejection", new { comments = "Not ours." }),
        _ => api.Put($"/api/v1/complaints/{number}/referral/withdrawal", new { }),
    };

    async Task<string> In(ComplaintStatus status)
    {
        if (status == ComplaintStatus.Pending) return await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview);
        var number = await office.Complaint();
        if (status == ComplaintStatus.ReferralInProgress) await office.Referred(number);
        if (status == ComplaintStatus.Closed) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid), [], stamp));
        return number;
    }

    async Task Moved(string number)
    {
        await office.Referred(number);
        await office.Accepted(number);
    }

    Task<string> NameOf(string code) => office.InDb(db => db.Agencies.Where(agency => agency.Code == code).Select(agency => agency.FullName).FirstAsync());

    Task<Guid> IdOf(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync());

    Task<ComplaintStatus> StatusOf(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Status).FirstAsync());
}
