using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Redress.Web.Data.Search.Texts;

/// <summary>What differs between the engines in asking for words: finding them, and marking them in the text.</summary>
static class EngineWords
{
    /// <summary>Stand around a word that was found.</summary>
    public const char From = '\u0002', To = '\u0003';

    /// <summary>Texts in which the term stands: in another form of the word too, or as part of a longer one.</summary>
    public static IQueryable<SearchText> With(this RedressDb db, SearchTerm term)
    {
        var texts = db.Set<SearchText>();
        if (db is SqliteRedressDb)
            return term.FindsParts
                ? texts.FromSql($"SELECT * FROM search_texts WHERE id IN (SELECT rowid FROM search_words WHERE search_words MATCH {Quoted(term.Words)} UNION SELECT rowid FROM search_parts WHERE search_parts MATCH {Quoted(term.Plain)})")
                : texts.FromSql($"SELECT * FROM search_texts WHERE id IN (SELECT rowid FROM search_words WHERE search_words MATCH {Quoted(term.Words)})");
        return term.FindsParts
            ? texts.FromSql($"SELECT * FROM search_texts WHERE words @@ phraseto_tsquery('redress', {term.Words}) OR redress_plain(body) LIKE {"%" + Escaped(term.Plain) + "%"}")
            : texts.FromSql($"SELECT * FROM search_texts WHERE words @@ phraseto_tsquery('redress', {term.Words})");
    }

    /// <summary>Some texts with marks around the words that the engine finds by their stem. One that has none is not among them.</summary>
    public static async Task<Dictionary<long, string>> Marked(this RedressDb db, IReadOnlyList<SearchTerm> terms, IReadOnlyList<long> ids, CancellationToken stop)
    {
        if (ids.Count == 0) return [];
        var words = terms.Select(term => term.Words).ToArray();
        var (any, these) = (string.Join(" OR ", words.Select(Quoted)), JsonSerializer.Serialize(ids));
        var found = db is SqliteRedressDb
            ? db.Database.SqlQuery<MarkedText>($"""
                SELECT rowid AS "Id", highlight(search_words, 0, char(2), char(3)) AS "Body" FROM search_words
                WHERE search_words MATCH {any} AND rowid IN (SELECT value FROM json_each({these}))
                """)
            : db.Database.SqlQuery<MarkedText>($"""
                SELECT id AS "Id", ts_headline('redress', body, (SELECT string_agg(phraseto_tsquery('redress', word)::text, ' | ')::tsquery FROM unnest({words}) word),
                    'HighlightAll=true, StartSel="' || chr(2) || '", StopSel="' || chr(3) || '"') AS "Body"
                FROM search_texts WHERE id = ANY({ids.ToArray()})
                """);
        return await found.ToDictionaryAsync(text => text.Id, text => text.Body, stop);
    }

    sealed record MarkedText(long Id, string Body);

    static string Quoted(string words) => $"\"{words.Replace("\"", "\"\"")}\"";

    static string Escaped(string part) => part.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");
}
