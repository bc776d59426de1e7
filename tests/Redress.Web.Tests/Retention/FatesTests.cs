using Microsoft.EntityFrameworkCore;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Retention;

/// <summary>Nothing may be forgotten when a record is destroyed.</summary>
public class FatesTests(Office office) : IClassFixture<Office>
{
    /// <summary>A new table says in Fates what destruction does to each of its texts, or why it holds nothing of a record.</summary>
    [Fact]
    public Task Every_text_of_every_table_declares_what_destruction_does_to_it() => office.InDb(db =>
    {
        var silent = new List<string>();
        foreach (var entity in db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()))
        {
            var table = entity.GetTableName()!;
            if (Fates.Apart.ContainsKey(table)) continue;
            var fates = Fates.Of(table).ToList();
            if (fates.Count == 0) silent.Add(table);
            if (fates.Exists(fate => fate.Rows <= DestroyedPart.PersonalData && fate.Which == Fate.OfRecord)) continue;
            var declared = fates.SelectMany(fate => fate.Personal.Concat(fate.Whole).Concat(fate.Stays)).ToHashSet();
            silent.AddRange(entity.GetDeclaredProperties().Where(property => property.ClrType == typeof(string) || property.ClrType == typeof(byte[])).Select(property => property.GetColumnName())
                .Where(column => !declared.Contains(column) && !fates.Exists(fate => fate.Rows is not null && fate.Which != Fate.OfRecord)).Select(column => $"{table}.{column}"));
        }
        silent.ShouldBeEmpty();
        return Task.CompletedTask;
    });

    [Fact]
    public Task Fates_name_no_column_that_is_not_there() => office.InDb(db =>
    {
        var tables = db.Model.GetEntityTypes().Where(entity => !entity.IsOwned()).ToLookup(entity => entity.GetTableName()!, entity => entity.GetProperties().Select(property => property.GetColumnName()));
        foreach (var fate in Fates.All.Where(fate => fate.Table is not ("document_texts" or "document_scans")))
        {
            var columns = tables[fate.Table].SelectMany(names => names).ToHashSet();
            columns.ShouldNotBeEmpty(fate.Table);
            fate.Personal.Concat(fate.Whole).Concat(fate.Stays).Where(column => !columns.Contains(column)).ShouldBeEmpty(fate.Table);
        }
        return Task.CompletedTask;
    });

    [Fact]
    public async Task A_closed_record_that_nobody_destroys_is_emptied_by_no_statement()
    {
        var number = await office.Closed();
        await office.InDb(async db =>
        {
            var id = await db.Set<Redress.Domain.Complaints.Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync();
            foreach (var sql in new[] { "UPDATE records SET account = '' WHERE id = {0}", "UPDATE records SET destroyed = 'WholeRecord' WHERE id = {0}", "UPDATE rounds SET answer = NULL WHERE record_id = {0}", "DELETE FROM complainants WHERE record_id = {0}", "DELETE FROM closures WHERE record_id = {0}" })
                (await Should.ThrowAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, id))).Message.ShouldContain("The record is locked", Case.Insensitive, sql);
        });
    }
}
