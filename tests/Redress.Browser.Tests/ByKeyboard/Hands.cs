using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.ByKeyboard;

/// <summary>Two hands on a keyboard and no mouse. Each key that is pressed is counted; Shift and its letter are two.</summary>
sealed class Hands(Person person)
{
    const string Focused =
        """
        () => {
            const e = document.activeElement;
            const legend = e.closest('fieldset')?.querySelector('legend')?.innerText ?? '';
            return [e.labels?.[0]?.innerText, e.getAttribute('aria-label'), e.innerText, legend].filter(Boolean).map(text => text.trim().split('\n')[0]).join('|');
        }
        """;

    readonly List<string> _said = [];

    public int Strokes { get; private set; }

    /// <summary>How many keys each step took, for whoever wants it shorter.</summary>
    public string Story => string.Join(", ", _said);

    /// <summary>Goes on with the Tab key to what is called so, or begins so.</summary>
    public async Task To(string name)
    {
        var before = Strokes;
        for (var presses = 0; presses < 80; presses++)
        {
            if ((await person.Page.EvaluateAsync<string>(Focused)).Split('|').Any(there => there.StartsWith(name, StringComparison.Ordinal)))
            {
                _said.Add($"{name} {Strokes - before}");
                return;
            }
            await Press("Tab");
        }
        throw new ShouldAssertException($"The Tab key does not reach \"{name}\" at {person.Page.Url}: {Story}");
    }

    public async Task Type(string text)
    {
        await person.Type(text);
        Strokes += text.Length + text.Count(char.IsUpper);
        _said.Add($"\"{(text.Length > 20 ? text[..20] : text)}\" {text.Length}");
    }

    /// <summary>Takes an option of a list by typing how it begins.</summary>
    public async Task Pick(string list, string beginning)
    {
        await To(list);
        await Type(beginning);
    }

    public async Task Press(string key)
    {
        await person.Key(key);
        Strokes += key.Split('+').Length;
    }

    /// <summary>Presses what leads to another page.</summary>
    public async Task Go(string name)
    {
        await To(name);
        await person.Arrive(() => Press("Enter"));
    }

    /// <summary>Enter, in a field that sends its form.</summary>
    public Task Enter() => person.Arrive(() => Press("Enter"));
}
