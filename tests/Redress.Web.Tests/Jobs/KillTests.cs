using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>The program is killed at random moments while people enter complaints: 10 times, or 100 in a long run.</summary>
[Trait("Proof", "slow")]
public class KillTests(WorkingOffice office) : IClassFixture<WorkingOffice>
{
    static readonly int Kills = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 100 : 10;

    [Fact]
    public async Task A_killed_program_neither_loses_nor_doubles()
    {
        await using var smtp = await SmtpPeer.Start();
        var toSend = new ConcurrentQueue<string>();
        var confirmed = new ConcurrentBag<string>();
        var body = await office.Complaint("MARK");
        var next = 0;
        for (var kill = 0; kill <= Kills; kill++)
        {
            await using var program = await RunningProgram.Start(office.Installation, "production",
                ("REDRESS_SMTP", $"smtp://127.0.0.1:{smtp.Port}"), ("REDRESS_MAIL_FROM", "redress@agency.test"));
            using var over = new CancellationTokenSource();
            var isLast = kill == Kills;
            var clients = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Enter(program.Address, isLast, over.Token))).ToList();
            if (isLast)
            {
                await Task.WhenAll(clients);
                await UntilTheOutboxIsEmpty();
                break;
            }
            // Every other time in the middle of work, else maybe before the first act is done.
            for (var (before, tries) = (confirmed.Count, 0); kill % 2 == 0 && confirmed.Count < before + 2 && tries < 600; tries++) await Task.Delay(50);
            await Task.Delay(Random.Shared.Next(50, 1500));
            await program.Kill();
            await over.CancelAsync();
            await Task.WhenAll(clients);
        }

        await EachActIsWholeAndThereOnce(confirmed, next);
        await EachMailWentOutOnceOrOnceMoreForEachKill(smtp);

        // Sends what was left without an answer, under the key it had, and then new ones while the program lives.
        async Task Enter(Uri address, bool onlyWhatIsLeft, CancellationToken stop)
        {
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", office.ManagersToken);
            while (!stop.IsCancellationRequested)
            {
                if (!toSend.TryDequeue(out var key))
                {
                    if (onlyWhatIsLeft) return;
                    key = $"act {Interlocked.Increment(ref next)}.";
                }
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/complaints") { Content = JsonContent.Create(body) };
                request.Content = new StringContent((await request.Content.ReadAsStringAsync(CancellationToken.None)).Replace("MARK", key), new MediaTypeHeaderValue("application/json"));
                request.Headers.Add("Idempotency-Key", key);
                try
                {
                    using var answer = await client.SendAsync(request, CancellationToken.None);
                    // Not faster than mails go out, so that a kill meets both.
                    await Task.Delay(60, CancellationToken.None);
                    if (answer.StatusCode == HttpStatusCode.Created) confirmed.Add(key);
                    else if (answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.Conflict) toSend.Enqueue(key);
                    else throw new ShouldAssertException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(CancellationToken.None)}");
                    if (answer.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(200, CancellationToken.None);
                }
                catch (HttpRequestException)
                {
                    toSend.Enqueue(key);
                    if (stop.IsCancellationRequested) return;
                    await Task.Delay(20, CancellationToken.None);
                }
            }
        }
    }

    // What the last kill left in hand would be free after the lease; here the lease is ended at once.
    async Task UntilTheOutboxIsEmpty()
    {
        var now = DateTime.UtcNow;
        await office.InDb(db => db.Outbox.Where(mail => mail.SentAt == null).ExecuteUpdateAsync(mail => mail.SetProperty(m => m.LeasedUntil, (DateTime?)null).SetProperty(m => m.NextTryAt, now)));
        for (var tries = 0; tries < 1200 && await office.InDb(db => db.Outbox.AnyAsync(mail => mail.SentAt == null)); tries++) await Task.Delay(100);
        (await office.InDb(db => db.Outbox.Where(mail => mail.SentAt == null).Select(mail => mail.LastError).ToListAsync())).ShouldBeEmpty();
    }

    async Task EachActIsWholeAndThereOnce(ConcurrentBag<string> confirmed, int entered)
    {
        await office.InDb(async db =>
        {
            var accounts = await db.Set<Complaint>().Select(complaint => complaint.Account).ToListAsync();
            accounts.Distinct().Count().ShouldBe(accounts.Count);
            accounts.Count.ShouldBe(entered);
            confirmed.Distinct().ShouldAllBe(key => accounts.Contains(key));
            foreach (var hearer in WorkingOffice.Hearers)
            {
                var person = await db.People.SingleAsync(one => one.Email == hearer);
                (await db.Notices.Where(notice => notice.PersonId == person.Id).Select(notice => notice.RecordId).Distinct().CountAsync()).ShouldBe(entered);
                (await db.Notices.CountAsync(notice => notice.PersonId == person.Id)).ShouldBe(entered);
                (await db.Outbox.CountAsync(mail => mail.To == hearer)).ShouldBe(entered);
            }
            return 0;
        });
        (await office.Installation.Run("production", "verify")).ShouldContain($"{entered} records checked, 0 faults found.");
    }

    async Task EachMailWentOutOnceOrOnceMoreForEachKill(SmtpPeer smtp)
    {
        var written = await office.InDb(db => db.Outbox.Select(mail => "<" + mail.MessageId + ">").ToListAsync());
        written.Count.ShouldBeGreaterThan(Kills);
        // The server has answered for the last mail a moment before it tells us of it.
        for (var tries = 0; tries < 100 && smtp.Mails.DistinctBy(mail => mail.Id).Count() < written.Count; tries++) await Task.Delay(100);
        smtp.Mails.Select(mail => mail.Id).Distinct().Order().ShouldBe(written.Order());
        smtp.Mails.Count.ShouldBeLessThanOrEqualTo(written.Count + Kills);
    }
}
