using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Agencies;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Tests.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.People;

/// <summary>An agency leaves the installation, and comes back. Each test has an agency of its own.</summary>
public class AgencyLeavesTests(Office office) : IClassFixture<Office>
{
    const string Password = "correct horse battery";

    [Fact]
    public async Task It_cannot_leave_while_complaints_are_open_which_are_listed_by_number()
    {
        using var @operator = await office.SignIn("operator@redress.demo");
        var number = await office.Complaint();

        var page = await (await @operator.Open("/installation/agencies/WA")).Follow("The agency leaves");

        page.Shows("refers or closes them first").ShouldBeTrue(page.Text);
        page.Has("button", "End the part of Washington").ShouldBeFalse();
        (await @operator.Ask($"/complaints/{number}")).Status.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        (await (await office.Api("operator@redress.demo")).Put("/api/v1/installation/agencies/WA/absence", new { why = "It wants to." })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Its_people_are_signed_out_and_read_why_after_the_right_password_alone()
    {
        var (code, email) = await Agency("NV");
        var user = await In(email);
        var token = await office.Api(email);
        using var @operator = await office.SignIn("operator@redress.demo");
        var form = await @operator.Open($"/installation/agencies/{code}/leave");
        (await form.Submit("End the part of Nevada")).Shows("Say why the agency leaves.").ShouldBeTrue();

        var page = await form.Fill("Reason", "The state stops.").Tick("Nevada leaves, and its people are signed out now").Submit("End the part of Nevada");

        page.Shows("Nevada has left.").ShouldBeTrue(page.Text);
        page.Shows("The state stops.").ShouldBeTrue(page.Text);
        (await user.Ask("/complaints")).Address.ShouldStartWith("/sign-in");
        (await token.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(email, Password)).Shows("Nevada left Redress on").ShouldBeTrue();
        (await SignIn(email, "another password")).Shows("Nevada left").ShouldBeFalse();
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{await office.Complaint()}/refer")).Value("Agency").ShouldBe("Choose");

        var back = await (await @operator.Open($"/installation/agencies/{code}")).Follow("It comes back");
        (await back.Submit("Nevada comes back")).Shows("Nevada is back.").ShouldBeTrue();
        (await SignIn(email, Password)).Address.ShouldBe("/");
        (await token.Get("/api/v1/me")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task What_it_asked_is_withdrawn_what_it_was_asked_lapses_and_access_to_its_records_stays()
    {
        var (code, email) = await Agency("ID");
        var closed = await office.Complaint(by: email);
        await office.Act(closed, email, (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid), [], stamp));
        await office.Opened(closed, to: "manager@wa.demo", by: email);
        await office.AskedForAccess(closed, by: "manager@or.demo");
        var (referred, asked) = (await office.Complaint(), await office.Complaint());
        await office.Referred(referred, to: code);
        await office.AskedForAccess(asked, by: email);

        (await (await office.Api("operator@redress.demo")).Put($"/api/v1/installation/agencies/{code}/absence", new { why = "The state stops." })).ShouldBe(HttpStatusCode.OK);

        (await StatusOf(referred)).ShouldBe(ComplaintStatus.Open);
        (await office.MailsTo("supervisor@wa.demo")).ShouldContain(mail => mail.Subject == $"{referred}: The referral was rejected");
        (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{asked}/access")).Shows("Idaho no longer asks").ShouldBeTrue();
        (await office.MailsTo("manager@or.demo")).ShouldContain(mail => mail.Subject == $"{closed}: Access was refused");
        (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{closed}/details")).Shows("Ellison").ShouldBeTrue();
        (await (await office.SignIn("manager@ca.demo")).Open($"/complaints/{closed}")).Has("link", "Request access").ShouldBeFalse();
    }

    [Fact]
    public async Task About_activities_what_it_asked_is_withdrawn_and_what_it_was_asked_lapses()
    {
        const string staff = "staff@co.example";
        await office.InDb(async db =>
        {
            db.Add(Person.Of(await db.Agencies.FirstAsync(one => one.Code == "CO"), "Nora", "Vale", staff, Role.StaffUser));
            await db.SaveChangesAsync();
        });
        var (own, others) = (await office.Activity(hasTeam: false, by: staff), await office.Activity());
        await office.AskedOfActivity(own, "director@or.demo");
        await office.AskedOfActivity(others, staff);

        (await (await office.Api("operator@redress.demo")).Put("/api/v1/installation/agencies/CO/absence", new { why = "The state stops." })).ShouldBe(HttpStatusCode.OK);

        (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{others}/access")).Shows("Colorado no longer asks").ShouldBeTrue();
        var summary = await (await office.SignIn("director@or.demo")).Open($"/supervision/{own}");
        summary.Shows("Colorado left Redress.").ShouldBeTrue(summary.Text);
        summary.Has("link", "Request access").ShouldBeFalse();
        (await office.MailsTo("director@or.demo")).ShouldContain(mail => mail.Subject == $"{own}: What your agency asked about a supervisory activity lapsed");
    }

    [Theory]
    [InlineData("admin@wa.demo")]
    [InlineData("supervisor@wa.demo")]
    [InlineData("support@redress.demo")]
    [InlineData("admin@cascade.demo")]
    public async Task Nobody_but_the_Operator_ends_it(string email)
    {
        (await (await office.SignIn(email)).Ask("/installation/agencies/OR/leave")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await (await office.Api(email)).Put("/api/v1/installation/agencies/OR/absence", new { why = "No." })).ShouldBe(HttpStatusCode.Forbidden);
    }

    async Task<(string Code, string Email)> Agency(string code)
    {
        var email = $"supervisor@{code.ToLowerInvariant()}.example";
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Redress.Web.Data.RedressDb>();
        var agency = await db.Agencies.FirstAsync(one => one.Code == code);
        var person = Person.Of(agency, "Nora", "Vale", email, Role.ComplaintSupervisor);
        person.AcceptTerms(Terms.Version, office.Clock.Now);
        db.Add(person);
        await db.SaveChangesAsync();
        (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account(person), Password)).Succeeded.ShouldBeTrue();
        return (code, email);
    }

    async Task<Page> SignIn(string email, string password)
        => await (await office.Visitor().Open("/sign-in")).Fill("E-mail", email).Fill("Password", password).Submit("Sign in");

    async Task<Visitor> In(string email)
    {
        var visitor = office.Visitor();
        (await (await visitor.Open("/sign-in")).Fill("E-mail", email).Fill("Password", Password).Submit("Sign in")).Address.ShouldBe("/");
        return visitor;
    }

    Task<ComplaintStatus> StatusOf(string number) => office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Status).FirstAsync());
}
