using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>How people work who are not alone.</summary>
static class Desk
{
    public const string SomebodyElse = "Somebody else changed this record while you were working";

    /// <summary>Presses, and presses again as long as somebody else was first and the form comes back. What was typed must still be there.</summary>
    public static async Task Insist(this Person person, string button)
    {
        var way = person.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + Regex.Escape(button)) });
        for (var presses = 0; presses < 20; presses++)
        {
            await person.Go(way);
            var wasFirst = !await person.Shows(SomebodyElse) && !await person.Shows("Read it again before it goes");
            if (wasFirst || await way.CountAsync() == 0) return;
        }
        throw new ShouldAssertException($"{button} at {person.Page.Url} was refused 20 times.");
    }

    /// <summary>Whether the page that is open says so, without waiting.</summary>
    public static async Task<bool> Shows(this Person person, string text) => await person.Page.GetByText(text).CountAsync() > 0;

    public static async Task Draft(this Person person, string address, string text)
    {
        await person.Open(address);
        await person.Fill("Text", text);
    }

    /// <summary>What a person reads at an address that is open to them.</summary>
    public static async Task<string> Reads(this Person person, string address)
    {
        var (status, text) = await person.Asks(address);
        status.ShouldBe(200, address);
        return text;
    }
}
