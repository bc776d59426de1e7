using System.Text.RegularExpressions;
using Redress.Domain.Deadlines;

namespace Redress.Domain.Companies;

/// <summary>A field that a letter may name: "{Company}". What stands for it depends on who gets the letter.</summary>
/// <param name="IsOfCompany">It means nothing in a letter to the whole industry.</param>
public sealed record LetterField(string Name, string Words, bool IsOfCompany);

/// <summary>Whom a letter goes to, as far as is known.</summary>
public sealed record Addressee(Company Company, string? Name, string? Title, string? Email);

/// <summary>A letter as it is printed. A field of which nothing is known leaves a line to fill in by hand.</summary>
/// <param name="Address">Lines of the addressee; none for a letter to the industry.</param>
/// <param name="Missing">Fields that were left open.</param>
public sealed record Letter(string Agency, string Date, IReadOnlyList<string> Address, string Subject, string Text, IReadOnlyList<string> Missing);

/// <summary>The fields of letters, and their filling in.</summary>
public static partial class LetterFields
{
    const string Open = "____________________";

    public static readonly IReadOnlyList<LetterField> All =
    [
        new("Agency", "Name of your agency in full", false),
        new("Date", "The day of the letter", false),
        new("Sender", "Your name", false),
        new("Company", "Name of the company", true),
        new("Company ID", "NMLS ID, or SES ID", true),
        new("Address", "Main office of the company", true),
        new("Contact", "The person who gets the letter", true),
        new("Contact e-mail", "That person’s e-mail", true),
    ];

    public static void MustBeKnown(LetterText text)
    {
        foreach (Match named in Named().Matches(text.Title + "\n" + text.Text))
        {
            var name = named.Groups[1].Value.Trim();
            if (Find(name) is not { } field) throw new BrokenRuleException($"There is no field {{{name}}}. There are: {string.Join(", ", All.Select(one => $"{{{one.Name}}}"))}.");
            if (field.IsOfCompany && text.To == LetterTo.Industry) throw new BrokenRuleException($"A letter to the industry goes to no company in particular: take out {{{field.Name}}}.");
        }
    }

    /// <param name="to">Null: the whole industry, or nobody yet.</param>
    /// <param name="agency">Its full name; empty for whoever belongs to none.</param>
    public static Letter Fill(LetterText text, string agency, string sender, DateOnly today, Addressee? to)
    {
        var date = Day(today);
        List<string> missing = [];
        string Value(string name) => name switch
        {
            "Agency" => agency,
            "Date" => date,
            "Sender" => sender,
            "Company" => to?.Company.Name,
            "Company ID" => to?.Company.NmlsId ?? to?.Company.SesId,
            "Address" => to?.Company.Address,
            "Contact" => to?.Name,
            _ => to?.Email,
        } is { Length: > 0 } known ? known : Left(name);
        string Left(string name)
        {
            if (!missing.Contains(name)) missing.Add(name);
            return Open;
        }
        string Filled(string template) => Named().Replace(template, named => Value(Find(named.Groups[1].Value.Trim())!.Name));
        return new(agency, date, AddressOf(to), Filled(text.Title), Filled(text.Text), missing);
    }

    static List<string> AddressOf(Addressee? to)
    {
        if (to is null) return [];
        var company = to.Company;
        var who = string.Join(", ", new[] { to.Name, to.Title }.Where(part => !string.IsNullOrWhiteSpace(part)));
        var place = string.Join(", ", new[] { company.City, $"{company.State} {company.Zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return [.. new[] { who, company.Name, company.Street, place }.OfType<string>().Where(line => line.Trim() != "")];
    }

    // "November 19, 2026": letters write the month out.
    static string Day(DateOnly day) => DayWords.Long(day)[(DayWords.Long(day).IndexOf(' ') + 1)..];

    static LetterField? Find(string name) => All.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{([^{}\r\n]{1,60})\}")]
    private static partial Regex Named();
}
