using Microsoft.Playwright;
using Redress.Browser.Tests.FirstComplaint;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.Supervision;

/// <summary>From a company's count of complaints to an examination that is closed and locked, by the people who work on it, each at a browser of their own.</summary>
public class SupervisionTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    /// <summary>Of the demo office, about Cascade, with an alleged violation.</summary>
    const string Complaint = "C-2026-0000020";

    [Fact]
    public async Task A_complaint_leads_to_an_examination_and_the_complaint_shows_it_all()
    {
        await using var grant = await office.Person("Grant Osborne, Staff Director");
        await using var marcus = await office.Person("Marcus Bell, Examiner in Charge");
        await using var joel = await office.Person("Joel Brandvold, SA Contact");
        await using var thea = await office.Person("Thea Lindqvist, Company Lead");
        await grant.SignIn("director@wa.demo");
        await marcus.SignIn("examiner@wa.demo");
        await joel.SignIn("contact@cascade.demo");
        await thea.SignIn("lead@cascade.demo");

        await FromTheCountToTheComplaint(grant);
        var number = await Schedule(grant);
        var no = await Ask(marcus, number);
        await Answer(joel, thea, number, no);
        await Find(grant, marcus, number, no);
        await Report(marcus, thea, number);
        await Close(grant, number);
        await TheComplaintShowsIt(grant, number);
    }

    static async Task FromTheCountToTheComplaint(Person grant)
    {
        await grant.Open("/supervision/scheduling?tab=All&words=9000147");
        await grant.Go(grant.Page.Locator("td[data-label='12 months'] a"));
        grant.Page.Url.ShouldContain("/companies/");
        await grant.Sees("Cascade Lending LLC");
        await grant.Open($"/complaints/{Complaint}");
        await grant.Follow("Alleged violations 1");
        grant.Page.Url.ShouldEndWith($"/complaints/{Complaint}/violations");
    }

    static async Task<string> Schedule(Person grant)
    {
        await grant.Open("/supervision/scheduling/9000147");
        await grant.Tick("Schedule exam");
        await grant.Tick("Limited");
        await grant.Fill("Planned month", $"{DateTime.UtcNow.AddMonths(2):yyyy-MM}");
        await grant.Fill("Why you revise the decision", "The complaints about escrow go on.");
        await grant.Press("Decide");
        await grant.Sees("Decided: Schedule exam.");
        await grant.Follow("Open the scheduling item");
        await grant.Follow("Initiate");
        await grant.FitsNarrowAndWide();
        await grant.Press("Initiate the activity");
        var number = grant.Page.Url.Split('/')[^1];
        number.ShouldStartWith("SA-");

        await grant.Open($"/supervision/{number}/complaints");
        await grant.Fill("Complaint ID", Complaint);
        await grant.Press("Link the complaint");
        await grant.Sees($"{Complaint} linked.");
        await grant.Open($"/supervision/{number}/participants/edit");
        // The same name stands among the Examiners.
        await grant.Page.GetByRole(AriaRole.Radiogroup).GetByText("Marcus Bell", new() { Exact = true }).ClickAsync();
        await grant.Press("Set participants");
        await grant.Open($"/supervision/{number}/schedule");
        await grant.Press("Schedule it");
        return number;
    }

    /// <returns>The number of the request, after those that the library placed.</returns>
    static async Task<int> Ask(Person marcus, string number)
    {
        await marcus.Open($"/supervision/{number}");
        await marcus.Follow("Complete the scope");
        await marcus.Press("Complete the scope");
        await marcus.Sees("Core request of the standard library");
        await marcus.Open($"/supervision/{number}/requests/add");
        await marcus.Fill("Short title", "Force-placed insurance");
        await marcus.Fill("Request", "Send the files of ten loans.");
        await marcus.Press("Save");
        await marcus.Go(marcus.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Force-placed insurance" }).Locator("a[href*='send?only=']"));
        var no = int.Parse(marcus.Page.Url.Split('=')[^1]);
        await marcus.Press("Send 1 request");
        await marcus.Sees("1 request sent to Cascade Lending LLC.");
        return no;
    }

    static async Task Answer(Person joel, Person thea, string number, int no)
    {
        await joel.Open($"/portal/supervision/{number}");
        await joel.Follow("Assign Company Lead");
        await joel.Page.GetByRole(AriaRole.Radiogroup).GetByText("Thea Lindqvist", new() { Exact = true }).ClickAsync();
        await joel.Press("Save");
        await thea.Open($"/portal/supervision/{number}/requests/{no}");
        await thea.Fill("Text", "The analyses are attached. Three were wrong.");
        await thea.AddPdf("analyses.pdf");
        await thea.Press("Send to Washington");
        await thea.Press("Send answer to Washington");
    }

    static async Task Find(Person grant, Person marcus, string number, int no)
    {
        await marcus.Open($"/supervision/{number}/requests/{no}");
        await marcus.Sees("Three were wrong.");
        await marcus.Tick("Accept the answer");
        await marcus.Press("Accept and tell Cascade Lending LLC");
        // Who examines has no complaint role here: the Staff Director, a Supervisor too, takes over what was alleged.
        await grant.Open($"/supervision/{number}/findings/from-complaint");
        await grant.Follow($"Make a finding of violation 1 of {Complaint}");
        await grant.Fill("Area", "Escrow accounts");
        await grant.Fill("Regulation or statute", "12 CFR 1024.17");
        await grant.Press("Propose the finding");
        await marcus.Open($"/supervision/{number}/findings/1/review");
        await marcus.Tick("Agree");
        await marcus.Press("Decide");
    }

    static async Task Report(Person marcus, Person thea, string number)
    {
        await marcus.Open($"/supervision/{number}/report/new");
        await marcus.Fill("Title", "Report of examination");
        await marcus.AddPdf("report.pdf");
        await marcus.Press("Save the report");
        await marcus.Open($"/supervision/{number}/report/1/send");
        await marcus.Press("Send to Cascade Lending LLC");
        await marcus.Sees("Report sent to Cascade Lending LLC.");
        await thea.Open($"/portal/supervision/{number}");
        await thea.Follow("Answer the report");
        await thea.Fill("Text", "We agree, and returned what was charged.");
        await thea.Press("Send to Washington");
        await thea.Press("Send answer to Washington");
    }

    static async Task Close(Person grant, string number)
    {
        await grant.Open($"/supervision/{number}/close-out/edit");
        await grant.Choose("Disposition", "No action");
        await grant.Tick("No further exam is planned");
        await grant.Press("Save the sheet");
        await grant.Open($"/supervision/{number}/close");
        await grant.Press("Close and lock");
        await grant.Sees("Closed and locked on");
        await grant.FitsNarrowAndWide();
    }

    static async Task TheComplaintShowsIt(Person grant, string number)
    {
        await grant.Open($"/complaints/{Complaint}/related");
        await Assertions.Expect(grant.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = number })).ToContainTextAsync("Closed");
        await grant.Open($"/complaints/{Complaint}/violations");
        await grant.Sees($"finding 1 of {number}");
        await grant.Open($"/complaints/{Complaint}/history");
        await grant.Sees($"Related the complaint to {number}.");
    }
}
