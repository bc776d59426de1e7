using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

/// <summary>Whoever has all rights on the database changes it by SQL: verify names the record each time.</summary>
[Trait("Proof", "slow")]
public class TamperingTests(Office office) : IClassFixture<Office>
{
    static int Rounds => Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 10_000 : 300;

    static int Seed => int.TryParse(Environment.GetEnvironmentVariable("REDRESS_TAMPER_SEED"), out var given) ? given : Environment.TickCount;

    [Fact]
    public async Task Each_change_by_SQL_is_found_and_the_record_is_named()
    {
        await Fill();
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var numbers = await db.Set<Record>().ToDictionaryAsync(record => record.Id, record => record.Number);
        (await Faults(db)).ShouldBeEmpty("the untouched copy");
        await TakeDefensesAway(db);
        var seed = Seed;
        var tamperer = new Tamperer(db, new Random(seed));
        await tamperer.Load();
        var (kinds, missed, clock) = (new Dictionary<string, int>(), new List<string>(), Stopwatch.StartNew());

        for (var round = 0; round < Rounds; round++)
        {
            var (what, records) = await tamperer.Once();
            foreach (var record in records)
            {
                var finding = await Verifier.One(db, db.Needs.Master, record);
                if (finding.Faults.Count == 0 || finding.Number == "" || !finding.Number.Contains(numbers[record]) && !what.Contains("records.number") && !finding.Number.Contains(record.ToString())) missed.Add($"{numbers[record]}: {what}");
            }
            kinds[what.Split(" from ")[0]] = kinds.GetValueOrDefault(what.Split(" from ")[0]) + 1;
            await db.Database.RollbackTransactionAsync();
        }

        missed.ShouldBeEmpty($"seed {seed}");
        (await FaultsOfRecords(db)).ShouldBeEmpty("after all was taken back");
        Proofs.Say($"tampering: {Rounds:N0} changes by SQL of {kinds.Count} kinds in {tamperer.Tables.Count()} tables, all found, none on the untouched copy, {(db is SqliteRedressDb ? "SQLite" : "PostgreSQL")}, {clock.Elapsed.TotalSeconds:N0} s, REDRESS_TAMPER_SEED={seed}");
    }

    /// <summary>Records of all kinds and states beside those of the demo office, and a signed root over them.</summary>
    async Task Fill()
    {
        var closed = await office.Closed();
        await office.Document(await office.Answered(2), "manager@wa.demo");
        await office.Act(closed, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(Domain.Complaints.ResearchKind.Phone, Domain.Complaints.ResearchWith.Consumer, stamp.Today, "She called.", [], stamp));
        await office.Opened(await office.Sent());
        await office.Referred(await office.Complaint());
        await office.Entity("Tampered Lending");
        await using var scope = office.Services.CreateAsyncScope();
        (await ActivatorUtilities.CreateInstance<RootMaker>(scope.ServiceProvider).Make()).ShouldNotBeNull();
    }

    static async Task<List<string>> Faults(RedressDb db)
    {
        var faults = await FaultsOfRecords(db);
        using var key = SigningKey.In(db.Needs.Site.Keys);
        await foreach (var fault in DatabaseFaults.Find(db, key)) faults.Add(fault);
        return faults;
    }

    static async Task<List<string>> FaultsOfRecords(RedressDb db)
    {
        var faults = new List<string>();
        await foreach (var finding in Verifier.All(db, db.Needs.Master)) faults.AddRange(finding.Faults.Select(fault => $"{finding.Number}: {fault}"));
        return faults;
    }

    // That triggers are gone is found too, by another test; here it must not be all that is found.
    static async Task TakeDefensesAway(RedressDb db)
    {
        await db.Database.OpenConnectionAsync();
        foreach (var trigger in LockTriggers.Wanted(db).Concat(Redress.Web.Data.Search.Texts.SearchTriggers.Wanted(db)))
        {
            var drop = $"DROP TRIGGER IF EXISTS {trigger.Name}" + (db is SqliteRedressDb ? "" : $" ON {trigger.Table}");
            await db.Database.ExecuteSqlRawAsync(drop);
        }
        await db.Database.ExecuteSqlRawAsync(db is SqliteRedressDb ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica");
    }
}
