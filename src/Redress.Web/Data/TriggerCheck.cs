using Microsoft.EntityFrameworkCore;
using Redress.Web.Data.Search.Texts;

namespace Redress.Web.Data;

/// <summary>One trigger as the database must have it, word for word.</summary>
public sealed record WantedTrigger(string Table, string Name, string Text);

/// <summary>Whether the database has just the triggers that this version makes: none missing, disabled or changed, and none beside them.</summary>
static class TriggerCheck
{
    public static async Task<IReadOnlyList<string>> Faults(RedressDb db, CancellationToken stop = default)
    {
        var (faults, wanted, found) = (new List<string>(), LockTriggers.Wanted(db).Concat(SearchTriggers.Wanted(db)).ToList(), await Found(db, stop));
        foreach (var trigger in wanted)
            if (!found.TryGetValue((trigger.Table, trigger.Name), out var there)) faults.Add($"The trigger {trigger.Name} is missing on {trigger.Table}");
            else if (!there.IsOn) faults.Add($"The trigger {trigger.Name} on {trigger.Table} is disabled");
            else if (there.Text != trigger.Text) faults.Add($"The trigger {trigger.Name} on {trigger.Table} was changed");
        foreach (var (table, name) in found.Keys.Except(wanted.Select(trigger => (trigger.Table, trigger.Name)))) faults.Add($"The trigger {name} on {table} is not one of Redress");
        if (db is PostgresRedressDb)
            foreach (var role in await db.Database.SqlQueryRaw<string>("SELECT COALESCE(r.rolname, 'every role') AS \"Value\" FROM pg_db_role_setting s LEFT JOIN pg_roles r ON r.oid = s.setrole, unnest(s.setconfig) c WHERE c LIKE 'session_replication_role=%' AND c NOT LIKE '%=origin'").ToListAsync(stop))
                faults.Add($"Triggers are switched off for {role} by session_replication_role");
        return faults;
    }

    /// <summary>Whether none of these is missing, disabled or changed. If not, somebody touched it, or the model has changed.</summary>
    public static async Task<bool> Has(RedressDb db, IEnumerable<WantedTrigger> wanted, CancellationToken stop)
    {
        var found = await Found(db, stop);
        return wanted.All(trigger => found.TryGetValue((trigger.Table, trigger.Name), out var there) && there == (true, trigger.Text));
    }

    static async Task<Dictionary<(string Table, string Name), (bool IsOn, string Text)>> Found(RedressDb db, CancellationToken stop)
    {
        if (db is SqliteRedressDb)
            return (await db.Database.SqlQueryRaw<Row>("SELECT tbl_name AS \"Table\", name AS \"Name\", 1 AS \"IsOn\", sql AS \"Text\" FROM sqlite_master WHERE type = 'trigger'").ToListAsync(stop)).ToDictionary(row => (row.Table, row.Name), row => (true, row.Text));
        return (await db.Database.SqlQueryRaw<Row>("SELECT t.tgrelid::regclass::text AS \"Table\", t.tgname::text AS \"Name\", t.tgenabled IN ('O', 'A') AS \"IsOn\", pg_get_triggerdef(t.oid, true) || E'\\n' || p.prosrc AS \"Text\" FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal").ToListAsync(stop))
            .ToDictionary(row => (row.Table, row.Name), row => (row.IsOn, row.Text));
    }

    sealed record Row(string Table, string Name, bool IsOn, string Text);
}
