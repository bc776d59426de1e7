using System.Text.RegularExpressions;

namespace Redress.Domain.Tests.House;

/// <summary>The rules of the house that a machine can check.</summary>
public partial class TreeTests
{
    const int LongestFile = 250;

    /// <summary>Files that may be longer, each with its reason.</summary>
    static readonly Dictionary<string, string> MayBeLonger = new()
    {
        ["tools/demo/make-registry.cs"] = "A script runs from one file.",
    };

    static readonly string[] EmptyNames = ["services", "helpers", "common", "utils", "managers", "infrastructure", "misc"];

    [Fact]
    public void No_file_is_longer_than_250_lines_without_a_reason() =>
        Written().Where(file => Tree.Lines(file).Length > LongestFile && !MayBeLonger.ContainsKey(file)).ShouldBeEmpty();

    [Fact]
    public void What_may_be_longer_is_longer() =>
        MayBeLonger.Keys.Where(file => Tree.Lines(file).Length <= LongestFile).ShouldBeEmpty();

    [Fact]
    public void No_folder_has_a_name_that_says_nothing() =>
        Tree.Files().SelectMany(file => file.Split('/')[..^1]).Distinct()
            .Where(folder => EmptyNames.Contains(folder.ToLowerInvariant())).ShouldBeEmpty();

    [Fact]
    public void No_page_holds_script_or_style() =>
        Tree.Files(".cshtml").Where(file => InlineCode().IsMatch(Tree.Text(file))).ShouldBeEmpty();

    [Theory]
    [InlineData("<script>go()</script>", true)]
    [InlineData("<script src=\"/site.js\"></script>", false)]
    [InlineData("<a onclick=\"go()\">Go</a>", true)]
    [InlineData("<p style=\"color: red\">", true)]
    [InlineData("<style>p { }</style>", true)]
    [InlineData("<p>No one=\"x\" <b class=\"style\">", false)]
    public void Script_and_style_in_a_page_are_recognized(string page, bool found) => InlineCode().IsMatch(page).ShouldBe(found);

    [Fact]
    public void No_code_is_left_for_later() =>
        Written().Where(file => LeftForLater().IsMatch(Tree.Text(file))).ShouldBeEmpty();

    [Fact]
    public void No_file_names_the_machine_it_was_written_on()
    {
        string[] places = [Tree.Root + "/", Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/"];

        Tree.Files().Where(file => places.Any(place => place.Count(sign => sign == '/') > 1 && Tree.Text(file).Contains(place)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Packages_of_npm_come_from_its_public_registry() =>
        Tree.Files(".json").Where(file => file.EndsWith("package-lock.json"))
            .Where(file => ResolvedElsewhere().IsMatch(Tree.Text(file))).ShouldBeEmpty();

    /// <summary>Code written by hand; migrations and what tests keep as samples are made.</summary>
    static IEnumerable<string> Written() =>
        Tree.Files(".cs", ".cshtml", ".js", ".scss", ".sql", "").Where(file => !file.Contains("/Migrations/"))
            .Where(file => Path.HasExtension(file) || Tree.Text(file).StartsWith("#!"));

    [GeneratedRegex("""<script(?![^>]*\ssrc=)|<style|<[^>]*\s(style|on[a-z]+)\s*=""", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    // Put together from parts, or this file would find itself.
    [GeneratedRegex("\\b(TO" + "DO|FIX" + "ME|HA" + "CK|XX" + "X)\\b|NotImplemented" + "Exception")]
    private static partial Regex LeftForLater();

    [GeneratedRegex("\"resolved\": \"(?!https://registry\\.npmjs\\.org/)")]
    private static partial Regex ResolvedElsewhere();
}
