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
public sealed record Letter(string Agency, string Date, IReadOnlyList<string> Address, string Subject, string Text, IReadOnlyList<string> Missing)
{
    /// <summary>What stands below the agency's name: its address, telephone and the like.</summary>
    public IReadOnlyList<string> Head { get; init; } = [];
}

/// <summary>What a letter can say of its complaint.</summary>
/// <param name="Consumer">As its reader may know: a company does not read the name where it is restricted.</param>
/// <param name="ConsumerAddress">Lines; none in a letter to the company.</param>
public sealed record LetterAbout(string Number, string Respondent, string Consumer, IReadOnlyList<string> ConsumerAddress, DateOnly ReceivedOn, DateOnly? ClosedOn, string? Closed);

/// <summary>The fields of letters, and their filling in.</summary>
public static partial class LetterFields
{
    public const string Open = "____________________";

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

    /// <summary>Those that mean something in a letter of a complaint alone.</summary>
    public static readonly IReadOnlyList<LetterField> OfComplaint =
    [
        new("Complaint ID", "Such as C-2026-0001234", false),
        new("Respondent", "Whom the complaint is about", false),
        new("Consumer", "Who complained; to a company “the consumer” where that is restricted", false),
        new("Received", "The day on which the complaint was received", false),
        new("Closed", "The day on which it was closed", false),
        new("Outcome", "Why it was closed", false),
    ];

    public static void MustBeKnown(LetterText text)
    {
        foreach (Match named in Named().Matches(text.Title + "\n" + text.Text))
        {
            var name = named.Groups[1].Value.Trim();
            if (Find(name) is not { } field || text.Kind == LetterKind.Announcement && OfComplaint.Contains(field)) throw new BrokenRuleException($"There is no field {{{name}}}. There are: {string.Join(", ", Of(text.Kind).Select(one => $"{{{one.Name}}}"))}.");
            if (field.IsOfCompany && text.To == LetterTo.Industry) throw new BrokenRuleException($"A letter to the industry goes to no company in particular: take out {{{field.Name}}}.");
        }
    }

    public static IEnumerable<LetterField> Of(LetterKind kind) => kind == LetterKind.Announcement ? All : All.Concat(OfComplaint);

    /// <param name="to">Null: the whole industry, or nobody yet.</param>
    /// <param name="agency">Its full name; empty for whoever belongs to none.</param>
    public static Letter Fill(LetterText text, string agency, string sender, DateOnly today, Addressee? to, LetterAbout? about = null)
    {
        var date = Day(today);
        List<string> missing = [];
        string Value(string name) => name switch
        {
            "Agency" => agency,
            "Date" => date,
            "Sender" => sender,
            "Complaint ID" => about?.Number,
            "Respondent" => about?.Respondent,
            "Consumer" => about?.Consumer,
            "Received" => about is null ? null : Day(about.ReceivedOn),
            "Closed" => about?.ClosedOn is { } closed ? Day(closed) : null,
            "Outcome" => about?.Closed?.ToLowerInvariant(),
            "Company" => to?.Company.Name ?? about?.Respondent,
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
        // What is no field any more, since a writer typed it, stays as it is.
        string Filled(string template) => Named().Replace(template, named => Find(named.Groups[1].Value.Trim()) is { } field ? Value(field.Name) : named.Value);
        return new(agency, date, text.To == LetterTo.Consumer ? about?.ConsumerAddress ?? [] : AddressOf(to), Filled(text.Title), Filled(text.Text), missing);
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

    static LetterField? Find(string name) => All.Concat(OfComplaint).FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\{([^{}\r\n]{1,60})\}")]
    private static partial Regex Named();
}
