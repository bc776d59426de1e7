using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Data.Search.Texts;

/// <summary>
/// The triggers by which the database itself keeps the searched texts: in the transaction of the change, whoever makes it.
/// They are made from <see cref="SearchedTexts"/>; what is full text of an engine is in <see cref="SqliteWords"/> and <see cref="PostgresWords"/>.
/// </summary>
static class SearchTriggers
{
    /// <summary>Whether the database has just these triggers, word for word.</summary>
    public static Task<bool> AreThere(RedressDb db, CancellationToken stop) => TriggerCheck.Has(db, Wanted(db), stop);

    internal static IEnumerable<WantedTrigger> Wanted(RedressDb db) => db is SqliteRedressDb
        ? LockTriggers.Named(ForSqlite(db.Model))
        : Tables(db.Model).Select(table => new WantedTrigger(table.Name, $"search_{table.Name}", $"{table.CreateForPostgres}\n{table.BodyForPostgres}"));

    /// <summary>Makes the index, its triggers, and all that it has of what is there already.</summary>
    public static IEnumerable<string> Script(RedressDb db)
        => (db is SqliteRedressDb ? SqliteWords.Begin : PostgresWords.Begin)
            .Append("DELETE FROM search_texts").Concat(Tables(db.Model).Where(table => table.FilledBy is null).Select(table => table.FillAll))
            .Concat(db is SqliteRedressDb ? SqliteWords.Fill.Concat(ForSqlite(db.Model)) : ForPostgres(db.Model));

    static IEnumerable<string> ForSqlite(IModel model)
    {
        foreach (var table in Tables(model))
        {
            yield return $"DROP TRIGGER IF EXISTS search_{table.Name}_insert";
            yield return $"CREATE TRIGGER search_{table.Name}_insert AFTER INSERT ON {table.Name} BEGIN {(table.IsOfBoard ? table.Clear("NEW") + "; " : "")}{table.Fill}; END";
            if (table.IsOfBoard && table.FilledBy is not null) continue;
            yield return $"DROP TRIGGER IF EXISTS search_{table.Name}_update";
            yield return $"CREATE TRIGGER search_{table.Name}_update AFTER UPDATE OF {string.Join(", ", table.Columns)} ON {table.Name} BEGIN {table.Clear("OLD")}; {table.Fill}; END";
            yield return $"DROP TRIGGER IF EXISTS search_{table.Name}_delete";
            yield return $"CREATE TRIGGER search_{table.Name}_delete AFTER DELETE ON {table.Name} BEGIN {table.Clear("OLD")}; END";
        }
        foreach (var statement in SqliteWords.Triggers) yield return statement;
    }

    static IEnumerable<string> ForPostgres(IModel model)
    {
        foreach (var table in Tables(model))
        {
            yield return $"CREATE OR REPLACE FUNCTION search_{table.Name}() RETURNS trigger LANGUAGE plpgsql AS $${table.BodyForPostgres}$$";
            yield return $"DROP TRIGGER IF EXISTS search_{table.Name} ON {table.Name}";
            yield return table.CreateForPostgres;
        }
    }

    static IEnumerable<Table> Tables(IModel model)
    {
        foreach (var texts in SearchedTexts.All.GroupBy(text => text.Of)) yield return new(model, texts.Key, [.. texts]);
        // A correction or withdrawal of a post is a row of another table.
        yield return new(model, typeof(Post), [.. SearchedTexts.All.Where(text => text.Of == typeof(Post))], typeof(PostChange));
        // The text of a document is taken later, and goes alone.
        yield return new(model, typeof(Document), [.. SearchedTexts.All.Where(text => text.In == FoundIn.DocumentText)], typeof(DocumentText));
    }

    /// <param name="FilledBy">Another table whose new rows change what is found of this one.</param>
    sealed record Table(IModel Model, Type Of, IReadOnlyList<SearchedText> Texts, Type? FilledBy = null)
    {
        string Own => Model.FindEntityType(Of)!.GetTableName()!;
        public string Name => FilledBy is null ? Own : Model.FindEntityType(FilledBy)!.GetTableName()!;
        /// <summary>Of a board all posts are taken anew: replies follow the post they reply to.</summary>
        public bool IsOfBoard => Of == typeof(Post);
        bool IsOfTaken => FilledBy == typeof(DocumentText);
        public IEnumerable<string> Columns => IsOfTaken ? ["text"] : FilledBy is not null ? ["record_id"] : Texts.SelectMany(text => text.Columns.Select(column => SearchedTexts.Column(Model, Of, column))).Concat(Flags).Distinct();
        IEnumerable<string> Flags => new[] { "IdentifiesComplainant", "Part", "RecordId" }.Where(name => Of != typeof(Complaint) && Model.FindEntityType(Of)!.FindProperty(name) is not null).Select(name => SearchedTexts.Column(Model, Of, name));

        public string Clear(string row) => IsOfTaken ? $"DELETE FROM search_texts WHERE source_id = {row}.document_id AND found_in = '{FoundIn.DocumentText}'" : IsOfBoard ? $"DELETE FROM search_texts WHERE source_id IN (SELECT id FROM posts WHERE record_id = {row}.record_id) OR source_id = {row}.id" : $"DELETE FROM search_texts WHERE source_id = {row}.id";
        public string Fill => Insert(IsOfBoard ? "t.record_id = NEW.record_id" : IsOfTaken ? "t.id = NEW.document_id" : "t.id = NEW.id");
        public string FillAll => Insert("1 = 1");
        // The row itself, not looked up: without statistics PostgreSQL looks for it by an index that holds them all.
        string FillForPostgres => IsOfBoard || IsOfTaken ? Fill : Insert("1 = 1", "(SELECT NEW.*)");

        public string CreateForPostgres => $"CREATE TRIGGER search_{Name} AFTER INSERT OR DELETE OR UPDATE OF {string.Join(", ", Columns)} ON {Name} FOR EACH ROW EXECUTE FUNCTION search_{Name}()";

        public string BodyForPostgres
            => $" BEGIN IF TG_OP <> 'INSERT' THEN {Clear("OLD")}; END IF; IF TG_OP <> 'DELETE' THEN {(IsOfBoard ? Clear("NEW") + "; " : "")}{FillForPostgres}; END IF; RETURN NULL; END ";

        string Insert(string which, string? from = null) => "INSERT INTO search_texts (record_id, source_id, found_in, found_by, body) " + string.Join(" UNION ALL ", Texts.Select(text => Select(text, which, from ?? Own)));

        string Select(SearchedText text, string which, string from)
        {
            string[] conditions = [which, .. Of == typeof(Complaint) ? ["t.kind = 'complaint'"] : Array.Empty<string>(), .. text.When is { } when ? [when] : Array.Empty<string>()];
            return $"SELECT x.record_id, x.id, '{text.In}', x.found_by, x.body FROM (SELECT {(Of == typeof(Complaint) ? "t.id" : "t.record_id")} AS record_id, t.id AS id, {text.By} AS found_by, {Body(text)} AS body FROM {from} t {text.Elsewhere?.Join} WHERE {string.Join(" AND ", conditions)}) x WHERE x.body <> ''";
        }

        // As it reads now: the latest correction, or nothing once it is withdrawn.
        string Body(SearchedText text)
        {
            if (text.Elsewhere is { } elsewhere) return elsewhere.Body;
            var columns = string.Join($" || '{text.Between}' || ", text.Columns.Select(column => $"COALESCE(t.{SearchedTexts.Column(Model, Of, column)}, '')"));
            return IsOfBoard
                ? $"CASE WHEN EXISTS (SELECT 1 FROM post_changes w WHERE w.post_id = t.id AND w.is_withdrawal) THEN '' ELSE COALESCE((SELECT c.corrected_text FROM post_changes c WHERE c.post_id = t.id ORDER BY c.changed_at DESC LIMIT 1), t.text) END"
                : text.Columns.Length == 1 ? columns : $"trim({columns}, ' {SearchedText.Apart}')";
        }
    }
}
