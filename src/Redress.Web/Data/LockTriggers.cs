using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Records;
using Redress.Web.Data.Destroying;

namespace Redress.Web.Data;

/// <summary>
/// The triggers with which the database itself refuses to change a locked record, made from what each table declares.
/// One script per engine; the rules are the same.
/// </summary>
public static class LockTriggers
{
    const string Refusal = "The record is locked";

    /// <summary>Drops and makes every trigger. Runs after each migration, so that no column is forgotten.</summary>
    public static IEnumerable<string> Script(RedressDb db) => db is SqliteRedressDb ? ForSqlite(db.Model) : ForPostgres(db.Model);

    /// <summary>Whether the database has just these triggers, word for word. If not, somebody removed one, or the model has changed.</summary>
    public static Task<bool> AreThere(RedressDb db, CancellationToken stop) => TriggerCheck.Has(db, Wanted(db), stop);

    internal static IEnumerable<WantedTrigger> Wanted(RedressDb db) => db is SqliteRedressDb
        ? Named(ForSqlite(db.Model))
        : Triggers(db.Model, "IS DISTINCT FROM").Select(trigger => new WantedTrigger(trigger.Table, trigger.Name, $"{CreateForPostgres(trigger.Name, trigger.Table, trigger.Act)}\n{BodyForPostgres(trigger.Act, trigger.When)}"))
            .Concat(Kept(db.Model).Select(table => new WantedTrigger(table, $"locked_{table}_truncate", $"{Truncate(table)}\n{RefusalForPostgres}")));

    /// <summary>The triggers of a script for SQLite, which keeps the words they were made with.</summary>
    internal static IEnumerable<WantedTrigger> Named(IEnumerable<string> script) => from statement in script
        where statement.StartsWith("CREATE TRIGGER", StringComparison.Ordinal)
        let words = statement.Split(' ')
        select new WantedTrigger(words[Array.IndexOf(words, "ON") + 1], words[2], statement);

    static IEnumerable<string> ForSqlite(IModel model)
    {
        foreach (var (name, table, act, when) in Triggers(model, "IS NOT").Concat(ReplacedRows.Triggers(model)))
        {
            yield return $"DROP TRIGGER IF EXISTS {name}";
            yield return $"CREATE TRIGGER {name} BEFORE {act} ON {table} WHEN {when} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END";
        }
    }

    static IEnumerable<string> ForPostgres(IModel model)
    {
        yield return $"CREATE OR REPLACE FUNCTION redress_refuse() RETURNS trigger LANGUAGE plpgsql AS $${RefusalForPostgres}$$";
        foreach (var (name, table, act, when) in Triggers(model, "IS DISTINCT FROM"))
        {
            // A trigger's WHEN cannot ask another table, so the condition sits in a function of its own.
            yield return $"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${BodyForPostgres(act, when)}$$";
            yield return $"DROP TRIGGER IF EXISTS {name} ON {table}";
            yield return CreateForPostgres(name, table, act);
        }
        foreach (var table in Kept(model))
        {
            yield return $"DROP TRIGGER IF EXISTS locked_{table}_truncate ON {table}";
            yield return Truncate(table);
        }
    }

    /// <summary>Tables that are never emptied: triggers for rows do not see it.</summary>
    static IEnumerable<string> Kept(IModel model)
        => model.GetEntityTypes().Where(entity => entity.BaseType is null && Locks.RuleOf(entity) is LockRule.Locked or LockRule.AddedTo or LockRule.WrittenOnce).Select(entity => entity.GetTableName()!);

    static string Truncate(string table) => $"CREATE TRIGGER locked_{table}_truncate BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION redress_refuse()";

    static string CreateForPostgres(string name, string table, string act) => $"CREATE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW EXECUTE FUNCTION {name}()";

    static string RefusalForPostgres => $" BEGIN RAISE EXCEPTION '{Refusal}' USING ERRCODE = 'integrity_constraint_violation'; END ";

    static string BodyForPostgres(string act, string when)
        => $" BEGIN IF {when} THEN RAISE EXCEPTION '{Refusal}' USING ERRCODE = 'integrity_constraint_violation'; END IF; {(act == "DELETE" ? "RETURN OLD" : "RETURN NEW")}; END ";

    static IEnumerable<(string Name, string Table, string Act, string When)> Triggers(IModel model, string differs)
    {
        foreach (var entity in model.GetEntityTypes().Where(entity => entity.BaseType is null))
        {
            var table = entity.GetTableName()!;
            if (entity.ClrType == typeof(Record))
            {
                yield return ("locked_records_update", table, "UPDATE", $"OLD.locked_at IS NOT NULL AND ({Changes(model, differs)})");
                yield return ("locked_records_delete", table, "DELETE", "OLD.locked_at IS NOT NULL");
                continue;
            }
            switch (Locks.RuleOf(entity))
            {
                case LockRule.Locked:
                    var condition = entity.FindAnnotation(Locks.AddedWhen)?.Value as string;
                    var added = condition is null ? "" : $" AND NOT ({condition})";
                    // A row that waited on a draft is added by an update.
                    var hung = condition is null ? "" : $" AND NOT (OLD.record_id IS NULL AND {condition})";
                    yield return ($"locked_{table}_insert", table, "INSERT", IsLocked("NEW") + added);
                    yield return ($"locked_{table}_update", table, "UPDATE", Unless(DestructionWindow.Empties(entity, differs), $"{IsLocked("OLD")} OR {IsLocked("NEW")}{hung}"));
                    yield return ($"locked_{table}_delete", table, "DELETE", Unless(DestructionWindow.Removes(table), IsLocked("OLD")));
                    break;
                case LockRule.AddedTo:
                    yield return ($"locked_{table}_update", table, "UPDATE", Unless(DestructionWindow.Empties(entity, differs), $"{IsLocked("OLD")} OR {IsLocked("NEW")}"));
                    yield return ($"locked_{table}_delete", table, "DELETE", Unless(DestructionWindow.Removes(table), IsLocked("OLD")));
                    break;
                case LockRule.WrittenOnce:
                    yield return ($"locked_{table}_update", table, "UPDATE", "1 = 1");
                    yield return ($"locked_{table}_delete", table, "DELETE", "1 = 1");
                    break;
            }
        }
    }

    // What destruction may do is asked only where the lock refuses.
    static string Unless(string? destroying, string refused) => destroying is null ? refused : $"({refused}) AND NOT ({destroying})";

    static string IsLocked(string row) => $"EXISTS (SELECT 1 FROM records r WHERE r.id = {row}.record_id AND r.locked_at IS NOT NULL)";

    // The lock of a closed record goes only together with a reopening that stands last in the chain; that of a canceled one stays for good.
    static string Changes(IModel model, string differs)
        => string.Join(" OR ", model.GetEntityTypes().Where(entity => typeof(Record).IsAssignableFrom(entity.ClrType))
            .SelectMany(entity => entity.GetDeclaredProperties())
            .Where(property => !Locks.IsForLists(property) && property.Name is not (nameof(Record.LockedAt) or nameof(Domain.Complaints.Complaint.Status)))
            .Select(property => property.GetColumnName()).Distinct()
            .Select(column => DestructionWindow.Changes(DestructionWindow.RecordOf(model), column, differs))
            .Append($"((NEW.locked_at {differs} OLD.locked_at OR NEW.status {differs} OLD.status) AND NOT (NEW.locked_at IS NULL AND OLD.destroyed IS NULL AND OLD.status = 'Closed' AND EXISTS "
                + "(SELECT 1 FROM record_events e WHERE e.record_id = OLD.id AND e.no = NEW.event_count AND e.act = 'Reopened' AND NOT EXISTS (SELECT 1 FROM record_events l WHERE l.record_id = OLD.id AND l.no > e.no))))"));
}
