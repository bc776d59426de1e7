using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Redress.Web.Pages.Shared;

/// <summary>The line that reports an act on the page that follows it.</summary>
public static class DoneLine
{
    /// <param name="tempData">Of the page that did the act, before it redirects.</param>
    /// <param name="what">What was done and to whom; stands in bold.</param>
    /// <param name="rest">What is due next, or what was left out and why.</param>
    /// <param name="linkWords">A link after it, such as "Undo".</param>
    /// <param name="url">Where the link leads.</param>
    public static void Done(this ITempDataDictionary tempData, string what, string rest = "", string? linkWords = null, string? url = null) =>
        tempData["Done"] = new[] { rest == "" || what.EndsWith('.') ? what : what + ".", rest, linkWords ?? "", url ?? "" };

    internal static string[]? Read(ITempDataDictionary tempData) => tempData["Done"] as string[];
}
