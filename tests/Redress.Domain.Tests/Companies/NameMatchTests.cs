using Redress.Domain.Companies;
using Shouldly;
using Xunit;

namespace Redress.Domain.Tests.Companies;

public class NameMatchTests
{
    [Theory]
    [InlineData("harbor mortgage llc", "Harbor Mortgage", "the same name")]
    [InlineData("Harbour Mortgage", "Harbor Mortgage", "one letter differs from “Harbour Mortgage”")]
    [InlineData("Habror Mortgage", "Harbor Mortgage", "one letter differs from “Habror Mortgage”")]
    [InlineData("Harber Mortage", "Harbor Mortgage", "two letters differ from “Harber Mortage”")]
    [InlineData("Kaskade Lending", "Cascade Lending LLC", "two letters differ from “Kaskade Lending”")]
    [InlineData("Foenix Kapitol", "Phoenix Capital", "sounds alike")]
    [InlineData("Harber Mortage", "Harbor Mortgage Brokers, Inc.", "two letters differ from “Harber Mortage”")]
    [InlineData("Harbor", "Harbor Mortgage", "one word: Harbor")]
    [InlineData("Harbormort", "Harbor Mortgage", "begins with “Harbormort”")]
    [InlineData("the harbor company of Yakima", "Pacific Harbor Lending", "one word: Harbor")]
    [InlineData("Sound Transfer", "Sound Money Transfer, Inc.", "two words: Sound Transfer")]
    [InlineData("Harbr Yakima", "Pacific Harbor Lending", "one word nearly: Harbor")]
    [InlineData("Larkspir Homes", "Larkspur Loans of Seattle", "one word nearly: Larkspur")]
    public void A_match_says_why(string sought, string name, string why) => NameMatch.Compare(sought, name)!.Why.ShouldBe(why);

    [Theory]
    [InlineData("Harbor Mortgage", "Carrington Mortgage")]
    [InlineData("Bank", "Cascade Lending")]
    [InlineData("", "Cascade Lending")]
    public void Common_words_alone_are_no_match(string sought, string name) => NameMatch.Compare(sought, name).ShouldBeNull();

    [Fact]
    public void A_nearer_spelling_scores_higher()
    {
        var names = new[] { "Harbor Lending", "Pacific Harbor Mortgage", "Harbor Mortgage", "Arbor Residential Mortgage LLC" };
        Ranked("harbr mortgage", names)[0].ShouldBe("Harbor Mortgage");
    }

    [Fact]
    public void All_groups_of_spellings_among_the_published_names_fold_to_one_key()
    {
        var groups = GroupsOfSpellings();
        var folded = groups.Count(group => group.Select(name => NameKey.Of(name).Compact).Distinct().Count() == 1);
        TestContext.Current.SendDiagnosticMessage($"{folded} of {groups.Count} groups of spellings fold to one key");
        groups.Count.ShouldBe(72);
        folded.ShouldBe(72);
    }

    [Fact]
    public void Mistyped_published_names_are_nearly_always_in_the_first_three()
    {
        var names = PublishedNames();
        var keys = names.Select(name => (name, Key: NameKey.Of(name))).ToList();
        var chance = new Random(72);
        var sought = names.Where(name => NameKey.Of(name).Compact.Length >= 6).OrderBy(_ => chance.Next()).Take(150)
            .Select(name => (name, Typed: Mistyped(name, chance))).ToList();
        var found = sought.Count(pair => FirstThree(NameKey.Of(pair.Typed)).Contains(NameKey.Of(pair.name).Compact));
        TestContext.Current.SendDiagnosticMessage($"{found} of {sought.Count} mistyped names are in the first three");
        found.ShouldBeGreaterThanOrEqualTo(145);

        IEnumerable<string> FirstThree(NameKey typed) => keys
            .Select(k => (k.Key, Match: NameMatch.Compare(typed, k.Key))).Where(k => k.Match is not null)
            .OrderByDescending(k => k.Match!.Score).Select(k => k.Key.Compact).Distinct().Take(3);
    }

    [Fact]
    public void Names_sharing_a_key_differ_only_in_form()
    {
        var shared = PublishedNames().GroupBy(name => NameKey.Of(name).Compact).Where(group => group.Count() > 1).ToList();
        TestContext.Current.SendDiagnosticMessage(string.Join("\n", shared.Select(group => string.Join(" = ", group))));
        shared.ShouldAllBe(group => group.All(name => name.Length >= 3));
    }

    /// <summary>Names whose letters and digits alone are the same, whatever the case; encoding accidents left out.</summary>
    private static List<List<string>> GroupsOfSpellings() => PublishedNames()
        .GroupBy(name => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant())
        .Where(group => group.Count() > 1).Select(group => group.ToList()).ToList();

    private static List<string> PublishedNames() => File
        .ReadAllText(Path.Combine(AppContext.BaseDirectory, "Companies", "published-names.txt"))
        .Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList();

    private static string Mistyped(string name, Random chance)
    {
        var at = chance.Next(1, name.Length - 2);
        return chance.Next(3) switch
        {
            0 => name.Remove(at, 1),
            1 => name[..at] + name[at + 1] + name[at] + name[(at + 2)..],
            _ => name.Insert(at, ((char)('a' + chance.Next(26))).ToString()),
        };
    }

    private static List<string> Ranked(string sought, IEnumerable<string> names) => names
        .OrderByDescending(name => NameMatch.Compare(sought, name)?.Score ?? 0).ToList();
}
