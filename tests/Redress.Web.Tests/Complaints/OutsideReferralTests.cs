using System.Net;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Referral to a body outside: recorded, received, closed as referred or kept open.</summary>
public class OutsideReferralTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task It_is_recorded_closed_as_referred_and_received_afterwards()
    {
        var number = await office.Complaint();
        using var manager = await office.SignIn("manager@wa.demo");
        var form = await (await manager.Open($"/complaints/{number}/refer")).Follow("Record a referral outside");
        (await form.Submit("Refer the complaint")).Shows("Choose what kind of body it is.").ShouldBeTrue();

        var close = await form.Tick("State attorney general").Fill("Name of the body", "Attorney General of Idaho").Tick("Sent in another way").Fill("How", "Certified mail").Fill("What was sent", "The account, and two letters.").Tick("Close it as referred next").Submit("Refer the complaint");
        close.Shows("Referral to Attorney General of Idaho recorded.").ShouldBeTrue(close.Text);
        (await manager.Open("/reports/referrals?list=Outgoing")).Row("Attorney General of Idaho").Shows(number).ShouldBeTrue();
        (await close.Submit("Close and lock")).Shows($"{number} closed and locked").ShouldBeTrue();

        var access = await manager.Open($"/complaints/{number}/access");
        var receipt = await access.Follow("Record receipt by Attorney General of Idaho");
        (await receipt.Fill("Received on", "Jan 2, 2020").Fill("Confirmed by", "Ms. Lane").Submit("Record the receipt")).Shows("Receipt cannot come before the sending.").ShouldBeTrue();
        (await (await access.Follow("Record receipt by Attorney General of Idaho")).Fill("Confirmed by", "Ms. Lane, by phone").Submit("Record the receipt")).Shows("Ms. Lane, by phone").ShouldBeTrue();
        (await manager.Open("/reports/referrals?list=Outgoing")).Shows("Attorney General of Idaho").ShouldBeFalse();
        (await manager.Open("/reports/referrals?list=History")).Shows("Attorney General of Idaho").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/history")).Shows("History verified").ShouldBeTrue();
    }

    [Fact]
    public async Task Kept_open_it_goes_on_and_others_find_no_way()
    {
        var number = await office.Complaint();
        var api = await office.Api("manager@wa.demo");
        var sending = new { body = "FederalAgency", to = "CFPB", sentOn = "2026-01-05", how = "Portal", what = "All papers." };
        (await api.Post($"/api/v1/complaints/{number}/outside-referrals", sending)).ShouldBe(HttpStatusCode.OK).Json["status"]!.GetValue<string>().ShouldBe("Open");
        var id = (await api.Get($"/api/v1/complaints/{number}/outside-referrals")).Json[0]!["id"]!.GetValue<string>();
        (await api.Put($"/api/v1/complaints/{number}/outside-referrals/{id}/receipt", new { on = "2026-01-06", by = "A clerk" })).ShouldBe(HttpStatusCode.OK);
        (await api.Put($"/api/v1/complaints/{number}/outside-referrals/{id}/receipt", new { on = "2026-01-06", by = "A clerk" })).ShouldBe(HttpStatusCode.Conflict);

        (await (await office.Api("viewer@wa.demo")).Post($"/api/v1/complaints/{number}/outside-referrals", sending)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await office.Api("manager@or.demo")).Post($"/api/v1/complaints/{number}/outside-referrals", sending)).ShouldBe(HttpStatusCode.NotFound);
        (await (await office.SignIn("manager@or.demo")).Ask($"/complaints/{number}/refer/outside")).Status.ShouldBe(HttpStatusCode.NotFound);
        await office.Referred(number);
        (await api.Post($"/api/v1/complaints/{number}/outside-referrals", sending)).ShouldBe(HttpStatusCode.Conflict);
    }
}
