using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Sending to a company that is not enrolled. Each test has an office of its own, because a company is invited once.</summary>
public class InviteTests(Engine engine)
{
    const string Harbor = "9000358";

    [Fact]
    public async Task The_first_sending_invites_the_person_chosen_by_one_mail_with_a_link_that_expires()
    {
        await using var office = await Open();
        var (number, page) = await Ready(office);
        page.Shows("Harbor Mortgage is not enrolled").ShouldBeTrue();
        page.Find("radio", "Ellen Marsh, Compliance Officer").HasAttribute("checked").ShouldBeTrue();

        page = await page.Submit("Send 1 request and invite");

        page.Shows("1 request sent to Harbor Mortgage and an invitation to Ellen Marsh.").ShouldBeTrue();
        var mail = (await Mails(office)).ShouldHaveSingleItem();
        mail.To.ShouldBe("e.marsh@harbor.demo");
        var token = Regex.Match(mail.Body, "/enroll/([A-Za-z0-9_-]{43})\\s").Groups[1].Value;
        var enrollment = (await Enrollments(office)).ShouldHaveSingleItem();
        enrollment.Links.ShouldHaveSingleItem().TokenHash.ShouldBe(EnrollmentLinks.HashOf(token));
        (enrollment.ExpiresAt - enrollment.InvitedAt).ShouldBe(TimeSpan.FromDays(14));
        mail.Body.ShouldContain("Washington Department of Financial Institutions");
        mail.Body.ShouldContain("Harbor Mortgage");
        (await office.Faults(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_mail_names_no_consumer_and_no_complaint()
    {
        await using var office = await Open();
        var (number, page) = await Ready(office);

        await page.Submit("Send 1 request and invite");

        var mail = (await Mails(office)).Single();
        foreach (var secret in new[] { "Ellison", "Margaret", "Spokane", number, "Loan file" }) (mail.Subject + mail.Body).ShouldNotContain(secret);
    }

    [Fact]
    public async Task A_second_sending_invites_nobody_and_mails_nothing()
    {
        await using var office = await Open();
        var (_, page) = await Ready(office);
        await page.Submit("Send 1 request and invite");

        (_, page) = await Ready(office);
        page.Shows("Harbor Mortgage is invited").ShouldBeTrue();
        page.Shows("Ellen Marsh was invited by Washington").ShouldBeTrue();
        await page.Submit("Send 1 request");

        (await Mails(office)).Count.ShouldBe(1);
        (await Enrollments(office)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Someone_else_is_invited_by_name_and_address()
    {
        await using var office = await Open();
        var (_, page) = await Ready(office);

        await page.Tick("Someone else").Untick("Ellen Marsh, Compliance Officer").Fill("Name", "Ada Byron").Fill("E-mail", "Ada@Harbor.demo").Submit("Send 1 request and invite");

        (await Mails(office)).ShouldHaveSingleItem().To.ShouldBe("ada@harbor.demo");
    }

    [Theory]
    [InlineData("", "", "Give the name, up to 200 characters.")]
    [InlineData("Ada", "ada at harbor", "Give an e-mail address, such as name@company.com.")]
    [InlineData("Ada", "poc@cascade.demo", "Somebody signs in with this e-mail address already. Choose another person.")]
    public async Task Without_somebody_to_invite_nothing_goes(string name, string email, string says)
    {
        await using var office = await Open();
        var (number, page) = await Ready(office);

        // As a browser would that does not check fields itself.
        page.Find("button", "Send 1 request and invite").SetAttribute("formnovalidate", "");
        page = await page.Tick("Someone else").Untick("Ellen Marsh, Compliance Officer").Fill("Name", name).Fill("E-mail", email).Submit("Send 1 request and invite");

        page.Shows(says).ShouldBeTrue();
        (await Mails(office)).ShouldBeEmpty();
        (await office.Read(number, complaint => complaint.Instalments.Count)).ShouldBe(0);
    }

    [Fact]
    public async Task An_expired_invitation_is_made_anew()
    {
        await using var office = await Open();
        var (_, page) = await Ready(office);
        await page.Submit("Send 1 request and invite");
        office.Clock.Pass(TimeSpan.FromDays(15));

        (_, page) = await Ready(office);
        page.Shows("The invitation of Ellen Marsh expired on").ShouldBeTrue();
        await page.Submit("Send 1 request and invite");

        (await Enrollments(office)).Select(enrollment => enrollment.No).Order().ShouldBe([1, 2]);
        (await Mails(office)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Of_two_agencies_that_invite_at_once_one_does()
    {
        await using var office = await Open();
        var (one, other) = (await Ready(office), await Ready(office, "manager@or.demo"));

        var answers = await Task.WhenAll(one.Page.Submit("Send 1 request and invite"), other.Page.Submit("Send 1 request and invite"));

        (await Enrollments(office)).ShouldHaveSingleItem();
        (await Mails(office)).ShouldHaveSingleItem();
        answers.Count(answer => answer.Shows("and an invitation to Ellen Marsh.")).ShouldBe(1);
    }

    async Task<Office> Open()
    {
        var office = new Office(engine);
        await office.InitializeAsync();
        return office;
    }

    static async Task<(string Number, Page Page)> Ready(Office office, string by = "manager@wa.demo")
    {
        var number = await office.Complaint(by, Harbor);
        await office.Act(number, by, (complaint, stamp) => Domain.Exchange.InformationRequest.Add(complaint, "Loan file", "Send the loan file.", null, [], stamp));
        return (number, await (await office.SignIn(by)).Open($"/complaints/{number}/requests/send"));
    }

    static Task<List<OutboxMail>> Mails(Office office) => office.InDb(db => db.Outbox.AsNoTracking().ToListAsync());

    static Task<List<Enrollment>> Enrollments(Office office) => office.InDb(db => db.Enrollments.AsNoTracking().Include(enrollment => enrollment.Links).Where(enrollment => enrollment.Company.NmlsId == Harbor).ToListAsync());
}
