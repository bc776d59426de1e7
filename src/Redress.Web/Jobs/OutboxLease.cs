using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Jobs;

/// <summary>Takes the mail that is due longest, for one process and for a while.</summary>
static class OutboxLease
{
    const string Due = "sent_at IS NULL AND failed_at IS NULL AND next_try_at <= @now AND (leased_until IS NULL OR leased_until <= @now)";

    // SQLite lets one writer in at a time; on PostgreSQL the row that another has in hand is passed over.
    static string Statement(RedressDb db)
        => $"UPDATE outbox_mails SET leased_until = @until WHERE id = (SELECT id FROM outbox_mails WHERE {Due} ORDER BY next_try_at, id LIMIT 1{(db is PostgresRedressDb ? " FOR UPDATE SKIP LOCKED" : "")}) RETURNING id";

    /// <returns>The mail's ID; null: nothing is due.</returns>
    public static async Task<Guid?> Take(RedressDb db, DateTime now, DateTime until, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = Statement(db);
        Add(command, "@now", now);
        Add(command, "@until", until);
        return await command.ExecuteScalarAsync(stop) switch
        {
            Guid id => id,
            string text => Guid.Parse(text),
            _ => null,
        };
    }

    static void Add(DbCommand command, string name, DateTime moment)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, DateTime.SpecifyKind(new DateTime(moment.Ticks - moment.Ticks % 10), DateTimeKind.Utc));
        command.Parameters.Add(parameter);
    }
}
