using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Data.Doors;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>What retention asks of a Supervisor, on the home page.</summary>
public class RetentionTasksTests(Office office) : IClassFixture<Office>
{
    const string One = "supervisor@wa.demo";

    [Fact]
    public async Task The_home_page_counts_what_is_due_and_knows_of_a_change_at_once()
    {
        await Due();
        var number = await Due();
        using var supervisor = await office.SignIn(One);
        using var api = await office.Api(One);
        var before = DueOn(await supervisor.Open("/"));

        (await api.Post("/api/v1/retention/kept", new { complaints = new[] { number }, until = $"{office.Clock.Now.AddYears(1):yyyy-MM-dd}", reason = "An audit." })).Status.ShouldBe(HttpStatusCode.OK);
        var home = await supervisor.Open("/");

        before.ShouldBeGreaterThan(1);
        DueOn(home).ShouldBe(before - 1);
        (await supervisor.Open("/retention")).Shows($"Due now {before - 1}").ShouldBeTrue();
        using var manager = await office.SignIn("manager@wa.demo");
        (await manager.Open("/")).Shows("Due for review").ShouldBeFalse();
    }

    [Fact]
    public async Task Nothing_is_counted_twice_without_a_change()
    {
        var first = await Read();
        (await Read()).ShouldBeSameAs(first);

        using var api = await office.Api(One);
        (await api.Post("/api/v1/retention/holds", new { on = "Record", complaint = await Due(), reason = "A case." })).Status.ShouldBe(HttpStatusCode.Created);

        var after = await Read();
        after.Counts.Holds.ShouldBe(first.Counts.Holds + 1);
    }

    Task<RetentionTasks> Read() => office.InDb(async db =>
    {
        var person = await db.PersonOf(One);
        return await RetentionTasks.Read(db, person.AsViewer(), person.Agency!.DayOf(office.Clock.Now), office.Services.GetRequiredService<IMemoryCache>(), office.Services.GetRequiredService<Changes>());
    });

    static int DueOn(Page home) => int.Parse(home.Document.QuerySelector("main li a[href='/retention']")!.TextContent, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    async Task<string> Due()
    {
        var number = await office.Complaint();
        await office.Document(number, "manager@wa.demo");
        await office.InDb(async db =>
        {
            var person = await db.PersonOf("manager@wa.demo");
            var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
            var at = office.Clock.Now.AddYears(-6).AddDays(-10);
            complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Old."), [], new Domain.Stamp(person.AsViewer(), at, complaint.Agency.DayOf(at)));
            await db.SaveChangesAsync();
        });
        return number;
    }
}
