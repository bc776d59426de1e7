using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.SigningOn;

/// <summary>Signing in by the provider of one's organization: who is let in.</summary>
public class SignOnTests(SignOnOffice office) : IClassFixture<SignOnOffice>
{
    [Fact]
    public async Task The_first_sign_in_links_by_the_verified_address_and_later_ones_go_by_the_subject_alone()
    {
        var signOn = await office.Connect();
        await office.Provider.As("viewer-1", "Viewer@WA.demo");
        (await office.Come(signOn)).ShouldBeIn("/");

        await office.Provider.As("viewer-1", "married-since@wa.demo", isVerified: false);
        var visitor = office.Browser().Visitor;
        (await office.Come(signOn, visitor)).ShouldBeIn("/");

        var account = await visitor.Open("/account");
        account.Shows("viewer@wa.demo").ShouldBeTrue();
        account.Shows("By Login WA.").ShouldBeTrue();
        (await office.InDb(db => db.SignOnLinks.CountAsync(link => link.Subject == "viewer-1"))).ShouldBe(1);
        (await office.InDb(db => db.Set<PersonFact>().CountAsync(fact => fact.Act == PersonAct.SignOnLinked && db.People.Any(person => person.Id == fact.PersonId && person.Email == "viewer@wa.demo")))).ShouldBe(1);
    }

    [Fact]
    public async Task An_address_that_is_not_verified_links_nobody()
    {
        var signOn = await office.Connect();
        await office.Provider.As("unverified-1", "manager@wa.demo", isVerified: false);

        var page = await office.Come(signOn);

        page.Status.ShouldBe(HttpStatusCode.Forbidden);
        page.Shows("does not say that your e-mail address is verified").ShouldBeTrue();
        (await (await office.SignIn("admin@wa.demo")).Open("/admin/sign-on")).Shows("claim email_verified").ShouldBeTrue();
    }

    [Fact]
    public async Task A_person_of_another_organization_is_as_unknown_as_nobody()
    {
        var signOn = await office.Connect();
        var told = new List<string>();
        foreach (var (sub, email) in new[] { ("other-1", "manager@or.demo"), ("other-2", "contact@cascade.demo"), ("other-3", "nobody@wa.demo") })
        {
            await office.Provider.As(sub, email);
            var page = await office.Come(signOn);
            page.Status.ShouldBe(HttpStatusCode.Forbidden);
            told.Add(page.Text);
        }

        told.Distinct().Count().ShouldBe(1);
        told[0].ShouldContain("has an account here with your e-mail address");
        (await office.InDb(db => db.SignOnLinks.CountAsync(link => link.Subject.StartsWith("other-")))).ShouldBe(0);
    }

    [Fact]
    public async Task A_company_has_a_provider_of_its_own()
    {
        var signOn = await office.Connect("admin@cascade.demo");
        await office.Provider.As("cascade-1", "poc@cascade.demo");

        (await office.Come(signOn)).ShouldBeIn("/portal");
        await office.Provider.As("cascade-2", "manager@wa.demo");
        (await office.Come(signOn)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_removed_stays_out_whatever_the_provider_says()
    {
        var signOn = await office.Connect();
        await office.Provider.As("leaver-1", "examiner@wa.demo");
        (await office.Come(signOn)).ShouldBeIn("/");
        await office.InDb(async db =>
        {
            (await db.People.SingleAsync(person => person.Email == "examiner@wa.demo")).RemovedAt = office.Clock.Now;
            await db.SaveChangesAsync();
        });

        (await office.Come(signOn)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_address_that_was_given_to_somebody_else_does_not_open_the_linked_account()
    {
        var signOn = await office.Connect();
        await office.Provider.As("clerk-1", "clerk@wa.demo");
        (await office.Come(signOn)).ShouldBeIn("/");

        await office.Provider.As("clerk-2", "clerk@wa.demo");
        (await office.Come(signOn)).Shows("linked to another sign-in").ShouldBeTrue();

        var clerk = await office.InDb(async db => (await db.PersonOf("clerk@wa.demo")).Id);
        var page = await (await (await office.SignIn("admin@wa.demo")).Open($"/admin/users/{clerk}")).Submit("Take the link away");
        page.Shows("Link to Login WA taken away").ShouldBeTrue();
        (await office.Come(signOn)).ShouldBeIn("/");
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_at_the_provider()
    {
        var signOn = await office.Connect();
        await office.Provider.As("director-1", "director@wa.demo");
        var visitor = office.Browser().Visitor;
        (await office.Come(signOn, visitor)).ShouldBeIn("/");

        var page = await (await visitor.Open("/account")).Submit("Sign out");
        page.Heading.ShouldBe("You are signed out here");
        (await visitor.Open("/account")).Address.ShouldStartWith("/sign-in");
        page = await page.Follow("Sign out of Login WA");
        page = await page.Submit("Yes, sign me out");

        page.Address.ShouldStartWith("/sign-in");
        // The provider asks again: somebody else can sign in at this browser.
        await office.Provider.As("supervisor-1", "supervisor@wa.demo");
        (await office.Come(signOn, visitor)).ShouldBeIn("/");
        (await visitor.Open("/account")).Text.ShouldContain("supervisor@wa.demo");
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_the_session_at_the_provider_too()
    {
        var signOn = await office.Connect();
        await office.Provider.As("director-1", "director@wa.demo");
        var (elsewhere, here) = (office.Browser().Visitor, office.Browser().Visitor);
        foreach (var visitor in (Visitor[])[elsewhere, here]) (await office.Come(signOn, visitor)).ShouldBeIn("/");

        var page = await (await here.Open("/account")).Submit("Sign out everywhere");

        page.Heading.ShouldBe("You are signed out everywhere");
        (await elsewhere.Open("/account")).Address.ShouldStartWith("/sign-in");
        page = await (await page.Follow("Sign out of Login WA")).Submit("Yes, sign me out");
        page.Address.ShouldStartWith("/sign-in");
        (await here.Open("/account")).Address.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task A_provider_that_is_away_is_told_and_lets_nobody_in()
    {
        var signOn = await office.Connect();
        office.Clock.Pass(TimeSpan.FromHours(2));
        office.Provider.IsAway = true;
        try
        {
            using var answer = await office.Client().GetAsync($"/sign-in/with/{signOn}");
            answer.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
            (await answer.Content.ReadAsStringAsync()).ShouldContain("cannot be reached");
        }
        finally
        {
            office.Provider.IsAway = false;
            office.Clock.Pass(TimeSpan.FromHours(-2));
        }
    }
}

static class Arrivals
{
    public static void ShouldBeIn(this Page page, string address) => (page.Status, page.Address).ShouldBe((HttpStatusCode.OK, address), page.ToString());
}
