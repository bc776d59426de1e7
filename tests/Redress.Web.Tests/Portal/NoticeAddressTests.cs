using Microsoft.EntityFrameworkCore;
using Redress.Domain.Exchange;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal;

/// <summary>What addresses without an account hear of a company's complaints.</summary>
public class NoticeAddressTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Where_there_is_no_point_of_contact_the_contact_and_the_addresses_hear_and_else_the_point_of_contact_alone()
    {
        var address = await Added("team");
        var number = await office.Sent();
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].Extend(complaint.Agency.Calendar().After(stamp.Today, 20), "They asked by phone.", stamp));
        var before = await Subjects(address, number);
        before.ShouldBe([$"{number}: Information requests wait for you. Assign a point of contact", $"{number}: A due date changed"]);
        (await office.MailsTo("contact@cascade.demo")).Count(mail => mail.Subject.StartsWith(number)).ShouldBe(2);

        await office.NamePoc(number);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Requests[0].Cancel("Not needed.", stamp));

        (await Subjects(address, number)).ShouldBe(before);
        (await office.MailsTo("poc@cascade.demo")).ShouldContain(mail => mail.Subject == $"{number}: A request was canceled");
    }

    [Fact]
    public async Task The_mail_names_the_complaint_and_the_act_and_says_who_can_read_on()
    {
        var address = await Added("named");
        var number = await office.Sent();

        var mail = (await office.MailsTo(address)).Single(mail => mail.Subject.StartsWith(number));

        mail.Body.ShouldContain("Cascade Lending LLC has named this address for notices about complaints on Redress. It has no account there, and this mail has no details.");
        mail.Body.ShouldContain("Joel Brandvold and other users of Cascade Lending LLC sign in to read it:");
        foreach (var secret in new[] { "Ellison", "Margaret", "Spokane", "Request 1", "paper" }) (mail.Subject + mail.Body).ShouldNotContain(secret);
    }

    [Fact]
    public async Task The_record_shows_the_delivery_to_an_address_like_that_to_people()
    {
        await Added("told");
        var number = await office.Sent();
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/complaints/{number}/history/notices");
        page.Shows("Information requests wait for you. Assign a point of contact").ShouldBeTrue(page.Text);
        page.Row("t…@cascade.demo").Shows("Cascade Lending LLC").ShouldBeTrue(page.Text);
    }

    [Fact]
    public async Task A_removed_address_hears_nothing_more_and_stays_as_a_fact()
    {
        var address = await Added("gone");
        using var admin = await office.SignIn("admin@cascade.demo");
        var page = await (await admin.Open("/portal/company/contacts")).Fill("Additional notice addresses", "").Submit("Save the contacts");
        page.Shows(address).ShouldBeFalse();
        (await admin.Open("/portal/company/contacts")).Row(address).Shows("by Ingrid Solberg").ShouldBeTrue();

        await office.Sent();

        (await office.MailsTo(address)).ShouldBeEmpty();
        await office.InDb(db => db.Set<Domain.Companies.NoticeAddress>().SingleAsync(one => one.Email == address && one.RemovedByName == "Ingrid Solberg" && one.AddedByName == "Ingrid Solberg"));
    }

    async Task<List<string>> Subjects(string address, string number) => [.. (await office.MailsTo(address)).Where(mail => mail.Subject.StartsWith(number)).Select(mail => mail.Subject)];

    async Task<string> Added(string mailbox)
    {
        using var admin = await office.SignIn("admin@cascade.demo");
        await (await admin.Open("/portal/company/contacts")).Fill("Additional notice addresses", $"{mailbox}@cascade.demo").Submit("Save the contacts");
        return $"{mailbox}@cascade.demo";
    }
}
