using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

public class RedactionTests(Office office) : IClassFixture<Office>
{
    const string Secret = "I, Margaret Ellison of 2218 W Larch Ave, was charged twice. Call (509) 555-0142.", Safe = "A consumer was charged twice.";

    Task<string> Restricted() => office.Complaint(with: intake => intake with { IsRestricted = true, Account = Secret });

    [Fact]
    public async Task Others_read_the_account_of_a_restricted_complaint_only_as_its_owner_redacted_it()
    {
        var number = await Restricted();
        await office.Opened(number);
        var reader = await office.SignIn("manager@or.demo");
        (await reader.Open($"/complaints/{number}/details")).Text.ShouldNotContain("charged twice");

        var owner = await office.SignIn("manager@wa.demo");
        var page = await owner.Open($"/complaints/{number}/account");
        page.Value("What others may read").ShouldBe("I, […] of […], was charged twice. Call […].");
        page = await page.Fill("What others may read", Safe).Submit("Save the redacted account");
        page.Shows("The redacted account is saved.").ShouldBeTrue();
        page.Shows(Secret).ShouldBeTrue();

        foreach (var tab in new[] { "", "/details", "/history" })
        {
            var text = (await reader.Open($"/complaints/{number}{tab}")).Text;
            // The history has the versions of before too: none of them is shown there.
            if (tab == "/history") text.ShouldNotContain(Safe);
            else text.ShouldContain(Safe);
            text.ShouldNotContain("Larch");
        }
        (await owner.Open($"/complaints/{number}/history")).Text.ShouldContain(Safe);
        var json = (await (await office.Api("manager@or.demo")).Get($"/api/v1/complaints/{number}")).Json;
        json["account"]!.GetValue<string>().ShouldBe(Safe);
    }

    [Fact]
    public async Task The_company_reads_the_redacted_account_if_it_is_shared_and_nothing_once_it_is_withdrawn()
    {
        var number = await office.Sent(with: intake => intake with { IsRestricted = true, Account = Secret });
        Should.Throw<BrokenRuleException>(() => office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.ShareAccount(stamp.At))).Message.ShouldContain("Redact the account");
        var company = await office.SignIn("contact@cascade.demo");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.RedactAccount(Safe, stamp));
        (await company.Open($"/portal/complaints/{number}")).Shows(Safe).ShouldBeFalse();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            complaint.RedactAccount(Safe + " Twice.", stamp);
            complaint.ShareAccount(stamp.At);
        });
        var read = await company.Open($"/portal/complaints/{number}");
        read.Shows(Safe).ShouldBeTrue();
        read.Shows("Larch").ShouldBeFalse();

        var owner = await office.SignIn("manager@wa.demo");
        (await (await owner.Open($"/complaints/{number}/account")).Submit("Withdraw the redacted account")).Shows("Others read none of the account.").ShouldBeTrue();
        (await company.Open($"/portal/complaints/{number}")).Shows(Safe).ShouldBeFalse();
    }

    [Fact]
    public async Task What_a_former_subject_kept_is_not_in_the_history_that_others_read()
    {
        var number = await office.Sent(with: intake => intake with { Account = Secret });
        await office.Opened(number);
        (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = "9000212", reason = "It is the other one." })).ShouldBe(HttpStatusCode.OK);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Update(complaint.AsEntered() with { IsRestricted = true }, stamp));

        await office.InDb(async db =>
        {
            var complaint = await db.Set<Complaint>().Include(c => c.Documents).FirstAsync(c => c.Number == number);
            (await db.History(complaint, Standing.Owner)).SelectMany(line => line.Values).ShouldContain(value => value.Field == "FormerSubject.Account" && value.After == Secret);
            foreach (var value in (await db.History(complaint, Standing.WithAccess)).SelectMany(line => line.Values)) $"{value.Before} {value.After}".ShouldNotContain("Ellison", Case.Insensitive, value.Field);
        });
    }

    [Fact]
    public async Task An_account_that_changed_since_says_that_its_redaction_is_behind()
    {
        var number = await Restricted();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.RedactAccount(Safe, stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Update(complaint.AsEntered() with { Account = Secret + " They called." }, stamp));
        var owner = await office.SignIn("manager@wa.demo");

        (await owner.Open($"/complaints/{number}/details")).Shows("The account was changed since.").ShouldBeTrue();
        (await owner.Open($"/complaints/{number}/account")).Value("What others may read").ShouldBe(Safe);
    }

    [Fact]
    public async Task By_API_a_restricted_account_is_redacted_and_another_is_not()
    {
        var (number, plain) = (await Restricted(), await office.Complaint());
        var api = await office.Api("manager@wa.demo");

        (await api.Put($"/api/v1/complaints/{number}/account-redaction", new { text = Safe })).ShouldBe(HttpStatusCode.OK);
        (await api.Put($"/api/v1/complaints/{number}/account-redaction", new { text = " " })).Problem.ShouldContain("Write what others may read");
        (await api.Delete($"/api/v1/complaints/{number}/account-redaction")).ShouldBe(HttpStatusCode.OK);
        (await api.Put($"/api/v1/complaints/{plain}/account-redaction", new { text = Safe })).Problem.ShouldContain("Only the account of a restricted complaint");
        (await (await office.Api("viewer@wa.demo")).Put($"/api/v1/complaints/{number}/account-redaction", new { text = Safe })).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@ca.demo")).Put($"/api/v1/complaints/{number}/account-redaction", new { text = Safe })).ShouldBe(HttpStatusCode.NotFound);
    }
}
