using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

/// <summary>The agency's pages of a company's enrollment. Each test has a company of its own.</summary>
public class InvitationTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_agency_invites_from_the_record_and_sees_state_expiry_and_history()
    {
        var company = await office.NewCompany();
        using var examiner = await office.SignIn("examiner@or.demo");

        var page = await (await examiner.Open($"/companies/{company}")).Follow("Invite, all steps");
        page.Shows("No agency has invited it.").ShouldBeTrue();
        page = await page.Follow("Invite");
        page.Find("radio", "Ellen Marsh, Compliance Officer").HasAttribute("checked").ShouldBeTrue();
        page = await page.Submit("Invite and send the mail");

        page.Address.ShouldBe($"/companies/{company}/enrollment");
        page.Shows("Ellen Marsh is invited.").ShouldBeTrue();
        page.Shows("in 14 days").ShouldBeTrue(page.Text);
        page.Shows($"Nadia Karim, Oregon, invited Ellen Marsh, ellen@{company}.test.").ShouldBeTrue();
        (await examiner.Open($"/companies/{company}")).Shows("Link works until").ShouldBeTrue();
        var mail = (await office.MailsTo($"ellen@{company}.test")).ShouldHaveSingleItem();
        mail.Subject.ShouldStartWith("Oregon asks Tidewater Loans to enroll in Redress by ");
        mail.Body.ShouldContain("Oregon Division of Financial Regulation (demo) writes to you as the contact of Tidewater Loans.");
        mail.Body.ShouldContain("ask for Nadia Karim");
    }

    [Fact]
    public async Task Who_may_not_enroll_companies_reads_and_does_nothing()
    {
        var company = await office.NewCompany();
        foreach (var email in new[] { "admin@wa.demo", "viewer@wa.demo" })
        {
            using var reader = await office.SignIn(email);
            var page = await reader.Open($"/companies/{company}/enrollment");
            page.Has("link", "Invite").ShouldBeFalse();
            foreach (var act in new[] { "invite", "withdraw", "remind", "renew" }) (await reader.Ask($"/companies/{company}/enrollment/{act}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
        using var other = await office.SignIn("admin@cascade.demo");
        (await other.Ask($"/companies/{company}/enrollment")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Somebody_else_at_another_domain_needs_a_reason()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/companies/{company}/enrollment/invite");
        page = await page.Untick("Ellen Marsh, Compliance Officer").Tick("Someone else").Fill("Name", "Ada Byron").Fill("E-mail", $"ada@lawyers{company}.test").Submit("Invite and send the mail");
        page.Shows($"This address is not at {company}.test. Say why it is right, or change it.").ShouldBeTrue(page.Text);

        page = await page.Fill("Why another address", "Outside counsel.").Submit("Invite and send the mail");

        page.Shows("Address outside of the company’s domains: Outside counsel.").ShouldBeTrue(page.Text);
        (await office.MailsTo($"ada@lawyers{company}.test")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_reminder_brings_a_second_link_and_the_first_still_works()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        await Invite(manager, company);

        var page = await (await manager.Open($"/companies/{company}/enrollment")).Submit("Remind");

        page.Shows("Priya Raman reminded Ellen Marsh.").ShouldBeTrue(page.Text);
        page.Has("button", "Remind").ShouldBeFalse();
        (await (await manager.Open($"/companies/{company}/enrollment/remind")).Submit("Send the reminder")).Shows("Ellen Marsh was reminded today already.").ShouldBeTrue();
        var mails = await office.MailsTo($"ellen@{company}.test");
        mails.Count.ShouldBe(2);
        mails[1].Subject.ShouldStartWith("Reminder: Washington asks");
        var visitor = office.Visitor();
        foreach (var mail in mails) (await visitor.Open(Office.LinkIn(mail))).Heading.ShouldBe("Make your account");
        await (await visitor.Open(Office.LinkIn(mails[1]))).Fill("Password", "four plain words here").Submit("Make the account");
        foreach (var mail in mails) (await office.Visitor().Open(Office.LinkIn(mail))).Heading.ShouldBe("This link was used");
        office.Clock.Pass(TimeSpan.FromDays(1));
        using var later = await office.SignIn("manager@wa.demo");
        await (await later.Open($"/companies/{company}/enrollment")).Submit("Remind");
        var last = (await office.MailsTo($"ellen@{company}.test"))[^1];
        last.Body.ShouldNotContain("/enroll/");
        Office.LinkIn(last).ShouldBe("/sign-in");
    }

    [Fact]
    public async Task An_expired_invitation_is_renewed_with_a_new_link_and_the_old_one_stays_dead()
    {
        var company = await office.NewCompany();
        using (var manager = await office.SignIn("manager@wa.demo")) await Invite(manager, company);
        office.Clock.Pass(TimeSpan.FromDays(15));
        using var supervisor = await office.SignIn("supervisor@or.demo");

        var page = await supervisor.Open($"/companies/{company}/enrollment");
        page.Shows("The invitation of Ellen Marsh expired.").ShouldBeTrue(page.Text);
        page = await page.Submit("Invite again");

        page.Shows("Ellen Marsh is invited again.").ShouldBeTrue(page.Text);
        var mails = await office.MailsTo($"ellen@{company}.test");
        (await office.Visitor().Open(Office.LinkIn(mails[0]))).Heading.ShouldBe("This link has expired");
        (await office.Visitor().Open(Office.LinkIn(mails[1]))).Heading.ShouldBe("Make your account");
        (await supervisor.Open($"/companies/{company}/enrollment/renew")).Address.ShouldBe($"/companies/{company}/enrollment");
    }

    [Fact]
    public async Task Who_is_invited_says_no_without_an_account_and_the_sender_reads_why()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        await Invite(manager, company);
        var visitor = office.Visitor();
        var page = await visitor.Open(Office.LinkIn((await office.MailsTo($"ellen@{company}.test"))[0]));

        (await page.Submit("Reject the invitation")).Shows("Say why. It helps to find the right person.").ShouldBeTrue();
        page = await page.Fill("Why not", "Ask <b>Ada</b>.").Submit("Reject the invitation");

        page.Heading.ShouldBe("This invitation was rejected");
        page.Shows("is told.").ShouldBeTrue();
        page = await manager.Open($"/companies/{company}/enrollment");
        page.In("Why it was rejected").Shows("Ask <b>Ada</b>.").ShouldBeTrue();
        (await office.InDb(db => db.Notices.CountAsync(notice => notice.Link == $"/companies/{company}/enrollment" && notice.Words.Contains("not their company")))).ShouldBe(1);
        page = await (await page.Follow("Invite another")).Untick("Ellen Marsh, Compliance Officer").Tick("Someone else").Fill("Name", "Ada Byron").Fill("E-mail", $"ada@{company}.test").Submit("Invite and send the mail");
        page.Shows("Ada Byron is invited.").ShouldBeTrue();
    }

    [Fact]
    public async Task An_invitation_to_the_wrong_person_is_replaced_in_one_step_with_its_account()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        await Invite(manager, company);
        var ellen = office.Visitor();
        var link = Office.LinkIn((await office.MailsTo($"ellen@{company}.test"))[0]);
        await (await ellen.Open(link)).Fill("Password", "four plain words here").Submit("Make the account");
        using var other = await office.SignIn("supervisor@or.demo");

        var page = await (await other.Open($"/companies/{company}/enrollment")).Follow("Invite another");
        page = await page.Tick("Someone else").Fill("Name", "Ada Byron").Fill("E-mail", $"ada@{company}.test").Submit("Invite and send the mail");
        page.Shows("Say why Ellen Marsh is not the right person.").ShouldBeTrue(page.Text);
        page = await page.Fill("Why not Ellen Marsh", "She left.").Submit("Invite and send the mail");

        page.Shows("Hannah Brekke withdrew the invitation of Ellen Marsh.").ShouldBeTrue(page.Text);
        (await ellen.Ask("/enroll/terms")).Address.ShouldStartWith("/sign-in");
        (await office.MailsTo($"ellen@{company}.test"))[^1].Body.ShouldContain("The account that you made is closed.");
        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject.Contains("withdrew the invitation of Tidewater Loans"));
        (await office.Visitor().Open(Office.LinkIn((await office.MailsTo($"ada@{company}.test"))[0]))).Heading.ShouldBe("Make your account");
        // Ellen may be invited again, by the address that was freed.
        await (await (await manager.Open($"/companies/{company}/enrollment")).Follow("Withdraw")).Fill("Reason", "Ada left, too.").Submit("Withdraw the invitation");
        await Invite(manager, company);
    }

    [Fact]
    public async Task The_complaint_that_waits_says_how_long_the_link_works()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        await Invite(manager, company);
        var number = await office.Sent(about: company[2..]);

        (await manager.Open($"/complaints/{number}")).Shows("Invited, link works until").ShouldBeTrue();
        office.Clock.Pass(TimeSpan.FromDays(15));
        using var later = await office.SignIn("manager@wa.demo");
        var page = await later.Open($"/complaints/{number}");
        page.Shows("Expired on").ShouldBeTrue(page.Text);
        page = await page.Follow("Enrollment");
        page.Shows("1 complaint").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task The_sending_screen_reminds_whoever_is_invited()
    {
        var company = await office.NewCompany();
        using var manager = await office.SignIn("manager@wa.demo");
        await Invite(manager, company);
        var number = await office.Complaint(about: company[2..]);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Domain.Exchange.InformationRequest.Add(complaint, "Loan file", "Send the loan file.", null, [], stamp));

        var page = await (await manager.Open($"/complaints/{number}/requests/send")).Tick("Remind Ellen Marsh, too").Submit("Send 1 request");

        page.Shows("1 request sent to Tidewater Loans, and a reminder to Ellen Marsh.").ShouldBeTrue(page.Text);
        (await office.MailsTo($"ellen@{company}.test")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_program_renews_reminds_and_withdraws()
    {
        var company = await office.NewCompany();
        using var manager = await office.Api("manager@wa.demo");
        using var admin = await office.Api("admin@wa.demo");
        var at = $"/api/v1/companies/{company}/invitations";
        (await manager.Post(at, new { name = "Ada", email = $"ada@lawyers{company}.test" })).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["addressReason"].ShouldNotBeNull();
        (await manager.Post(at, new { name = "Ada", email = $"ada@lawyers{company}.test", addressReason = "Counsel." })).ShouldBe(HttpStatusCode.Created);

        (await admin.Post($"{at}/1/reminders")).ShouldBe(HttpStatusCode.Forbidden);
        (await manager.Post($"{at}/1/reminders")).ShouldBe(HttpStatusCode.Created).Json["invitations"]![0]!["reminders"]!.AsArray().Count.ShouldBe(1);
        (await manager.Post($"{at}/1/reminders")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Ada was reminded today already.");
        (await manager.Post($"{at}/1/renewal")).ShouldBe(HttpStatusCode.Conflict);
        (await manager.Post($"{at}/9/reminders")).ShouldBe(HttpStatusCode.NotFound);
        (await manager.Put($"{at}/1/withdrawal", new { reason = " " })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        var after = (await manager.Put($"{at}/1/withdrawal", new { reason = "Wrong person." })).ShouldBe(HttpStatusCode.OK).Json;
        after["state"]!.GetValue<string>().ShouldBe("NotEnrolled");
        after["history"]![0]!["why"]!.GetValue<string>().ShouldBe("Wrong person.");
        (await manager.Post(at, new { name = "Ellen Marsh", email = $"ellen@{company}.test" })).ShouldBe(HttpStatusCode.Created);
        (await manager.Post($"{at}/1/renewal")).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("There is a newer invitation of this company.");

        using var nobody = new Rig.Api(office.Client(), office.Log.ToString);
        var token = Office.LinkIn((await office.MailsTo($"ellen@{company}.test"))[0])["/enroll/".Length..];
        (await nobody.Put($"/api/v1/invitations/{token}/rejection", new { reason = "" })).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nobody.Put($"/api/v1/invitations/{token}/rejection", new { reason = "Not us." })).ShouldBe(HttpStatusCode.NoContent);
        (await nobody.Put($"/api/v1/invitations/{token}/rejection", new { reason = "Not us." })).ShouldBe(HttpStatusCode.Conflict);
        (await manager.Post($"{at}/2/renewal")).ShouldBe(HttpStatusCode.Created).Json["state"]!.GetValue<string>().ShouldBe("Invited");
    }

    static async Task Invite(Visitor by, string company)
        => (await (await by.Open($"/companies/{company}/enrollment/invite")).Submit("Invite and send the mail")).Shows("Ellen Marsh is invited.").ShouldBeTrue();
}
