using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Data;

public class LockTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public Task Every_table_declares_what_the_lock_means_for_it() => office.InDb(db =>
    {
        db.Model.GetEntityTypes().Where(entity => !entity.IsOwned() && Locks.RuleOf(entity) is null).Select(entity => entity.DisplayName()).ShouldBeEmpty();
        return Task.CompletedTask;
    });

    [Fact]
    public Task Every_table_that_hangs_on_a_record_carries_its_ID() => office.InDb(db =>
    {
        db.Model.GetEntityTypes().Where(entity => Locks.RuleOf(entity) is LockRule.Locked or LockRule.AddedTo && entity.GetRootType().ClrType != typeof(Redress.Domain.Records.Record))
            .Where(entity => entity.FindProperty("RecordId") is null).Select(entity => entity.DisplayName()).ShouldBeEmpty();
        return Task.CompletedTask;
    });

    [Fact]
    public async Task The_database_refuses_to_change_any_column_of_any_locked_table_of_a_closed_record()
    {
        var number = await office.Closed();
        await office.InDb(async db =>
        {
            var id = await IdOf(db, number);
            foreach (var (table, column) in LockedColumns(db.Model))
            {
                var owner = table == "records" ? "id" : "record_id";
                if (await Count(db, $"SELECT COUNT(*) AS \"Value\" FROM {table} WHERE {owner} = {{0}}", id) == 0) continue;
                await Refused(db, $"UPDATE {table} SET {column} = {Other(db, table, column)} WHERE {owner} = {{0}}", id, $"{table}.{column}");
            }
        });
    }

    [Fact]
    public async Task The_database_refuses_to_remove_any_row_of_a_closed_record()
    {
        var number = await office.Closed();
        await office.InDb(async db =>
        {
            var id = await IdOf(db, number);
            foreach (var table in LockedColumns(db.Model).Select(pair => pair.Table).Append("research_notes").Append("record_events").Distinct().Where(table => table != "records"))
                if (await Count(db, $"SELECT COUNT(*) AS \"Value\" FROM {table} WHERE record_id = {{0}}", id) > 0)
                    await Refused(db, $"DELETE FROM {table} WHERE record_id = {{0}}", id, table);
        });
    }

    [Fact]
    public async Task The_lock_itself_cannot_be_taken_away()
    {
        var number = await office.Closed();
        await office.InDb(async db => await Refused(db, "UPDATE records SET locked_at = NULL WHERE id = {0}", await IdOf(db, number), "locked_at"));
    }

    [Fact]
    public async Task A_reopening_of_before_takes_no_later_lock_away()
    {
        var number = await office.Closed();
        using var manager = await office.Api("manager@wa.demo");
        (await manager.Put($"/api/v1/complaints/{number}/reopening", new { reason = "ClosedInError", comment = "Wrong button." })).ShouldBe(System.Net.HttpStatusCode.OK);
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.NoViolationFound), [], stamp));

        await office.InDb(async db => await Refused(db, "UPDATE records SET locked_at = NULL, event_count = (SELECT e.no FROM record_events e WHERE e.record_id = records.id AND e.act = 'Reopened') WHERE id = {0}", await IdOf(db, number), "locked_at"));
    }

    [Fact]
    public async Task History_cannot_be_changed_even_on_an_open_record()
    {
        var number = await office.Complaint();
        await office.InDb(async db => await Refused(db, "UPDATE record_events SET actor_name = 'nobody' WHERE record_id = {0}", await IdOf(db, number), "record_events"));
    }

    [Fact]
    public async Task A_research_note_can_be_added_to_a_closed_record()
    {
        var number = await office.Closed();

        await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, stamp.Today, "She thanked us.", [], stamp));

        await office.InDb(async db => (await Count(db, "SELECT COUNT(*) AS \"Value\" FROM research_notes WHERE record_id = {0}", await IdOf(db, number))).ShouldBe(1));
    }

    [Fact]
    public async Task Nothing_else_can_be_added_to_a_closed_record()
    {
        var number = await office.Closed();

        var refused = await Should.ThrowAsync<BrokenRuleException>(office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "One more", "Please.", null, [], stamp)));

        refused.Message.ShouldContain("was closed on");
    }

    static IEnumerable<(string Table, string Column)> LockedColumns(IModel model)
        => model.GetEntityTypes().Where(entity => Locks.RuleOf(entity) == LockRule.Locked)
            .SelectMany(entity => entity.GetDeclaredProperties().Where(property => !Locks.IsForLists(property)).Select(property => (entity.GetRootType().GetTableName()!, property.GetColumnName())))
            .Distinct();

    // Something that is surely not what is there, of a type that either engine takes.
    static string Other(RedressDb db, string table, string column)
    {
        var property = db.Model.GetEntityTypes().Where(entity => entity.GetRootType().GetTableName() == table).SelectMany(entity => entity.GetDeclaredProperties()).First(p => p.GetColumnName() == column);
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return type == typeof(DateTime) ? "'2001-01-01 00:00:00'" : type == typeof(DateOnly) ? "'2001-01-01'" : type == typeof(Guid) ? "'00000000-0000-0000-0000-000000000001'"
            : type == typeof(bool) ? $"NOT COALESCE({column}, {(db is SqliteRedressDb ? "0" : "false")})" : type == typeof(int) || type == typeof(decimal) || column == "flags" ? "12345" : "'x'";
    }

    static async Task Refused(RedressDb db, string sql, Guid id, string what)
    {
        var refused = await Caught(() => db.Database.ExecuteSqlRawAsync(sql, id));
        refused.ShouldNotBeNull($"{what} could be changed");
        refused.Message.ShouldContain("locked", Case.Insensitive, $"{what}: {refused.Message}");
    }

    static async Task<Exception?> Caught(Func<Task> act)
    {
        try { await act(); return null; } catch (System.Data.Common.DbException refused) { return refused; }
    }

    static async Task<Guid> IdOf(RedressDb db, string number) => (await db.Set<Complaint>().FirstAsync(c => c.Number == number)).Id;

    static async Task<int> Count(RedressDb db, string sql, Guid id) => (await db.Database.SqlQueryRaw<int>(sql, id).ToListAsync())[0];
}
