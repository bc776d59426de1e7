using System.Text.RegularExpressions;

namespace Redress.Web.Tests.Rig;

/// <summary>Follows every link that a person is offered, and no page of one kind more than a few times.</summary>
public static partial class Walk
{
    const int PagesOfOneKind = 3;

    /// <summary>Addresses that were offered and do not answer with a page, or a download, for this person.</summary>
    public static async Task<IReadOnlyList<string>> DeadEnds(Visitor visitor, params string[] starts)
    {
        var dead = new List<string>();
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var next = new Queue<(string Address, string From)>(starts.Select(start => (start, "the start")));
        while (next.TryDequeue(out var way))
        {
            var kind = Kind(way.Address);
            if (!seen.Add(way.Address) || kinds.GetValueOrDefault(kind) >= PagesOfOneKind)
            {
                continue;
            }
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
            try
            {
                var page = await visitor.Open(way.Address);
                if (page.Text.Contains("@if ") || page.Text.Contains("@Model."))
                {
                    dead.Add($"{page.Address} shows its own code: {page.Text}");
                }
                // "p.m." ends a sentence by itself.
                if (page.Text.Contains(".m..")) dead.Add($"{page.Address} ends a sentence twice: {page.Text[Math.Max(0, page.Text.IndexOf(".m..", StringComparison.Ordinal) - 80)..]}");
                Links(page).ToList().ForEach(link => next.Enqueue((link, page.Address)));
            }
            catch (ShouldAssertException fault)
            {
                dead.Add($"from {way.From}: {fault.Message[..Math.Min(fault.Message.Length, 600)]}");
            }
        }
        return dead;
    }

    /// <summary>An address with the record's own part taken out, or the state's: /complaints/…/close.</summary>
    public static string Kind(string address) => Id().Replace(address.Split('?', '#')[0], "/…");

    static IEnumerable<string> Links(Page page) =>
        page.Document.Links.Select(link => link.GetAttribute("href") ?? "")
            .Where(href => href.Length > 0 && !href.StartsWith('#') && !href.Contains(':'))
            .Select(href => new Uri(new Uri("https://localhost" + page.Address), href).PathAndQuery);

    // Articles of the help are one kind; HelpPagesTests opens each.
    [GeneratedRegex("/(?:(?=[^/]*[0-9])[^/]+|[A-Z]{2}(?=/|$)|(?<=^/help/)(?!glossary|getting-prepared)[^/]+)")]
    private static partial Regex Id();
}
