using System.Net;
using AngleSharp.Dom;
using Redress.Domain.Complaints;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Walks;

namespace Redress.Web.Tests.Complaints;

/// <summary>A closed or canceled complaint is not offered for change on any of its pages: every page that the program has is opened, and every form on it looked at.</summary>
public class LockedPagesTests(PlantedOffice office) : IClassFixture<PlantedOffice>
{
    /// <summary>Where a form may stand on a locked complaint, and why. Each goes on by what the specification leaves open.</summary>
    static readonly string[] Open =
    [
        // Research, links to other cases, letters and discussion go on.
        "research", "research/add", "related", "letters", "letters/write", "letters/{no:int}", "discussion", "discussion/{id:guid}/withdraw",
        // Reading, and what is about the record without being of it.
        "access", "access/ask", "access/{id:guid}/remove", "export", "history", "told",
        // A new complaint about another company, and a link to it.
        "second",
        // Handing it on: a copy goes to an activity.
        "escalate",
        // The way back.
        "reopen",
    ];

    [Theory]
    [InlineData("closed")]
    [InlineData("canceled")]
    public async Task No_page_of_it_has_a_form_that_would_change_what_is_locked(string key)
    {
        var complaint = office.Complaints.Single(one => one.Key == key);
        var offered = new List<string>();
        var opened = 0;
        foreach (var email in (string[])["supervisor@wa.demo", "manager@wa.demo"])
        {
            using var visitor = await office.SignIn(email);
            foreach (var place in Places.Of(office).Where(place => place.IsPage && place.Pattern.StartsWith("complaints/{number}", StringComparison.Ordinal)))
            {
                var rest = place.Pattern["complaints/{number}".Length..].TrimStart('/');
                foreach (var address in await office.Addresses(place, complaint))
                {
                    var page = await visitor.Ask(address);
                    if (page.Status != HttpStatusCode.OK) continue;
                    // Where it leads elsewhere, that page is looked at by itself.
                    if (page.Address.Split('?')[0] != address) continue;
                    opened++;
                    offered.AddRange(Offers(page, complaint.Number).Where(_ => !Open.Contains(rest)).Select(what => $"{email} {rest}: {what}"));
                }
            }
        }

        opened.ShouldBeGreaterThan(20);
        offered.Distinct().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("closed")]
    [InlineData("canceled")]
    public async Task No_page_of_it_leads_to_one_that_would_change_what_is_locked(string key)
    {
        var complaint = office.Complaints.Single(one => one.Key == key);
        var root = $"/complaints/{complaint.Number}";
        using var visitor = await office.SignIn("supervisor@wa.demo");
        var (seen, next, led) = (new HashSet<string>(), new Queue<string>([root]), new List<string>());
        while (next.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var page = await visitor.Ask(address);
            if (page.Status != HttpStatusCode.OK) { led.Add($"{address} answers {(int)page.Status}"); continue; }
            if (page.Document.QuerySelector("main") is not { } main) continue;
            foreach (var link in main.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#', '?')[0]).Where(href => href.StartsWith(root + "/", StringComparison.Ordinal))) next.Enqueue(link);
        }

        led.ShouldBeEmpty();
        seen.Count.ShouldBeGreaterThan(10);
        string[] verbs = ["/edit", "/close", "/cancel", "/poc", "/subject", "/requests/add", "/requests/send", "/refer", "/violations/add", "/documents/add", "/review", "/account", "/extend", "/remind"];
        seen.Where(address => verbs.Any(verb => address[root.Length..].Contains(verb, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    // A search or a filter is no act.
    static IEnumerable<string> Offers(Page page, string number)
        => page.Document.QuerySelectorAll("main form").Where(form => string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
            .SelectMany(form => form.QuerySelectorAll("button").Select(button => button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? page.Address).Distinct())
            .Where(action => action.Contains(number, StringComparison.Ordinal));
}
