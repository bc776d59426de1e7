using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
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
    }
}

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
