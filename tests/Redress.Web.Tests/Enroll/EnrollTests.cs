using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Enroll;

public class EnrollTests(Office office) : IClassFixture<Office>
{
    const string Password = "four plain words here";

    [Fact]
    public async Task The_first_user_enrolls_the_company_and_the_waiting_requests_open()
    {
        var (nmlsId, email, link) = await Invited();
        var number = await office.Sent(about: nmlsId);
        var visitor = office.Visitor();

        var page = await MakeAccount(visitor, link);
        page.Heading.ShouldBe("Second step of sign-in");
        var key = page.Document.QuerySelector("b.mono")!.TextContent;
        page = await page.Fill("Code", Authenticator.Code(key)).Submit("Turn it on");
        page.Document.QuerySelectorAll(".codes li").Length.ShouldBe(10);
        page = await page.Follow("Go on to the terms");
        page = await page.Submit("Accept these terms");
        page.Shows(nmlsId).ShouldBeTrue();
        page = await page.Submit("Yes, confirm Tidewater Loans");
        page = await page.Fill("First name", "Ann").Fill("Last name", "Helper").Fill("E-mail", "ann." + email).Submit("Add this user");
        page = await page.Follow("Go on to the contacts");
        page = await page.Fill("Complaints Contact", "Ann Helper").Fill("SA Contact", "Ellen Marsh").Fill("Additional notice addresses", "legal@tidewater.test").Submit("Save and review");
        (await visitor.Open("/portal")).Address.ShouldBe("/enroll/review");
        page = await page.Submit("Complete the enrollment");

        page.Address.ShouldBe("/portal");
        page.Shows("Requests wait for you").ShouldBeTrue();
        (await visitor.Open($"/portal/complaints/{number}")).Shows(number).ShouldBeTrue();
        await office.InDb(async db =>
        {
            var ann = await db.People.SingleAsync(person => person.Email == "ann." + email);
            (await db.Notices.CountAsync(notice => notice.PersonId == ann.Id)).ShouldBe(1);
            (await db.Outbox.CountAsync(mail => mail.To == "legal@tidewater.test")).ShouldBe(1);
            var manager = await db.People.SingleAsync(person => person.Email == "manager@wa.demo");
            (await db.Notices.CountAsync(notice => notice.PersonId == manager.Id && notice.Words.Contains("Tidewater Loans completed"))).ShouldBeGreaterThan(0);
            return 0;
        });
    }

    [Fact]
    public async Task The_link_works_once()
    {
        var (_, _, link) = await Invited();
        await MakeAccount(office.Visitor(), link);

        (await office.Visitor().Open(link)).Heading.ShouldBe("This link was used");
    }

    [Fact]
    public async Task An_expired_and_an_unknown_link_say_what_to_do()
    {
        var (_, _, link) = await Invited(hoursAgo: 24 * 15);

        (await office.Visitor().Open(link)).Heading.ShouldBe("This link has expired");
        var unknown = await office.Visitor().Open($"/enroll/{EnrollmentLinks.Make().Token}");
        unknown.Heading.ShouldBe("This link is not known here");
        unknown.Shows("ask the agency that wrote to you for a new one.").ShouldBeTrue();
    }

    [Fact]
    public async Task Enrollment_goes_on_where_it_was_left()
    {
        var (_, email, link) = await Invited();
        var page = await MakeAccount(office.Visitor(), link);
        page = await page.Follow("Skip, in this demo only");
        await page.Submit("Accept these terms");

        var again = office.Visitor();
        page = await (await again.Open("/sign-in")).Fill("E-mail", email).Fill("Password", Password).Submit("Sign in");

        page.Address.ShouldBe("/enroll/company");
        (await again.Open("/enroll/review")).Address.ShouldBe("/enroll/company");
        (await again.Open("/portal/company")).Address.ShouldBe("/enroll/company");
    }

    [Fact]
    public async Task A_rejected_company_tells_the_agency_why_and_closes_the_account()
    {
        var (nmlsId, email, link) = await Invited();
        var visitor = office.Visitor();
        var page = await (await (await MakeAccount(visitor, link)).Follow("Skip, in this demo only")).Submit("Accept these terms");

        (await page.Submit("Reject the company")).Shows("Say why this is not your company.").ShouldBeTrue();
        page = await page.Fill("Why it is not", "We sold it <b>last</b> year.").Submit("Reject the company");

        page.Address.ShouldBe("/sign-in");
        page.Document.QuerySelector($"button[value='{email}']").ShouldBeNull();
        await office.InDb(async db =>
        {
            var enrollment = await db.Enrollments.SingleAsync(one => one.InvitedEmail == email);
            enrollment.StateAt(office.Clock.Now).ShouldBe(EnrollmentState.Rejected);
            enrollment.RejectReason.ShouldBe("We sold it <b>last</b> year.");
            (await db.Notices.CountAsync(notice => notice.Words == "Ellen Marsh rejected the enrollment of Tidewater Loans" && notice.Link == $"/companies/S-{nmlsId}/enrollment")).ShouldBe(1);
            return 0;
        });
    }

    [Fact]
    public async Task A_further_user_sets_a_password_by_mail_and_waits_until_the_enrollment_is_complete()
    {
        var (_, email, link) = await Invited();
        var page = await (await (await MakeAccount(office.Visitor(), link)).Follow("Skip, in this demo only")).Submit("Accept these terms");
        page = await page.Submit("Yes, confirm Tidewater Loans");
        (await page.Fill("First name", "Bo").Fill("Last name", "Far").Fill("E-mail", "bo@elsewhere.test").Submit("Add this user")).Shows("Say why it is right").ShouldBeTrue();
        page = await page.Fill("First name", "Bo").Fill("Last name", "Far").Fill("E-mail", "bo." + email).Submit("Add this user");
        page.Shows("Bo Far is added.").ShouldBeTrue();
        var body = await office.InDb(async db => (await db.Outbox.SingleAsync(mail => mail.To == "bo." + email)).Body);

        var bo = office.Visitor();
        page = await (await bo.Open(new Uri(body.Split('\n').Single(line => line.Contains("/set-password/"))).PathAndQuery)).Fill("New password", Password).Submit("Set the password");
        page = await page.Fill("E-mail", "bo." + email).Fill("Password", Password).Submit("Sign in");
        if (page.Address == "/terms") await page.Submit("Accept these terms");

        (await bo.Open("/portal")).Heading.ShouldBe("Tidewater Loans is not enrolled yet");
        (await bo.Ask("/enroll/users")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    static async Task<Page> MakeAccount(Visitor visitor, string link)
    {
        var page = await visitor.Open(link);
        page.Value("First name").ShouldBe("Ellen");
        return await page.Fill("Password", Password).Submit("Make the account");
    }

    /// <summary>A company of its own, whose first user is invited by manager@wa.demo.</summary>
    async Task<(string NmlsId, string Email, string Link)> Invited(int hoursAgo = 0)
    {
        var nmlsId = $"97{Random.Shared.Next(10000, 99999)}";
        var email = $"ellen{nmlsId}@tidewater.test";
        var (token, hash) = EnrollmentLinks.Make();
        await office.InDb(async db =>
        {
            var manager = await db.PersonOf("manager@wa.demo");
            var company = new Company(CompanyKind.Registered, "Tidewater Loans") { NmlsId = nmlsId, SesId = $"S-{nmlsId}" };
            var stamp = office.StampOf(manager);
            db.Add(Domain.Companies.Enrollment.Invite(company, manager.Agency!, "Ellen Marsh", email, hash, null, stamp with { At = stamp.At.AddHours(-hoursAgo) }));
            await db.SaveChangesAsync();
            return 0;
        });
        return (nmlsId, email, $"/enroll/{token}");
    }
}
