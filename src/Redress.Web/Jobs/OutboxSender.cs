using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Mail;

namespace Redress.Web.Jobs;

/// <summary>
/// Sends what the outbox holds: each mail at least once, always under the same Message-ID, never by two processes at once.
/// A process that dies with a mail in hand loses its lease, and the next one sends it.
/// </summary>
public sealed class OutboxSender(IServiceScopeFactory scopes, IMailSender sender, OutboxSignal signal, TimeProvider clock, ILogger<OutboxSender> log) : BackgroundService
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                // One connection for all that is due, closed when there is no more.
                while (await SendNext(stop)) { }
                sender.Rest();
                await signal.Wait(Poll, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The database is away, or busy: mail waits.
                log.LogWarning("The outbox could not be read: {Kind}", failure.GetType().Name);
                await Task.Delay(Poll, stop);
            }
        }
    }

    /// <summary>Sends one mail that is due; false: there is none.</summary>
    async Task<bool> SendNext(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var now = clock.GetUtcNow().UtcDateTime;
        if (await OutboxLease.Take(db, now, now + Lease, stop) is not { } id) return false;
        var mail = await db.Outbox.FirstAsync(one => one.Id == id, stop);
        try
        {
            if (mail.AttachmentId is { } attachment && await IsHeld(db, attachment, stop)) mail.WaitsForScan(clock.GetUtcNow().UtcDateTime.AddMinutes(1));
            else
            {
                if (mail.AttachmentId is { } cleared) mail.Attachment = await Attached(scope.ServiceProvider, db, cleared, stop);
                await sender.Send(mail, stop);
                mail.Sent(clock.GetUtcNow().UtcDateTime);
            }
        }
        catch (BouncedException bounce)
        {
            mail.Bounced(Words(bounce), clock.GetUtcNow().UtcDateTime);
            log.LogWarning("Mail {Mail} bounced", mail.Id);
        }
        catch (Exception refusal) when (!stop.IsCancellationRequested)
        {
            mail.Refused(Words(refusal), clock.GetUtcNow().UtcDateTime);
            log.LogWarning("Mail {Mail} was refused {Tries} times: {Kind}", mail.Id, mail.Tries, refusal.GetType().Name);
        }
        // Not given up at a stop: what was sent is marked, or it would be sent again.
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It took longer than its lease: another process has it now, or somebody gave it up.
            log.LogWarning("Mail {Mail} was taken over while it was sent", mail.Id);
        }
        return true;
    }

    // What a mail brings is scanned like what others upload, and first.
    static async Task<bool> IsHeld(RedressDb db, Guid id, CancellationToken stop) => (await db.Set<Domain.Records.Document>().FirstAsync(one => one.Id == id, stop)).State switch
    {
        Domain.Records.ScanState.Waiting => true,
        Domain.Records.ScanState.Quarantined => throw new BouncedException("The attached file is quarantined."),
        _ => false,
    };

    static async Task<(string, byte[])> Attached(IServiceProvider services, RedressDb db, Guid id, CancellationToken stop)
    {
        var document = await db.Set<Domain.Records.Document>().FirstAsync(one => one.Id == id, stop);
        using var bytes = new MemoryStream();
        await services.GetRequiredService<Files.DocumentStore>().Read(db, document, bytes, stop);
        return (document.FileName, bytes.ToArray());
    }

    static string Words(Exception refusal) => refusal is OperationCanceledException ? "The mail server did not answer in time." : refusal.InnerException?.Message ?? refusal.Message;
}

/// <summary>Wakes the sender when a save has put mail into the outbox.</summary>
public sealed class OutboxSignal
{
    readonly SemaphoreSlim waiting = new(0, 1);

    public void Wake()
    {
        try
        {
            if (waiting.CurrentCount == 0) waiting.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it at the same moment.
        }
    }

    public Task Wait(TimeSpan atMost, CancellationToken stop) => waiting.WaitAsync(atMost, stop);
}
