using System.Net;
using System.Text.Json.Nodes;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>Entering a complaint by the API.</summary>
static class Enter
{
    public const string Harbor = "9000358";

    public static DateOnly Today(this Office office) => DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime.AddHours(-12));

    /// <summary>Finds the subject by a misspelled name, then by number; enters, and links what is likely the same.</summary>
    public static async Task<string> FindAndEnter(Office office, Rig.Api manager, string earlier)
    {
        var found = (await manager.Get("/api/v1/subjects?name=Harbour%20Mortgage&city=Yakima")).ShouldBe(HttpStatusCode.OK).Json.AsArray();
        found[0]!["name"]!.GetValue<string>().ShouldBe("Harbor Mortgage");
        found[0]!["likelihood"]!.GetValue<string>().ShouldBe("VeryLikely");
        (await manager.Get($"/api/v1/subjects?id={Harbor}")).Json.AsArray().Single()!["isEnrolled"]!.GetValue<bool>().ShouldBeFalse();

        var draft = Guid.NewGuid();
        (await manager.Upload("/api/v1/documents", "file", "letter-of-the-borrower.txt", "Help."u8.ToArray(), "text/plain", ("draft", draft.ToString()), ("part", "Intake"))).ShouldBe(HttpStatusCode.Created);
        var number = (await manager.Post("/api/v1/complaints", await Body(office, manager, Harbor, draft))).ShouldBe(HttpStatusCode.Created).Json["id"]!.GetValue<string>();
        (await manager.Post($"/api/v1/complaints/{number}/related", new { kind = "Complaint", complaintId = earlier })).ShouldBe(HttpStatusCode.OK);
        (await manager.Get($"/api/v1/complaints/{earlier}/related")).Json[0]!["words"]!.GetValue<string>().ShouldBe(number);
        return number;
    }

    public static async Task<object> Body(Office office, Rig.Api api, string subject = "9000147", Guid? documents = null)
    {
        var category = (await Category(office, api)).AsObject();
        return new
        {
            subject, routing = "Bypass", receivedOn = office.Today().AddDays(-2), howReceived = "Phone", businessType = "MortgageServicing",
            categoryId = category["id"]!.GetValue<int>(), issueId = category["issues"]![0]!["id"]!.GetValue<int>(), account = "They raised my payment and did not say why.",
            complainants = new[] { new { firstName = "Margaret", lastName = "Ellison", phone = "(509) 555-0142" } }, flags = new[] { "OlderConsumer" },
            amountInDispute = 310.50m, priority = "High", documentsDraft = documents,
        };
    }

    static async Task<JsonNode> Category(Office office, Rig.Api api)
    {
        if ((await api.Get("/api/v1/categories")).Json.AsArray().FirstOrDefault(c => c!["issues"]!.AsArray().Count > 0) is { } there) return there;
        await office.Complaint();
        return (await api.Get("/api/v1/categories")).Json.AsArray().First(c => c!["issues"]!.AsArray().Count > 0)!;
    }
}
