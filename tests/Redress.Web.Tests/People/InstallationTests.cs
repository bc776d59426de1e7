using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Tests.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.People;

/// <summary>A first production day: from an empty folder to a working agency, through pages only.</summary>
public class FirstDayTests(ProductionOffice office) : IClassFixture<ProductionOffice>
{
    [Fact]
    public async Task From_an_empty_folder_to_a_working_agency_through_pages_only()
    {
        var printed = await office.Installation.Run("production", "user", "add", "olga@redress.test", "Olga", "Perez");
        var link = new Uri(printed.Split('\n').Single(line => line.Contains("/set-password/")).Trim()).PathAndQuery;
        var @operator = await Arrive(link, "olga@redress.test");

        var page = await @operator.Open("/installation/agencies");
        page.Shows("0 of 57 states and territories are registered.").ShouldBeTrue();
        page = await (await @operator.Open("/installation/agencies/GU")).Fill("Full name", "Guam regulator").Submit("Register the agency");
        page.Shows("Guam is registered.").ShouldBeTrue();
        page = await page.Fill("First name", "Ada").Fill("Last name", "Min").Fill("E-mail", "ada@guam.test").Submit("Invite the Account Administrator");
        page.Shows("Ada Min is invited.").ShouldBeTrue();
        page = await @operator.Open("/installation/settings");
        page.Row("Mail server").Shows("None is set.").ShouldBeTrue();
        (await page.Submit("Send me a test mail")).Shows("No mail server is set.").ShouldBeTrue();

        var administrator = await Arrive(Office.LinkIn((await office.MailsTo("ada@guam.test"))[^1]), "ada@guam.test");
        page = await (await administrator.Open("/admin/users/new")).Fill("First name", "Sue").Fill("Last name", "Visor").Fill("E-mail", "sue@guam.test").Tick("Supervisor").Submit("Invite and send the mail");
        page.Shows("Sue Visor is invited.").ShouldBeTrue();

        var supervisor = await Arrive(Office.LinkIn((await office.MailsTo("sue@guam.test"))[^1]), "sue@guam.test");
        (await supervisor.Open("/complaints/new")).Status.ShouldBe(HttpStatusCode.OK);
        (await @operator.Open("/installation/agencies")).Row("Guam").Shows("In work").ShouldBeTrue();
        (await @operator.Ask("/complaints")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Sets the password by the link, then the second factor, then accepts the terms.</summary>
    async Task<Visitor> Arrive(string link, string email)
    {
        await (await office.Visitor().Open(link)).Fill("New password", ProductionOffice.Password).Submit("Set the password");
        var visitor = office.Visitor();
        await office.SetUpSecondFactor(visitor, email);
        var page = await visitor.Open("/account");
        page.Address.ShouldBe("/terms");
        await page.Submit("Accept these terms");
        return visitor;
    }
}

/// <summary>An office of its own: a new version stands before everybody in it.</summary>
public class TermsVersionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_new_version_of_the_terms_is_accepted_by_everybody_before_they_go_on()
    {
        using var manager = await office.SignIn("manager@ca.demo");
        using var program = await office.Api("manager@ca.demo");
        using var @operator = await office.SignIn("operator@redress.demo");
        var page = await @operator.Open("/installation/terms");

        (await page.Fill("What changed", "Nothing.").Submit("Publish, to be accepted by everybody")).Shows("The text is the same as before.").ShouldBeTrue();
        page = await page.Fill("What changed", "Tokens are named.").Fill("Text", "## Tokens\n\nKeep your tokens secret.").Submit("Publish, to be accepted by everybody");

        page.Address.ShouldBe("/terms");
        page.Shows("Tokens are named.").ShouldBeTrue();
        (await manager.Open("/complaints")).Address.ShouldBe("/terms");
        (await program.Get("/api/v1/complaints")).Status.ShouldBe(HttpStatusCode.Forbidden);
        await (await manager.Open("/terms")).Submit("Accept these terms");
        (await manager.Open("/complaints")).Address.ShouldBe("/complaints");
        await page.Submit("Accept these terms");
        (await @operator.Open("/installation/terms")).Row("Tokens are named.").Shows("Accepted by").ShouldBeFalse();
        await Should.ThrowAsync<Exception>(() => office.InDb(db => db.TermsOfUse.ExecuteDeleteAsync()));
    }
}

public class InstallationTests(Office office) : IClassFixture<Office>
{
    [Theory]
    [InlineData("/installation/agencies")]
    [InlineData("/installation/agencies/GU")]
    [InlineData("/installation/settings")]
    [InlineData("/installation/terms")]
    [InlineData("/installation/users")]
    [InlineData("/support")]
    public async Task Nobody_else_opens_the_pages_of_Operator_and_Support(string address)
    {
        foreach (var email in new[] { "admin@wa.demo", "supervisor@wa.demo", "admin@cascade.demo" })
        {
            using var visitor = await office.SignIn(email);
            (await visitor.Ask(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task An_agency_that_does_not_exist_is_not_registered()
    {
        using var @operator = await office.SignIn("operator@redress.demo");
        using var api = await office.Api("operator@redress.demo");

        (await @operator.Ask("/installation/agencies/XX")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Put("/api/v1/installation/agencies/XX", new { Name = "X", FullName = "X", Zone = "America/Chicago" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Put("/api/v1/installation/agencies/WA", new { Name = "Washington", FullName = "W", Zone = "America/Chicago" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("The zone stays");
    }

    [Fact]
    public async Task Support_sees_where_somebody_is_stuck_and_summaries_alone()
    {
        var number = await office.Complaint("manager@or.demo", with: intake => intake with { Account = "A secret account of the matter." });
        using var support = await office.SignIn("support@redress.demo");

        var page = await support.Open("/support?words=expired@wa");
        page = await page.Follow("Colin Marsh");
        page.Shows("the link has expired").ShouldBeTrue();
        page.Shows("Alma Whitaker").ShouldBeTrue();
        page = await support.Open($"/support?words={number}");
        page.Shows("Oregon").ShouldBeTrue();
        page.Text.ShouldNotContain("secret account");
        (await support.Ask($"/complaints/{number}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await support.Open("/support?words=nobody-at-all")).Shows("Nothing matches.").ShouldBeTrue();
    }

    [Fact]
    public async Task Settings_and_a_test_mail_are_kept_with_who_did_it()
    {
        using var @operator = await office.SignIn("operator@redress.demo");
        var page = await (await @operator.Open("/installation/settings")).Fill("Phone of the call center", "(800) 555-0100").Submit("Save the settings");

        page = await page.Submit("Send me a test mail");

        page.Shows("Sent a test mail to operator@redress.demo.").ShouldBeTrue();
        page.Row("Set name and help contacts").Shows("Olga Perez").ShouldBeTrue();
        page.Row("Database").Shows("Good").ShouldBeTrue();
        (await office.MailsTo("operator@redress.demo"))[^1].Subject.ShouldBe("A test of the mail of Redress");
    }
}
