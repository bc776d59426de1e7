namespace Redress.Web.Data.Search.Texts;

/// <summary>Full text of PostgreSQL: words by their stems, without accents, in a column that it reckons itself; parts of words by trigrams.</summary>
static class PostgresWords
{
    // Words are cut where letters and digits end, as on the other engine: its own parser keeps "509-555" as a number and its negative.
    const string Words = "to_tsvector('redress'::regconfig, regexp_replace(redress_plain(body), '[^[:alnum:]]+', ' ', 'g'))";

    public static IEnumerable<string> Begin =>
    [
        "CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public", "CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public",
        "CREATE OR REPLACE FUNCTION redress_plain(given text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, given)) $$",
        """
        DO $$ BEGIN
            IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'redress') THEN
                CREATE TEXT SEARCH DICTIONARY redress_stem (TEMPLATE = snowball, Language = english);
                CREATE TEXT SEARCH CONFIGURATION redress (COPY = simple);
                ALTER TEXT SEARCH CONFIGURATION redress ALTER MAPPING FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH public.unaccent, redress_stem;
            END IF;
        END $$
        """,
        $"ALTER TABLE search_texts ADD COLUMN IF NOT EXISTS words tsvector GENERATED ALWAYS AS ({Words}) STORED",
        "CREATE INDEX IF NOT EXISTS search_texts_words ON search_texts USING gin (words)",
        "CREATE INDEX IF NOT EXISTS search_texts_parts ON search_texts USING gin (redress_plain(body) public.gin_trgm_ops)",
    ];
}
