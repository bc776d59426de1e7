using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Jobs;

/// <summary>A process that destroys, and one that changes the master key, are killed in the middle: twice each, or 20 in a long run. What comes after makes all whole.</summary>
[Trait("Proof", "slow")]
public class KilledCareTests(Office office) : IClassFixture<Office>
{
    static readonly int Kills = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 20 : 2;

    [Fact]
    public async Task Destruction_that_was_killed_leaves_each_record_whole_or_destroyed_and_is_gone_on_with()
    {
        var perKill = 4;
        var numbers = new Dictionary<string, Guid>();
        for (var no = 0; no < Kills * perKill + 4; no++)
        {
            var (number, document) = await Due();
            numbers[number] = document;
        }
        await WithoutReview();
        var (killed, began) = (0, Stopwatch.StartNew());
        for (var kill = 0; kill < Kills; kill++)
        {
            var before = await Done();
            using var process = office.Installation.Start("demo", "retention", "run");
            // The first are killed before anything is done, later ones in the middle of the next.
            while (!process.HasExited && await Done() < before + (kill == 0 ? 1 : perKill - 1)) await Task.Delay(5);
            await Task.Delay(Random.Shared.Next(0, 120));
            if (!process.HasExited) killed++;
            process.Kill();
            await process.WaitForExitAsync();
            await EachIsWholeOrDestroyed(numbers);
        }

        // A server starts on what was left, then the night does the rest.
        await using (var program = await RunningProgram.Start(office.Installation, "demo")) program.Id.ShouldBePositive();
        await office.Installation.Run("demo", "retention", "run");

        killed.ShouldBeGreaterThan(0);
        (await Done()).ShouldBeGreaterThanOrEqualTo(numbers.Count);
        await EachIsWholeOrDestroyed(numbers);
        await office.InDb(async db =>
        {
            // The demo office has one that waits for its second person.
            (await db.Set<Destruction>().CountAsync(one => one.DoneAt == null && one.EndedAt == null && one.ConfirmedAt != null)).ShouldBe(0);
            (await db.Set<Destruction>().CountAsync(one => one.DoneAt != null && one.FilesGoneAt == null)).ShouldBe(0);
            foreach (var (number, document) in numbers)
            {
                (await db.Set<DestructionCertificate>().CountAsync(one => one.RecordNumber == number)).ShouldBe(1, number);
                (await db.StoredKeys.AnyAsync(key => key.Id == document)).ShouldBeFalse(number);
                File.Exists(FileOf(document)).ShouldBeFalse(number);
            }
            return 0;
        });
        (await office.Installation.Run("demo", "verify")).ShouldContain(" 0 faults");
        Proofs.Say($"{killed} kills of a process that destroyed {numbers.Count} complaints' documents on {Engine}: each with one certificate, no key, no file, 0 faults, {began.Elapsed.TotalSeconds:N0} s.");
    }

    [Fact]
    public async Task A_change_of_the_master_key_that_was_killed_loses_no_key_and_is_gone_on_with()
    {
        const int Keys = 6_000;
        var master = office.Services.GetRequiredService<SavingNeeds>().Master;
        var document = await office.Document(await office.Complaint(), "manager@wa.demo", text: "written before");
        var old = master.CurrentId;
        var secrets = await office.InDb(async db =>
        {
            var keys = Enumerable.Range(0, Keys).Select(_ => StoredKey.Make(Guid.CreateVersion7(), master)).ToList();
            db.AddRange(keys);
            await db.SaveChangesAsync();
            return keys.ToDictionary(key => key.Id, key => Convert.ToHexString(key.Open(master)));
        });
        string? present = null;
        var killed = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = office.Installation.Start("demo", "keys", "rotate");
            // The first at once when the new key is there, the others between or within batches.
            var least = kill == 0 ? 0 : kill * (Keys - 2_000) / Kills;
            while (!process.HasExited && (master.CurrentId == old || await Under(master.CurrentId) < least)) await Task.Delay(2);
            await Task.Delay(Random.Shared.Next(0, kill == 0 ? 5 : 60));
            if (!process.HasExited) killed++;
            process.Kill();
            await process.WaitForExitAsync();
            present ??= master.CurrentId;
            master.CurrentId.ShouldBe(present, "one that goes on makes no second key");
            await AllOpen(master, secrets);
        }

        (await office.Installation.Run("demo", "keys", "rotate")).ShouldContain($"Nothing lies under {old} any more");

        killed.ShouldBeGreaterThan(0);
        master.CurrentId.ShouldBe(present);
        (await office.InDb(db => db.StoredKeys.Select(key => key.MasterId).Distinct().ToListAsync())).ShouldBe([present!]);
        await AllOpen(master, secrets);
        (await (await (await office.SignIn("manager@wa.demo")).Get($"/documents/{document}")).Content.ReadAsStringAsync()).ShouldBe("written before");
        (await office.Installation.Run("demo", "verify")).ShouldContain(" 0 faults");
        Proofs.Say($"{killed} kills of a process that brought {Keys:N0} keys under a new master key on {Engine}: none lost, one new key, 0 faults.");
    }

    async Task AllOpen(MasterKey master, Dictionary<Guid, string> secrets)
    {
        var stored = await office.InDb(db => db.StoredKeys.AsNoTracking().ToListAsync());
        var all = stored.Where(key => secrets.ContainsKey(key.Id)).ToList();
        all.Count.ShouldBe(secrets.Count);
        foreach (var key in stored) MasterKey.IdOf(key.Wrapped).ShouldBe(key.MasterId);
        all.Where(key => Convert.ToHexString(key.Open(master)) != secrets[key.Id]).ShouldBeEmpty();
    }

    Task<int> Under(string master) => office.InDb(db => db.StoredKeys.CountAsync(key => key.MasterId == master));

    Task<int> Done() => office.InDb(db => db.Set<Destruction>().CountAsync(one => one.DoneAt != null));

    /// <summary>Its key and the row that says it is destroyed are never both there, nor both gone.</summary>
    Task EachIsWholeOrDestroyed(Dictionary<string, Guid> numbers) => office.InDb(async db =>
    {
        var (keys, gone) = (await db.StoredKeys.Select(key => key.Id).ToHashSetAsync(), await db.Set<DestroyedDocument>().Select(one => one.DocumentId).ToHashSetAsync());
        foreach (var (number, document) in numbers)
        {
            keys.Contains(document).ShouldBe(!gone.Contains(document), number);
            if (keys.Contains(document)) File.Exists(FileOf(document)).ShouldBeTrue($"{number}: what is not destroyed can be opened");
        }
    });

    async Task<(string Number, Guid Document)> Due()
    {
        var number = await office.Complaint();
        var document = await office.Document(number, "manager@wa.demo");
        await office.InDb(async db =>
        {
            var person = await db.PersonOf("manager@wa.demo");
            var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
            var at = DateTime.UtcNow.AddYears(-6).AddDays(-10);
            complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Old."), [], new Stamp(person.AsViewer(), at, complaint.Agency.DayOf(at)));
            await db.SaveChangesAsync();
        });
        return (number, document);
    }

    Task WithoutReview() => office.InDb(async db =>
    {
        var agency = (await db.PersonOf("supervisor@wa.demo")).Agency!;
        var rule = agency.ProposeRetention(DestroyedPart.Documents, 6, false, "For the proof.", office.StampOf(await db.PersonOf("supervisor@wa.demo")));
        agency.ConfirmRetention(rule, office.StampOf(await db.PersonOf("director@wa.demo")));
        db.Add(rule);
        await db.SaveChangesAsync();
    });

    string FileOf(Guid id) => Path.Combine(office.Installation.Data, "documents", id.ToString("N")[^2..], $"{id:N}.0");

    string Engine => office.Installation.Database == "" ? "SQLite" : "PostgreSQL";
}
