using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Tests.Companies;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Enroll;

/// <summary>A company asks for enrollment itself. Each test comes an hour after the one before, because strangers ask seldom.</summary>
public partial class SelfEnrollmentTests : IClassFixture<Office>
{
    readonly Office office;

    public SelfEnrollmentTests(Office office)
    {
        this.office = office;
        office.Clock.Pass(TimeSpan.FromMinutes(61));
    }

    [Fact]
    public async Task A_company_asks_the_agency_sends_a_code_and_the_same_steps_follow()
    {
        var company = await Licensed("WA", "OR");
        await Ask(company);
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await (await manager.Open("/")).Follow("All");
        page.Heading.ShouldBe("Enrollments");
        page = await manager.Open(await Address(company));
        page.Shows("A task of Washington.").ShouldBeTrue(page.Text);
        page = await page.Tick("Send a code").Submit("Decide");

        page.Shows($"A code for Tidewater Loans is sent to ellen@{company}.test.").ShouldBeTrue(page.Text);
        var asker = (await office.MailsTo($"ada@{company}.test")).ShouldHaveSingleItem();
        asker.Body.ShouldNotContain("ellen");
        var code = CodeIn((await office.MailsTo($"ellen@{company}.test")).ShouldHaveSingleItem());
        asker.Body.ShouldNotContain(code);
        var visitor = office.Visitor();
        page = await visitor.Open(Office.LinkIn(asker));
        page.Value("NMLS ID").ShouldBe(company[2..]);
        page = await page.Fill("Code", code.ToLowerInvariant().Replace("-", " ")).Submit("Go on to the account");
        page.Heading.ShouldBe("Make your account");
        page.Shows($"You sign in as ada@{company}.test").ShouldBeTrue(page.Text);
        page = await page.Fill("Password", "four plain words here").Submit("Make the account");
        page.Heading.ShouldBe("Second step of sign-in");
        (await Enter(company, code)).Shows(SelfEnrollment.WrongCode).ShouldBeTrue();
        (await manager.Open($"/companies/{company}/enrollment")).Shows("The right code was entered.").ShouldBeTrue();
    }

    [Fact]
    public async Task The_answer_is_the_same_for_known_unknown_and_enrolled_companies()
    {
        var company = await Licensed("WA");
        var answers = new List<string>();
        foreach (var nmlsId in new[] { company[2..], "123456789", "9000147" })
        {
            using var visitor = office.Visitor();
            var page = await (await visitor.Open("/enroll/request")).Fill("NMLS ID", nmlsId).Fill("Your name", "Ada Byron").Fill("Your e-mail", $"ada@{company}.test").Submit("Ask for enrollment");
            answers.Add($"{page.Address} {page.ArrivedBy} {page.Document.QuerySelector("main")!.InnerHtml}");
        }
        using var nobody = new Rig.Api(office.Client());
        var ofPrograms = new[] { await AskByApi(nobody, company[2..], $"bo@{company}.test"), await AskByApi(nobody, "123456789", "bo@x.test") };

        answers.Distinct().Count().ShouldBe(1, answers[0]);
        answers[0].ShouldNotContain("Tidewater");
        ofPrograms.Select(answer => $"{answer.Status} {System.Text.Encoding.UTF8.GetString(answer.Bytes)}").Distinct().ShouldHaveSingleItem().ShouldStartWith("OK");
        (await office.InDb(db => db.Set<EnrollmentRequest>().CountAsync(request => request.Company.NmlsId == company.Substring(2)))).ShouldBe(2);
        (await office.InDb(db => db.Set<EnrollmentRequest>().CountAsync(request => request.Company.NmlsId == "9000147"))).ShouldBe(0);
    }

    [Fact]
    public async Task Strangers_ask_seldom_and_again_an_hour_later()
    {
        for (var times = 1; times <= Strangers.AsksOfOne; times++) (await Ask("s-123456780", "ada@x.test")).Heading.ShouldBe("Your request was received");
        var page = await Ask("s-123456780", "ada@x.test");
        page.Shows("Too many tries came from your network.").ShouldBeTrue(page.Text);
        page.Value("Your name").ShouldBe("Ada Byron");

        office.Clock.Pass(TimeSpan.FromMinutes(61));
        (await Ask("s-123456780", "ada@x.test")).Heading.ShouldBe("Your request was received");
    }

    [Fact]
    public async Task Wrong_codes_end_the_code_in_the_same_words_as_for_a_company_that_is_not_there()
    {
        var company = await Licensed("WA");
        var code = await Sent(company);
        for (var times = 1; times <= Enrollment.MostWrongCodes; times++) (await Enter(company, "ABCD-2345")).Shows(SelfEnrollment.WrongCode).ShouldBeTrue();

        (await Enter(company, code)).Shows(SelfEnrollment.WrongCode).ShouldBeTrue();
        (await Enter("s-123456789", code)).Shows(SelfEnrollment.WrongCode).ShouldBeTrue();
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await manager.Open($"/companies/{company}/enrollment");
        page.Shows("The code for Ada Byron ended after 5 wrong tries.").ShouldBeTrue(page.Text);
        page = await page.Submit("Send a new code");
        page.Shows("A new code for Ada Byron is sent.").ShouldBeTrue(page.Text);
        (await Enter(company, CodeIn((await office.MailsTo($"ellen@{company}.test"))[^1]))).Heading.ShouldBe("Make your account");
    }

    [Fact]
    public async Task A_code_expires_after_fourteen_days()
    {
        var company = await Licensed("WA");
        var code = await Sent(company);
        office.Clock.Pass(TimeSpan.FromDays(14));

        (await Enter(company, code)).Shows(SelfEnrollment.WrongCode).ShouldBeTrue();
    }

    [Fact]
    public async Task A_refusal_is_told_with_its_reason()
    {
        var company = await Licensed("WA");
        await Ask(company);
        using var manager = await office.SignIn("supervisor@wa.demo");
        var page = await (await manager.Open(await Address(company))).Tick("Refuse").Submit("Decide");
        page.Shows("Say why. The person who asked reads it.").ShouldBeTrue(page.Text);
        page = await page.Fill("Reason", "Ask your head office.").Submit("Decide");

        page.Shows("The request of Ada Byron is refused.").ShouldBeTrue(page.Text);
        (await office.MailsTo($"ada@{company}.test")).ShouldHaveSingleItem().Body.ShouldContain("Ask your head office.");
        (await office.MailsTo($"ellen@{company}.test")).ShouldBeEmpty();
        (await manager.Open("/companies/enrollments?list=Decided")).Row($"ada@{company}.test").Shows("Refused").ShouldBeTrue();
    }

    [Fact]
    public async Task Only_an_agency_that_is_asked_knows_of_it_and_only_one_decides()
    {
        var company = await Licensed("NY", "OR", "CA");
        await Ask(company);
        var address = await Address(company);
        using var oregon = await office.SignIn("supervisor@or.demo");
        using var california = await office.SignIn("supervisor@ca.demo");
        using var washington = await office.SignIn("supervisor@wa.demo");
        using var admin = await office.SignIn("admin@or.demo");
        var late = await california.Open(address);

        (await washington.Ask(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await admin.Ask(address)).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await oregon.Open(address)).Tick("Send a code").Submit("Decide")).Shows("is sent to").ShouldBeTrue();
        (await late.Tick("Send a code").Submit("Decide")).Shows("decided this already").ShouldBeTrue();
        (await office.MailsTo($"ellen@{company}.test")).ShouldHaveSingleItem();
        foreach (var supervisor in new[] { "supervisor@or.demo", "supervisor@ca.demo" }) (await office.InDb(async db => await db.Notices.CountAsync(notice => notice.Link == address && db.People.Any(person => person.Id == notice.PersonId && person.Email == supervisor)))).ShouldBe(1);
    }

    [Fact]
    public async Task A_program_reads_decides_and_enters_the_code()
    {
        var company = await Licensed("WA");
        using var nobody = new Rig.Api(office.Client(), office.Log.ToString);
        await AskByApi(nobody, company[2..], $"ada@lawyers{company}.test");
        using var manager = await office.Api("manager@wa.demo");
        using var oregon = await office.Api("manager@or.demo");
        var request = (await manager.Get("/api/v1/enrollment-requests")).ShouldBe(HttpStatusCode.OK).Json.AsArray().First(one => one!["nmlsId"]!.GetValue<string>() == company[2..])!;
        var at = $"/api/v1/enrollment-requests/{request["id"]}";
        request["isKnownAddress"]!.GetValue<bool>().ShouldBeFalse();

        (await oregon.Get(at)).ShouldBe(HttpStatusCode.NotFound);
        (await oregon.Put($"{at}/refusal", new { reason = "No." })).ShouldBe(HttpStatusCode.NotFound);
        (await manager.Put($"{at}/code", new { sentTo = "eve@evil.test", addressReason = "Counsel." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("an address in the registry");
        (await manager.Put($"{at}/code", new { sentTo = $"ellen@{company}.test" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Say why the address is right");
        (await manager.Put($"{at}/code", new { sentTo = $"ellen@{company}.test", addressReason = "Counsel." })).ShouldBe(HttpStatusCode.OK);
        (await manager.Put($"{at}/refusal", new { reason = "No." })).ShouldBe(HttpStatusCode.Conflict);

        var code = CodeIn((await office.MailsTo($"ellen@{company}.test"))[0]);
        (await nobody.Post("/api/v1/enrollment-codes", new { nmlsId = company[2..], code = "WRONG" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe(SelfEnrollment.WrongCode);
        var token = (await nobody.Post("/api/v1/enrollment-codes", new { nmlsId = company[2..], code })).ShouldBe(HttpStatusCode.Created).Json["invitation"]!.GetValue<string>();
        (await nobody.Post("/api/v1/accounts", new { invitation = token, firstName = "Ada", lastName = "Byron", password = "four plain words here" })).ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task An_open_invitation_ends_when_a_code_is_sent()
    {
        var company = await Licensed("WA");
        using var manager = await office.SignIn("manager@wa.demo");
        await (await manager.Open($"/companies/{company}/enrollment/invite")).Submit("Invite and send the mail");
        var link = Office.LinkIn((await office.MailsTo($"ellen@{company}.test"))[0]);
        await Sent(company);

        (await office.Visitor().Open(link)).Heading.ShouldBe("This invitation was withdrawn");
    }

    static Task<ApiAnswer> AskByApi(Rig.Api nobody, string nmlsId, string email) => nobody.Post("/api/v1/enrollment-requests", new { nmlsId, name = "Ada Byron", email });

    async Task<Page> Ask(string company, string? email = null)
        => await (await office.Visitor().Open("/enroll/request")).Fill("NMLS ID", company[2..]).Fill("Your name", "Ada Byron").Fill("Your e-mail", email ?? $"ada@{company}.test").Submit("Ask for enrollment");

    async Task<string> Sent(string company)
    {
        await Ask(company);
        using var manager = await office.SignIn("manager@wa.demo");
        await (await manager.Open(await Address(company))).Tick("Send a code").Submit("Decide");
        return CodeIn((await office.MailsTo($"ellen@{company}.test"))[^1]);
    }

    async Task<Page> Enter(string company, string code) => await (await office.Visitor().Open("/enroll/code")).Fill("NMLS ID", company[2..]).Fill("Code", code).Submit("Go on to the account");

    Task<string> Address(string company) => office.InDb(async db => $"/companies/enrollments/{(await db.Set<EnrollmentRequest>().OrderByDescending(request => request.AskedAt).FirstAsync(request => request.Company.SesId == company)).Id}");

    Task<string> Licensed(params string[] states) => office.NewCompany(company =>
    {
        company.State = states[0];
        // A company at home where it has no license, where more than two are named.
        foreach (var state in states.Skip(states.Length > 2 ? 1 : 0)) company.Licenses.Add(new() { State = state, Type = "Lender", Number = company.NmlsId!, Status = "Approved" });
    });

    static string CodeIn(OutboxMail mail) => Code().Match(mail.Body).Value;

    [GeneratedRegex("^[A-Z2-9]{4}-[A-Z2-9]{4}", RegexOptions.Multiline)]
    private static partial Regex Code();
}
