using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Redress.Web.Help;

/// <summary>One page of help, as it stands in Articles/: four lines about it, an empty line, Markdown.</summary>
public sealed class Article
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();

    /// <exception cref="FormatException">One of the four lines is missing.</exception>
    public Article(string slug, string file)
    {
        var ends = file.IndexOf("\n\n", StringComparison.Ordinal);
        var head = file[..ends].Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(line => line[0], line => line[1]);
        string Line(string name) => head.GetValueOrDefault(name) ?? throw new FormatException($"{slug}.md has no line \"{name}\".");
        (Slug, Title, For, Group, Summary) = (slug, Line("Title"), Enum.Parse<Readers>(Line("For"), ignoreCase: true), Line("Group"), Line("Summary"));
        Source = file[(ends + 2)..];
        var text = Markdown.Parse(Source, Pipeline);
        foreach (var link in text.Descendants<LinkInline>()) Lead(link);
        Html = text.ToHtml(Pipeline);
        Parts = [.. PartsOf(text)];
    }

    /// <summary>The last part of its address, such as first-complaint-agency.</summary>
    public string Slug { get; }
    public string Title { get; }
    public Readers For { get; }
    /// <summary>The head under which the list of articles has it.</summary>
    public string Group { get; }
    public string Summary { get; }
    public string Source { get; }
    public string Html { get; }
    /// <summary>What stands under each of its headings; what stands before the first has no anchor.</summary>
    public IReadOnlyList<ArticlePart> Parts { get; }
    public string Address => $"/help/{Slug}";

    /// <summary>Articles name each other by slug, and pictures by file.</summary>
    static void Lead(LinkInline link)
    {
        if (link.Url is not { } url || url.StartsWith('/') || url.StartsWith("https:", StringComparison.Ordinal)) return;
        link.Url = link.IsImage ? $"/{url}" : $"/help/{url}";
    }

    static IEnumerable<ArticlePart> PartsOf(MarkdownDocument text)
    {
        var (anchor, words, lines) = ((string?)null, "", new List<string>());
        foreach (var block in text)
        {
            if (block is HeadingBlock heading)
            {
                if (lines.Count > 0) yield return new(anchor, words, string.Join(' ', lines));
                (anchor, words, lines) = (Markdig.Renderers.Html.HtmlAttributesExtensions.GetAttributes(heading).Id, Plain(heading), []);
            }
            else lines.Add(Plain(block));
        }
        if (lines.Count > 0) yield return new(anchor, words, string.Join(' ', lines));
    }

    // Words of pictures are read with the picture, not in the text.
    static string Plain(Block block) => string.Concat((block is LeafBlock leaf ? leaf.Inline!.Descendants() : block.Descendants()).Select(one => one switch
    {
        LiteralInline { Parent: LinkInline { IsImage: true } } => "",
        LiteralInline text => text.Content.ToString(),
        CodeInline code => code.Content,
        LineBreakInline => " ",
        Block => " ",
        _ => "",
    })).Trim();
}

/// <param name="Anchor">Null before the first heading.</param>
public sealed record ArticlePart(string? Anchor, string Words, string Text);

/// <summary>For whom an article is written; everybody may read all.</summary>
public enum Readers { Both, Agency, Company, Operator }
