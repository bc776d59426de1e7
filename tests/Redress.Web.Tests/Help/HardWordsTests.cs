using Microsoft.AspNetCore.Html;
using Redress.Web.Help;

namespace Redress.Web.Tests.Help;

public class HardWordsTests
{
    [Theory]
    [InlineData("<table><tr><th scope=\"col\">Trend</th></tr></table>", "<th scope=\"col\"><a class=\"hard\" href=\"/help/glossary#trend\">Trend</a></th>")]
    [InlineData("<dl><dt>POC</dt></dl>", "<dt><a class=\"hard\" href=\"/help/glossary#point-of-contact\">POC</a></dt>")]
    [InlineData("<h2>Findings <span class=\"count\">3</span></h2>", "<h2><a class=\"hard\" href=\"/help/glossary#finding\">Findings</a> <span")]
    public void A_head_that_is_a_hard_word_leads_to_it(string html, string expected) => Page(html).ShouldContain(expected);

    [Fact]
    public void Only_the_first_of_several_leads_there() => Page("<dt>POC</dt><dt>POC</dt>").ShouldBe("<dt><a class=\"hard\" href=\"/help/glossary#point-of-contact\">POC</a></dt><dt>POC</dt>");

    [Theory]
    [InlineData("<th><a href=\"/x\">Trend</a></th>")]
    [InlineData("<thead><tr><td>Trend</td></tr></thead>")]
    [InlineData("<h2>Trend of the year</h2>")]
    [InlineData("<label>Trend</label>")]
    [InlineData("text < and > more")]
    [InlineData("<textarea><dt>POC</dt></textarea>")]
    [InlineData("<b")]
    [InlineData("")]
    public void All_else_stays_as_it_is(string html) => Page(html).ShouldBe(html);

    [Fact]
    public void Words_in_sentences_are_listed_once_by_the_alphabet()
    {
        var hard = HardWords.Of(new HtmlString("<p>The company POC asked about the referral and the POC.</p><p class=\"trend\">A trendy <b>quick look</b></p>"));

        hard.Listed.Select(term => term.Words).ShouldBe(["Point of contact", "Quick look", "Referral"]);
    }

    [Fact]
    public void What_is_linked_above_is_not_listed_again() => HardWords.Of(new HtmlString("<dt>POC</dt><dd>The POC</dd>")).Listed.ShouldBeEmpty();

    static string Page(string html) => HardWords.Of(new HtmlString(html)).Page.ToString()!;
}
