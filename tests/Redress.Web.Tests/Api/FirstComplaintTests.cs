using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>The walk of the first complaint through the API alone, as the programs of an agency and of an enrolled company would do it.</summary>
public class FirstComplaintTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task One_complaint_goes_from_entry_to_a_locked_record()
    {
        using var manager = await office.Api("manager@wa.demo");
        using var contact = await office.Api("contact@cascade.demo");
        using var drafter = await office.Api("drafter@cascade.demo");
        using var poc = await office.Api("poc@cascade.demo");
        var today = office.Today();

        var number = await Entry.Enter(office, manager);
        var path = $"/api/v1/complaints/{number}";
        var portal = $"/api/v1/portal/complaints/{number}";
        (await contact.Get(path)).ShouldBe(HttpStatusCode.NotFound);

        var files = Guid.NewGuid();
        (await manager.Upload("/api/v1/documents", "file", "questions.txt", "Which fees?"u8.ToArray(), "text/plain", ("draft", files.ToString()), ("part", "Request"))).ShouldBe(HttpStatusCode.Created);
        (await manager.Post($"{path}/requests", new { title = "Fees", text = "List the fees.", documentsDraft = files })).ShouldBe(HttpStatusCode.OK);
        (await manager.Post($"{path}/requests", new { title = "Calls", text = "Send the recordings." })).ShouldBe(HttpStatusCode.OK);
        var due = today.AddDays(20);
        (await manager.Post($"{path}/instalments", new { dueOn = new Dictionary<string, DateOnly> { ["1"] = due, ["2"] = due }, introductoryComments = "Please answer.", sharesAccount = true })).ShouldBe(HttpStatusCode.OK);

        (await contact.Put($"{portal}/poc", new { email = "poc@cascade.demo" })).ShouldBe(HttpStatusCode.OK);
        await Draft(drafter, portal, 1, "The fees are in the table.", 0, "fees.csv");
        (await drafter.Put($"{portal}/requests/1/draft/with-poc")).ShouldBe(HttpStatusCode.OK);
        await Draft(drafter, portal, 2, "The recordings are attached.", 0, null);
        (await drafter.Post($"{portal}/answers", new { requests = new[] { 1 } })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldBe("Only the company's point of contact for this complaint can do this.");
        (await poc.Post($"{portal}/answers", new { requests = new[] { 1, 2 } })).ShouldBe(HttpStatusCode.OK);

        (await manager.Put($"{path}/requests/1/quick-look")).ShouldBe(HttpStatusCode.OK);
        (await manager.Post($"{path}/requests/2/rounds", new { reason = "The call of May 3 is missing.", dueOn = due.AddDays(5) })).ShouldBe(HttpStatusCode.OK);
        await Draft(drafter, portal, 2, "Here is the call of May 3.", 0, null);
        (await poc.Post($"{portal}/answers", new { requests = new[] { 2 } })).ShouldBe(HttpStatusCode.OK);
        var both = (await manager.Get(path)).Json["requests"]![1]!["rounds"]!.AsArray();
        both.Select(round => round!["answer"]!.GetValue<string>()).ShouldBe(["The recordings are attached.", "Here is the call of May 3."]);

        var letter = Guid.NewGuid();
        var shared = (await manager.Upload("/api/v1/documents", "file", "summary.txt", "Closed."u8.ToArray(), "text/plain", ("draft", letter.ToString()), ("part", "Closure"))).Json["id"]!.GetValue<Guid>();
        var closed = await manager.Put($"{path}/closure", new
        {
            reason = "ClosedWithMonetaryRelief", payments = new[] { new { amount = 310.00m, paidOn = today } }, internalNotes = "MARKER-NOTES", sharedComment = "Thank you.",
            sharedDocuments = new[] { shared }, documentsDraft = letter,
        });
        closed.ShouldBe(HttpStatusCode.OK).Json["isLocked"]!.GetValue<bool>().ShouldBeTrue();

        var materials = await poc.Get(path);
        materials.Json["closures"]![0]!["sharedComment"]!.GetValue<string>().ShouldBe("Thank you.");
        Encoding.UTF8.GetString(materials.Bytes).ShouldNotContain("MARKER-NOTES");
        (await poc.Get($"/api/v1/documents/{shared}")).ShouldBe(HttpStatusCode.OK).Bytes.ShouldBe("Closed."u8.ToArray());

        (await manager.Post($"{path}/requests", new { title = "More", text = "More." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("was closed on");
        (await manager.Post($"{path}/research", new { kind = "Phone", with = "Consumer", on = today, text = "She thanked us." })).ShouldBe(HttpStatusCode.OK);
    }

    static async Task Draft(Rig.Api drafter, string portal, int no, string text, int version, string? file)
    {
        Guid? files = null;
        if (file is not null)
        {
            files = Guid.NewGuid();
            (await drafter.Upload("/api/v1/documents", "file", file, "a,b"u8.ToArray(), "text/csv", ("draft", files.ToString()!), ("part", "Answer"))).ShouldBe(HttpStatusCode.Created);
        }
        (await drafter.Put($"{portal}/requests/{no}/draft", new { text, version, documentsDraft = files })).ShouldBe(HttpStatusCode.OK);
    }
}

static class Entry
{
    public static DateOnly Today(this Office office) => DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime.AddHours(-12));

    public static async Task<object> Body(Office office, Rig.Api api, string subject = "9000147")
    {
        var category = (await Category(office, api)).AsObject();
        return new
        {
            subject, routing = "Bypass", receivedOn = office.Today().AddDays(-2), howReceived = "Mail", businessType = "MortgageServicing",
            categoryId = category["id"]!.GetValue<int>(), issueId = category["issues"]![0]!["id"]!.GetValue<int>(), account = "They took a fee twice.",
            complainants = new[] { new { firstName = "Ann", lastName = "Lee", phone = "(509) 555-0100" } }, flags = new[] { "OlderConsumer" },
        };
    }

    public static async Task<string> Enter(Office office, Rig.Api api)
        => (await api.Post("/api/v1/complaints", await Body(office, api))).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<string>();

    static async Task<JsonNode> Category(Office office, Rig.Api api)
    {
        if ((await api.Get("/api/v1/categories")).Json.AsArray().FirstOrDefault(c => c!["issues"]!.AsArray().Count > 0) is { } there) return there;
        await office.Complaint();
        return (await api.Get("/api/v1/categories")).Json.AsArray().First(c => c!["issues"]!.AsArray().Count > 0)!;
    }
}
