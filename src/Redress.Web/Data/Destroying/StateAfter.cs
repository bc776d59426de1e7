using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.History;

namespace Redress.Web.Data.Destroying;

/// <summary>
/// The rows of a record as a destruction leaves them: counted for the digest of the state before anything is gone, because the event with that digest
/// goes first, and then emptied and removed.
/// </summary>
static class StateAfter
{
    /// <summary>Empties the complaint in memory and sums all that stays.</summary>
    /// <param name="part">Null: as it is.</param>
    public static async Task<byte[]> Sum(RedressDb db, RecordKey key, Complaint complaint, DestroyedPart? part, CancellationToken stop)
    {
        var sum = new byte[32];
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => entity.BaseType is null && Locks.IsInProof(entity)))
        {
            var fates = Fates.Of(entity.GetTableName()!).Where(fate => entity.ClrType == typeof(Record) || fate.Which == Fate.OfRecord).ToList();
            if (part is not null && fates.Any(fate => fate.Rows <= part)) continue;
            var emptied = part is null ? [] : fates.SelectMany(fate => fate.Emptied(part.Value)).ToHashSet();
            foreach (var row in entity.ClrType == typeof(Record) ? [complaint] : await RowsOf(db, entity.ClrType, complaint.Id, stop))
            {
                var entry = db.Entry(row);
                foreach (var property in entry.Properties.Where(property => emptied.Contains(property.Metadata.GetColumnName())))
                    property.CurrentValue = DestructionWindow.EmptyValue(property.Metadata);
                sum = StateDigest.Plus(sum, Rows.Digest(key, entry.CurrentValues));
                entry.State = EntityState.Detached;
            }
        }
        return sum;
    }

    /// <summary>Removes and empties in the database what the part takes, but for the row of the record itself.</summary>
    public static async Task Write(RedressDb db, Complaint complaint, DestroyedPart part, CancellationToken stop)
    {
        foreach (var fate in Fates.All.Where(fate => fate.Table != "records"))
        {
            if (EntityOf(db, fate.Table) is not { } entity) continue;
            if (fate.Rows <= part)
                await Do(db, $"DELETE FROM {fate.Table} WHERE {fate.Which}", complaint, stop);
            else if (fate.Emptied(part).ToList() is { Count: > 0 } emptied)
                await Do(db, $"UPDATE {fate.Table} SET {string.Join(", ", emptied.Select(column => Emptied(entity, column)))} WHERE {fate.Which}", complaint, stop);
        }
    }

    /// <summary>The row of the record itself, last of all: with it the locks close again.</summary>
    /// <returns>False: somebody acted on the record meanwhile.</returns>
    public static async Task<bool> WriteRecord(RedressDb db, Complaint complaint, DestroyedPart part, int version, CancellationToken stop)
    {
        var entity = DestructionWindow.RecordOf(db.Model);
        if (Fates.Of("records").SelectMany(fate => fate.Emptied(part)).Select(column => Emptied(entity, column)).ToList() is { Count: > 0 } emptied)
            await Do(db, $"UPDATE records SET {string.Join(", ", emptied)} WHERE id = @record", complaint, stop);
        return await db.Set<Complaint>().Where(one => one.Id == complaint.Id && one.Version == version).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.Destroyed, complaint.Destroyed).SetProperty(one => one.Status, complaint.Status).SetProperty(one => one.LockedAt, complaint.LockedAt)
            .SetProperty(one => one.ClosedOn, complaint.ClosedOn).SetProperty(one => one.CanceledOn, complaint.CanceledOn)
            .SetProperty(one => one.NextStep, complaint.NextStep).SetProperty(one => one.Turn, complaint.Turn).SetProperty(one => one.NextDueOn, complaint.NextDueOn).SetProperty(one => one.AnswerDueOn, complaint.AnswerDueOn)
            .SetProperty(one => one.Version, complaint.Version).SetProperty(one => one.EventCount, complaint.EventCount)
            .SetProperty(one => one.ChainHead, complaint.ChainHead).SetProperty(one => one.StateDigest, complaint.StateDigest), stop) == 1;
    }

    static string Emptied(IEntityType entity, string column) => $"{column} = {DestructionWindow.EmptySql(DestructionWindow.PropertyOf(entity, column))}";

    static IEntityType? EntityOf(RedressDb db, string table) => db.Model.GetEntityTypes().FirstOrDefault(entity => entity.BaseType is null && entity.GetTableName() == table);

    static async Task Do(RedressDb db, string sql, Complaint complaint, CancellationToken stop)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        if (sql.Contains("@record")) Add(command, "@record", complaint.Id);
        if (sql.Contains("@number")) Add(command, "@number", complaint.Number);
        await command.ExecuteNonQueryAsync(stop);
    }

    static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    static readonly MethodInfo ReadRows = typeof(StateAfter).GetMethod(nameof(Read), BindingFlags.NonPublic | BindingFlags.Static)!;

    static Task<List<object>> RowsOf(RedressDb db, Type type, Guid recordId, CancellationToken stop) => (Task<List<object>>)ReadRows.MakeGenericMethod(type).Invoke(null, [db, recordId, stop])!;

    static async Task<List<object>> Read<T>(RedressDb db, Guid recordId, CancellationToken stop) where T : class
        => [.. await db.Set<T>().AsNoTracking().Where(row => EF.Property<Guid?>(row, "RecordId") == recordId).ToListAsync(stop)];
}
