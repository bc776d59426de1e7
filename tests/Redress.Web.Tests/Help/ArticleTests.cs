using System.Text.RegularExpressions;
using Redress.Web.Help;

namespace Redress.Web.Tests.Help;

public partial class ArticleTests
{
    [Theory]
    [MemberData(nameof(Slugs))]
    public void An_article_reads_at_grade_8_or_lower(string slug)
    {
        var article = HelpShelf.Find(slug)!;

        ReadingLevel.Grade($"{article.Summary}\n{Plain(article.Source)}").ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public void The_formula_tells_hard_from_easy()
    {
        ReadingLevel.Grade("The cat sat on the mat. It was a big red cat.").ShouldBeLessThan(2);
        ReadingLevel.Grade("Notwithstanding the aforementioned considerations, organizational representatives are obligated to communicate determinations immediately following their consideration.").ShouldBeGreaterThan(14);
    }

    [Fact]
    public void Sentences_have_at_most_25_words()
    {
        foreach (var article in HelpShelf.All)
            foreach (var sentence in Sentence().Split(Plain(article.Source)))
                sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBeLessThanOrEqualTo(25, $"{article.Slug}: {sentence}");
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void What_an_article_leads_to_is_there(string slug)
    {
        foreach (Match link in Link().Matches(HelpShelf.Find(slug)!.Source))
        {
            var to = link.Groups[1].Value;
            if (to.StartsWith('/')) continue;
            if (to.StartsWith("screens/", StringComparison.Ordinal)) File.Exists(Path.Combine(Tree(), "docs", to)).ShouldBeTrue(to);
            else MustBeThere(to);
        }
    }

    [Fact]
    public void Each_hard_word_has_one_meaning_in_at_most_two_sentences()
    {
        Glossary.Terms.Count.ShouldBeGreaterThan(50);
        Glossary.Terms.Select(term => term.Words).ShouldBe(Glossary.Terms.Select(term => term.Words).OrderBy(words => words, StringComparer.OrdinalIgnoreCase));
        foreach (var term in Glossary.Terms) Sentence().Split(term.Means).Count(one => one.Trim() != "").ShouldBeInRange(1, 2, term.Words);
    }

    [Theory]
    [InlineData("mra", "Matter requiring attention")]
    [InlineData("legal hold", "Legal hold")]
    [InlineData("reopen", "Reopening")]
    [InlineData("wrong person", "If it is the wrong person")]
    public void A_search_finds_first_what_is_called_so(string words, string first) => HelpShelf.Search(words)[0].Words.ShouldBe(first);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("xyzzy")]
    [InlineData("<script>alert(1)</script>")]
    public void A_search_for_nothing_finds_nothing(string words) => HelpShelf.Search(words).ShouldBeEmpty();

    public static IEnumerable<TheoryDataRow<string>> Slugs => HelpShelf.All.Select(article => new TheoryDataRow<string>(article.Slug));

    /// <param name="help">Slug and anchor, such as closing#reopening.</param>
    internal static void MustBeThere(string help)
    {
        var parts = help.Split('#');
        var article = HelpShelf.Find(parts[0]).ShouldNotBeNull(help);
        if (parts.Length > 1) article.Parts.ShouldContain(part => part.Anchor == parts[1], help);
    }

    static string Tree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redress.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }

    static string Plain(string source) => Marks().Replace(source, "$1");

    [GeneratedRegex(@"!?\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[[^\]]*\]\(([^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[.!?]\s|\n|\|")]
    private static partial Regex Sentence();
}
