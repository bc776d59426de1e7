using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Redress.Domain;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

public class RootTests(Office office) : IClassFixture<Office>
{
    RootFiles Files => new(office.Installation.Keys);

    [Fact]
    public async Task A_root_is_signed_over_all_records_and_stands_in_the_table_and_beside_the_key()
    {
        await office.Complaint();

        var root = await Made();

        root.Records.ShouldBe(await office.InDb(db => db.Set<Record>().LongCountAsync()));
        root.Events.ShouldBe(await office.InDb(db => db.Set<RecordEvent>().LongCountAsync()));
        Files.Read(root.No)!.Text().ShouldBe(root.Text());
        SigningKey.IsSignedBy(office.Services.GetRequiredService<SigningKey>().PublicPem, System.Text.Encoding.UTF8.GetBytes(root.Statement()), root.Signature).ShouldBeTrue();
        Files.List(root.No)!.IsWhole().ShouldBeTrue();
        (await Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_root_names_the_one_before_and_the_lists_of_the_latest_three_are_kept()
    {
        var first = await Made();
        for (var more = 0; more < 3; more++) await Made();
        var last = await Made();

        Files.Read(last.No)!.Previous.ShouldBe(Files.Read(last.No - 1)!.Hash);
        Files.List(first.No).ShouldBeNull();
        Files.List(last.No - 2).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_night_signs_one_root_however_often_the_clock_looks()
    {
        office.Clock.Pass(TimeSpan.FromDays(2));
        var before = (await Last())?.No ?? 0;
        var clock = ActivatorUtilities.CreateInstance<RootClock>(office.Services);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => clock.Sign(CancellationToken.None)));
        await clock.Sign(CancellationToken.None);

        (await Last())!.No.ShouldBe(before + 1);
    }

    [Fact]
    public async Task A_file_that_a_dead_process_left_is_taken_up()
    {
        var root = await Made();
        await office.InDb(async db =>
        {
            foreach (var trigger in LockTriggers.Wanted(db).Where(trigger => trigger.Table == "signed_roots")) await Do(db, "DROP TRIGGER " + trigger.Name + (db is SqliteRedressDb ? "" : " ON signed_roots"));
            await db.Database.ExecuteSqlAsync($"DELETE FROM signed_roots WHERE no = {root.No}");
            foreach (var statement in LockTriggers.Script(db)) await Do(db, statement);
        });

        var next = await Made();

        next.No.ShouldBe(root.No + 1);
        (await Faults()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_is_removed_is_named_and_no_root_is_signed_over_its_absence()
    {
        var number = await office.Complaint();
        await Made();
        await office.InDb(async db =>
        {
            await using var all = await db.Database.BeginTransactionAsync();
            await Do(db, db is SqliteRedressDb ? "PRAGMA defer_foreign_keys = ON" : "SET LOCAL session_replication_role = replica");
            var id = (await db.Set<Record>().FirstAsync(record => record.Number == number)).Id;
            if (db is SqliteRedressDb) await Do(db, "DROP TRIGGER locked_record_events_delete");
            foreach (var table in RecordRows.Tables(db.Model).Select(entity => entity.GetTableName()).Append("record_events"))
            {
                var delete = $"DELETE FROM {table} WHERE record_id = {{0}}";
                await db.Database.ExecuteSqlRawAsync(delete, id);
            }
            await db.Database.ExecuteSqlAsync($"DELETE FROM records WHERE id = {id}");

            var findings = new List<Finding>();
            await foreach (var finding in Verifier.All(db, db.Needs.Master)) findings.Add(finding);

            findings.ShouldContain(finding => finding.Number == number && finding.Faults.Single().Contains("and is gone"));
            var refused = await Should.ThrowAsync<BrokenRuleException>(() => new RootMaker(db, db.Needs.Site, office.Services.GetRequiredService<SigningKey>(), office.Clock).Make());
            refused.Message.ShouldContain(number);
        });
    }

    [Fact]
    public async Task Rows_put_back_as_they_were_before_the_last_root_are_found()
    {
        var number = await office.Complaint();
        var (id, rows) = await office.InDb(async db => ((await db.Set<Record>().FirstAsync(record => record.Number == number)).Id, await db.Set<RecordEvent>().CountAsync(e => db.Set<Record>().Any(r => r.Id == e.RecordId && r.Number == number))));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(Domain.Complaints.ResearchKind.Phone, Domain.Complaints.ResearchWith.Consumer, stamp.Today, "She called.", [], stamp));
        await Made();
        await office.InDb(async db =>
        {
            await using var all = await db.Database.BeginTransactionAsync();
            await Do(db, db is SqliteRedressDb ? "DROP TRIGGER locked_record_events_delete" : "SET LOCAL session_replication_role = replica");
            var before = await db.Set<RecordEvent>().AsNoTracking().FirstAsync(e => e.RecordId == id && e.No == rows);
            await db.Database.ExecuteSqlAsync($"DELETE FROM record_events WHERE record_id = {id} AND no > {rows}");
            await db.Database.ExecuteSqlAsync($"DELETE FROM research_notes WHERE record_id = {id}");
            await db.Set<Record>().Where(record => record.Id == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.EventCount, rows).SetProperty(r => r.ChainHead, before.Hash).SetProperty(r => r.StateDigest, before.StateDigest));

            // By itself the record is whole: only the root knows.
            (await Verifier.One(db, db.Needs.Master, id)).Faults.Single().ShouldStartWith($"it had {rows + 1} events at signed root");
        });
    }

    [Fact]
    public async Task A_root_that_was_changed_or_lost_is_named()
    {
        await Made();
        var root = await Made();
        var file = await File.ReadAllTextAsync(Files.PathOf(root.No));

        await File.WriteAllTextAsync(Files.PathOf(root.No), file.Replace("records: ", "records: 1"));
        (await Faults()).ShouldContain($"Signed root {root.No} is another in its file than in the database");
        File.Delete(Files.PathOf(root.No));
        (await Faults()).ShouldContain(fault => fault.StartsWith($"Signed root {root.No} has no file"));
        await File.WriteAllTextAsync(Files.PathOf(root.No), file);
        (await Faults()).ShouldBeEmpty();

        var list = await File.ReadAllBytesAsync(Files.ListOf(root.No));
        list[25] ^= 1;
        await File.WriteAllBytesAsync(Files.ListOf(root.No), list);
        (await Faults()).ShouldContain($"The list of records under signed root {root.No} is not the one that was signed");
        list[25] ^= 1;
        await File.WriteAllBytesAsync(Files.ListOf(root.No), list);
    }

    [Fact]
    public Task Triggers_that_are_missing_changed_or_strange_are_named() => office.InDb(async db =>
    {
        await using var all = await db.Database.BeginTransactionAsync();
        (await TriggerCheck.Faults(db)).ShouldBeEmpty();
        if (db is SqliteRedressDb)
        {
            await Do(db, "DROP TRIGGER locked_rounds_update");
            await Do(db, "DROP TRIGGER search_records_update");
            await Do(db, "DROP TRIGGER locked_records_update");
            await Do(db, "CREATE TRIGGER locked_records_update BEFORE UPDATE ON records WHEN 1 = 0 BEGIN SELECT RAISE(ABORT, 'The record is locked'); END");
            await Do(db, "CREATE TRIGGER helpful AFTER INSERT ON records BEGIN UPDATE records SET amount_in_dispute = 0; END");
        }
        else
        {
            await Do(db, "DROP TRIGGER locked_rounds_update ON rounds");
            await Do(db, "ALTER TABLE records DISABLE TRIGGER search_records");
            await Do(db, "DROP TRIGGER locked_records_update ON records");
            await Do(db, "CREATE TRIGGER locked_records_update BEFORE UPDATE ON records FOR EACH ROW WHEN (false) EXECUTE FUNCTION locked_records_update()");
            await Do(db, "CREATE TRIGGER helpful AFTER INSERT ON records FOR EACH ROW EXECUTE FUNCTION redress_refuse()");
        }
        (await TriggerCheck.Faults(db)).Order().ShouldBe(((string[])
        [
            "The trigger locked_rounds_update is missing on rounds", db is SqliteRedressDb ? "The trigger search_records_update is missing on records" : "The trigger search_records on records is disabled",
            "The trigger locked_records_update on records was changed", "The trigger helpful on records is not one of Redress",
        ]).Order());
    });

    [Fact]
    public async Task From_the_command_line_a_root_is_made_and_one_record_checked()
    {
        var number = await office.Complaint();

        (await office.Installation.Run("demo", "root")).ShouldContain("signed by");
        (await office.Installation.Run("demo", "verify", "--records", number)).ShouldContain($"{number}: as its acts left it, and under signed root");
        var (code, printed) = await office.Installation.Try("demo", "verify");

        code.ShouldBe(0, printed);
        printed.ShouldContain("0 faults found");
    }

    static Task Do(RedressDb db, string statement) => db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{").Replace("}", "}}"));

    async Task<SignedRoot> Made()
    {
        await using var scope = office.Services.CreateAsyncScope();
        return (await ActivatorUtilities.CreateInstance<RootMaker>(scope.ServiceProvider).Make())!;
    }

    Task<SignedRoot?> Last() => office.InDb(db => RootMaker.Last(db));

    Task<List<string>> Faults() => office.InDb(async db =>
    {
        var faults = new List<string>();
        await foreach (var fault in DatabaseFaults.Find(db, office.Services.GetRequiredService<SigningKey>())) faults.Add(fault);
        return faults;
    });
}
