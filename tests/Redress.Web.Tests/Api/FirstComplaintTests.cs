using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>The walk of the first complaint through the API alone, as the programs of an agency and of a company would do it: the same steps as in the browser.</summary>
public class FirstComplaintTests(Office office) : IClassFixture<Office>
{
    const string Reason = "The history ends in March. Send the months since then too.", Second = "The months since March are attached.";

    string number = "";
    string Path => $"/api/v1/complaints/{number}";
    string Portal => $"/api/v1/portal/complaints/{number}";
    DateOnly Today => office.Today();

    [Fact]
    public async Task The_first_complaint_goes_from_entry_to_a_locked_record()
    {
        var earlier = await office.Complaint(by: "clerk@wa.demo", about: Enter.Harbor);
        using var priya = await office.Api("manager@wa.demo");
        using var tom = await office.Api("clerk@wa.demo");
        number = await Enter.FindAndEnter(office, priya, earlier);
        await AskTwice(priya);

        using var ellen = await Enroll.TheCompany(office);
        using var daniel = await Enroll.FirstSignIn(office, "d.kessler@harbor.demo");
        using var ruth = await Enroll.FirstSignIn(office, "r.alder@harbor.demo");
        (await priya.Get("/api/v1/me/notices")).ShouldBe(HttpStatusCode.OK).Json["items"]!.ToJsonString().ShouldContain("Harbor Mortgage completed its enrollment");

        await AnswerBoth(ellen, daniel, ruth);
        await SendBack(priya, daniel);
        await CloseAndLock(priya);
        await ReadAfterwards(priya, tom, daniel);
    }

    async Task AskTwice(Rig.Api priya)
    {
        var form = await Upload(priya, "form-of-the-history.pdf", "Request");
        (await priya.Post($"{Path}/requests", new { title = "Payment history since January", text = "Send it, each fee with its reason.", documentsDraft = form })).ShouldBe(HttpStatusCode.OK);
        (await priya.Post($"{Path}/requests", new { title = "The escrow analysis", text = "Send the analysis and the notice." })).ShouldBe(HttpStatusCode.OK);
        var due = Today.AddDays(20);
        var sending = new { dueOn = new Dictionary<string, DateOnly> { ["1"] = due, ["2"] = due }, introductoryComments = "Please answer each by itself.", sharesAccount = true };
        (await priya.Post($"{Path}/instalments", sending)).ShouldBe(HttpStatusCode.UnprocessableEntity).Json["errors"]!["invite"].ShouldNotBeNull();
        var contact = (await priya.Get($"/api/v1/companies/{Enter.Harbor}/enrollment")).Json["contacts"]!.AsArray().First(one => one!["name"]!.GetValue<string>() == "Ellen Marsh")!;
        var invite = new { name = "Ellen Marsh", email = contact["email"]!.GetValue<string>() };
        var sent = await priya.Post($"{Path}/instalments", new { sending.dueOn, sending.introductoryComments, sending.sharesAccount, invite });
        sent.ShouldBe(HttpStatusCode.OK).Json["requests"]!.AsArray().Count.ShouldBe(2);
        (await priya.Get($"/api/v1/companies/{Enter.Harbor}/enrollment")).Json["state"]!.GetValue<string>().ShouldBe("Invited");
    }

    async Task AnswerBoth(Rig.Api ellen, Rig.Api daniel, Rig.Api ruth)
    {
        (await ellen.Get("/api/v1/portal/complaints")).Json["items"]!.AsArray().Single()!["id"]!.GetValue<string>().ShouldBe(number);
        (await ellen.Put($"{Portal}/poc", new { email = "d.kessler@harbor.demo" })).ShouldBe(HttpStatusCode.OK);
        (await daniel.Put($"{Portal}/requests/1/draft/drafters", new { drafters = new[] { new { email = "r.alder@harbor.demo" } } })).ShouldBe(HttpStatusCode.OK);
        await Draft(ruth, 1, "The history is attached. Each fee has its reason beside it.", "payment-history.pdf");
        (await ruth.Post($"{Portal}/requests/1/comments", new { text = "The fees of March are on page 2." })).ShouldBe(HttpStatusCode.OK);
        (await ruth.Put($"{Portal}/requests/1/draft/with-poc")).ShouldBe(HttpStatusCode.OK);
        var read = (await daniel.Get(Path)).Json["requests"]![0]!;
        read["comments"]![0]!["text"]!.GetValue<string>().ShouldBe("The fees of March are on page 2.");
        (await ruth.Post($"{Portal}/answers", Drafts(1, 1))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldMatch("Only the company's point of contact for C-[0-9-]+ can do this.");
        (await daniel.Post($"{Portal}/answers", Drafts(1, 7))).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("changed meanwhile. Read it again");
        (await daniel.Post($"{Portal}/answers", Drafts(1, read["draft"]!["version"]!.GetValue<int>()))).ShouldBe(HttpStatusCode.OK);
        await Draft(daniel, 2, "The analysis of April is attached.", "escrow-analysis.pdf");
        (await daniel.Post($"{Portal}/answers", Drafts(2, 1))).ShouldBe(HttpStatusCode.OK);
    }

    async Task SendBack(Rig.Api priya, Rig.Api daniel)
    {
        (await priya.Put($"{Path}/requests/1/quick-look")).ShouldBe(HttpStatusCode.OK);
        var before = (await priya.Get(Path)).Tag!;
        (await priya.Post($"{Path}/requests/1/rounds", new { reason = Reason, dueOn = Today.AddDays(16) })).ShouldBe(HttpStatusCode.OK).Tag.ShouldNotBe(before);
        await Draft(daniel, 1, Second, "payment-history-complete.pdf");
        (await daniel.Post($"{Portal}/answers", Drafts(1, 1))).ShouldBe(HttpStatusCode.OK);

        var rounds = (await priya.Get(Path)).Json["requests"]![0]!["rounds"]!.AsArray();
        rounds.Select(round => round!["answer"]!.GetValue<string>()).ShouldBe(["The history is attached. Each fee has its reason beside it.", Second]);
        rounds[1]!["reason"]!.GetValue<string>().ShouldBe(Reason);
        (await priya.Put($"{Path}/requests/1/acceptance")).ShouldBe(HttpStatusCode.OK);
        (await priya.Put($"{Path}/requests/2/acceptance")).ShouldBe(HttpStatusCode.OK);
    }

    async Task CloseAndLock(Rig.Api priya)
    {
        var draft = Guid.NewGuid();
        var letter = (await priya.Upload("/api/v1/documents", "file", "closing-letter.txt", "Closed."u8.ToArray(), "text/plain", ("draft", draft.ToString()), ("part", "Closure"))).Json["id"]!.GetValue<Guid>();
        var closed = await priya.Put($"{Path}/closure", new
        {
            reason = "ClosedWithMonetaryRelief", payments = new[] { new { amount = 310.50m, paidOn = Today } }, internalNotes = "MARKER-NOTES", sharedComment = "We regard it as settled.",
            sharedDocuments = new[] { letter }, documentsDraft = draft,
        });
        closed.ShouldBe(HttpStatusCode.OK).Json["isLocked"]!.GetValue<bool>().ShouldBeTrue();
    }

    async Task ReadAfterwards(Rig.Api priya, Rig.Api tom, Rig.Api daniel)
    {
        var materials = await daniel.Get(Path);
        materials.Json["closures"]![0]!["sharedComment"]!.GetValue<string>().ShouldBe("We regard it as settled.");
        Encoding.UTF8.GetString(materials.Bytes).ShouldNotContain("MARKER-NOTES");
        var letter = materials.Json["documents"]!.AsArray().First(document => document!["fileName"]!.GetValue<string>() == "closing-letter.txt")!;
        (await daniel.Get($"/api/v1/documents/{letter["id"]}")).ShouldBe(HttpStatusCode.OK).Bytes.ShouldBe("Closed."u8.ToArray());

        (await tom.Post($"{Path}/requests", new { title = "One more question", text = "Send the contract too." })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("No requests can be added");
        (await daniel.Put($"{Portal}/requests/1/draft", new { text = "Late.", version = 1 })).ShouldBe(HttpStatusCode.Conflict);
        (await priya.Post($"{Path}/research", new { kind = "Phone", with = "Consumer", on = Today, text = "She has got the money and thanks us." })).ShouldBe(HttpStatusCode.OK);

        var history = (await priya.Get($"{Path}/history?limit=200")).ShouldBe(HttpStatusCode.OK).Json;
        history["isVerified"]!.GetValue<bool>().ShouldBeTrue();
        history["items"]![0]!["act"]!.GetValue<string>().ShouldBe("ResearchAdded");
        history["items"]!.AsArray().Select(line => line!["no"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, history["items"]!.AsArray().Count).Reverse());
        (await daniel.Get($"{Path}/history")).ShouldBe(HttpStatusCode.Forbidden);
    }

    static object Drafts(int no, int version) => new { drafts = new Dictionary<string, int> { [no.ToString()] = version } };

    async Task Draft(Rig.Api drafter, int no, string text, string file)
        => (await drafter.Put($"{Portal}/requests/{no}/draft", new { text, version = 0, documentsDraft = await Upload(drafter, file, "Answer") })).ShouldBe(HttpStatusCode.OK);

    static async Task<Guid> Upload(Rig.Api api, string file, string part)
    {
        var draft = Guid.NewGuid();
        (await api.Upload("/api/v1/documents", "file", file, "%PDF-1.4\n%%EOF\n"u8.ToArray(), "application/pdf", ("draft", draft.ToString()), ("part", part))).ShouldBe(HttpStatusCode.Created);
        return draft;
    }
}
