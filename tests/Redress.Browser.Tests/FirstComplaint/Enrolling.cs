using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.FirstComplaint;

/// <summary>Step 4: the company's first user follows the mail and enrolls the company.</summary>
static class Enrolling
{
    const string Password = "four plain words here";

    public static async Task Enroll(OfficeOnAPort office, Person first)
    {
        var link = await LinkInMail(first, "e.marsh@harbor.demo");
        await first.Picture("09-mail");
        await first.Open(link);
        await first.Fill("Password", Password);
        await first.Press("Make the account");
        await OpenAgain(office, link);

        var key = await first.Page.Locator("b.mono").InnerTextAsync();
        await first.Fill("Code", Authenticator.Code(key));
        await first.Press("Turn it on");
        await first.Follow("Go on to the terms");
        await first.Press("Accept these terms");
        await first.Picture("10-enroll-company");
        await first.Press("Yes, confirm Harbor Mortgage");
        await AddUser(first, "Daniel", "Kessler", "d.kessler@harbor.demo");
        await AddUser(first, "Ruth", "Alder", "r.alder@harbor.demo");
        await first.Follow("Go on to the contacts");
        await first.Choose("Complaints Contact", "Ellen Marsh");
        await first.Choose("SA Contact", "Daniel Kessler");
        await first.FitsNarrowAndWide();
        await first.Press("Save and review");
        await first.Picture("11-enroll-review");
        await first.Press("Complete the enrollment");
        await first.Sees("Requests wait for you");
    }

    public static async Task TellTheAgency(Person manager)
    {
        await manager.Open("/notices");
        await manager.Sees("Harbor Mortgage completed");
        await manager.FitsNarrowAndWide();
    }

    /// <summary>Somebody whom the first user added sets a password by the link in the mail, and accepts the terms.</summary>
    public static async Task SignInForTheFirstTime(Person person, string email)
    {
        await person.Open(await LinkInMail(person, email));
        await person.Fill("New password", Password);
        await person.FitsNarrowAndWide();
        await person.Press("Set the password");
        await person.Fill("E-mail", email);
        await person.Fill("Password", Password);
        await person.Press("Sign in");
        await person.Press("Accept these terms");
        person.Page.Url.ShouldEndWith("/portal");
    }

    static async Task AddUser(Person first, string firstName, string lastName, string email)
    {
        await first.Fill("First name", firstName);
        await first.Fill("Last name", lastName);
        await first.Fill("E-mail", email);
        await first.FitsNarrowAndWide();
        await first.Press("Add this user");
        await first.Sees($"{firstName} {lastName} is added.");
    }

    static async Task OpenAgain(OfficeOnAPort office, string link)
    {
        await using var stranger = await office.Person("somebody with the same link");
        await stranger.Open(link);
        await stranger.Sees("This link was used");
        await stranger.FitsNarrowAndWide();
    }

    /// <summary>The address in the newest mail to somebody. Mails give the installation's own; a test's is another port.</summary>
    public static async Task<string> LinkInMail(Person reader, string email)
    {
        await reader.Open("/mail");
        await reader.Fill("Recipient", email);
        await reader.Press("Search");
        var link = reader.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new("^http") }).First;
        return new Uri((await link.GetAttributeAsync("href"))!).PathAndQuery;
    }
}
