using Microsoft.Playwright;
using Redress.Browser.Tests.FirstComplaint;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;
using Person = Redress.Browser.Tests.Rig.Person;

namespace Redress.Browser.Tests.OnlyTheMail;

/// <summary>
/// Somebody of a company who knows nothing but the mail enrolls the company and answers.
/// With REDRESS_SCREENS=1 it takes the pictures of docs/enrolling.md.
/// </summary>
public class OnlyTheMailTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    const string Harbor = "9000358", Password = "four plain words here";

    [Fact]
    public async Task Who_knows_only_the_mail_enrolls_the_company_and_answers()
    {
        var number = await Invited();
        await using var ellen = await office.Person("Ellen Marsh, who knows only the mail");

        await ellen.Open(await Mail(ellen));
        await ellen.Picture("enroll-2-account");
        await MakeAccount(ellen);
        await Confirm(ellen);
        await NameContacts(ellen);
        await ellen.Press("Complete the enrollment");
        await ellen.Picture("enroll-9-home");
        await Answer(ellen, number);
    }

    /// <summary>The mail with its link as its reader sees it.</summary>
    static async Task<string> Mail(Person ellen)
    {
        var link = await Enrolling.LinkInMail(ellen, "e.marsh@harbor.demo");
        await ellen.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("as HTML$") }).First.ClickAsync();
        await ellen.Picture("enroll-1-mail");
        return link;
    }

    static async Task MakeAccount(Person ellen)
    {
        await ellen.Fill("Password", Password);
        await ellen.Press("Make the account");
        await ellen.Picture("enroll-3-second-step");
        await ellen.Fill("Code", Authenticator.Code(await ellen.Page.Locator("b.mono").InnerTextAsync()));
        await ellen.Press("Turn it on");
        await ellen.Follow("Go on to the terms");
        await ellen.Picture("enroll-4-terms");
        await ellen.Press("Accept these terms");
    }

    static async Task Confirm(Person ellen)
    {
        await ellen.Picture("enroll-5-company");
        await ellen.Press("Yes, confirm Harbor Mortgage");
        await ellen.Picture("enroll-6-colleagues");
        await ellen.Follow("Go on to the contacts");
    }

    static async Task NameContacts(Person ellen)
    {
        await ellen.Choose("Complaints Contact", "Ellen Marsh");
        await ellen.Choose("SA Contact", "Ellen Marsh");
        await ellen.Fill("Additional notice addresses", "complaints@harbor.demo");
        await ellen.Picture("enroll-7-contacts");
        await ellen.Press("Save and review");
        await ellen.Picture("enroll-8-review");
    }

    static async Task Answer(Person ellen, string number)
    {
        await ellen.Follow("Assign point of contact");
        await ellen.Tick("Ellen Marsh (you)");
        await ellen.Press("Assign point of contact");
        await ellen.Open("/portal");
        await ellen.Follow("Answer request 1, Loan file");
        await ellen.Fill("Text", "The loan file is attached. It is complete.");
        await ellen.AddPdf("loan-file.pdf");
        await ellen.Picture("enroll-10-answer");
        await ellen.Press("Send to Washington");
        await ellen.Press("Send answer to Washington");
        await ellen.Sees("Nothing else is due.");
        await ellen.Open($"/portal/complaints/{number}");
        await ellen.FitsNarrowAndWide();
    }

    [Fact]
    public async Task A_company_that_nobody_invited_asks_itself_and_enters_the_code()
    {
        await using var jonah = await office.Person("Jonah Pruitt, whom nobody invited");
        await using var priya = await office.Person("Priya Raman, Manager");

        await jonah.Open("/enroll/request");
        await jonah.Fill("NMLS ID", "9000402");
        await jonah.Fill("Your name", "Jonah Pruitt");
        await jonah.Fill("Your e-mail", "j.pruitt@tamarackauto.example");
        await jonah.Picture("enroll-11-ask");
        await jonah.Press("Ask for enrollment");
        await jonah.Sees("Your request was received");
        await jonah.FitsNarrowAndWide();

        await priya.SignIn("manager@wa.demo");
        await priya.Open("/companies/enrollments");
        await priya.FitsNarrowAndWide();
        await priya.Follow("Kestrel Remittance Corp.");
        await priya.Tick("Send a code");
        await priya.Picture("enroll-12-decide");
        await priya.Press("Decide");
        await priya.Open("/companies/S-006223/enrollment");
        await priya.FitsNarrowAndWide();

        var code = System.Text.RegularExpressions.Regex.Match((await office.MailsTo("s.brandt@kestrelremittance.example"))[0].Body, "^[A-Z2-9]{4}-[A-Z2-9]{4}", System.Text.RegularExpressions.RegexOptions.Multiline).Value;
        await jonah.Open("/enroll/code?nmlsId=9900223");
        await jonah.Fill("Code", code);
        await jonah.Picture("enroll-13-code");
        await jonah.Press("Go on to the account");
        await jonah.Sees("You sign in as");
        await jonah.FitsNarrowAndWide();
    }

    /// <summary>One request about Harbor Mortgage is sent, and Ellen Marsh is invited with it.</summary>
    async Task<string> Invited()
    {
        var number = await office.Complaint(about: Harbor);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Loan file", "Send the loan file of this borrower, from the application on.", null, [], stamp));
        await using var priya = await office.Person("Priya Raman, Manager");
        await priya.SignIn("manager@wa.demo");
        await priya.Open($"/complaints/{number}/requests/send");
        await priya.Press("Send 1 request and invite");
        return number;
    }
}
