using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;
using Redress.Web.Data.Destroying;
using Redress.Web.Files;

namespace Redress.Web.Pages.Shared.Marks;

/// <summary>The name of a document, leading to its page; where it is destroyed, since when, and no link. Among others of the same name it says which of them it is.</summary>
[HtmlTargetElement("document-link", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DocumentLink(DestroyedDocuments destroyed) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Document Of { get; set; } = null!;
    public IEnumerable<Document>? Among { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (await destroyed.Of(Of) is { } at)
        {
            var day = DayWords.Short(DateOnly.FromDateTime(Moments.InZone(at, PageFrame.Of(ViewContext.ViewData).Zone)));
            output.Content.SetHtmlContent($"<span class=\"quiet\">{DestroyedDocuments.NameOf(Of).Encoded()}. Destroyed on <time datetime=\"{at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}\">{day}</time></span>");
            return;
        }
        output.Content.SetHtmlContent($"<a href=\"/documents/{Of.Id}/view\">{Of.FileName.Encoded()}</a>");
        if (WhichOf(Of, Among) is { } which) output.Content.AppendHtml($" <span class=\"quiet nowrap\">({which})</span>");
    }

    /// <summary>"2 of 3 of this name"; null: it is the only one.</summary>
    public static string? WhichOf(Document document, IEnumerable<Document>? among)
    {
        var same = among?.Where(other => other.FileName.Equals(document.FileName, StringComparison.OrdinalIgnoreCase)).DistinctBy(other => other.Id).OrderBy(other => other.UploadedAt).ThenBy(other => other.Sha256, StringComparer.Ordinal).ThenBy(other => other.Id).ToList();
        return same is { Count: > 1 } ? $"{same.FindIndex(other => other.Id == document.Id) + 1} of {same.Count} of this name" : null;
    }
}

/// <summary>What a document is: its type as told from the content, what its name promises instead, and whether it can be opened yet.</summary>
[HtmlTargetElement("document-type", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DocumentType : TagHelper
{
    public Document Of { get; set; } = null!;
    /// <summary>With its size.</summary>
    public bool Sized { get; set; }
    /// <summary>Only what is out of the ordinary.</summary>
    public bool Bare { get; set; }
    /// <summary>How it stands with the scanner is said in a column of its own.</summary>
    public bool ScanApart { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent("");
        if (!Bare) output.Content.AppendHtml($"<span class=\"quiet\">{FileWords.Kind(Of.ContentType).Encoded()}{(Sized ? $", {FileWords.Size(Of.Size)}" : "")}</span>");
        if (FileKinds.Mismatch(Of.FileName, Of.ContentType) is { } mismatch) Add(output, "state state--strong small", "hollow-diamond", mismatch);
        if (ScanApart) return;
        if (Of.State is ScanState.Quarantined) Add(output, "state state--strong", "lock", Of.State.Words());
        else if (Of.State is ScanState.Waiting or ScanState.TooLarge) Add(output, "state", Of.State == ScanState.Waiting ? "half-disk" : "hollow-diamond", Of.State.Words());
    }

    static void Add(TagHelperOutput output, string classes, string shape, string words)
        => output.Content.AppendHtml($" <span class=\"{classes}\">").AppendHtml(Shapes.Svg(shape)).AppendHtml($" <span>{words.Encoded()}</span></span>");
}

/// <summary>How a document stands with the scanner, in any state.</summary>
[HtmlTargetElement("scan-state", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ScanStateMark : TagHelper
{
    public ScanState State { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
        => output.AsState(State switch { ScanState.Clean => "check", ScanState.Quarantined => "lock", ScanState.Waiting => "half-disk", ScanState.TooLarge => "hollow-diamond", _ => "dashed-ring" }, State.Words(), State == ScanState.Quarantined ? "state state--strong" : "state");
}
