using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Supervision;

/// <summary>A third-party user from the asking to the leaving, on the pages of all three.</summary>
public class ThirdPartyPagesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task The_Company_Lead_asks_the_one_in_charge_agrees_and_the_person_drafts()
    {
        var number = await office.Answering();
        using var lead = await office.SignIn("lead@cascade.demo");
        var form = await (await (await lead.Open($"/portal/supervision/{number}")).Follow("Third-party users 0")).Follow("Ask for a third-party user");
        var refused = await form.Fill("First name", "Ada").Submit("Ask Washington");
        refused.Shows("Enter the last name.").ShouldBeTrue(refused.Text);
        refused.Value("First name").ShouldBe("Ada");
        var list = await refused.Fill("Last name", "Nowak").Fill("E-mail", "ada@first.demo").Fill("Firm", "<b>Firm</b>").Tick("Counsel").Fill("Why", "She knows the <i>loans</i>.").Submit("Ask Washington");
        list.Shows("You asked for Ada Nowak. Washington decides.").ShouldBeTrue(list.Text);
        list.Shows("Examiner in Charge").ShouldBeTrue(list.Text);
        (await office.MailsTo("examiner@wa.demo")).ShouldContain(mail => mail.Subject == $"{number}: The company asks for a third-party user. Decide on it");

        using var examiner = await office.SignIn("examiner@wa.demo");
        (await examiner.Open("/")).Shows("Third-party users wait for you").ShouldBeTrue();
        var decide = await (await examiner.Open($"/supervision/{number}/participants")).Follow("Ada Nowak");
        decide.Shows("She knows the <i>loans</i>.").ShouldBeTrue(decide.Text);
        var done = await decide.Submit("Agree");
        done.Shows("Ada Nowak takes part.").ShouldBeTrue(done.Text);
        (await office.MailsTo("lead@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: A third-party user whom you asked for takes part");
        (await office.MailsTo("ada@first.demo")).Single().Body.ShouldContain("Set your password here");
        (await lead.Open($"/portal/supervision/{number}")).Shows("Ada Nowak, <b>Firm</b>").ShouldBeTrue();

        using var ada = await office.ComesIn("ada@first.demo");
        var home = await ada.Open("/");
        home.Address.ShouldEndWith("/portal/mine");
        home.In("My activities").Row(number).Shows("Cascade Lending LLC").ShouldBeTrue(home.Text);
        var draft = await (await home.Follow(number)).Follow("Draft the answer to request 1");
        draft = await draft.Fill("Text", "All are attached.").Submit("Send to Company Lead");
        draft.Shows("Draft for request 1 sent to Thea Lindqvist.").ShouldBeTrue(draft.Text);
        (await lead.Open($"/portal/supervision/{number}/requests/1")).Shows("All are attached.").ShouldBeTrue();
        foreach (var tab in (string[])["", "/requests", "/requests/1", "/documents", "/history"]) (await ada.Open($"/portal/supervision/{number}{tab}")).Status.ShouldBe(HttpStatusCode.OK, tab);
        foreach (var place in (string[])["third-parties", "third-parties/ask"]) (await ada.Ask($"/portal/supervision/{number}/{place}")).Status.ShouldBe(HttpStatusCode.NotFound, place);
        foreach (var place in (string[])["send", "requests/1/drafters", "requests/1/more-time", "team"]) ((int)(await ada.Ask($"/portal/supervision/{number}/{place}")).Status).ShouldBeOneOf(403, 404);
        (await (await office.SignIn("director@wa.demo")).Open($"/supervision/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task Until_all_agreed_nobody_comes_in_and_a_refusal_tells_the_lead_why()
    {
        var number = await office.Answering();
        await office.AskedForThirdParty(number, "bela@second.demo");
        (await office.InDb(db => db.People.AnyAsync(person => person.Email == "bela@second.demo"))).ShouldBeFalse();
        using var examiner = await office.SignIn("examiner@wa.demo");
        var decide = await (await examiner.Open($"/supervision/{number}/participants")).Follow("Naomi Feld");
        (await decide.Submit("Refuse")).Shows("Say why not.").ShouldBeTrue();
        (await decide.Fill("Comment", "She advises the seller.").Submit("Refuse")).Shows("Naomi Feld was refused.").ShouldBeTrue();

        using var lead = await office.SignIn("lead@cascade.demo");
        var one = await (await lead.Open($"/portal/supervision/{number}/third-parties")).Follow("Naomi Feld");
        one.Shows("She advises the seller.").ShouldBeTrue(one.Text);
        one.Shows("Marcus Bell").ShouldBeFalse("the company reads the agency, not its people");
        (await office.MailsTo("lead@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: A third-party user whom you asked for was refused");
    }

    [Fact]
    public async Task A_known_address_is_the_same_person_on_a_further_activity()
    {
        var (first, second) = (await office.Answering(), await office.Answering());
        await office.WithThirdParty(first, "cora@third.demo");
        var made = await office.InDb(db => db.PersonOf("cora@third.demo"));
        await office.WithThirdParty(second, "cora@third.demo");

        (await office.Stored(second)).ThirdParties.Single().PersonId.ShouldBe(made.Id);
        (await office.MailsTo("cora@third.demo")).Count(mail => mail.Subject.StartsWith("Your account", StringComparison.Ordinal)).ShouldBe(1);
        (await office.MailsTo("cora@third.demo")).ShouldContain(mail => mail.Subject == $"{second}: You were put on this supervisory activity");
        using var cora = await office.ComesIn("cora@third.demo");
        var home = await cora.Open("/portal/mine");
        (home.Shows(first), home.Shows(second)).ShouldBe((true, true));
    }

    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("POC@cascade.demo")]
    [InlineData("operator@redress.demo")]
    public async Task The_address_of_somebody_who_belongs_somewhere_is_refused(string email)
    {
        var number = await office.Answering();
        using var lead = await office.SignIn("lead@cascade.demo");
        var form = await lead.Open($"/portal/supervision/{number}/third-parties/ask");
        var refused = await form.Fill("First name", "Ada").Fill("Last name", "Nowak").Fill("E-mail", email).Fill("Firm", "Firm").Tick("Other").Fill("Why", "Needed.").Submit("Ask Washington");

        refused.Shows("Somebody of an agency or company signs in with this address.").ShouldBeTrue(refused.Text);
        refused.Value("Firm").ShouldBe("Firm");
        (await office.Stored(number)).ThirdParties.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_is_removed_finds_nothing_and_reads_why()
    {
        var number = await office.Answering();
        await office.WithThirdParty(number, "dora@fourth.demo");
        using var dora = await office.ComesIn("dora@fourth.demo");
        (await dora.Open($"/portal/supervision/{number}")).Status.ShouldBe(HttpStatusCode.OK);

        using var lead = await office.SignIn("lead@cascade.demo");
        var one = await (await lead.Open($"/portal/supervision/{number}/third-parties")).Follow("Naomi Feld");
        (await one.Submit("Remove Naomi Feld")).Shows("Say why the person is removed.").ShouldBeTrue();
        (await one.Fill("Why", "Her work is done.").Submit("Remove Naomi Feld")).Shows("Naomi Feld takes part no longer.").ShouldBeTrue();

        (await dora.Ask($"/portal/supervision/{number}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var home = await dora.Open("/portal/mine");
        home.Shows("You take part in no supervisory activity now.").ShouldBeTrue(home.Text);
        home.Shows("Your latest part ended").ShouldBeTrue(home.Text);
        home.Shows("Her work is done.").ShouldBeFalse();
        var notice = await dora.Open("/notices");
        notice.Shows("Your part in this supervisory activity ended").ShouldBeTrue(notice.Text);
        (await office.MailsTo("dora@fourth.demo")).ShouldContain(mail => mail.Body.Contains("/portal/mine"));
    }

    [Fact]
    public async Task They_leave_with_the_close_and_requests_lapse()
    {
        var number = await office.Answering();
        await office.WithThirdParty(number, "edit@fifth.demo");
        await office.AskedForThirdParty(number, "fay@fifth.demo");
        using var director = await office.Api("director@wa.demo");
        await office.InDb(async db =>
        {
            var activity = (await db.WithExchange(await db.Load(number)))!;
            activity.CloseEarly("No need.", new(), office.StampOf(await db.PersonOf("director@wa.demo")));
            await db.SaveChangesAsync();
        });

        var stored = await office.Stored(number);
        stored.ThirdParties.Select(one => one.Decision).ShouldBe([ThirdPartyDecision.Admitted, ThirdPartyDecision.Lapsed], ignoreOrder: true);
        stored.ThirdPartiesNow.ShouldBeEmpty();
        using var outside = await office.ApiOf("edit@fifth.demo");
        (await outside.Get($"/api/v1/portal/supervision/{number}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("lead@cascade.demo")).Open($"/portal/supervision/{number}/third-parties")).Shows("The activity is over.").ShouldBeTrue();
        await Should.ThrowAsync<System.Data.Common.DbException>(() => office.InDb(db => db.Set<ThirdParty>().Where(one => one.RecordId == stored.Id).ExecuteDeleteAsync()));
    }

    [Fact]
    public async Task A_new_link_is_mailed_as_long_as_nobody_came_in()
    {
        var number = await office.Answering();
        await office.WithThirdParty(number, "gia@sixth.demo");
        using var lead = await office.SignIn("lead@cascade.demo");
        var one = await (await (await lead.Open($"/portal/supervision/{number}/third-parties")).Follow("Naomi Feld")).Submit("Mail a new link to set a password");
        one.Shows("A new link was mailed to gia@sixth.demo.").ShouldBeTrue(one.Text);
        (await office.MailsTo("gia@sixth.demo")).Count(mail => mail.Subject.StartsWith("Your account", StringComparison.Ordinal)).ShouldBe(2);

        using var gia = await office.ComesIn("gia@sixth.demo");
        await gia.Open("/portal/mine");
        (await lead.Open($"/portal/supervision/{number}/third-parties")).Shows("Signs in").ShouldBeTrue();
    }

    [Fact]
    public async Task They_are_no_users_of_the_installation_or_of_the_company()
    {
        await office.WithThirdParty(await office.Answering(), "hana@seventh.demo");
        (await (await office.SignIn("operator@redress.demo")).Open("/installation/users")).Shows("hana@seventh.demo").ShouldBeFalse();
        (await (await office.SignIn("admin@cascade.demo")).Open("/portal/company/users")).Shows("hana@seventh.demo").ShouldBeFalse();
        using var hana = await office.ComesIn("hana@seventh.demo");
        foreach (var page in (string[])["/account", "/account/notices", "/notices", "/roles", "/portal/supervision"]) (await hana.Open(page)).Status.ShouldBe(HttpStatusCode.OK, page);
    }
}
