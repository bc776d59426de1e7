using System.Net;
using System.Text;
using Redress.Domain.Supervision;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Documents that bear a finding out: for the agency's people alone.</summary>
public class FindingDocumentTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task They_go_with_it_and_can_be_changed_until_it_is_decided()
    {
        var number = await office.Examined();
        using var second = await office.SignIn("examiner2@wa.demo");
        var page = await (await second.Open($"/supervision/{number}/findings/new")).Tick("Violation").Fill("Area", "Escrow").Fill("What was found", "It came late.")
            .Attach("Add documents", "loans.txt", Encoding.UTF8.GetBytes("Loan 1, loan 2"), "text/plain").Submit("Propose the finding");
        page.Shows("Name the regulation or statute.").ShouldBeTrue(page.Text);
        page = await page.Fill("Regulation or statute", "12 CFR 1024.17").Submit("Propose the finding");

        page.Shows("loans.txt").ShouldBeTrue("what was attached before the error is kept");
        var paper = page.Find("link", "loans.txt").GetAttribute("href")!;
        (await second.Get(paper)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await office.SignIn("lead@cascade.demo")).Get(paper)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("director@or.demo")).Get(paper)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        page = await (await page.Follow("Change")).Attach("Add documents", "more.txt", Encoding.UTF8.GetBytes("Loan 3"), "text/plain").Tick("Remove loans.txt").Submit("Save the finding");
        page.Has("link", "more.txt").ShouldBeTrue(page.Text);
        page.Has("link", "loans.txt").ShouldBeFalse(page.Text);
        (await second.Get(paper)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_did_not_propose_it_adds_none()
    {
        var number = await office.Examined();
        await office.Found(number, by: "examiner@wa.demo", agree: "examiner@wa.demo");
        using var second = await office.Api("examiner2@wa.demo");

        (await second.Put($"/api/v1/supervision/{number}/findings/1", new { kind = "Violation", area = "Escrow", text = "Late.", citation = "12 CFR 1024.17" })).Status.ShouldBe(HttpStatusCode.Conflict);
        (await second.Get($"/api/v1/supervision/{number}/findings/1")).Json["documents"]!.AsArray().ShouldBeEmpty();
    }
}
