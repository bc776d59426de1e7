using Redress.Domain.Exchange;

namespace Redress.Domain.Tests.Exchange;

public class WordChangesTests
{
    [Theory]
    [InlineData("The fee is $20.", "The fee is $15.", "$20.", "$15.")]
    [InlineData("One two three", "One three", "two", "")]
    [InlineData("One three", "One two three", "", "two")]
    [InlineData("", "New words", "", "New words")]
    [InlineData("a b c d e", "a x c d y e z", "b", "x y z")]
    [InlineData("same\nwords", "same words", "", "")]
    public void The_words_that_differ_are_marked(string before, string after, string gone, string came)
    {
        var changes = WordChanges.Of(before, after);

        Marked(changes.Before).ShouldBe(gone);
        Marked(changes.After).ShouldBe(came);
    }

    [Fact]
    public void The_runs_together_are_the_text()
    {
        const string before = "  First line.\n\n  Second line, with more.\n", after = "First line.\nAnother line, with less.";
        var changes = WordChanges.Of(before, after);

        string.Concat(changes.Before.Select(run => run.Text)).ShouldBe(before);
        string.Concat(changes.After.Select(run => run.Text)).ShouldBe(after);
    }

    [Fact]
    public void Texts_of_full_length_without_a_common_word_are_not_marked_word_by_word()
    {
        var (before, after) = (Many("a"), Many("b"));

        var changes = WordChanges.Of(before, after);

        (changes.IsTooDifferent, changes.AreAlike).ShouldBe((true, false));
        changes.Before.Single().Text.ShouldBe(before);
    }

    [Fact]
    public void One_word_in_a_long_text_is_found()
        => Marked(WordChanges.Of(Many("a"), Many("a").Replace("a20000 ", "else ")).After).ShouldBe("else");

    static string Many(string letter) => string.Concat(Enumerable.Range(10_000, 14_000).Select(no => $"{letter}{no} "));

    static string Marked(IEnumerable<TextRun> runs) => string.Join(' ', runs.Where(run => run.IsChanged).Select(run => run.Text.Trim()));
}
