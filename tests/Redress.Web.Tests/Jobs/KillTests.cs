using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>The program is killed at random moments while an agency enters and sends, a company answers, and mails go out: 10 times, or 100 in a long run.</summary>
[Trait("Proof", "slow")]
public class KillTests(WorkingOffice office) : IClassFixture<WorkingOffice>
{
    static readonly int Kills = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 100 : 10;

    readonly ConcurrentQueue<Exchange> waiting = new();
    readonly ConcurrentBag<Exchange> all = [];
    int confirmed;

    [Fact]
    public async Task A_killed_program_neither_loses_nor_doubles()
    {
        await using var smtp = await SmtpPeer.Start();
        var entry = await office.Complaint("MARK");
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var program = await Start(smtp);
            using var over = new CancellationTokenSource();
            var clients = Work(program, entry, over.Token);
            // Every other time in the middle of work, else maybe before the first act is done.
            for (var (before, tries) = (confirmed, 0); kill % 2 == 0 && confirmed < before + 3 && tries < 600; tries++) await Task.Delay(50);
            await Task.Delay(Random.Shared.Next(50, 1500));
            await program.Kill();
            await over.CancelAsync();
            await Task.WhenAll(clients);
        }
        await using (var program = await Start(smtp))
        {
            await Task.WhenAll(Work(program, null, default));
            await UntilTheOutboxIsEmpty();
        }

        await EachActIsThereOnceAndToldOnce();
        var mails = await EachMailWentOutOnceOrOnceMoreForEachKill(smtp);
        Proofs.Say($"{Kills} kills while {all.Count} complaints were entered, sent and answered on {(office.Installation.Database == "" ? "SQLite" : "PostgreSQL")}: {all.Count * Exchange.Acts.Length} acts, each whole and once; {mails.Written} mails, {mails.Again} of them sent twice under one Message-ID.");
    }

    Task<RunningProgram> Start(SmtpPeer smtp)
        => RunningProgram.Start(office.Installation, "production", ("REDRESS_SMTP", $"smtp://127.0.0.1:{smtp.Port}"), ("REDRESS_MAIL_FROM", "redress@agency.test"));

    // Two at once: first what a kill left undone, then new complaints while the program lives. Without an entry only what is left.
    List<Task> Work(RunningProgram program, object? entry, CancellationToken stop) => [.. Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
    {
        using var client = new HttpClient { BaseAddress = program.Address };
        while (!stop.IsCancellationRequested)
        {
            if (!waiting.TryDequeue(out var exchange))
            {
                if (entry is null) return;
                all.Add(exchange = New(entry));
            }
            try
            {
                var before = exchange.Confirmed;
                await exchange.Go(client, office.Tokens);
                Interlocked.Add(ref confirmed, exchange.Confirmed - before);
                // Not faster than mails go out, so that a kill meets both.
                await Task.Delay(40, CancellationToken.None);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, CancellationToken.None);
            }
            finally
            {
                if (!exchange.IsDone) waiting.Enqueue(exchange);
            }
        }
    }))];

    static Exchange New(object entry)
    {
        var account = $"Matter {Guid.CreateVersion7():N}.";
        return new(account, JsonNode.Parse(JsonSerializer.Serialize(entry, JsonSerializerOptions.Web).Replace("MARK", account))!);
    }

    // What the last kill left in hand would be free after the lease; here the lease is ended at once.
    async Task UntilTheOutboxIsEmpty()
    {
        var now = DateTime.UtcNow;
        await office.InDb(db => db.Outbox.Where(mail => mail.SentAt == null).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.LeasedUntil, (DateTime?)null).SetProperty(m => m.NextTryAt, now)));
        for (var tries = 0; tries < 1200 && await office.InDb(db => db.Outbox.AnyAsync(mail => mail.SentAt == null)); tries++) await Task.Delay(100);
        (await office.InDb(db => db.Outbox.Where(mail => mail.SentAt == null).Select(mail => mail.LastError).ToListAsync())).ShouldBeEmpty();
    }

    async Task EachActIsThereOnceAndToldOnce()
    {
        await office.InDb(async db =>
        {
            var complaints = await db.Set<Complaint>().Select(complaint => new { complaint.Id, complaint.Account }).ToListAsync();
            complaints.Select(complaint => complaint.Account).Order().ShouldBe(all.Select(exchange => exchange.Account).Order());
            var acts = (await db.Set<RecordEvent>().Select(one => new { one.RecordId, one.Act }).ToListAsync()).ToLookup(one => one.RecordId, one => one.Act);
            var notices = (await db.Notices.Select(notice => new { notice.RecordId, notice.PersonId, notice.EventId }).ToListAsync()).ToLookup(notice => notice.RecordId);
            var people = await db.People.ToDictionaryAsync(person => person.Id, person => person.Email);
            var events = await db.Set<RecordEvent>().ToDictionaryAsync(one => one.Id, one => one.Act);
            var mails = (await db.Outbox.Where(mail => mail.RecordId != null).Select(mail => new { mail.RecordId, mail.To }).ToListAsync()).ToLookup(mail => mail.RecordId, mail => mail.To);
            var told = Exchange.Acts.SelectMany(one => one.Told.Select(hearer => $"{one.Act} {hearer}")).Order().ToList();
            var mailed = Exchange.Acts.SelectMany(one => one.Told).Order().ToList();
            foreach (var complaint in complaints)
            {
                acts[complaint.Id].Order().ShouldBe(Exchange.Acts.Select(one => one.Act).Order(), complaint.Account);
                notices[complaint.Id].Select(notice => $"{events[notice.EventId!.Value]} {people[notice.PersonId]}").Order().ToList().ShouldBe(told, complaint.Account);
                mails[complaint.Id].Order().ToList().ShouldBe(mailed, complaint.Account);
            }
            return 0;
        });
        (await office.Installation.Run("production", "verify")).ShouldMatch($"{all.Count} records checked in [0-9.,]+ s, 0 faults found");
    }

    async Task<(int Written, int Again)> EachMailWentOutOnceOrOnceMoreForEachKill(SmtpPeer smtp)
    {
        var written = await office.InDb(db => db.Outbox.Select(mail => "<" + mail.MessageId + ">").ToListAsync());
        written.Count.ShouldBeGreaterThan(Kills);
        // The server has answered for the last mail a moment before it tells us of it.
        for (var tries = 0; tries < 100 && smtp.Mails.DistinctBy(mail => mail.Id).Count() < written.Count; tries++) await Task.Delay(100);
        smtp.Mails.Select(mail => mail.Id).Distinct().Order().ShouldBe(written.Order());
        smtp.Mails.Count.ShouldBeLessThanOrEqualTo(written.Count + Kills);
        return (written.Count, smtp.Mails.Count - written.Count);
    }
}
