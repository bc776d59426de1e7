using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Jobs;
using Redress.Web.Letters;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Letters of a complaint: previewed, sent, mailed, confirmed; who reads them; their PDF.</summary>
public class LetterTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_letter_is_shown_as_it_goes_and_the_company_confirms_receipt()
    {
        var number = await Known();
        using var manager = await office.SignIn("manager@wa.demo");
        using var company = await office.SignIn("poc@cascade.demo");
        var page = await Template(manager, number, "Notice of findings to the company");
        page.Shows($"{number}").ShouldBeTrue();
        page.Fill("Letter", "<script>alert(1)</script> We found two errors.");

        page = await page.Submit("Send the letter");
        page.Shows("The letter was changed. Read it as it will go, then send it.").ShouldBeTrue(page.Text);
        page.In("Letter").Shows("<script>alert(1)</script> We found two errors.").ShouldBeTrue();
        page.Tick("Ask the company to confirm receipt");
        page = await page.Submit("Send the letter");

        page.Shows("Letter 1 sent. Cascade Lending LLC reads it in Redress.").ShouldBeTrue(page.Text);
        page.Shows("Not confirmed yet").ShouldBeTrue();
        (await office.MailsTo("poc@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: A letter of Washington waits for you");
        var theirs = await company.Open($"/portal/complaints/{number}/letters/1");
        theirs.Shows("<script>alert(1)</script> We found two errors.").ShouldBeTrue();
        theirs = await theirs.Submit("Confirm receipt");
        theirs.Shows("Receipt confirmed. Washington is told.").ShouldBeTrue(theirs.Text);
        (await office.MailsTo("manager@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company confirmed receipt of your letter");
        (await manager.Open($"/complaints/{number}/letters/1")).Shows("by Renee Calloway").ShouldBeTrue();
    }

    [Fact]
    public async Task An_acknowledgement_by_mail_meets_its_due_date_on_the_day_it_was_mailed()
    {
        var number = await office.Complaint(with: intake => intake with { AcknowledgedOn = null });
        using var manager = await office.SignIn("manager@wa.demo");
        var page = await Template(manager, number, "Acknowledgement to the consumer");
        page.In("Letter").Shows("Margaret Ellison").ShouldBeTrue(page.Text);
        page.In("Letter").Shows("2218 W Larch Ave").ShouldBeTrue();

        page = await page.Tick("By mail").Submit("Send the letter");
        var again = await page.Submit("Record that it was mailed");

        again.Shows("Letter 1 was mailed. The complaint is acknowledged.").ShouldBeTrue(again.Text);
        (await manager.Open($"/complaints/{number}")).Shows("acknowledge to the consumer").ShouldBeFalse();
    }

    [Fact]
    public async Task After_closing_only_the_closing_letter_and_the_acknowledgement_go_out()
    {
        var closed = await office.Closed();
        using var manager = await office.SignIn("manager@wa.demo");
        using var program = await office.Api("manager@wa.demo");
        var page = await manager.Open($"/complaints/{closed}/letters/write");
        page.Text.ShouldNotContain("Warning to the company");

        page = await (await Template(manager, closed, "Closing letter to the consumer")).Tick("By mail").Submit("Send the letter");
        page.Shows("Letter 1 sent.").ShouldBeTrue(page.Text);
        (await program.Put($"/api/v1/complaints/{closed}/letters/1/mailing", new { on = Today() })).ShouldBe(HttpStatusCode.OK);
        (await program.Put($"/api/v1/complaints/{closed}/letters/1/mailing", new { on = Today() })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("already");
        (await program.Post($"/api/v1/complaints/{closed}/letters", new { template = await TemplateId(LetterKind.Warning), way = "Portal" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("Only a closing letter");
    }

    [Fact]
    public async Task Who_may_not_know_of_a_letter_does_not()
    {
        var number = await Known(intake => intake with { IsRestricted = true });
        await office.Opened(number);
        using var program = await office.Api("manager@wa.demo");
        using var company = await office.SignIn("poc@cascade.demo");
        using var oregon = await office.SignIn("manager@or.demo");
        using var viewer = await office.SignIn("viewer@wa.demo");
        using var reading = await office.Api("poc@cascade.demo");
        (await program.Post($"/api/v1/complaints/{number}/letters", new { template = await TemplateId(LetterKind.Acknowledgement), way = "Mail", body = "Dear Ms. Ellison: hush-marker" })).ShouldBe(HttpStatusCode.Created);
        (await program.Post($"/api/v1/complaints/{number}/letters", new { template = await TemplateId(LetterKind.Warning), way = "Portal", body = "About {Consumer}." })).ShouldBe(HttpStatusCode.Created).Json["body"]!.GetValue<string>().ShouldBe("About the consumer.");

        (await company.Ask($"/portal/complaints/{number}/letters/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await company.Open($"/portal/complaints/{number}/letters")).Shows("We have your complaint").ShouldBeFalse("it went to the consumer");
        (await reading.Get($"/api/v1/complaints/{number}/letters")).ShouldBe(HttpStatusCode.OK).Json.AsArray().Count.ShouldBe(1);
        (await oregon.Ask($"/complaints/{number}/letters/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var tab in (string[])["/letters", "/history", "/letters/2"]) (await oregon.Open($"/complaints/{number}{tab}")).Text.ShouldNotContain("hush-marker", Case.Sensitive, tab);
        (await viewer.Ask($"/complaints/{number}/letters/write")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await reading.Post($"/api/v1/complaints/{number}/letters", new { template = Guid.NewGuid(), way = "Mail" })).ShouldBe(HttpStatusCode.Forbidden);
        (await program.Post($"/api/v1/complaints/{number}/letters", new { template = await TemplateId(LetterKind.Warning), way = "Portal", body = new string('x', 30_001) })).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_PDF_is_made_and_goes_by_mail_to_a_consumer_who_agreed()
    {
        var number = await office.Complaint(with: intake => intake with { AcknowledgedOn = null, Complainants = [new Complainant { FirstName = "Margaret", LastName = "Ellison", Email = "m.ellison@example.com", AgreesToEmail = true }] });
        await ByEmail();
        await Send(number, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Email, "m.ellison@example.com");
        (await office.InDb(db => db.Set<Complaint>().FirstAsync(c => c.Number == number))).AcknowledgedOn.ShouldBeNull("nothing went out yet");
        using var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open($"/complaints/{number}/letters")).Shows("Goes out with its PDF").ShouldBeTrue();

        await Press(new Printed());

        (await office.InDb(db => db.Set<Complaint>().FirstAsync(c => c.Number == number))).AcknowledgedOn.ShouldBe(Today());
        (await manager.Open($"/complaints/{number}/letters")).Shows("To m.ellison@example.com").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/letters/1")).Has("link", $"{number} letter 1.pdf").ShouldBeTrue();
        var mail = await office.InDb(db => db.Outbox.FirstAsync(one => one.To == "m.ellison@example.com"));
        mail.AttachmentId.ShouldNotBeNull();
        mail.Subject.ShouldContain(number);
    }

    [Fact]
    public async Task A_letter_whose_PDF_cannot_be_made_went_nowhere_and_is_mailed_instead()
    {
        var number = await office.Complaint(with: intake => intake with { AcknowledgedOn = null, Complainants = [new Complainant { FirstName = "Margaret", LastName = "Ellison", Email = "failing@example.com", AgreesToEmail = true }] });
        await ByEmail();
        await Send(number, LetterKind.Acknowledgement, LetterTo.Consumer, LetterWay.Email, "failing@example.com");
        await office.InDb(async db =>
        {
            var print = await db.Set<LetterPrint>().FirstAsync(one => db.Set<Complaint>().Any(c => c.Id == one.RecordId && c.Number == number));
            for (var tries = 0; tries < LetterPrint.MostTries; tries++) print.Failed("It is too much.", office.Clock.Now);
            await db.SaveChangesAsync();
        });
        using var manager = await office.SignIn("manager@wa.demo");

        (await manager.Open($"/complaints/{number}/letters")).Shows("Could not be made. To be printed and mailed").ShouldBeTrue();
        var page = await manager.Open($"/complaints/{number}/letters/1");
        page.Shows("No e-mail went out.").ShouldBeTrue(page.Text);
        page = await page.Submit("Record that it was mailed");

        page.Shows("Letter 1 was mailed. The complaint is acknowledged.").ShouldBeTrue(page.Text);
        (await manager.Open($"/complaints/{number}/letters")).Shows("Could not be made").ShouldBeFalse();
        (await office.InDb(db => db.Outbox.AnyAsync(one => one.To == "failing@example.com"))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_letter_that_named_the_complainant_is_kept_from_other_agencies_once_that_is_restricted()
    {
        var number = await Known();
        await office.Opened(number);
        await Send(number, LetterKind.Warning, LetterTo.Company, LetterWay.Portal);
        using var oregon = await office.SignIn("manager@or.demo");
        (await oregon.Open($"/complaints/{number}")).Has("link", "Letters 1").ShouldBeTrue();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Update(complaint.AsEntered() with { IsRestricted = true }, stamp));
        await Send(number, LetterKind.Warning, LetterTo.Company, LetterWay.Portal, text: "About the consumer.");

        await Press(new Printed());

        (await oregon.Ask($"/complaints/{number}/letters/1")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await oregon.Open($"/complaints/{number}/letters/2")).Has("link", $"{number} letter 2.pdf").ShouldBeTrue();
        (await oregon.Open($"/complaints/{number}/documents")).Shows($"{number} letter 1.pdf").ShouldBeFalse();
        (await oregon.Open($"/complaints/{number}")).Has("link", "Letters 1").ShouldBeTrue();
        (await (await office.Api("manager@or.demo")).Get($"/api/v1/complaints/{number}/letters")).Json.AsArray().Count.ShouldBe(1);
        using var company = await office.SignIn("poc@cascade.demo");
        (await company.Open($"/portal/complaints/{number}/letters/1")).Has("link", $"{number} letter 1.pdf").ShouldBeTrue("the company has it");
    }

    [Fact]
    public async Task An_Account_Administrator_sets_letterhead_and_email()
    {
        using var admin = await office.SignIn("admin@or.demo");
        var page = await (await admin.Open("/admin/letters")).Fill("Letterhead", "350 Winter St NE\nSalem, OR 97301").Tick("Letters may go to consumers by e-mail").Submit("Save");

        page.Shows("The letters were changed.").ShouldBeTrue(page.Text);
        page.Shows("Salem, OR 97301").ShouldBeTrue();
        using var manager = await office.SignIn("manager@or.demo");
        (await manager.Open("/admin/letters")).Has("button", "Save").ShouldBeFalse();
        using var program = await office.Api("admin@or.demo");
        (await program.Put("/api/v1/agency/letters", new { letterhead = Enumerable.Repeat("x", 9), byEmail = false })).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Proof", "slow")]
    public async Task WeasyPrint_makes_a_PDF_of_a_hostile_letter_and_opens_nothing()
    {
        var printer = WeasyPrint.Find();
        printer.IsThere.ShouldBeTrue("./test installs weasyprint");

        var pdf = await printer.Print(LetterPage.Of(new Letter("Department", "November 22, 2026", ["A <b>"], "Subject & more", "<img src='file:///etc/passwd'>\nSecond line", []), "Title"), CancellationToken.None);

        System.Text.Encoding.ASCII.GetString(pdf, 0, 5).ShouldBe("%PDF-");
    }

    DateOnly Today() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(office.Clock.GetUtcNow().UtcDateTime, TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles")));

    async Task<string> Known(Func<Intake, Intake>? with = null)
    {
        var number = await office.Sent(with: with);
        await office.NamePoc(number);
        return number;
    }

    async Task ByEmail() => await office.InDb(async db =>
    {
        var agency = await db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Code == "WA");
        if (agency.LettersByEmail) return;
        agency.SetLetters(["150 Israel Rd SW"], true, office.StampOf(await db.PersonOf("admin@wa.demo")));
        db.Add(agency.Facts[^1]);
        await db.SaveChangesAsync();
    });

    Task Send(string number, LetterKind kind, LetterTo to, LetterWay way, string? email = null, string text = "Dear Ms. Ellison") => office.InDb(async db =>
    {
        var manager = await db.PersonOf("manager@wa.demo");
        var complaint = await db.WithLetters((await db.ReadParts(await db.OwnComplaints(manager.AsViewer()).WithParties().FirstAsync(c => c.Number == number), manager.AsViewer()))!);
        complaint.SendLetter(Guid.NewGuid(), new LetterToSend(kind, to, way, new Letter("Department", "November 22, 2026", [], "We have it", text, []), Email: email), office.StampOf(manager));
        await db.SaveChangesAsync();
    });

    async Task Press(IPdfPrinter printer)
    {
        var press = new LetterPress(office.Services.GetRequiredService<IServiceScopeFactory>(), printer, office.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<LetterPress>.Instance);
        while (await press.PrintNext(CancellationToken.None)) { }
    }

    static async Task<Page> Template(Visitor visitor, string number, string begins)
    {
        var page = await visitor.Open($"/complaints/{number}/letters/write");
        var option = page.Document.QuerySelectorAll("#letter-template option").First(one => one.TextContent.StartsWith(begins, StringComparison.Ordinal));
        return await visitor.Open($"/complaints/{number}/letters/write?template={option.GetAttribute("value")}");
    }

    Task<Guid> TemplateId(LetterKind kind) => office.InDb(db => db.Set<LetterTemplate>().Where(one => one.Kind == kind && one.AgencyId == null).OrderBy(one => one.Id).Select(one => one.Id).FirstAsync());

    sealed class Printed : IPdfPrinter
    {
        public bool IsThere => true;

        public Task<byte[]> Print(string html, CancellationToken stop) => Task.FromResult("%PDF-1.7 made"u8.ToArray());
    }
}
