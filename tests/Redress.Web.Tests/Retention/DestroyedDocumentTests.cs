using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>A document that retention destroyed is said to be so wherever its name stood, and leads nowhere.</summary>
public class DestroyedDocumentTests(Office office) : IClassFixture<Office>
{
    const string By = "manager@wa.demo";

    static readonly string[] Ours = ["documents", "requests/1", "research", "discussion", "closures", "letters", "related", "history", ""];

    [Theory]
    [InlineData(DestroyedPart.Documents, "asked.txt. Destroyed on")]
    [InlineData(DestroyedPart.PersonalData, "A document. Destroyed on")]
    public async Task It_says_so_in_place_of_a_link_on_every_page_of_agency_and_company(DestroyedPart part, string words)
    {
        var (number, documents) = await Ended();
        await Destroy(number, part);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        using var company = await office.SignIn("poc@cascade.demo");

        foreach (var tab in Ours) Dead(await supervisor.Open($"/complaints/{number}/{tab}".TrimEnd('/')), documents);
        foreach (var tab in Ours[..5].Except(part == DestroyedPart.PersonalData ? ["research", "discussion"] : (string[])[]))
            (await supervisor.Open($"/complaints/{number}/{tab}")).Shows("Destroyed on").ShouldBeTrue(tab);
        (await supervisor.Open($"/complaints/{number}/requests/1")).Shows(words).ShouldBeTrue();
        (await supervisor.Open($"/complaints/{number}/documents")).Shows($"certificate {number}-D1").ShouldBeTrue();
        foreach (var tab in (string[])["", "/documents", "/requests/1", "/closure"])
            if (await company.Ask($"/portal/complaints/{number}{tab}") is { Status: HttpStatusCode.OK } page) Dead(page, documents);
        var portal = await company.Open($"/portal/complaints/{number}/documents");
        portal.Shows(words).ShouldBeTrue(portal.Text);
        portal.Shows("certificate").ShouldBeFalse();
    }

    [Fact]
    public async Task Its_addresses_answer_410_with_a_plain_page_to_whoever_could_have_read_it_and_404_to_others()
    {
        var (number, documents) = await Ended();
        await Destroy(number, DestroyedPart.Documents);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        using var oregon = await office.SignIn("supervisor@or.demo");
        foreach (var path in (string[])["", "/view", "/content", "/pages/1"])
        {
            var page = await supervisor.Ask($"/documents/{documents[0]}{path}");
            page.Status.ShouldBe(HttpStatusCode.Gone, path);
            page.Heading.ShouldBe("This document is destroyed");
            page.Shows("The agency destroyed it by its retention schedule on ").ShouldBeTrue(page.Text);
            (await oregon.Ask($"/documents/{documents[0]}{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Programs_read_since_when_it_is_gone()
    {
        var (number, documents) = await Ended();
        await Destroy(number, DestroyedPart.Documents);
        using var api = await office.Api("supervisor@wa.demo");

        var listed = (await api.Get($"/api/v1/complaints/{number}")).Json["documents"]!.AsArray();
        listed.Count.ShouldBe(documents.Count);
        listed.ShouldAllBe(one => one!["destroyedAt"] != null);
        var facts = (await api.Get($"/api/v1/documents/{documents[0]}/facts")).ShouldBe(HttpStatusCode.OK).Json;
        facts["destroyedAt"].ShouldNotBeNull();
        facts["canBeOpened"]!.GetValue<bool>().ShouldBeFalse();
        (await api.Get($"/api/v1/documents/{documents[0]}")).Status.ShouldBe(HttpStatusCode.Gone);
    }

    static void Dead(Page page, IEnumerable<Guid> documents)
    {
        foreach (var id in documents) page.Document.QuerySelectorAll($"[href*='{id}'], [src*='{id}']").ShouldBeEmpty(page.Address);
    }

    /// <summary>Closed six years ago, with a document in each of its parts.</summary>
    async Task<(string Number, List<Guid> Documents)> Ended()
    {
        var number = await office.Complaint();
        var ids = new List<Guid>();
        async Task With(DocumentPart part, string name, Action<Complaint, Document, Stamp> verb, DateTime? at = null) => ids.Add(await Do(number, part, name, verb, at));
        await With(DocumentPart.Intake, "receipt.txt", (complaint, document, stamp) => complaint.AddDocument(document, stamp));
        await With(DocumentPart.Request, "asked.txt", (complaint, document, stamp) => InformationRequest.Add(complaint, "Request 1", "Send it.", null, [document], stamp));
        await With(DocumentPart.Instalment, "sent.txt", (complaint, document, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => complaint.Agency.Calendar().After(stamp.Today, 10)), "Please answer.", null, true, ids.Take(1).ToHashSet(), new AnswerNotices(true, true, false, [])), [document], stamp));
        await office.NamePoc(number);
        await With(DocumentPart.Research, "note.txt", (complaint, document, stamp) => complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, "A note.", [document], stamp));
        await With(DocumentPart.Discussion, "post.txt", (complaint, document, stamp) => complaint.Discuss(Guid.NewGuid(), null, new NewPost("A post.", []), new HashSet<Guid> { complaint.AgencyId }, [], [document], stamp));
        await With(DocumentPart.Closure, "closing.txt", (complaint, document, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Old.", SharedComment: "Thank you.", CancelsOpenRequests: true), [document], stamp), office.Clock.Now.AddYears(-6).AddDays(-10));
        return (number, ids);
    }

    Task<Guid> Do(string number, DocumentPart part, string name, Action<Complaint, Document, Stamp> verb, DateTime? at) => office.InDb(async db =>
    {
        var person = await db.PersonOf(By);
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().Include(c => c.Notes).FirstAsync(c => c.Number == number);
        await db.WithAccess(complaint);
        var stamp = new Stamp(person.AsViewer(), at ?? office.Clock.Now, complaint.Agency.DayOf(at ?? office.Clock.Now));
        var document = await office.Services.GetRequiredService<DocumentStore>().Take(db, new MemoryStream(Encoding.UTF8.GetBytes(name)), name, part, stamp);
        verb(complaint, document, stamp);
        await db.SaveChangesAsync();
        return document.Id;
    });

    async Task Destroy(string number, DestroyedPart part)
    {
        var id = await office.InDb(async db =>
        {
            var (one, other) = (await db.PersonOf("supervisor@wa.demo"), await db.PersonOf("director@wa.demo"));
            if (one.Agency!.Retention(part).Years is null)
            {
                var rule = one.Agency.ProposeRetention(part, 6, true, "For the test.", office.StampOf(one));
                one.Agency.ConfirmRetention(rule, office.StampOf(other));
                db.Add(rule);
                await db.SaveChangesAsync();
            }
            var destruction = Destruction.Propose(await db.Set<Complaint>().Include(c => c.Agency.Facts).FirstAsync(c => c.Number == number), part, office.StampOf(one));
            destruction.Confirm(one.Agency!, office.StampOf(other));
            db.Add(destruction);
            await db.SaveChangesAsync();
            return destruction.Id;
        });
        (await office.Services.GetRequiredService<Destroyer>().CarryOut(id, Viewer.System, office.Clock.Now))!.Why.ShouldBeNull();
    }
}
