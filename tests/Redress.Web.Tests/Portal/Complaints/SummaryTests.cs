using System.Net;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal.Complaints;

public class SummaryTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Tabs = ["", "/requests", "/documents"];

    [Fact]
    public async Task The_company_reads_who_complained_and_what_was_said_to_it()
    {
        var number = await office.Sent();
        var page = await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}");

        foreach (var part in (string[])["Margaret Ellison", "2218 W Larch Ave", "Spokane", "They raised my payment", "Please answer.", "Priya Raman"])
            page.Shows(part).ShouldBeTrue(part);
    }

    [Fact]
    public async Task What_stays_with_the_agency_is_on_no_tab()
    {
        var number = await office.Sent(with: intake => intake with
        {
            CfpbId = "cfpb-77", AgencyReference = "ref-88", Priority = Priority.High, Flags = CareFlags.OlderConsumer, RepresentativeName = "Rae Present",
        });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Not sent yet", "Wait.", null, [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Research, ResearchWith.Others, stamp.Today, "A private note.", [], stamp));
        var poc = await office.SignIn("poc@cascade.demo");

        foreach (var tab in Tabs.Append("/requests/1"))
        {
            var html = (await poc.Open($"/portal/complaints/{number}{tab}")).Document.DocumentElement.OuterHtml;
            foreach (var secret in (string[])["555-0142", "m.ellison", "My old payment", "310.5", "cfpb-77", "ref-88", "Rae Present", "Not sent yet", "private note", "High priority"])
                html.ShouldNotContain(secret);
        }
        (await poc.Ask($"/portal/complaints/{number}/requests/2")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_restricted_complainant_is_shown_nowhere()
    {
        var number = await office.Sent(with: intake => intake with { IsRestricted = true });
        var poc = await office.SignIn("poc@cascade.demo");

        foreach (var tab in Tabs.Append("/requests/1"))
        {
            var page = await poc.Open($"/portal/complaints/{number}{tab}");
            foreach (var part in (string[])["Margaret", "Ellison", "Larch", "99205", "They raised my payment"])
                page.Document.DocumentElement.OuterHtml.ShouldNotContain(part);
        }
        (await poc.Open($"/portal/complaints/{number}")).Shows("Not shown").ShouldBeTrue();
    }

    [Fact]
    public async Task Another_companys_complaint_and_one_not_sent_answer_like_one_that_does_not_exist()
    {
        var (others, unsent) = (await office.Sent(), await office.Complaint(about: "9000212"));
        var sound = await office.SignIn("contact@sound.demo");
        var nothing = await sound.Ask("/portal/complaints/C-2020-0000001");

        foreach (var number in new[] { others, unsent })
            foreach (var tab in Tabs.Concat(["/poc", "/send", "/closure", "/requests/1", "/requests/1/send", "/requests/1/drafters", "/requests/1/more-time", "/requests/1/ask-back", "/history"]))
            {
                var page = await sound.Ask($"/portal/complaints/{number}{tab}");
                page.Status.ShouldBe(HttpStatusCode.NotFound, tab);
                page.Text.ShouldBe(nothing.Text);
            }
    }

    [Fact]
    public async Task Before_enrollment_is_complete_a_company_sees_nothing()
    {
        var number = await office.Sent(about: "9000358");
        await office.InDb(async db =>
        {
            var company = db.Companies.Single(one => one.NmlsId == "9000358");
            var person = Domain.Access.Person.Of(company, "Ellen", "Marsh", "e.marsh@harbor.demo", Domain.Access.Role.CompanyAdministrator, Domain.Access.Role.ManageComplaints);
            db.Add(person);
            db.Add(new Redress.Web.Access.Account(person) { NormalizedEmail = person.Email.ToUpperInvariant(), NormalizedUserName = person.Email.ToUpperInvariant() });
            await db.SaveChangesAsync();
        });

        var page = await (await office.SignIn("e.marsh@harbor.demo")).Ask($"/portal/complaints/{number}");

        page.Address.ShouldNotStartWith("/portal");
        page.Shows("Ellison").ShouldBeFalse();
    }

    [Fact]
    public async Task Only_what_was_ticked_when_sending_is_among_the_documents()
    {
        var number = await office.Complaint();
        var (shared, kept) = (await office.Document(number, "manager@wa.demo", "shared.txt"), await office.Document(number, "manager@wa.demo", "kept.txt"));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            InformationRequest.Add(complaint, "One", "Send it.", null, [], stamp);
            Instalment.Send(complaint, new SendingOrder(new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(10) }, null, "https://files.example/box", false,
                new HashSet<Guid> { shared }, new AnswerNotices(true, false, false, [])), [], stamp);
        });
        var poc = await office.SignIn("poc@cascade.demo");

        var page = await poc.Open($"/portal/complaints/{number}/documents");
        (page.Has("link", "shared.txt"), page.Shows("kept.txt")).ShouldBe((true, false));
        (await poc.Get($"/documents/{shared}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await poc.Get($"/documents/{kept}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var summary = await poc.Open($"/portal/complaints/{number}");
        summary.Has("link", "https://files.example/box").ShouldBeTrue();
        summary.Shows("They raised my payment").ShouldBeFalse();
    }

    [Fact]
    public async Task Script_in_text_is_text()
    {
        var number = await office.Sent(with: intake => intake with { Account = "<script>alert(1)</script>" });

        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}")).Shows("<script>alert(1)</script>").ShouldBeTrue();
    }
}
