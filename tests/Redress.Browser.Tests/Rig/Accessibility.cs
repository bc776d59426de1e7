using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Redress.Browser.Tests.Rig;

/// <summary>WCAG 2.2 A and AA, as far as axe can tell.</summary>
static partial class Accessibility
{
    static readonly AxeRunOptions Rules = new()
    {
        // What passes is not asked for: describing it takes longer than finding it.
        ResultTypes = [ResultType.Violations],
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    static readonly ConcurrentDictionary<string, bool> Checked = new();

    /// <summary>Fails with what a person can act on. A page that reads the same as one already checked is not checked again.</summary>
    public static async Task ShouldBeAccessible(this IPage page)
    {
        // Antiforgery tokens differ each time and look like nothing.
        var looks = $"{page.ViewportSize?.Width} {Token().Replace(await page.ContentAsync(), "")}";
        if (!Checked.TryAdd(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(looks))), true))
        {
            return;
        }
        var result = await page.RunAxe(Rules);
        if (result.Violations.Length > 0)
        {
            throw new ShouldAssertException($"{page.Url} is not accessible:\n{string.Join('\n', result.Violations.Select(Told))}");
        }
    }

    [GeneratedRegex("value=\"CfDJ[^\"]*\"")]
    private static partial Regex Token();

    static string Told(AxeResultItem violation) =>
        $"- {violation.Help} ({violation.Id}, {violation.Impact})\n"
        + string.Join('\n', violation.Nodes.Take(5).Select(node => $"    {node.Html}"))
        + $"\n    {violation.HelpUrl}";
}
