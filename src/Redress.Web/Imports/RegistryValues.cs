using System.Net.Mail;

namespace Redress.Web.Imports;

/// <summary>The values of one registry line by column name. What is wrong with one is said by a FormatException.</summary>
internal sealed class RegistryValues(int line, Dictionary<string, int> columns, string[] values)
{
    static readonly string[] NameKinds = ["Trade name", "Spelling", "Former name"];
    static readonly string[] ContactKinds = ["Contact person", "Complaints contact"];
    static readonly DayOrder Dates = new();

    public RegistryRow Row() => Needed("record").ToLowerInvariant() switch
    {
        "company" => Company(),
        "branch" => new BranchRow(line, SesId, Needed("nmls_id"))
        {
            Street = this["street"], City = this["city"], State = State(), Zip = this["zip"],
        },
        "individual" => new IndividualRow(line, SesId, Needed("nmls_id"), Needed("name"), this["title"]),
        "license" => new LicenseRow(line, SesId, State() ?? throw new FormatException("A license needs a state."), Needed("type"), Needed("number"))
        {
            Status = this["status"], IssuedOn = Day("issued_on"), StatusOn = Day("status_on"),
        },
        "name" => new NameRow(line, SesId, Needed("name"), OneOf("kind", NameKinds), Day("until_on")),
        "contact" => new ContactRow(line, SesId, OneOf("kind", ContactKinds), Needed("name"), Email(), this["title"], this["phone"]),
        var other => throw new FormatException($"\"{other}\" is none of company, branch, individual, license, name, contact."),
    };

    CompanyRow Company() => new(line, SesId)
    {
        Name = Needed("name"),
        IsDepository = OneOf("kind", ["registered", "depository"]) == "depository",
        NmlsId = this["nmls_id"],
        FdicCertificate = this["fdic_certificate"],
        Rssd = this["rssd"],
        Street = this["street"],
        City = this["city"],
        State = State(),
        Zip = this["zip"],
        Phone = this["phone"],
        Website = this["website"],
        BusinessTypes = this["business_types"],
        BusinessActivities = this["business_activities"],
        MailDomains = this["mail_domains"],
    };

    string SesId => Needed("ses_id").ToUpperInvariant();

    string? this[string column]
    {
        get
        {
            if (!columns.TryGetValue(column, out var index) || string.IsNullOrWhiteSpace(values[index])) return null;
            var value = values[index].Trim();
            return value.Length <= Longest(column) ? value : throw new FormatException($"{column} has more than {Longest(column)} characters.");
        }
    }

    static int Longest(string column) => column switch
    {
        "name" or "website" => 300,
        "street" => 200,
        "city" or "title" or "type" => 100,
        "number" or "status" => 60,
        "phone" => 40,
        "email" => 254,
        "business_types" or "business_activities" or "mail_domains" => 500,
        _ => 20,
    };

    string Needed(string column) => this[column] ?? throw new FormatException($"The column {column} is empty.");

    string OneOf(string column, string[] allowed)
    {
        var value = Needed(column);
        return allowed.FirstOrDefault(one => one.Equals(value, StringComparison.OrdinalIgnoreCase)) ?? throw new FormatException($"{column} \"{value}\" is none of {string.Join(", ", allowed).ToLowerInvariant()}.");
    }

    string? State() => this["state"]?.ToUpperInvariant() switch
    {
        null => null,
        { Length: 2 } state when state.All(char.IsAsciiLetter) => state,
        var other => throw new FormatException($"State \"{other}\" is no two-letter code."),
    };

    string Email() => MailAddress.TryCreate(Needed("email"), out var address)
        ? address.Address
        : throw new FormatException($"\"{this["email"]}\" is no e-mail address.");

    DateOnly? Day(string column) => this[column] is not { } text
        ? null
        : Dates.Read(text) ?? throw new FormatException($"{column} \"{text}\" is no date.");
}
