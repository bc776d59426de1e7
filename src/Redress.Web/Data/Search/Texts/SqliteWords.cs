namespace Redress.Web.Data.Search.Texts;

/// <summary>Full text of the embedded engine: one index of words by their stems, one of parts of words. Both take their text from search_texts.</summary>
static class SqliteWords
{
    static readonly (string Name, string Tokens)[] Indexes = [("search_words", "porter unicode61 remove_diacritics 2"), ("search_parts", "trigram remove_diacritics 1")];

    public static IEnumerable<string> Begin =>
    [
        "DROP TRIGGER IF EXISTS search_texts_insert", "DROP TRIGGER IF EXISTS search_texts_update", "DROP TRIGGER IF EXISTS search_texts_delete",
        .. Indexes.SelectMany(index => new[] { $"DROP TABLE IF EXISTS {index.Name}", $"CREATE VIRTUAL TABLE {index.Name} USING fts5(body, content='search_texts', content_rowid='id', tokenize='{index.Tokens}')" }),
    ];

    // What is removed from the index leaves no word behind in its segments.
    public static IEnumerable<string> Fill => Indexes.SelectMany(index => new[] { $"INSERT INTO {index.Name} ({index.Name}) VALUES ('rebuild')", $"INSERT INTO {index.Name} ({index.Name}, rank) VALUES ('secure-delete', 1)" });

    public static IEnumerable<string> Triggers
    {
        get
        {
            string Each(Func<string, string> statement) => string.Join(" ", Indexes.Select(index => statement(index.Name) + ";"));
            var (add, remove) = (Each(name => $"INSERT INTO {name} (rowid, body) VALUES (NEW.id, NEW.body)"), Each(name => $"INSERT INTO {name} ({name}, rowid, body) VALUES ('delete', OLD.id, OLD.body)"));
            yield return $"CREATE TRIGGER search_texts_insert AFTER INSERT ON search_texts BEGIN {add} END";
            yield return $"CREATE TRIGGER search_texts_update AFTER UPDATE OF body ON search_texts BEGIN {remove} {add} END";
            yield return $"CREATE TRIGGER search_texts_delete AFTER DELETE ON search_texts BEGIN {remove} END";
        }
    }
}
