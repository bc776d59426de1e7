using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Bulk;
using Redress.Web.Tests.Rig;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

/// <summary>Each way in which SQL could touch a locked record: refused by the database, whoever connects, or declared open in docs/locked.md.</summary>
public class LockedTests(Office office) : IClassFixture<Office>
{
    readonly Random random = new(7);

    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public async Task What_stays_open_is_written_down()
    {
        var written = await office.InDb(db => Task.FromResult(LockDocument.Write(db.Model)));
        var file = Path.Combine(Tree(), "docs", "locked.md");

        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") await File.WriteAllTextAsync(file, written);

        (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n").ShouldBe(written, "run the tests with REDRESS_WRITE=1 to write docs/locked.md anew");
        await office.InDb(db =>
        {
            LockDocument.Rows(db.Model).Where(row => row.Rule != "not touched" && string.IsNullOrEmpty(row.Why)).Select(row => row.Table).ShouldBeEmpty();
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_statement_touches_a_locked_record_but_where_that_is_declared(bool canceled)
    {
        var number = canceled ? await Canceled() : await Rich();
        var open = await office.Answered(2);
        await office.InDb(async db =>
        {
            var (locked, other) = ((await db.Set<Complaint>().FirstAsync(c => c.Number == number)).Id, (await db.Set<Complaint>().FirstAsync(c => c.Number == open)).Id);
            await db.Database.OpenConnectionAsync();
            // Not what keeps rows together, but what keeps them locked is to refuse.
            await db.Database.ExecuteSqlRawAsync(db is SqliteRedressDb ? "PRAGMA foreign_keys = OFF" : "SET CONSTRAINTS ALL DEFERRED");
            var (through, tried) = (new List<string>(), 0);
            foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.BaseType is null && Locks.RuleOf(entity) is LockRule.Locked or LockRule.AddedTo or LockRule.WrittenOnce && (entity.ClrType == typeof(Record) || entity.FindProperty("RecordId") is not null)))
            {
                var rows = await (Task<List<object>>)typeof(LockedTests).GetMethod(nameof(All), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(entity.ClrType).Invoke(null, [db])!;
                if (rows.Count == 0) continue;
                var mine = rows.FirstOrDefault(row => RecordOf(row) == locked);
                var strange = rows.FirstOrDefault(row => RecordOf(row) == other) ?? rows.FirstOrDefault(row => RecordOf(row) != locked);
                foreach (var (what, sql, values) in Statements(db, entity, mine, strange, locked, other))
                {
                    tried++;
                    if (await Refusal(db, sql, values) is not { } refusal) through.Add($"{what}: {sql}");
                    else if (!refusal.Contains("locked", StringComparison.OrdinalIgnoreCase)) through.Add($"{what}: {refusal}");
                }
            }
            through.ShouldBeEmpty();
            tried.ShouldBeGreaterThan(canceled ? 100 : 250);
        });
    }

    IEnumerable<(string What, string Sql, List<(Column, object?)> Values)> Statements(RedressDb db, Microsoft.EntityFrameworkCore.Metadata.IEntityType entity, object? mine, object? strange, Guid locked, Guid other)
    {
        var rule = Locks.RuleOf(entity);
        var table = TableColumns.Of(db, (mine ?? strange)!.GetType());
        var isRecord = entity.ClrType == typeof(Record);
        var id = table.Columns.FirstOrDefault(column => column.Name == "id");
        var owner = table.Columns.FirstOrDefault(column => column.Name == (isRecord ? "id" : "record_id"))!;
        if (mine is not null)
        {
            var key = Keys(table, mine);
            foreach (var column in table.Columns.Where(column => column.IsInProof))
            {
                // With its status the lock of a closed record goes at a reopening, and only there.
                yield return ($"UPDATE {table.Table}.{column.Name}", $"UPDATE {table.Table} SET {column.Name} = {{0}} WHERE {Where(table, 1)}", [(column, OtherValue.Than(column, mine, random)), .. key]);
                if (id is not null && column != id) yield return ($"UPSERT {table.Table}.{column.Name}", $"INSERT INTO {table.Table} ({table.Names}) VALUES ({Places(table, 1)}) ON CONFLICT (id) DO UPDATE SET {column.Name} = {{0}}", [(column, OtherValue.Than(column, mine, random)), .. table.Columns.Select(one => (one, one.ValueIn(mine)))]);
            }
            yield return ($"DELETE {table.Table}", $"DELETE FROM {table.Table} WHERE {Where(table, 0)}", key);
            if (db is SqliteRedressDb && id is not null)
            {
                yield return ($"REPLACE {table.Table}", $"INSERT OR REPLACE INTO {table.Table} ({table.Names}) VALUES ({Places(table, 0)})", [.. table.Columns.Select(one => (one, one == owner && !isRecord ? other : one.Name == "locked_at" ? null : one.ValueIn(mine)))]);
                yield return ($"REPLACE {table.Table} by its place", $"INSERT OR REPLACE INTO {table.Table} (rowid, {table.Names}) SELECT rowid, {Places(table, 1)} FROM {table.Table} WHERE id = {{0}}", [(id, id.ValueIn(mine)), .. table.Columns.Select(one => (one, one == id ? Guid.NewGuid() : one == owner ? other : one.Name is "number" && isRecord ? "C-0000-1" : one.Name == "locked_at" ? null : one.ValueIn(mine)))]);
                if (strange is not null && RecordOf(strange) == other) yield return ($"UPDATE OR REPLACE {table.Table}", $"UPDATE OR REPLACE {table.Table} SET id = {{0}} WHERE id = {{1}}", [(id, id.ValueIn(mine)), (id, id.ValueIn(strange))]);
                if (strange is not null && RecordOf(strange) == other) yield return ($"UPDATE OR REPLACE {table.Table} by its place", $"UPDATE OR REPLACE {table.Table} SET rowid = (SELECT t.rowid FROM {table.Table} t WHERE t.id = {{0}}) WHERE id = {{1}}", [(id, id.ValueIn(mine)), (id, id.ValueIn(strange))]);
            }
        }
        if (db is PostgresRedressDb) yield return ($"TRUNCATE {table.Table}", $"TRUNCATE {table.Table} CASCADE", []);
        if (strange is null || isRecord || RecordOf(strange) is null) yield break;
        var others = TableColumns.Of(db, strange.GetType());
        if (rule != LockRule.WrittenOnce) yield return ($"MOVE to {table.Table}", $"UPDATE {others.Table} SET record_id = {{0}} WHERE {Where(others, 1)}", [(owner, locked), .. Keys(others, strange)]);
        if (rule == LockRule.Locked && entity.FindAnnotation(Locks.AddedWhen)?.Value is null)
            yield return ($"INSERT {table.Table}", $"INSERT INTO {others.Table} ({others.Names}) VALUES ({Places(others, 0)})", [.. others.Columns.Select(one => (one, one == id ? Guid.NewGuid() : one.Name == "record_id" ? locked : one.ValueIn(strange)))]);
    }

    async Task<string?> Refusal(RedressDb db, string sql, List<(Column Column, object? Value)> values)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
        for (var no = 0; no < values.Count; no++) command.Parameters.Add(values[no].Column.Mapping.CreateParameter(command, $"@p{no}", values[no].Value, nullable: true));
        command.CommandText = string.Format(sql, [.. values.Select((_, no) => (object)$"@p{no}")]);
        try
        {
            return await command.ExecuteNonQueryAsync() == 0 ? "it touched no row" : null;
        }
        catch (DbException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>Closed after all that can be done before: documents, money, research, a referral outside, access, violations.</summary>
    async Task<string> Rich()
    {
        var number = await office.Answered(2);
        await office.Document(number, "manager@wa.demo");
        await office.Opened(number);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "She called.", [], stamp));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Internal note.", SharedComment: "Thank you."), [], stamp));
        return number;
    }

    async Task<string> Canceled()
    {
        var number = await office.Complaint();
        await office.Document(number, "manager@wa.demo");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("Entered twice.", [], stamp));
        return number;
    }

    static string Tree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redress.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    static string Places(TableColumns table, int from) => string.Join(", ", table.Columns.Select((_, no) => $"{{{no + from}}}"));

    static string Where(TableColumns table, int from) => string.Join(" AND ", table.Columns.Where(column => column.Property.IsPrimaryKey()).Select((column, no) => $"{column.Name} = {{{no + from}}}"));

    static List<(Column, object?)> Keys(TableColumns table, object row) => [.. table.Columns.Where(column => column.Property.IsPrimaryKey()).Select(column => (column, column.ValueIn(row)))];

    static Guid? RecordOf(object row) => row is Record record ? record.Id : (Guid?)row.GetType().GetProperty("RecordId")!.GetValue(row);

    static async Task<List<object>> All<T>(RedressDb db) where T : class => [.. await db.Set<T>().AsNoTracking().ToListAsync()];
}
