using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Drafts;

/// <summary>Drafts as a person begins them and fills them in.</summary>
static class DraftOffice
{
    public static Task<Page> BeginDraft(this Office office, string by = "manager@wa.demo", string about = "9000212")
        => office.BeginDraft(() => office.SignIn(by), about);

    /// <summary>In a session that is there already.</summary>
    public static Task<Page> BeginDraft(this Office office, Visitor visitor, string about = "9000212") => office.BeginDraft(() => Task.FromResult(visitor), about);

    static async Task<Page> BeginDraft(this Office _, Func<Task<Visitor>> who, string about)
        => await (await (await who()).Open($"/complaints/new?id={about}")).Submit("Continue with the one chosen");

    /// <summary>Everything that is required.</summary>
    public static async Task<Page> FillRequired(this Page page, string first = "James", string last = "Nakamura")
    {
        page.Fill("Date received", "11/02/2026").Fill("How received", "Phone").Fill("Business type", "Money Service Business");
        page.Fill("Category", page.Options("Category")[1]);
        page = await page.Submit("Show issues");
        page.Fill("Issue", page.Options("Issue")[1]).Fill("The complainant’s account", "The transfer was on hold for a week.");
        return page.Fill("First name", first).Fill("Last name", last);
    }

    public static IReadOnlyList<string> Options(this Page page, string label)
        => [.. ((AngleSharp.Html.Dom.IHtmlSelectElement)page.All("combobox").First(one => one.Name() == label)).Options.Select(option => option.Seen())];

    public static string Day(this Office office, int days) => DayWords.Short(DateOnly.FromDateTime(office.Clock.Now.AddHours(-8)).AddDays(days));

    public static string NumberOf(this Page complaint) => complaint.Address["/complaints/".Length..];
}
