using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Notices;
using Redress.Web.Mail;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>Production, with a mail server of its own.</summary>
public sealed class MailOffice(Engine engine) : Office(engine)
{
    public SmtpPeer Smtp { get; private set; } = null!;

    protected override string Mode => "production";

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
        builder.UseSetting("REDRESS_SMTP", $"smtp://127.0.0.1:{Smtp.Port}").UseSetting("REDRESS_MAIL_FROM", "redress@agency.test");
        // A slow machine sends a mail in far less, and the test of a slow server need not wait long.
        builder.ConfigureTestServices(services => services.AddSingleton(new MailSettings("127.0.0.1", Smtp.Port, null, null, "redress@agency.test", false) { Patience = TimeSpan.FromSeconds(8) }));
    }
}

[Trait("Proof", "slow")]
public class OutboxSenderTests(Engine engine) : IAsyncLifetime
{
    readonly MailOffice office = new(engine);

    public async ValueTask InitializeAsync() => await office.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await office.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_mail_goes_out_with_its_Message_ID_and_only_once()
    {
        var mail = await Write("ann@tide.test", "Déjà vu – a request");

        var received = (await office.Smtp.Until(1)).Single();
        received.Id.ShouldBe($"<{mail.MessageId}>");
        received.To.ShouldBe("ann@tide.test");
        await UntilSent(1);
        await Write("bob@tide.test");
        (await office.Smtp.Until(2)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_mail_is_tried_again_after_growing_pauses()
    {
        office.Smtp.Tell("refuse");
        var mail = await Write("ann@tide.test");
        await Until(async db => (await db.Outbox.SingleAsync()).Tries == 1);
        office.Clock.Pass(TimeSpan.FromMinutes(2));
        await Until(async db => (await db.Outbox.SingleAsync()).Tries == 2);
        var waits = await office.InDb(async db => (await db.Outbox.SingleAsync()).NextTryAt - office.Clock.Now);
        waits.ShouldBeGreaterThan(TimeSpan.FromSeconds(90));

        office.Smtp.Tell("accept");
        office.Clock.Pass(TimeSpan.FromMinutes(3));

        (await office.Smtp.Until(1)).Single().Id.ShouldBe($"<{mail.MessageId}>");
    }

    [Fact]
    public async Task A_dropped_connection_loses_no_mail()
    {
        office.Smtp.Tell("drop");
        var mail = await Write("ann@tide.test");
        await Until(async db => (await db.Outbox.SingleAsync()).Tries == 1);

        office.Smtp.Tell("accept");
        office.Clock.Pass(TimeSpan.FromMinutes(2));

        (await office.Smtp.Until(1)).Single().Id.ShouldBe($"<{mail.MessageId}>");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_bounces_at_once_and_holds_up_nobody()
    {
        office.Smtp.Tell("bounce gone@tide.test");
        await Write("gone@tide.test");
        await Write("no address");
        await Write("ann@tide.test");

        (await office.Smtp.Until(1)).Single().To.ShouldBe("ann@tide.test");
        await UntilSent(1);
        await Until(async db => await db.Outbox.CountAsync(mail => mail.IsBounced) == 2);
        office.Clock.Pass(TimeSpan.FromDays(1));
        await Write("bob@tide.test");
        await office.Smtp.Until(2);
        var bounced = await office.InDb(db => db.Outbox.Where(mail => mail.IsBounced).OrderBy(mail => mail.Id).ToListAsync());
        bounced.Select(mail => mail.State).ShouldAllBe(state => state == MailState.Bounced);
        bounced.Select(mail => mail.Tries).ShouldAllBe(tries => tries == 1);
        bounced[0].LastError!.ShouldContain("No such person here");
    }

    [Fact]
    public async Task A_server_that_takes_too_long_gets_the_mail_again_later()
    {
        office.Smtp.Tell("delay 60000");
        var mail = await Write("ann@tide.test");
        await Until(async db => (await db.Outbox.SingleAsync()).Tries == 1);
        (await office.InDb(db => db.Outbox.SingleAsync())).LastError.ShouldBe("The mail server did not answer in time.");

        office.Smtp.Tell("delay 0");
        office.Clock.Pass(TimeSpan.FromMinutes(2));

        (await office.Smtp.Until(1)).Single().Id.ShouldBe($"<{mail.MessageId}>");
    }

    [Fact]
    public async Task A_mail_says_the_same_as_text_and_as_HTML_and_that_no_person_wrote_it()
    {
        await office.InDb(async db =>
        {
            db.Add(new OutboxMail("ann@tide.test", "Tide & Sons\r\nBcc: all@tide.test", "Tide & Sons <b>invites</b> you – déjà vu.\n\nOpen this link to enroll:\nhttps://redress.test/enroll/a?b=1&c=2\n\nWhat you will do:\n1. Make your account.\n2. Accept the terms.\n", office.Clock.Now));
            await db.SaveChangesAsync();
        });

        var (head, parts) = (await office.Smtp.Until(1)).Single().Read();

        head["content-type"].ShouldStartWith("multipart/alternative");
        head["auto-submitted"].ShouldBe("auto-generated");
        DateTimeOffset.TryParse(head["date"], out _).ShouldBeTrue(head["date"]);
        head.Keys.ShouldNotContain("bcc");
        parts.Keys.ShouldBe(["text/plain", "text/html"]);
        parts["text/plain"].ShouldContain("déjà vu");
        var html = parts["text/html"];
        html.ShouldContain("Tide &amp; Sons &lt;b&gt;invites");
        html.ShouldContain("<a href=\"https://redress.test/enroll/a?b=1&amp;c=2\"");
        html.ShouldContain("<li>Accept the terms.</li>");
        foreach (var afar in (string[])["<img", "<script", "<link", "url("]) html.ShouldNotContain(afar);
    }

    [Fact]
    public async Task Two_servers_never_send_the_same_mail()
    {
        _ = office.Services;
        await using var other = office.WithWebHostBuilder(_ => { });
        _ = other.Services;
        office.Smtp.Tell("delay 100");

        for (var i = 0; i < 12; i++) await Write($"person{i}@tide.test");

        await office.Smtp.Until(12);
        await UntilSent(12);
        office.Smtp.Mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(12);
        office.Smtp.Mails.Count.ShouldBe(12);
    }

    Task<OutboxMail> Write(string to, string subject = "You are told") => office.InDb(async db =>
    {
        var mail = new OutboxMail(to, subject, "Words of the mail.\n", office.Clock.Now);
        db.Add(mail);
        await db.SaveChangesAsync();
        return mail;
    });

    Task UntilSent(int count) => Until(async db => await db.Outbox.CountAsync(mail => mail.SentAt != null) == count);

    async Task Until(Func<Redress.Web.Data.RedressDb, Task<bool>> isSo)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await office.InDb(isSo)) return;
            await Task.Delay(100);
        }
        Assert.Fail("It did not come about in 30 seconds.");
    }
}
