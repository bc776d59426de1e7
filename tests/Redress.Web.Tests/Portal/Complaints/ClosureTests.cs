using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints;

public class ClosureTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Closure_materials_are_what_was_shared_and_no_more()
    {
        var number = await office.Answered();
        var (shared, kept) = (await office.Document(number, "manager@wa.demo", "letter.txt"), await office.Document(number, "manager@wa.demo", "memo.txt"));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(
            new Closing(ClosureReason.ClosedWithMonetaryRelief, "They were careless.", [(4321.5m, stamp.Today)], SharedComment: "Thank you for the refund.",
                SharedDocuments: new HashSet<Guid> { shared }), [], stamp));
        var poc = await office.SignIn("poc@cascade.demo");

        var page = await poc.Open($"/portal/complaints/{number}/closure");

        page.Shows("Thank you for the refund.").ShouldBeTrue();
        page.Has("link", "letter.txt").ShouldBeTrue();
        foreach (var tab in (string[])["", "/requests", "/documents", "/closure", "/requests/1"])
        {
            var html = (await poc.Open($"/portal/complaints/{number}{tab}")).Document.DocumentElement.OuterHtml;
            foreach (var secret in (string[])["careless", "monetary", "4321", "4,321", "memo.txt"]) html.ShouldNotContain(secret);
        }
        (await poc.Get($"/documents/{kept}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_nothing_was_shared_the_page_says_so()
    {
        var number = await office.Closed(closing: new Closing(ClosureReason.NoViolationFound, "Internal."));

        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}/closure")).Shows("Washington shared nothing with the closing.").ShouldBeTrue();
    }

    [Fact]
    public async Task Before_closing_there_are_no_closure_materials()
    {
        var number = await office.Answered();
        var poc = await office.SignIn("poc@cascade.demo");

        (await poc.Ask($"/portal/complaints/{number}/closure")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await poc.Open($"/portal/complaints/{number}")).Has("link", "Closure materials").ShouldBeFalse();
    }
}
