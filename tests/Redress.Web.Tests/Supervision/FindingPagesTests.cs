using System.Net;
using AngleSharp.Html.Dom;
using Redress.Domain.Complaints;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>Findings on the pages: proposed, decided on, resolved, repeated, taken from a complaint.</summary>
public class FindingPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_examiner_proposes_and_the_one_in_charge_decides_and_resolves()
    {
        var number = await office.Examined();
        using var second = await office.SignIn("examiner2@wa.demo");
        var page = await second.Open($"/supervision/{number}/findings");
        page.Shows("No findings.").ShouldBeTrue(page.Text);
        page = await (await page.Follow("Propose a finding")).Submit("Propose the finding");
        foreach (var words in new[] { "Choose what kind of finding it is.", "Give the area.", "Write what was found." }) page.Shows(words).ShouldBeTrue(words);
        page = await page.Tick("Violation").Fill("Area", "<script>alert(1)</script>").Fill("What was found", "<b>It</b> came late.").Submit("Propose the finding");
        page.Shows("Name the regulation or statute.").ShouldBeTrue(page.Text);
        page = await page.Fill("Regulation or statute", "12 CFR 1024.17").Submit("Propose the finding");
        page.Shows("The Examiner in Charge is told.").ShouldBeTrue(page.Text);
        page.Shows("<b>It</b> came late.").ShouldBeTrue();
        page.Document.QuerySelectorAll("main script:not([src])").ShouldBeEmpty();
        page.Has("link", "Decide on it").ShouldBeFalse();

        using var lead = await office.SignIn("examiner@wa.demo");
        (await lead.Open("/notices")).Shows("A finding was proposed. Decide on it").ShouldBeTrue();
        page = await (await (await lead.Open($"/supervision/{number}/findings/1")).Follow("Decide on it")).Submit("Decide");
        page.Shows("Agree or do not agree.").ShouldBeTrue(page.Text);
        page = await page.Tick("Do not agree").Submit("Decide");
        page.Shows("Say why you do not agree.").ShouldBeTrue(page.Text);
        page = await page.Fill("Reason", "Take a month.").Submit("Decide");
        page.Shows("You did not agree to finding 1.").ShouldBeTrue(page.Text);
        (await second.Open("/notices")).Shows("Your finding was not agreed to").ShouldBeTrue();
        page = await (await page.Follow("Take up again")).Fill("Reason", "It was a month.").Submit("Take it up again");
        page = await (await (await page.Follow("Decide on it")).Tick("Agree").Submit("Decide")).Follow("Resolve");
        page = await page.Fill("How it was resolved", "It pays on time now.").Submit("Resolve the finding");
        page.Shows("Finding 1 resolved.").ShouldBeTrue(page.Text);
        page.Shows("Take a month.").ShouldBeTrue("what was decided first stays readable");

        page = await lead.Open($"/supervision/{number}/history");
        foreach (var words in new[] { "Proposed finding 1", "Did not agree to finding 1.", "Took up finding 1 again.", "Agreed to finding 1.", "Resolved finding 1 on", "Regulation or statute" }) page.Shows(words).ShouldBeTrue(words);
        page.Shows("History verified").ShouldBeTrue();
        (await lead.Open($"/supervision/{number}")).Document.QuerySelector("main a[href$='findings?kind=Violation&state=Resolved']")!.TextContent.ShouldStartWith("1");
    }

    [Fact]
    public async Task Ones_own_acts_are_told_to_nobody()
    {
        var number = await office.Examined();
        await office.Found(number, by: "examiner@wa.demo", agree: "examiner@wa.demo");
        using var lead = await office.SignIn("examiner@wa.demo");

        (await lead.Open("/notices")).Document.QuerySelector($"a[href^='/supervision/{number}/findings']").ShouldBeNull();
    }

    [Fact]
    public async Task Pressing_twice_proposes_one()
    {
        var number = await office.Examined();
        using var lead = await office.SignIn("examiner@wa.demo");
        var form = (await lead.Open($"/supervision/{number}/findings/new")).Tick("Observation").Fill("Area", "Records").Fill("What was found", "They are on paper.");
        await form.Submit("Propose the finding");
        await form.Submit("Propose the finding");

        (await office.Stored(number)).Findings.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_changed_while_it_is_proposed_and_comes_back_filled_in()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var second = await office.SignIn("examiner2@wa.demo");
        var form = await (await second.Open($"/supervision/{number}/findings/1")).Follow("Change");
        (await form.Submit("Save the finding")).Shows("Nothing was changed.").ShouldBeTrue();
        var page = await form.Fill("Area", "Escrow analysis").Submit("Save the finding");
        page.Shows("Finding 1 changed.").ShouldBeTrue(page.Text);
        using var lead = await office.SignIn("examiner@wa.demo");
        await (await lead.Open($"/supervision/{number}/findings/1/review")).Tick("Agree").Submit("Decide");

        page = await form.Fill("Area", "Mine").Submit("Save the finding");
        page.Shows("was decided on").ShouldBeTrue(page.Text);
        (await office.Stored(number)).Findings.Single().Area.ShouldBe("Escrow analysis");
        (await second.Open($"/supervision/{number}/findings/1")).Has("link", "Change").ShouldBeFalse();
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_the_second_reads_what_was_decided()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var lead = await office.SignIn("examiner@wa.demo");
        using var staff = await office.SignIn("staff@wa.demo");
        var (one, other) = (await lead.Open($"/supervision/{number}/findings/1/review"), await staff.Open($"/supervision/{number}/findings/1/review"));
        await one.Tick("Agree").Submit("Decide");
        var page = await other.Tick("Do not agree").Fill("Reason", "No.").Submit("Decide");

        page.Shows("Finding 1 was decided on by Marcus Bell: agreed.").ShouldBeTrue(page.Text);
        (await office.Stored(number)).Findings.Single().Steps.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_violation_of_a_linked_complaint_becomes_a_finding_and_both_sides_show_it()
    {
        var (number, complaint) = (await office.Examined(), await office.Complaint());
        await office.Act(complaint, "manager@wa.demo", (one, stamp) => one.Allege([new(Law.Federal, "12 CFR 1024.35", "They raised the payment.")], stamp));
        using var director = await office.SignIn("director@wa.demo");
        (await director.Open($"/supervision/{number}/findings/from-complaint")).Shows("No violation to take over.").ShouldBeTrue();
        await (await director.Open($"/supervision/{number}/complaints")).Fill("Complaint ID", complaint).Submit("Link the complaint");
        var page = await (await director.Open($"/supervision/{number}/findings/from-complaint")).Follow($"Make a finding of violation 1 of {complaint}");
        page.Text.ShouldContain("They raised the payment.");
        page = await page.Fill("Area", "Escrow").Submit("Propose the finding");
        page.Document.QuerySelector($"main a[href='/complaints/{complaint}/violations']").ShouldNotBeNull(page.Text);

        (await director.Open($"/complaints/{complaint}/violations")).Document.QuerySelector($"main a[href='/supervision/{number}/findings/1']").ShouldNotBeNull();
        using var manager = await office.SignIn("manager@wa.demo");
        page = await manager.Open($"/complaints/{complaint}/violations");
        page.Shows($"Became finding 1 of {number}").ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href^='/supervision/{number}']").ShouldBeNull();
        using var lead = await office.SignIn("examiner@wa.demo");
        page = await lead.Open($"/supervision/{number}/findings/1");
        page.Shows(complaint).ShouldBeTrue(page.Text);
        page.Document.QuerySelector($"main a[href^='/complaints/']").ShouldBeNull();
        (await lead.Open($"/supervision/{number}/findings/new?complaint={complaint}&violation=1")).Text.ShouldNotContain("They raised the payment.");
        (await director.Open($"/supervision/{number}/findings/from-complaint")).Has("link", "Finding 1").ShouldBeTrue();
    }

    [Fact]
    public async Task A_finding_repeats_one_of_an_earlier_activity()
    {
        var (earlier, number) = (await office.Examined(), await office.Examined());
        await office.Found(earlier, agree: "staff@wa.demo");
        using var lead = await office.SignIn("examiner@wa.demo");
        var form = (await lead.Open($"/supervision/{number}/findings/new")).Tick("Violation").Fill("Area", "Escrow").Fill("Regulation or statute", "12 CFR 1024.17").Fill("What was found", "Late again.");
        ((IHtmlSelectElement)form.Document.QuerySelector("select[name='Form.Repeats']")!).Value = $"{earlier}/1";
        var page = await form.Submit("Propose the finding");

        page.Document.QuerySelector($"main a[href='/supervision/{earlier}/findings/1']").ShouldNotBeNull(page.Text);
        (await lead.Open($"/supervision/{earlier}/findings/1")).Document.QuerySelector($"main a[href='/supervision/{number}/findings/1']").ShouldNotBeNull();
        (await lead.Open($"/supervision/{number}/findings")).Shows($"1 of {earlier}").ShouldBeTrue();
    }

    [Fact]
    public async Task The_list_is_filtered_by_kind_and_state_once_it_is_long()
    {
        var number = await office.Examined();
        for (var i = 0; i < 6; i++) await office.Found(number, kind: i == 0 ? FindingKind.Observation : FindingKind.Violation, agree: i == 1 ? "staff@wa.demo" : null);
        using var lead = await office.SignIn("examiner@wa.demo");

        (await lead.Open($"/supervision/{number}/findings")).All("row").Count().ShouldBe(7);
        (await lead.Open($"/supervision/{number}/findings?kind=Observation")).All("row").Count().ShouldBe(2);
        (await lead.Open($"/supervision/{number}/findings?kind=Violation&state=Agreed")).All("row").Count().ShouldBe(2);
        (await lead.Open($"/supervision/{number}/findings?state=Resolved")).Shows("No finding is so.").ShouldBeTrue();
        foreach (var odd in new[] { "kind=9", "state=x", "kind=" }) (await lead.Open($"/supervision/{number}/findings?{odd}")).Status.ShouldBe(HttpStatusCode.OK, odd);
        foreach (var odd in new[] { "new?complaint=C-2026-9999999&violation=1", "new?violation=x", "from-complaint" }) (await lead.Open($"/supervision/{number}/findings/{odd}")).Status.ShouldBe(HttpStatusCode.OK, odd);
    }

    [Fact]
    public async Task A_canceled_activity_shows_its_findings_and_takes_none()
    {
        var number = await office.Examined();
        await office.Found(number);
        using var staff = await office.SignIn("staff@wa.demo");
        var (form, review) = (await staff.Open($"/supervision/{number}/findings/new"), await staff.Open($"/supervision/{number}/findings/1/review"));
        await (await staff.Open($"/supervision/{number}/cancel")).Fill("Reason", "No need.").Submit("Cancel and lock");

        (await form.Tick("Observation").Fill("Area", "Records").Fill("What was found", "Paper.").Submit("Propose the finding")).Shows("is canceled and locked").ShouldBeTrue();
        (await review.Tick("Agree").Submit("Decide")).Shows("is canceled and locked").ShouldBeTrue();
        var page = await staff.Open($"/supervision/{number}/findings/1");
        foreach (var act in new[] { "Decide on it", "Change", "Resolve", "Take up again" }) page.Has("link", act).ShouldBeFalse(act);
        (await staff.Open($"/supervision/{number}/findings")).Has("link", "Propose a finding").ShouldBeFalse();
        var id = (await office.Stored(number)).Id;
        (await office.InDb(db => Verifier.One(db, db.Needs.Master, id))).Faults.ShouldBeEmpty();
    }
}
