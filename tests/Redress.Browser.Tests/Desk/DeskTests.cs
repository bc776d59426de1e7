using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Redress.Browser.Tests.Rig;
using Redress.Web.Letters;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.Desk;

/// <summary>
/// A day at the desk of Washington in the demo office, by those who work there, and Oregon at the other end of the line.
/// With REDRESS_SCREENS=1 it takes the pictures of docs/desk.md.
/// </summary>
public class DeskTests(OfficeWithAPrinter office) : IClassFixture<OfficeWithAPrinter>
{
    [Fact]
    public async Task A_day_at_the_desk()
    {
        await using var tom = await office.Person("Tom Okafor, who enters");
        await using var priya = await office.Person("Priya Raman, Manager");
        await using var dana = await office.Person("Dana Whitfield, Supervisor");
        await using var owen = await office.Person("Owen Tsai, Manager in Oregon");
        await tom.SignIn("clerk@wa.demo");
        await priya.SignIn("manager@wa.demo");
        await dana.SignIn("supervisor@wa.demo");
        await owen.SignIn("manager@or.demo");

        await Morning.Home(priya);
        await Morning.WorkList(priya);
        await Morning.Search(priya);

        await Intake.FindTheSubject(tom);
        var number = await Intake.Enter(office, tom);
        await Intake.Review(dana, number);
        await Intake.ReassignSeveral(dana);

        await WithOregon.ReferAndAccept(priya, owen);
        await WithOregon.ReadARestrictedOne(priya, dana, owen);

        await OneComplaint.AllegeAViolation(priya, number);
        await OneComplaint.NoteACall(priya, number);
        await OneComplaint.WriteALetter(priya, number);
        await OneComplaint.CloseWithRelief(office, priya, number);
        await OneComplaint.Reopen(dana, number);
        await OneComplaint.ReadItsHistory(dana, number);
        await OneComplaint.ReadAReport(dana);
    }
}

/// <summary>An office that makes PDFs of letters; what they look like is tried elsewhere.</summary>
public sealed class OfficeWithAPrinter(Engine engine, Chromium chromium) : OfficeOnAPort(engine, chromium), IPdfPrinter
{
    public bool IsThere => true;

    public Task<byte[]> Print(string html, CancellationToken stop) => Task.FromResult("%PDF-1.4\n%%EOF\n"u8.ToArray());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IPdfPrinter>(this));
    }
}
