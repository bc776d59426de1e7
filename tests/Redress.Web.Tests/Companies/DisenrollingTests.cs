using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Companies;

/// <summary>Each test has a company of its own, enrolled, with a contact and a drafter.</summary>
public class DisenrollingTests(Office office) : IClassFixture<Office>
{
    const string Password = "quiet-harbor-lantern-9";

    [Fact]
    public async Task The_confirmation_says_what_happens_and_then_nobody_comes_in()
    {
        var (company, contact, _) = await office.EnrolledCompany(Password);
        var number = await office.Sent(about: company[2..]);
        using var inside = await office.SignIn(contact);
        using var program = await office.Api(contact);
        using var supervisor = await office.SignIn("supervisor@or.demo");

        var page = await (await supervisor.Open($"/companies/{company}/enrollment")).Follow("Disenroll");
        foreach (var words in new[] { "2 users are signed out", "1 of Washington. Their requests stay and wait unseen.", "Any agency can invite it anew." }) page.Shows(words).ShouldBeTrue(words);
        (await page.Submit("Disenroll for all agencies")).Shows("Say why the enrollment ends.").ShouldBeTrue();
        page = await page.Fill("Reason", "License surrendered.").Submit("Disenroll for all agencies");

        page.Shows("is disenrolled. 2 users cannot sign in now. 1 complaint waits until it enrolls again.").ShouldBeTrue(page.Text);
        page.Shows("License surrendered.").ShouldBeTrue();
        (await inside.Open("/portal")).Address.ShouldStartWith("/sign-in");
        (await program.Get("/api/v1/complaints")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var refused = await SignIn(contact, Password);
        refused.Shows("Tidewater Loans was disenrolled on").ShouldBeTrue(refused.Text);
        refused.Shows("Questions? Ask Oregon Division of Financial Regulation (demo).").ShouldBeTrue(refused.Text);
        (await SignIn(contact, "wrong-password-entirely-1")).Shows("was disenrolled").ShouldBeFalse();
        (await office.MailsTo(contact)).ShouldContain(mail => mail.Subject == "Tidewater Loans is no longer enrolled in Redress" && !mail.Body.Contains("License surrendered"));

        using var manager = await office.SignIn("manager@wa.demo");
        var complaint = await manager.Open($"/complaints/{number}");
        complaint.Shows("Disenrolled on").ShouldBeTrue(complaint.Text);
        (await manager.Open($"/complaints/{number}/history")).Shows("Tidewater Loans was disenrolled. What it was asked waits until it enrolls again.").ShouldBeTrue();
        await office.InDb(async db =>
        {
            var found = await db.Set<Complaint>().Include(c => c.Company).FirstAsync(c => c.Number == number);
            (found.NextStep, found.CompanyPocId).ShouldBe((NextStep.Enroll, null));
            (await db.Notices.Where(n => n.RecordId == found.Id && n.Words == "The company was disenrolled. What you asked waits").CountAsync()).ShouldBe(1);
            (await db.Notices.CountAsync(n => n.Link == $"/companies/{company}" && n.Words.EndsWith("It concerns 1 open complaint of your agency"))).ShouldBeGreaterThan(0);
        });
    }

    [Fact]
    public async Task It_is_listed_as_disenrolled_and_its_numbers_add_up()
    {
        var (company, _, _) = await office.EnrolledCompany(Password);
        await Disenroll(company);
        using var api = await office.Api("viewer@wa.demo");

        (await api.Get("/api/v1/companies?enrollment=Disenrolled&limit=200")).Json["items"]!.AsArray().Select(row => row!["sesId"]!.GetValue<string>()).ShouldContain(company);
        (await api.Get($"/api/v1/companies/{company}/enrollment")).Json["state"]!.GetValue<string>().ShouldBe("Disenrolled");
        var read = (await api.Get($"/api/v1/companies/{company}")).Json;
        (read["enrollment"]!.GetValue<string>(), read["disenrolledAt"]).ShouldSatisfyAllConditions(x => x.Item1.ShouldBe("Disenrolled"), x => x.Item2.ShouldNotBeNull());
        using var reader = await office.SignIn("viewer@wa.demo");
        var listed = (await api.Get("/api/v1/companies?enrollment=Disenrolled&limit=200")).Json["items"]!.AsArray().Count;
        (await reader.Open("/companies")).In("Companies by enrollment").Text.ShouldContain($"Disenrolled {listed}");
    }

    [Fact]
    public async Task It_enrolls_again_by_the_usual_invitation_and_its_people_come_back()
    {
        var (company, contact, drafter) = await office.EnrolledCompany(Password);
        var number = await office.Sent(about: company[2..]);
        await Disenroll(company);
        using (var manager = await office.Api("manager@wa.demo"))
            (await manager.Post($"/api/v1/companies/{company}/invitations", new { name = "Ellen Marsh", email = contact })).ShouldBe(HttpStatusCode.Created);
        var link = Office.LinkIn((await office.MailsTo(contact)).Last());

        using var first = office.Visitor();
        var page = await (await first.Open(link)).Fill("Password", "another-good-phrase-7").Submit("Make the account");
        (await SignIn(drafter, Password)).Shows("was disenrolled on").ShouldBeTrue();
        page = await page.Submit("Yes, confirm Tidewater Loans");
        page.Shows("Back at the end, with their passwords and permissions: Dora Fields.").ShouldBeTrue(page.Text);
        page = await page.Follow("Go on to the contacts");
        page = await page.Fill("Complaints Contact", "Ellen Marsh").Fill("SA Contact", "Ellen Marsh").Submit("Save and review");
        page = await page.Submit("Complete the enrollment");

        page.Shows(number).ShouldBeTrue(page.Text);
        (await SignIn(drafter, Password)).Address.ShouldStartWith("/portal");
        await office.InDb(async db =>
        {
            (await db.People.CountAsync(p => p.Email == contact)).ShouldBe(1);
            var back = await db.PersonOf(drafter);
            (back.AsleepSince, back.Holds(Role.ManageComplaints), back.Holds(Role.CompanyAdministrator)).ShouldBe((null, true, false));
            var found = await db.Companies.FirstAsync(c => c.SesId == company);
            (found.IsEnrolled, found.DisenrolledAt).ShouldBe((true, null));
            (await db.Set<Complaint>().FirstAsync(c => c.Number == number)).NextStep.ShouldBe(NextStep.Answer);
        });
        using var reader = await office.SignIn("viewer@wa.demo");
        var history = await reader.Open($"/companies/{company}/enrollment");
        foreach (var words in new[] { "Disenrolled. It was enrolled since Mar 4, 2025.", "The enrollment was completed." }) history.Shows(words).ShouldBeTrue(words);
    }

    [Fact]
    public async Task Of_two_at_once_one_wins_and_a_second_time_there_is_nothing_to_end()
    {
        var (company, _, _) = await office.EnrolledCompany(Password);
        using var one = await office.Api("supervisor@wa.demo");
        using var other = await office.Api("supervisor@or.demo");

        var answers = await Task.WhenAll(Put(one), Put(other));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(1);
        (await Put(one)).Problem.ShouldBe("Tidewater Loans is not enrolled.");
        await office.InDb(async db => (await db.Set<CompanyFact>().CountAsync(fact => fact.Act == CompanyAct.Disenrolled && db.Companies.Any(c => c.Id == fact.CompanyId && c.SesId == company))).ShouldBe(1));

        Task<ApiAnswer> Put(Rig.Api api) => api.Put($"/api/v1/companies/{company}/disenrollment", new { reason = "License surrendered." });
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("admin@cascade.demo")]
    public async Task Who_may_not_change_companies_is_refused(string who)
    {
        using var api = await office.Api(who);
        (await api.Put("/api/v1/companies/S-004417/disenrollment", new { reason = "Mine." })).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var reader = await office.SignIn(who);
        (await reader.Ask("/companies/S-004417/enrollment/end")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    async Task Disenroll(string company)
    {
        using var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/companies/{company}/disenrollment", new { reason = "License surrendered." })).ShouldBe(HttpStatusCode.OK);
    }

    async Task<Page> SignIn(string email, string password) => await (await office.Visitor().Open("/sign-in")).Fill("E-mail", email).Fill("Password", password).Submit("Sign in");
}
