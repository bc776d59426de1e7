using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>A complaint turns out to be about another party: who may change it, when, and how.</summary>
public class SubjectChangeTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Before_anything_is_sent_a_manager_changes_it_by_the_same_search_and_unsent_requests_go_along()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Payment history", "Send it.", null, [], stamp));
        var form = await (await (await office.SignIn("manager@wa.demo")).Open($"/complaints/{number}")).Follow("Change the subject");
        form.Shows($"{number} is about Cascade Lending LLC.").ShouldBeTrue(form.Text);

        var search = await (await form.Follow("Guided search")).Fill("Name of the business", "Harber Mortage").Submit("Next");
        var confirm = await search.Submit("Go on with Harbor Mortgage");
        confirm.Shows("Nothing was sent to it, and it is told nothing.").ShouldBeTrue(confirm.Text);
        confirm.Shows("1 request not sent yet goes along.").ShouldBeTrue(confirm.Text);
        var record = await confirm.Submit("Change to Harbor Mortgage");

        record.Shows($"{number} is about Harbor Mortgage now.").ShouldBeTrue(record.Text);
        (await record.Follow("Information requests 1")).Shows("Payment history").ShouldBeTrue();
        var first = (await office.InDb(async db => await db.Set<Complaint>().Include(c => c.Company).SingleAsync(c => c.Number == number)));
        (first.Company!.NmlsId, first.SubjectNo).ShouldBe(("9000358", 1));
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task After_sending_only_a_supervisor_does_it_and_only_with_a_reason()
    {
        var number = await office.Sent();
        var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open($"/complaints/{number}")).Has("link", "Change the subject").ShouldBeFalse();
        (await manager.Ask($"/complaints/{number}/subject")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = SubjectOffice.Sound, reason = "Wrong one." })).Status.ShouldBe(HttpStatusCode.Conflict);
        var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open($"/complaints/{number}/subject?id={SubjectOffice.Sound}")).Submit("Go on with Sound Money Transfer, Inc.");
        page.Shows("1 request is canceled. Answers stay on the complaint for you.").ShouldBeTrue(page.Text);

        (await page.Submit("Change to Sound Money Transfer, Inc.")).Shows("Say why the subject changes.").ShouldBeTrue();
        (await page.Fill("Why the subject changes", new string('x', 2_001)).Submit("Change to Sound Money Transfer, Inc.")).Shows("longer than 2,000").ShouldBeTrue();
        page = await page.Fill("Why the subject changes", "The loan <b>moved</b> in May.").Submit("Change to Sound Money Transfer, Inc.");

        page.Shows("is about Sound Money Transfer, Inc now.").ShouldBeTrue(page.Text);
        page.Shows("The loan <b>moved</b> in May.").ShouldBeTrue(page.Text);
        page.Has("link", "Before").ShouldBeFalse();
        (await supervisor.Open($"/complaints/{number}/requests")).Shows("Asked of Cascade Lending LLC").ShouldBeTrue();
        (await office.MailsTo("contact@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: What you were asked is canceled. The complaint is about somebody else");
        foreach (var to in (string[])["contact@sound.demo", "poc@sound.demo", "admin@sound.demo"]) (await office.MailsTo(to)).ShouldNotContain(mail => mail.Subject.Contains(number));
        (await (await office.SignIn("contact@sound.demo")).Ask($"/portal/complaints/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task It_turns_out_to_be_about_a_party_in_no_registry()
    {
        var (number, _) = await office.Exchanged();
        var entity = await office.Entity("Anvil Street Cash");
        var page = await (await (await office.SignIn("supervisor@wa.demo")).Open($"/complaints/{number}/subject?id={entity}")).Submit("Go on with Anvil Street Cash");
        page.Shows("It cannot be asked here.").ShouldBeTrue(page.Text);

        page = await page.Fill("Why the subject changes", "It only used the name.").Submit("Change to Anvil Street Cash");

        page.Shows($"{number} is about Anvil Street Cash now.").ShouldBeTrue(page.Text);
        (await (await office.SignIn("poc@cascade.demo")).Open($"/portal/complaints/{number}")).Address.ShouldBe($"/portal/former/{number}");
        (await office.InDb(db => db.Set<Complaint>().SingleAsync(c => c.Number == number))).ShouldSatisfyAllConditions(c => c.CompanyId.ShouldBeNull(), c => c.EntityId.ShouldNotBeNull());
        await ShouldBeProven(number);
    }

    [Fact]
    public async Task A_company_that_cannot_be_asked_takes_no_unsent_requests()
    {
        var number = await office.Complaint();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Payment history", "Send it.", null, [], stamp));
        var bank = await office.InDb(db => db.Companies.Where(c => c.FdicCertificate != null).OrderBy(c => c.Id).Select(c => c.SesId!).FirstAsync());

        (await (await office.Api("manager@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = bank })).ShouldBe(HttpStatusCode.OK).Json["requests"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact]
    public async Task Others_cannot_and_closed_or_referred_ones_do_not_change()
    {
        var number = await office.Complaint();
        var body = new { subject = SubjectOffice.Sound, reason = "Wrong one." };
        foreach (var (who, status) in new[] { ("manager@or.demo", HttpStatusCode.NotFound), ("viewer@wa.demo", HttpStatusCode.Forbidden), ("contact@cascade.demo", HttpStatusCode.Forbidden) })
            (await (await office.Api(who)).Put($"/api/v1/complaints/{number}/subject", body)).Status.ShouldBe(status, who);
        (await (await office.SignIn("supervisor@or.demo")).Ask($"/complaints/{number}/subject")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("viewer@wa.demo")).Ask($"/complaints/{number}/subject/search")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var api = await office.Api("supervisor@wa.demo");
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "9000147" })).Problem.ShouldContain("is about Cascade Lending LLC already");
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "nobody" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Put($"/api/v1/complaints/{number}/subject", new { subject = "9000358", individual = "1" })).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await office.Referred(number);
        (await api.Put($"/api/v1/complaints/{number}/subject", body)).Problem.ShouldContain("referral");
        var closed = await office.Closed();
        (await api.Put($"/api/v1/complaints/{closed}/subject", body)).Problem.ShouldContain("closed and locked");
    }

    [Fact]
    public async Task Of_two_at_once_one_changes_it()
    {
        var number = await office.Sent();
        var api = await office.Api("supervisor@wa.demo");
        async Task<HttpStatusCode> Put(string subject) => (await api.Put($"/api/v1/complaints/{number}/subject", new { subject, reason = "Wrong one." })).Status;

        var both = await Task.WhenAll(Put(SubjectOffice.Sound), Put("9000358"));

        both.Count(status => status == HttpStatusCode.OK).ShouldBeGreaterThanOrEqualTo(1);
        (await office.InDb(db => db.Set<FormerSubject>().CountAsync(former => db.Set<Complaint>().Any(c => c.Id == former.RecordId && c.Number == number)))).ShouldBe(1);
        await ShouldBeProven(number);
    }

    async Task ShouldBeProven(string number)
        => (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, (await db.Set<Complaint>().SingleAsync(c => c.Number == number)).Id))).Faults.ShouldBeEmpty();
}
