using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.People;

public class AgencyUsersTests(Office office) : IClassFixture<Office>
{
    const string Users = "/admin/users";

    [Fact]
    public async Task The_administrator_finds_users_by_name_role_and_state()
    {
        using var admin = await office.SignIn("admin@wa.demo");
        var page = await admin.Open($"{Users}?role=ComplaintViewer");

        page.Shows("Lena Fischer").ShouldBeTrue();
        page.In("Users").Shows("Priya Raman").ShouldBeFalse();
        (await admin.Open($"{Users}?words=nobody-here")).Shows("No user matches.").ShouldBeTrue();
        (await admin.Open($"{Users}?role=Emperor&state=9x")).In("Users").Shows("Priya Raman").ShouldBeTrue();
    }

    [Theory]
    [InlineData("supervisor@wa.demo")]
    [InlineData("operator@redress.demo")]
    [InlineData("admin@cascade.demo")]
    public async Task Only_the_agencys_administrator_opens_it(string email)
    {
        using var other = await office.SignIn(email);

        (await other.Ask(Users)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_person_of_another_agency_does_not_exist()
    {
        var stranger = await Id("manager@or.demo");
        using var admin = await office.SignIn("admin@wa.demo");
        using var api = await office.Api("admin@wa.demo");

        foreach (var address in new[] { $"{Users}/{stranger}", $"{Users}/{stranger}/remove", $"{Users}/{Guid.NewGuid()}" }) (await admin.Ask(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Get($"/api/v1/users/{stranger}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Delete($"/api/v1/users/{stranger}/sessions")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_invited_person_sets_a_password_by_the_newest_link_alone_and_once()
    {
        using var admin = await office.SignIn("admin@or.demo");
        var page = await admin.Open($"{Users}/new");
        page = await page.Fill("First name", "Iris").Fill("Last name", "Novak").Fill("E-mail", "Iris@or.demo").Tick("Manager").Submit("Invite and send the mail");
        page.Shows("Iris Novak is invited.").ShouldBeTrue();
        page.Shows("Given: Manager.").ShouldBeTrue();
        var first = Office.LinkIn((await office.MailsTo("iris@or.demo"))[^1]);
        page = await page.Submit("Send a new link");
        var second = Office.LinkIn((await office.MailsTo("iris@or.demo"))[^1]);

        (await office.Visitor().Open(first)).Shows("This link does not work any more").ShouldBeTrue();
        await (await office.Visitor().Open(second)).Fill("New password", "four plain words here").Submit("Set the password");
        (await office.Visitor().Open(second)).Shows("This link does not work any more").ShouldBeTrue();
        (await admin.Open(page.Address)).Has("button", "Send a new link").ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_that_expired_is_shown_and_renewed()
    {
        using var api = await office.Api("admin@or.demo");
        var made = (await api.Post("/api/v1/users", new { FirstName = "Late", LastName = "Comer", Email = "late@or.demo", Roles = new[] { "Examiner" } })).ShouldBe(HttpStatusCode.Created);
        await office.InDb(db => db.People.Where(person => person.Email == "late@or.demo").ExecuteUpdateAsync(person => person.SetProperty(p => p.InvitedAt, office.Clock.Now.AddDays(-15))));

        (await api.Get(made.Location!)).Json["user"]!["state"]!.GetValue<string>().ShouldBe("LinkExpired");
        (await api.Post($"{made.Location}/invitation")).ShouldBe(HttpStatusCode.OK).Json["state"]!.GetValue<string>().ShouldBe("Invited");
    }

    [Fact]
    public async Task A_form_with_faults_comes_back_filled()
    {
        using var admin = await office.SignIn("admin@wa.demo");
        var page = await (await admin.Open($"{Users}/new")).Fill("First name", "No").Fill("E-mail", "manager@wa.demo").Submit("Invite and send the mail");

        page.Shows("Enter the last name.").ShouldBeTrue();
        page.Shows("Somebody signs in with this address already.").ShouldBeTrue();
        page.Shows("Choose at least one role.").ShouldBeTrue();
        page.Value("First name").ShouldBe("No");
        page = await page.Fill("Last name", "One").Fill("E-mail", "no.one@wa.demo").Tick("Staff Director").Submit("Invite and send the mail");
        page.Shows("A Staff Director must also hold a complaint role.").ShouldBeTrue();
    }

    [Fact]
    public async Task A_role_that_is_taken_is_lost_at_once_in_sessions_and_tokens()
    {
        using var clerk = await office.SignIn("clerk@wa.demo");
        using var program = await office.Api("clerk@wa.demo");
        using var admin = await office.SignIn("admin@wa.demo");
        (await clerk.Ask("/complaints/new")).Status.ShouldBe(HttpStatusCode.OK);

        var page = await (await admin.Open($"{Users}/{await Id("clerk@wa.demo")}")).Tick("Viewer").Submit("Save name and roles");

        page.Row("Given: Viewer.").Shows("Alma Whitaker").ShouldBeTrue();
        page.In("Roles held").Shows("Viewer").ShouldBeTrue();
        (await clerk.Ask("/complaints/new")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await program.Get("/api/v1/me")).Json["rights"]!.AsArray().Select(right => right!.GetValue<string>()).ShouldNotContain("EnterComplaints");
    }

    [Fact]
    public async Task Facts_about_people_are_written_once()
    {
        using var api = await office.Api("admin@ca.demo");
        await api.Put($"/api/v1/users/{await Id("examiner@ca.demo")}", new { FirstName = "Sofia", LastName = "Marin", Roles = new[] { "Examiner", "Reviewer" } });

        await Should.ThrowAsync<Exception>(() => office.InDb(db => db.Set<PersonFact>().ExecuteDeleteAsync()));
        await Should.ThrowAsync<Exception>(() => office.InDb(db => db.Set<PersonFact>().ExecuteUpdateAsync(fact => fact.SetProperty(f => f.Words, "x"))));
    }

    [Fact]
    public async Task Of_two_administrators_who_demote_each_other_at_once_one_is_refused()
    {
        await office.InDb(async db =>
        {
            var (one, two) = (await db.PersonOf("examiner@or.demo"), await db.PersonOf("admin@or.demo"));
            one.HoldsFromNowOn([Role.AccountAdministrator], [one, two], office.StampOf(two));
            await db.SaveChangesAsync();
        });
        await Should.ThrowAsync<DbUpdateException>(() => office.InDb(async db => await office.InDb(async other =>
        {
            await Demote(db, "examiner@or.demo", "admin@or.demo");
            await Demote(other, "admin@or.demo", "examiner@or.demo");
            await db.SaveChangesAsync();
            await other.SaveChangesAsync();
        })));
    }

    async Task Demote(RedressDb db, string email, string by)
    {
        var (person, administrator) = (await db.PersonOf(email), await db.PersonOf(by));
        person.HoldsFromNowOn([Role.Reviewer], [person, administrator], office.StampOf(administrator));
    }

    Task<Guid> Id(string email) => office.InDb(async db => (await db.PersonOf(email)).Id);
}
