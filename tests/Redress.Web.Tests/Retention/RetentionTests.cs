using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

public class RetentionTests(Office office) : IClassFixture<Office>
{
    const string One = "supervisor@wa.demo", Other = "director@wa.demo";

    [Fact]
    public async Task One_person_proposes_and_another_confirms()
    {
        var (number, document) = await Due();
        using var one = await office.Api(One);
        using var other = await office.Api(Other);

        (await one.Post("/api/v1/retention/destructions", new { complaints = new[] { number }, part = "Documents" })).Text.ShouldContain("\"refused\":null");
        var id = await ProposalOf(number);
        (await one.Put($"/api/v1/retention/destructions/{id}/confirmation", new { })).ShouldSatisfyAllConditions(answer => answer.Status.ShouldBe(HttpStatusCode.Conflict), answer => answer.Text.ShouldContain("Another Supervisor confirms"));
        (await other.Put($"/api/v1/retention/destructions/{id}/confirmation", new { })).Text.ShouldContain($"{number}-D1");

        // Pressed twice, it is destroyed once.
        (await other.Put($"/api/v1/retention/destructions/{id}/confirmation", new { })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await one.Get($"/api/v1/documents/{document}")).Status.ShouldBe(HttpStatusCode.Gone);
        using var oregon = await office.Api("supervisor@or.demo");
        (await oregon.Get($"/api/v1/documents/{document}")).Status.ShouldBe(HttpStatusCode.NotFound);
        using var supervisor = await office.SignIn(One);
        (await supervisor.Open($"/complaints/{number}/documents")).Shows("Destroyed on").ShouldBeTrue();
        (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, await IdOf(db, number)))).Faults.ShouldBeEmpty();
        (await office.InDb(db => db.StoredKeys.AnyAsync(key => key.Id == document))).ShouldBeFalse();
        await Should.ThrowAsync<Redress.Domain.BrokenRuleException>(() => office.InDb(async db =>
        {
            var poc = await db.PersonOf("manager@wa.demo");
            await office.Act(number, One, (complaint, stamp) => complaint.Reopen(new ReopeningOrder(ReopenReason.NewInformation, "Again.", "Needed."), poc, stamp));
        }));
    }

    [Fact]
    public async Task What_is_held_kept_or_not_due_is_not_destroyed()
    {
        var (held, _) = await Due();
        var (kept, _) = await Due();
        var young = await office.Closed();
        using var one = await office.Api(One);
        (await one.Post("/api/v1/retention/holds", new { on = "Record", complaint = held, reason = "A case." })).Status.ShouldBe(HttpStatusCode.Created);
        (await one.Post("/api/v1/retention/kept", new { complaints = new[] { kept }, until = $"{office.Clock.Now.AddYears(1):yyyy-MM-dd}", reason = "An audit." })).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await one.Post("/api/v1/retention/destructions", new { complaints = new[] { held, kept, young }, part = "Documents" });

        answer.Text.ShouldContain($"{held} is held");
        answer.Text.ShouldContain($"{kept} is kept until");
        answer.Text.ShouldContain($"{young} falls due on");
        (await one.Get($"/api/v1/complaints/{held}/retention")).Text.ShouldContain("A case.");
    }

    [Fact]
    public async Task A_hold_set_after_the_proposal_takes_it_away_in_the_last_moment()
    {
        var (number, document) = await Due();
        using var one = await office.Api(One);
        using var other = await office.Api(Other);
        await one.Post("/api/v1/retention/destructions", new { complaints = new[] { number }, part = "Documents" });
        await one.Post("/api/v1/retention/holds", new { on = "Company", company = "9000147", reason = "A case against the company." });

        (await other.Put($"/api/v1/retention/destructions/{await ProposalOf(number)}/confirmation", new { })).Text.ShouldContain("is held");

        (await office.InDb(db => db.StoredKeys.AnyAsync(key => key.Id == document))).ShouldBeTrue();
        await office.InDb(async db =>
        {
            // The other tests of this class destroy complaints about this company.
            foreach (var hold in await db.Set<LegalHold>().Where(hold => hold.CompanyId != null && hold.ReleasedAt == null).ToListAsync())
            {
                var agency = (await db.PersonOf(One)).Agency!;
                hold.Release(agency, "Over.", office.StampOf(await db.PersonOf(One)));
                hold.ConfirmRelease(agency, office.StampOf(await db.PersonOf(Other)));
            }
            await db.SaveChangesAsync();
        });
    }

    [Fact]
    public async Task Two_who_carry_out_at_once_destroy_once()
    {
        var (number, _) = await Due();
        var id = await Confirmed(number, DestroyedPart.Documents);
        var destroyer = office.Services.GetRequiredService<Destroyer>();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => destroyer.CarryOut(id, Domain.Access.Viewer.System, office.Clock.Now))));

        outcomes.Count(outcome => outcome?.Certificate is not null).ShouldBe(1);
        (await office.InDb(db => db.Set<DestructionCertificate>().CountAsync(one => one.RecordNumber == number))).ShouldBe(1);
    }

    [Fact]
    public async Task A_process_that_died_is_made_up_for_by_the_next_run()
    {
        var (before, _) = await Due();
        await Confirmed(before, DestroyedPart.Documents);
        var (after, document) = await Due();
        var id = await Confirmed(after, DestroyedPart.Documents);
        await office.Services.GetRequiredService<Destroyer>().CarryOut(id, Domain.Access.Viewer.System, office.Clock.Now);
        // It died after the commit and before the files went.
        await office.InDb(db => db.Set<Destruction>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.FilesGoneAt, (DateTime?)null)));
        var file = Path.Combine(office.Installation.Data, "documents", document.ToString("N")[^2..], $"{document:N}.0");
        await File.WriteAllTextAsync(file, "left over");

        var lines = await office.Services.GetRequiredService<RetentionRound>().Run(office.Clock.Now, true, null, CancellationToken.None);

        lines.ShouldContain(line => line.Number == before && line.Result == RetentionResult.Destroyed);
        File.Exists(file).ShouldBeFalse();
    }

    [Fact]
    public async Task A_hold_on_a_person_covers_what_matches_until_somebody_says_otherwise()
    {
        var (number, _) = await Due(intake => intake with { Complainants = [new Complainant { FirstName = "Rosalind", LastName = "Featherstone", City = "Spokane", State = "WA", Zip = "99205" }] });
        using var one = await office.Api(One);
        var hold = (await one.Post("/api/v1/retention/holds", new { on = "Complainant", name = "Rosalind Featherstone", reason = "A request." })).Text;
        hold.ShouldContain(number);
        (await one.Post("/api/v1/retention/destructions", new { complaints = new[] { number }, part = "Documents" })).Text.ShouldContain("is held");
        var id = await office.InDb(db => db.Set<LegalHold>().Where(one => one.PersonName == "Rosalind Featherstone").Select(one => one.Id).FirstAsync());

        (await one.Put($"/api/v1/retention/holds/{id}/matches/{number}", new { isThePerson = false })).Status.ShouldBe(HttpStatusCode.OK);

        (await one.Post("/api/v1/retention/destructions", new { complaints = new[] { number }, part = "Documents" })).Text.ShouldContain("\"refused\":null");
        (await office.InDb(async db => await db.HoldsOn(await IdOf(db, number)).CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_list_propose_and_show_the_certificate()
    {
        var (number, _) = await Due();
        using var one = await office.SignIn(One);
        (await one.Open("/retention")).Shows(number).ShouldBeTrue();
        var page = await one.Open($"/retention/decide?numbers={number}");
        page.Shows("Nothing has happened yet").ShouldBeTrue();
        (await page.Submit("Decide on 1 complaint")).Shows("Choose what is to be done").ShouldBeTrue();
        page = await (await one.Open($"/retention/decide?numbers={number}")).Tick("Destroy").Submit("Decide on 1 complaint");
        page.Shows("another Supervisor confirms").ShouldBeTrue();
        using var other = await office.SignIn(Other);
        (await other.Open("/retention/confirm")).Shows(number).ShouldBeTrue();
        await office.Services.GetRequiredService<Disposing>().Confirm([await ProposalOf(number)], await office.InDb(async db => office.StampOf(await db.PersonOf(Other))));
        (await other.Open("/retention/certificates?number=" + number)).Shows($"{number}-D1").ShouldBeTrue();
        var id = await office.InDb(db => db.Set<DestructionCertificate>().Where(c => c.RecordNumber == number).Select(c => c.Id).SingleAsync());
        (await other.Open($"/retention/certificates/{id}")).Shows("The signature is right").ShouldBeTrue();
        var file = await (await other.Get($"/retention/certificates/{id}?handler=File")).Content.ReadAsStringAsync();
        CertificateText.VerifyFile(file).ShouldNotBeNull().ShouldContain(number);
        CertificateText.VerifyFile(file.Replace(number, "C-2020-9999999")).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_may_not_know_gets_404_or_403()
    {
        var hold = await office.InDb(async db =>
        {
            var person = await db.PersonOf(One);
            var set = LegalHold.OnComplainant(person.Agency!, "<script>alert(1)</script>", null, null, "A case.", office.StampOf(person));
            db.Add(set);
            await db.SaveChangesAsync();
            return set.Id;
        });
        using var manager = await office.SignIn("manager@wa.demo");
        foreach (var page in new[] { "/retention", "/retention/confirm", "/retention/holds", "/retention/schedules", "/retention/certificates", $"/retention/holds/{hold}" })
            (await manager.Get(page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, page);
        using var oregon = await office.SignIn("supervisor@or.demo");
        (await oregon.Get($"/retention/holds/{hold}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var api = await office.Api("supervisor@or.demo");
        (await api.Put($"/api/v1/retention/holds/{hold}/confirmation", new { })).Status.ShouldBe(HttpStatusCode.NotFound);
        using var own = await office.SignIn(One);
        (await (await own.Get("/retention/holds")).Content.ReadAsStringAsync()).ShouldNotContain("<script>alert(1)");
        using var one = await office.Api(One);
        (await one.Post("/api/v1/retention/holds", new { on = "Complainant", name = new string('x', 500), reason = "A case." })).Status.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity);
    }

    /// <summary>A complaint that was closed six years ago, with a document.</summary>
    async Task<(string Number, Guid Document)> Due(Func<Intake, Intake>? with = null)
    {
        var number = await office.Complaint(with: with);
        var document = await office.Document(number, "manager@wa.demo");
        await office.InDb(async db =>
        {
            var person = await db.PersonOf("manager@wa.demo");
            var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
            var at = office.Clock.Now.AddYears(-6).AddDays(-10);
            complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Old."), [], new Domain.Stamp(person.AsViewer(), at, complaint.Agency.DayOf(at)));
            await db.SaveChangesAsync();
        });
        return (number, document);
    }

    Task<Guid> Confirmed(string number, DestroyedPart part) => office.InDb(async db =>
    {
        var (one, other) = (await db.PersonOf(One), await db.PersonOf(Other));
        var destruction = Destruction.Propose(await db.Set<Complaint>().Include(c => c.Agency.Facts).FirstAsync(c => c.Number == number), part, office.StampOf(one));
        destruction.Confirm(one.Agency!, office.StampOf(other));
        db.Add(destruction);
        await db.SaveChangesAsync();
        return destruction.Id;
    });

    Task<Guid> ProposalOf(string number) => office.InDb(db => db.Set<Destruction>().Where(one => one.Number == number && one.EndedAt == null).Select(one => one.Id).SingleAsync());

    static Task<Guid> IdOf(RedressDb db, string number) => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync();
}

static class Said
{
    extension(ApiAnswer answer)
    {
        public string Text => System.Text.Encoding.UTF8.GetString(answer.Bytes);
    }
}
