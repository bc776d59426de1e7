using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Walks;

namespace Redress.Web.Tests.Retention;

/// <summary>The clock runs years ahead over complaints whose every text is marked: what is due becomes unreadable everywhere, also in a backup that is restored.</summary>
public class RetentionProofTests(PlantedOffice office) : IClassFixture<PlantedOffice>
{
    static readonly string[] Parts =
    [
        "first", "last", "street", "mail", "phone", "outcome", "account", "redacted", "reference", "representative", "reached", "note", "violation", "telling", "request", "answer", "sealed", "unsaid",
        "paper", "inside", "passport", "born", "internal", "shared", "post", "naming", "letter", "dear", "comment", "why",
    ];

    static string[] Marks(string key) => [.. Parts.Select(part => Planted.Mark(part, key))];

    [Fact]
    public async Task What_is_due_becomes_unreadable_and_what_is_held_stays()
    {
        var (closed, canceled, reopened) = (Number("closed"), Number("canceled"), Number("reopened"));
        await SetRules();
        await Hold(canceled);
        (await Scan.For(office.Installation, Marks("closed"))).ShouldNotBeEmpty();
        var backup = await Backups.Take(office);
        var documents = await DocumentsOf(closed);
        documents.Count.ShouldBe(2);

        (await office.Installation.Try("production", "retention", "run", "--as-of", "2020-01-01")).Code.ShouldBe(2);
        (await Run(7)).ShouldContain($"WA {closed} Personal data");
        (await Scan.For(office.Installation, Marks("closed"))).ShouldBeEmpty();
        (await Scan.For(office.Installation, Planted.Mark("activities", "closed"))).ShouldNotBeEmpty();
        foreach (var id in documents) File.Exists(FileOf(office.Installation, id)).ShouldBeFalse();
        (await Scan.For(office.Installation, Marks("canceled"))).ShouldNotBeEmpty();
        (await Scan.For(office.Installation, Marks("reopened"))).ShouldNotBeEmpty();
        await ReadsNothing(closed, "closed");

        (await Run(8)).ShouldContain($"WA {closed} Whole record");
        (await Scan.For(office.Installation, [.. Marks("closed"), Planted.Mark("activities", "closed")])).ShouldBeEmpty();
        (await Scan.For(office.Installation, Planted.Mark("account", "canceled"))).ShouldContain("records.account");
        await ReadsNothing(closed, "closed");

        var certificates = await office.InDb(db => db.Set<DestructionCertificate>().Where(one => one.RecordNumber == closed).OrderBy(one => one.Number).ToListAsync());
        certificates.Select(one => one.Part).ShouldBe([DestroyedPart.PersonalData, DestroyedPart.WholeRecord]);
        foreach (var one in certificates)
        {
            CertificateText.VerifyFile(CertificateText.File(one), File.ReadAllText(Path.Combine(office.Installation.Keys, SigningKey.PublicName))).ShouldNotBeNull();
            CertificateText.Verify(one.Json.Replace(closed, canceled), one.Signature, one.PublicKey).ShouldBeFalse();
        }
        CertificateText.Read(certificates[0].Json).Documents.Count.ShouldBe(2);
        (await office.Installation.Try("demo", "verify")).ShouldSatisfyAllConditions(run => run.Printed.ShouldContain(" 0 faults"), run => run.Code.ShouldBe(0));

        await AfterRestoring(backup, closed, documents);
        Proofs.Say($"Retention: eight years ahead, {Parts.Length + 1} marks of a complaint unreadable in the live database, the store, the search, the API and a restored backup; 2 certificates verify.");
        reopened.ShouldNotBeEmpty();
    }

    /// <summary>The list of destroyed keys lies apart from the data: it is the present one.</summary>
    async Task AfterRestoring(Installation backup, string closed, List<Guid> documents)
    {
        (await Scan.For(backup, Marks("closed"))).ShouldNotBeEmpty();
        foreach (var id in documents) File.Exists(FileOf(backup, id)).ShouldBeTrue();
        Backups.Copy(office.Installation.Keys, backup.Keys);

        await backup.Run("demo", "migrate");

        var run = await backup.Try("demo", "verify");
        run.Printed.ShouldContain(" 0 faults");
        (await Scan.For(backup, [.. Marks("closed"), Planted.Mark("activities", "closed")])).ShouldBeEmpty();
        foreach (var id in documents) File.Exists(FileOf(backup, id)).ShouldBeFalse();
        (await Scan.For(backup, Planted.Mark("account", "canceled"))).ShouldContain("records.account");
        // A second start finds nothing more to do.
        (await backup.Try("demo", "verify")).Printed.ShouldContain(" 0 faults");
        await Backups.Remove(backup);
    }

    async Task ReadsNothing(string closed, string key)
    {
        using var api = await office.Api("supervisor@wa.demo");
        foreach (var address in new[] { $"/api/v1/complaints/{closed}", $"/api/v1/complaints/{closed}/history", "/api/v1/complaints?format=csv&tab=All", $"/api/v1/search?text={Planted.Mark("account", key)}", $"/api/v1/search?text={Planted.Mark("last", key)}" })
        {
            var answer = await api.Get(address);
            var text = System.Text.Encoding.UTF8.GetString(answer.Bytes);
            foreach (var mark in Marks(key).Where(mark => !address.Contains(mark))) text.ShouldNotContain(mark, Case.Insensitive, address);
            if (address.Contains("search")) text.ShouldNotContain(closed);
        }
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        foreach (var tab in new[] { "", "/details", "/requests", "/research", "/letters", "/violations", "/documents", "/related", "/discussion", "/access", "/history", "/closures" })
        {
            var page = await supervisor.Open($"/complaints/{closed}{tab}");
            page.Shows(closed).ShouldBeTrue(tab);
            page.Document.QuerySelectorAll("a[href^='/documents/']").ShouldBeEmpty(tab);
        }
    }

    async Task<string> Run(int years) => await office.Installation.Run("demo", "retention", "run", "--as-of", $"{office.Clock.Now.AddYears(years).AddDays(3):yyyy-MM-dd}");

    Task SetRules() => office.InDb(async db =>
    {
        var person = await db.PersonOf("supervisor@wa.demo");
        foreach (var (part, years) in new[] { (DestroyedPart.Documents, 6), (DestroyedPart.PersonalData, 7), (DestroyedPart.WholeRecord, 8) })
        {
            if (person.Agency!.Retention(part) is { NeedsReview: false } now && now.Years == years) continue;
            var rule = person.Agency.ProposeRetention(part, years, false, "For the proof.", office.StampOf(person));
            person.Agency.ConfirmRetention(rule, office.StampOf(await db.PersonOf("director@wa.demo")));
            db.Add(rule);
        }
        await db.SaveChangesAsync();
    });

    Task Hold(string number) => office.InDb(async db =>
    {
        var person = await db.PersonOf("supervisor@wa.demo");
        db.Add(LegalHold.OnRecord(person.Agency!, await db.Set<Complaint>().FirstAsync(c => c.Number == number), "Case 12-345.", office.StampOf(person)));
        await db.SaveChangesAsync();
    });

    Task<List<Guid>> DocumentsOf(string number) => office.InDb(db => db.Set<Document>().Where(one => db.Set<Complaint>().Any(c => c.Id == one.RecordId && c.Number == number)).Select(one => one.Id).ToListAsync());

    string Number(string key) => office.Complaints.Single(one => one.Key == key).Number;

    static string FileOf(Installation installation, Guid id) => Path.Combine(installation.Data, "documents", id.ToString("N")[^2..], $"{id:N}.0");
}
