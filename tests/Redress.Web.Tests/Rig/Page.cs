using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Redress.Web.Tests.Rig;

/// <summary>A page as its reader has it: read by role and text, filled in by label, sent by the words on a button.</summary>
public sealed class Page
{
    readonly Visitor _visitor;
    readonly IElement _part;

    internal Page(Visitor visitor, IHtmlDocument document, HttpStatusCode status, string address, HttpStatusCode arrivedBy)
        : this(visitor, document.DocumentElement, status, address, arrivedBy)
    {
    }

    Page(Visitor visitor, IElement part, HttpStatusCode status, string address, HttpStatusCode arrivedBy)
    {
        _visitor = visitor;
        _part = part;
        Status = status;
        Address = address;
        ArrivedBy = arrivedBy;
    }

    public HttpStatusCode Status { get; }

    /// <summary>Path and query, after redirects.</summary>
    public string Address { get; }

    /// <summary>The status of the first answer: SeeOther where the page was reached from a form that was accepted.</summary>
    public HttpStatusCode ArrivedBy { get; }

    public IHtmlDocument Document => (IHtmlDocument)_part.Owner!;

    /// <summary>The words of the first heading of the first level.</summary>
    public string Heading => _part.QuerySelector("h1")?.Seen() ?? "";

    /// <summary>All words that can be read here.</summary>
    public string Text => (_part.QuerySelector("body") ?? _part).Seen();

    public bool Shows(string text) => Text.Contains(text, StringComparison.Ordinal);

    public bool Has(string role, string name) => Named(role, name).Any();

    public IElement Find(string role, string name) =>
        Named(role, name).FirstOrDefault()
        ?? throw new ShouldAssertException($"No {role} \"{name}\" at {Address}. There are: {Listing(All(role).Select(Names.Name))}.");

    public IEnumerable<IElement> All(string role) => _part.QuerySelectorAll("*").Where(element => element.Role() == role);

    public IReadOnlyList<string> Texts(string role) => [.. All(role).Select(Names.Seen)];

    /// <summary>The part of the page with this name: a section, group, table, form or landmark.</summary>
    public Page In(string name) =>
        Part(
            _part.QuerySelectorAll("section, article, aside, nav, main, form, fieldset, table, dialog, [role]")
                .FirstOrDefault(part => part.Name() == name),
            $"part named \"{name}\"");

    /// <summary>The row of a table, or item of a list, that holds these words.</summary>
    public Page Row(string words) =>
        Part(
            _part.QuerySelectorAll("tr, li, [role=row]").LastOrDefault(row => row.Seen().Contains(words, StringComparison.Ordinal)),
            $"row with \"{words}\"");

    /// <summary>Types into a field, or picks the option with these words.</summary>
    public Page Fill(string label, string value)
    {
        switch (Field(label))
        {
            case IHtmlSelectElement select:
                var option = select.Options.FirstOrDefault(one => one.Seen() == value)
                    ?? throw new ShouldAssertException($"\"{label}\" does not offer \"{value}\", but: {Listing(select.Options.Select(Names.Seen))}.");
                option.IsSelected = true;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
        }
        return this;
    }

    /// <summary>Ticks a checkbox or takes a radio button.</summary>
    public Page Tick(string label) => Mark(label, true);

    public Page Untick(string label) => Mark(label, false);

    public Page Attach(string label, string fileName, byte[] content, string type = "application/octet-stream")
    {
        ((IHtmlInputElement)Field(label)).Files!.Add(new Upload(fileName, content, type));
        return this;
    }

    public string Value(string label) =>
        Field(label) switch
        {
            IHtmlSelectElement select => select.SelectedOptions.FirstOrDefault()?.Seen() ?? "",
            IHtmlTextAreaElement area => area.Value,
            var input => ((IHtmlInputElement)input).Value,
        };

    /// <summary>Presses a button. Follows the redirect of an accepted form.</summary>
    public Task<Page> Submit(string button) => _visitor.Send(Find("button", button));

    public Task<Page> Follow(string link) => _visitor.Open(((IHtmlAnchorElement)Find("link", link)).GetAttribute("href")!, Address);

    public override string ToString() => $"{(int)Status} {Address}\n{Text}";

    IEnumerable<IElement> Named(string role, string name) => All(role).Where(element => element.Name() == name);

    Page Part(IElement? part, string what) =>
        part is null
            ? throw new ShouldAssertException($"No {what} at {Address}: {Text}")
            : new Page(_visitor, part, Status, Address, ArrivedBy);

    // A required field's label may end in a star; nobody says the star.
    IElement Field(string label) =>
        Fields().FirstOrDefault(field => field.Name() == label)
        ?? Fields().FirstOrDefault(field => field.Name().TrimEnd('*', ' ') == label)
        ?? throw new ShouldAssertException($"No field \"{label}\" at {Address}. There are: {Listing(Fields().Select(Names.Name))}.");

    IEnumerable<IElement> Fields() =>
        _part.QuerySelectorAll("input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea");

    Page Mark(string label, bool on)
    {
        ((IHtmlInputElement)Field(label)).IsChecked = on;
        return this;
    }

    static string Listing(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));
}
