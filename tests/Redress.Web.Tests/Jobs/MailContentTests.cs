using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Mail;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>The demo office, whose mail really goes out, to a server of the tests' own.</summary>
public sealed class SendingDemoOffice(Rig.Engine engine) : Office(engine)
{
    public SmtpPeer Smtp { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Smtp = await SmtpPeer.Start();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IMailSender>(new SmtpSender(new MailSettings("127.0.0.1", Smtp.Port, null, null, "redress@agency.test", false))));
    }
}

public class MailContentTests(SendingDemoOffice office) : IClassFixture<SendingDemoOffice>
{
    // What the complaint of the tests says of its consumer, and what people write in the exchange.
    static readonly string[] Markers =
        ["Margaret", "Ellison", "Larch", "Spokane", "99205", "555-0142", "m.ellison", "They raised", "My old payment", "310.50", "Send paper", "Answer to 1", "Please answer", "Internal note", "Thank you."];

    [Fact]
    public async Task Every_mail_says_below_whom_to_ask_for_help()
    {
        using var operators = await office.SignIn("operator@redress.demo");
        var page = (await operators.Open("/installation/settings")).Fill("Phone of the call center", "888-555-0100").Fill("E-mail of the call center", "help@redress.demo").Fill("Hours", "Monday to Friday, 8 to 5 <Pacific>");
        await page.Submit("Save the settings");
        var earlier = await office.InDb(db => db.Outbox.Select(mail => mail.MessageId).ToListAsync());
        await office.Sent();
        await WriteLinks();

        var mails = (await office.Smtp.Until(await office.InDb(db => db.Outbox.CountAsync()), 60)).Where(mail => !earlier.Any(mail.Id.Contains)).ToList();

        mails.Count.ShouldBeGreaterThan(1);
        foreach (var mail in mails)
        {
            var parts = mail.Read().Parts;
            parts["text/plain"].ReplaceLineEndings("\n").TrimEnd().ShouldEndWith("\n\n--\nHelp with Redress: 888-555-0100 or help@redress.demo\nMonday to Friday, 8 to 5 <Pacific>");
            parts["text/html"].ShouldContain(">Help with Redress: 888-555-0100 or help@redress.demo<br>Monday to Friday, 8 to 5 &lt;Pacific&gt;</p>");
        }
    }

    [Fact]
    public async Task No_mail_names_the_consumer_or_says_what_was_written()
    {
        var number = await office.Closed();
        await WriteLinks();
        var written = await office.InDb(db => db.Outbox.CountAsync());
        written.ShouldBeGreaterThan(5);

        var mails = await office.Smtp.Until(written, 60);

        foreach (var mail in mails)
        {
            var (head, parts) = mail.Read();
            foreach (var text in parts.Values.Append(string.Join('\n', head.Values)))
                foreach (var marker in Markers) text.ShouldNotContain(marker);
            parts["text/html"].ShouldContain("<a href=");
        }
        mails.ShouldContain(mail => mail.Read().Parts["text/plain"].Contains(number));
    }

    async Task WriteLinks()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var links = scope.ServiceProvider.GetRequiredService<PasswordLinks>();
        var account = await db.Users.FirstAsync(user => user.Email == "clerk@wa.demo");
        await links.MailInvitation(account, "Washington", office.Clock.Now);
        await links.MailReset(account, office.Clock.Now);
        await db.SaveChangesAsync();
    }
}
