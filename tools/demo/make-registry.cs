#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:project ../../src/Redress.Domain/Redress.Domain.csproj
#:package CsvHelper
// Makes the demo registry: real company names as CFPB publishes them, real national banks, and everything else invented
// (SES and NMLS numbers, licenses, people, addresses, telephones in 555-01xx, websites under .example).
//   dotnet run tools/demo/make-registry.cs -- cfpb-companies.csv cfpb-sample-5k.csv occ-national-banks.csv known-names.csv invented.csv OUT
// The same files give the same registry.
using System.Globalization;
using CsvHelper;
using Redress.Domain.Companies;

string[] header =
[
    "record", "ses_id", "nmls_id", "name", "kind", "fdic_certificate", "rssd", "street", "city", "state", "zip", "phone", "website",
    "business_types", "business_activities", "mail_domains", "title", "email", "type", "number", "status", "issued_on", "status_on", "until_on",
];
var published = Table(args[0]);
var states = Table(args[1]).Where(row => row["State"].Length == 2).GroupBy(row => NameKey.Of(row["Company"]).Compact)
    .ToDictionary(group => group.Key, group => group.CountBy(row => row["State"]).OrderByDescending(count => count.Value).Select(count => count.Key).ToList());
var banks = Table(args[2]);
var invented = Table(args[4]);

// 1. Companies out of spellings.
var companies = new Dictionary<string, Company>();
foreach (var row in published)
{
    var company = Of(row["Company"]);
    company.Rows += int.Parse(row["rows"], CultureInfo.InvariantCulture);
    company.Products.AddRange(row["products"].Split("; ").Select(product => product[..product.LastIndexOf(" (", StringComparison.Ordinal)]));
    company.Spellings.Add((row["Company"], int.Parse(row["rows"], CultureInfo.InvariantCulture)));
    company.States.AddRange(states.GetValueOrDefault(NameKey.Of(row["Company"]).Compact, []));
}
foreach (var row in published)
{
    var parts = OtherNames.Within(row["Company"]);
    var kind = row["Company"].Contains("f/k/a", StringComparison.OrdinalIgnoreCase) ? "former name" : "trade name";
    if (parts.Count > 1 || parts[0] != row["Company"]) foreach (var part in parts) Join(row["Company"], part, kind);
}
foreach (var row in Table(args[3])) Join(row["canonical"], row["other"], row["kind"]);
foreach (var bank in banks)
{
    var company = Of(bank["NAME"]);
    if (company.Bank is not null) company = companies[NameKey.Of(bank["NAME"]).Compact + bank["CERT"]] = new();
    company.Bank = bank;
}

// 2. What is invented, the same on every run.
var taken = invented.SelectMany(row => new[] { row["ses_id"], row["nmls_id"] }).ToHashSet();
var (ses, nmls, person, rssd) = (0, 9000000, 9002000, 9100000);
var lines = new List<Dictionary<string, string>>(invented);
foreach (var company in companies.Values.Distinct().OrderByDescending(company => company.Rows).ThenBy(company => company.Name, StringComparer.Ordinal))
{
    var sesId = Next(() => $"S-{++ses:000000}");
    var chance = new Chance(company.Name);
    var place = Places.All[chance.Below(Places.All.Length)];
    var site = NameKey.Of(company.Name).Compact is { Length: > 24 } longName ? longName[..24] : NameKey.Of(company.Name).Compact;
    var line = Line("company", sesId, ("name", company.Name), ("business_types", string.Join("; ", company.Types)),
        ("phone", company.Bank is null || company.Rows > 0 ? $"({place.Area}) 555-01{chance.Below(100):00}" : ""));
    lines.Add(line);
    if (company.IsDepository)
    {
        line["kind"] = "depository";
        line["fdic_certificate"] = company.Bank?["CERT"] ?? "";
        line["rssd"] = company.Bank?["RSSD"] ?? Next(() => (++rssd).ToString());
    }
    else
    {
        line["kind"] = "registered";
        line["nmls_id"] = Next(() => (++nmls).ToString());
        line["website"] = $"{site}.example";
        line["business_activities"] = string.Join("; ", company.Products.Select(Trade.Activity).Distinct().Take(4));
        foreach (var state in company.States.Distinct().Take(4).Append(place.State).Distinct()) lines.Add(License(sesId, state, company.Types[0], chance));
        foreach (var (kind, titles) in Trade.Contacts)
        {
            var name = People.Name(chance);
            lines.Add(Line("contact", sesId, ("name", name), ("kind", kind), ("title", titles[chance.Below(titles.Length)]),
                ("email", $"{char.ToLowerInvariant(name[0])}.{name.Split(' ')[1].ToLowerInvariant()}@{site}.example"),
                ("phone", $"({place.Area}) 555-01{chance.Below(100):00}")));
        }
    }
    (line["street"], line["city"], line["state"], line["zip"]) = company.Bank is { } bank
        ? (bank["ADDRESS"], bank["CITY"], bank["STATE"], "")
        : ($"{100 + chance.Below(8900)} {Places.Streets[chance.Below(Places.Streets.Length)]}", place.City, place.State, place.Zip);
    foreach (var (name, kind) in company.OtherNames.DistinctBy(name => name.Name))
        lines.Add(Line("name", sesId, ("name", name), ("kind", kind)));
    if (company.IsDepository || company.Rows < 15) continue;
    foreach (var branch in Places.All.Skip(chance.Below(Places.All.Length)).Take(1 + chance.Below(2)))
        lines.Add(Line("branch", sesId, ("nmls_id", Next(() => (++person).ToString())), ("city", branch.City), ("state", branch.State), ("zip", branch.Zip),
            ("street", $"{100 + chance.Below(8900)} {Places.Streets[chance.Below(Places.Streets.Length)]}")));
    if (company.Types[0].StartsWith("Mortgage", StringComparison.Ordinal))
        lines.Add(Line("individual", sesId, ("nmls_id", Next(() => (++person).ToString())), ("name", People.Name(chance)), ("title", "Mortgage loan originator")));
}

using (var writer = new CsvWriter(new StreamWriter(args[5]) { NewLine = "\n" }, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }))
{
    foreach (var name in header) writer.WriteField(name);
    writer.NextRecord();
    foreach (var line in lines)
    {
        foreach (var name in header) writer.WriteField(line.GetValueOrDefault(name, ""));
        writer.NextRecord();
    }
}
Console.WriteLine(string.Join(", ", lines.CountBy(line => line["record"]).Select(count => $"{count.Value} {count.Key}")));
return;

Company Of(string name)
{
    var key = NameKey.Of(name).Compact;
    return companies.TryGetValue(key, out var known) ? known : companies[key] = new();
}

// The two are one company from here on, under whichever name was said first.
void Join(string canonical, string other, string kind)
{
    var (one, two) = (Of(canonical), Of(other));
    if (kind != "spelling" || two.Spellings.Count == 0) one.Known.Add((other, kind));
    if (one.Preferred is null && canonical.IndexOfAny(['(', '/']) < 0 && !canonical.Contains("dba", StringComparison.OrdinalIgnoreCase)) one.Preferred = canonical;
    if (one == two) return;
    one.Rows += two.Rows;
    one.Spellings.AddRange(two.Spellings);
    one.Products.AddRange(two.Products);
    one.States.AddRange(two.States);
    one.Known.AddRange(two.Known);
    foreach (var key in companies.Where(pair => pair.Value == two).Select(pair => pair.Key).ToList()) companies[key] = one;
}

string Next(Func<string> number)
{
    while (true) if (taken.Add(number() is var next ? next : "")) return next;
}

Dictionary<string, string> License(string sesId, string state, string type, Chance chance)
{
    var issued = new DateOnly(2008, 1, 1).AddDays(chance.Below(6000));
    var status = chance.Below(20) switch { 0 => "Surrendered", 1 => "Expired", 2 => "Approved with conditions", _ => "Approved" };
    return Line("license", sesId, ("state", state), ("type", Trade.License(type)), ("number", $"{Trade.Letters(type)}-{10000 + chance.Below(89999)}"),
        ("status", status), ("issued_on", $"{issued:yyyy-MM-dd}"), ("status_on", $"{new DateOnly(2025, 11, 1).AddDays(chance.Below(60)):yyyy-MM-dd}"));
}

static Dictionary<string, string> Line(string record, string sesId, params (string Name, string Value)[] values)
{
    var line = new Dictionary<string, string> { ["record"] = record, ["ses_id"] = sesId };
    foreach (var (name, value) in values) line[name] = value;
    return line;
}

static List<Dictionary<string, string>> Table(string path)
{
    using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
    csv.Read();
    csv.ReadHeader();
    var rows = new List<Dictionary<string, string>>();
    while (csv.Read()) rows.Add(csv.HeaderRecord!.ToDictionary(name => name, name => csv.GetField(name)!));
    return rows;
}

sealed class Company
{
    public int Rows;
    public string? Preferred;
    public Dictionary<string, string>? Bank;
    public readonly List<(string Name, int Rows)> Spellings = [];
    public readonly List<(string Name, string Kind)> Known = [];
    public readonly List<string> Products = [], States = [];

    public bool IsDepository => Bank is not null || Types[0] is "Commercial Bank" or "Credit Union";

    public string Name => Clean(Preferred ?? Spellings.OrderBy(name => name.Name == name.Name.ToUpperInvariant() && name.Name.Contains(' '))
        .ThenBy(name => name.Name.Contains('(') || name.Name.Contains("/a", StringComparison.Ordinal)).ThenByDescending(name => name.Rows)
        .Select(name => name.Name).FirstOrDefault() ?? Known.Select(name => name.Name).FirstOrDefault() ?? Bank!["NAME"]);

    public IEnumerable<(string Name, string Kind)> OtherNames => Known.Where(name => name.Kind != "spelling")
        .Concat(Spellings.Select(name => (name.Name, "spelling"))).Concat(Known.Where(name => name.Kind == "spelling"))
        .Concat(Bank is null ? [] : new[] { (Bank["NAME"], "spelling") }).Where(name => name.Item1 != Name);

    public List<string> Types => types ??= Trade.Types(Name, Products, Bank is not null);
    List<string>? types;

    // Names published in capitals only get small letters; what is short stays, being an abbreviation more often than not.
    static string Clean(string name)
    {
        name = string.Join(' ', name.Replace('\u00a0', ' ').Replace("\u0085", "").Replace("脿", "à").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (name != name.ToUpperInvariant() || !name.Contains(' ')) return name;
        return string.Join(' ', name.Split(' ').Select(word => word.Trim('.', ',') switch
        {
            "INC" or "CORP" or "CO" or "THE" or "LTD" => word[0] + word[1..].ToLowerInvariant(),
            "OF" or "AND" => word.ToLowerInvariant(),
            { Length: <= 3 } => word,
            _ => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(word.ToLowerInvariant()),
        }));
    }
}

static class Trade
{
    public static readonly (string Kind, string[] Titles)[] Contacts =
    [
        ("complaints contact", ["Complaints Manager", "Compliance Officer", "Consumer Relations Manager", "Escalations Lead"]),
        ("contact person", ["General Counsel", "Chief Compliance Officer", "President", "Licensing Manager"]),
    ];

    public static List<string> Types(string name, List<string> products, bool isBank)
    {
        var words = NameKey.Of(name).Words;
        if (name.Contains("Credit Union", StringComparison.OrdinalIgnoreCase) || words.Contains("union") && words.Contains("federal")) return ["Credit Union"];
        if (isBank || !words.Contains("rancheria") && words.Any(word => word is "bank" or "bancorp" or "bancorporation" or "bancshares" or "bankshares" or "banks" or "citibank" or "iberiabank")) return ["Commercial Bank"];
        if (name is "JPMorgan Chase" or "Wells Fargo" or "Capital One" or "Discover" or "Amex" or "Regions" or "Barclays" or "HSBC" or "KeyBank NA" or "Comerica"
            or "Truist Financial" or "Citizens Financial Group, Inc." or "USAA Savings" or "Synchrony Financial" or "Ally Financial Inc." or "RBS Citizens") return ["Commercial Bank"];
        var types = products.Where(product => product.Length > 0).Select(Type).Distinct().Take(2).ToList();
        return types.Count > 0 ? types : ["Consumer Finance"];
    }

    static string Type(string product) => product switch
    {
        "Mortgage" => "Mortgage Servicing",
        "Debt collection" or "Debt or credit management" => "Debt",
        _ when product.StartsWith("Money", StringComparison.Ordinal) || product is "Prepaid card" or "Virtual currency" => "Money Service Business",
        _ => "Consumer Finance",
    };

    public static string Activity(string product) => product switch
    {
        "Mortgage" => "Servicing of first mortgages",
        "Debt collection" => "Third-party collection",
        "Debt or credit management" => "Debt settlement",
        "Student loan" => "Student loan servicing",
        "Vehicle loan or lease" or "Consumer Loan" => "Vehicle loans",
        _ when product.StartsWith("Money", StringComparison.Ordinal) => "Money transmission",
        _ when product.StartsWith("Payday", StringComparison.Ordinal) => "Installment and payday loans",
        _ when product.StartsWith("Credit report", StringComparison.Ordinal) => "Consumer reports",
        _ when product.Contains("card", StringComparison.Ordinal) => "Cards",
        _ => "Accounts",
    };

    public static string License(string type) => type switch
    {
        "Mortgage Servicing" => "Mortgage Servicer",
        "Mortgage Origination" => "Mortgage Broker",
        "Money Service Business" => "Money Transmitter",
        "Debt" => "Collection Agency",
        _ => "Consumer Loan",
    };

    public static string Letters(string type) => string.Concat(License(type).Split(' ').Select(word => word[0]));
}

static class People
{
    static readonly string[] First = "Alan Beatrice Carl Denise Edgar Fatima Grant Helena Ivan Joanna Keith Lydia Marcus Nadine Oscar Paula Quentin Rosa Stefan Tamara Ulysses Vera Wesley Ximena Yusuf Zelda Harriet Leon Miriam Noah".Split(' ');
    static readonly string[] Last = "Abbott Barros Calder Dunmore Ellery Fontana Garrity Holloway Ibarra Jessup Kowalski Lindgren Mercado Norwood Okonkwo Petrakis Quigley Rasmussen Sandoval Thackeray Underhill Vasquez Whitlock Yamada Zimmer Ashby Bellamy Corrigan Delacroix Engstrom".Split(' ');

    public static string Name(Chance chance) => $"{First[chance.Below(First.Length)]} {Last[chance.Below(Last.Length)]}";
}

static class Places
{
    public static readonly string[] Streets = ["Main St", "Oak Ave", "Commerce Blvd", "Market St", "Park Ave", "Lake Dr", "Union St", "2nd Ave", "Industrial Pkwy", "Corporate Center Dr"];
    public static readonly (string City, string State, string Zip, string Area)[] All =
    [
        ("Seattle", "WA", "98101", "206"), ("Spokane", "WA", "99201", "509"), ("Tacoma", "WA", "98402", "253"), ("Portland", "OR", "97204", "503"), ("Salem", "OR", "97301", "503"),
        ("San Diego", "CA", "92101", "619"), ("Sacramento", "CA", "95814", "916"), ("Irvine", "CA", "92618", "949"), ("San Jose", "CA", "95113", "408"), ("Phoenix", "AZ", "85004", "602"),
        ("Las Vegas", "NV", "89101", "702"), ("Denver", "CO", "80202", "303"), ("Salt Lake City", "UT", "84101", "801"), ("Dallas", "TX", "75201", "214"), ("Houston", "TX", "77002", "713"),
        ("Austin", "TX", "78701", "512"), ("Tulsa", "OK", "74103", "918"), ("Kansas City", "MO", "64106", "816"), ("St. Louis", "MO", "63101", "314"), ("Minneapolis", "MN", "55402", "612"),
        ("Chicago", "IL", "60602", "312"), ("Milwaukee", "WI", "53202", "414"), ("Detroit", "MI", "48226", "313"), ("Columbus", "OH", "43215", "614"), ("Cincinnati", "OH", "45202", "513"),
        ("Indianapolis", "IN", "46204", "317"), ("Louisville", "KY", "40202", "502"), ("Nashville", "TN", "37203", "615"), ("Atlanta", "GA", "30303", "404"), ("Birmingham", "AL", "35203", "205"),
        ("Jacksonville", "FL", "32202", "904"), ("Miami", "FL", "33131", "305"), ("Tampa", "FL", "33602", "813"), ("Charlotte", "NC", "28202", "704"), ("Greenville", "SC", "29601", "864"),
        ("Richmond", "VA", "23219", "804"), ("Baltimore", "MD", "21202", "410"), ("Wilmington", "DE", "19801", "302"), ("Philadelphia", "PA", "19103", "215"), ("Newark", "NJ", "07102", "973"),
        ("New York", "NY", "10005", "212"), ("Buffalo", "NY", "14202", "716"), ("Hartford", "CT", "06103", "860"), ("Boston", "MA", "02109", "617"), ("Omaha", "NE", "68102", "402"),
    ];
}

// The same name draws the same lots on every machine.
sealed class Chance(string name)
{
    ulong state = name.Aggregate(14695981039346656037UL, (hash, letter) => (hash ^ letter) * 1099511628211UL);

    public int Below(int limit)
    {
        state = state * 6364136223846793005UL + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)limit);
    }
}
