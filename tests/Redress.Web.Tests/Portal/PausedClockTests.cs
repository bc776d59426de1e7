using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Portal;

public class PausedClockTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Days_of_a_pause_are_neither_used_nor_given()
    {
        var number = await office.Sent();
        await office.NamePoc(number);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Answer, complaint.Requests[0].Id)], stamp));
        office.Clock.Pass(TimeSpan.FromDays(14));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Pauses[0].End(complaint, stamp));
        using var poc = await office.SignIn("poc@cascade.demo");

        // The day on which the pause ends counts, where it is a business day.
        foreach (var address in new[] { "/portal", "/portal/requests", $"/portal/complaints/{number}/requests/1" })
            (await poc.Open(address)).Text.ShouldMatch("[01] of 10 (business )?days");
    }
}
