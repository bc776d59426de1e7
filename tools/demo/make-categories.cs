#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:package CsvHelper
// Makes src/Redress.Web/Data/Lists/categories.json, version 1 of the categories and issues, from CFPB's lists:
//   dotnet run tools/demo/make-categories.cs -- categories-plan.json cfpb-taxonomy.json OUT COMPLAINTS.csv...
// The plan (beside this file) says what can be chosen today; every other product, sub-product, issue and sub-issue that
// CFPB published or that occurs in the complaints becomes a retired value. Run again only to make a new version:
// the numbers of version 1 are in databases.
using System.Globalization;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsvHelper;

var plan = JsonNode.Parse(File.ReadAllText(args[0]))!;
var taxonomy = JsonNode.Parse(File.ReadAllText(args[1]))!;
var subIssues = taxonomy["issues"]!.AsArray().DistinctBy(issue => Fold(Text(issue!["issue"]))).ToDictionary(
    issue => Fold(Text(issue!["issue"])), issue => issue!["sub_issues"]!.AsArray().Select(sub => Text(sub!["value"])).ToList());
var subProducts = taxonomy["products"]!.AsArray().ToDictionary(
    product => Fold(Text(product!["product"])), product => product!["sub_products"]!.AsArray().Select(sub => Text(sub!["value"])).ToList());
var observed = args.Skip(3).SelectMany(Rows).Distinct().ToList();
var products = new JsonArray();
var number = 0;
foreach (var group in plan["products"]!.AsArray())
{
    number += 100;
    var published = group!["published"]!.AsArray().Select(Text).ToList();
    var seen = observed.Where(row => published.Any(name => Fold(name) == Fold(row.Product))).ToList();
    var retired = group["retired"]?.GetValue<bool>() ?? false;
    products.Add(new JsonObject
    {
        ["published"] = new JsonArray([.. published.Select(name => JsonValue.Create(name))]),
        ["businessTypes"] = group["businessTypes"]!.DeepClone(),
        ["categories"] = Categories(group, published, seen, number, retired),
        ["issues"] = Issues(group, seen, retired),
    });
}
Resolve(products);
File.WriteAllText(args[2], new JsonObject { ["version"] = 1, ["name"] = Text(plan["name"]), ["products"] = products }.ToJsonString(
    new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n");
return;

JsonArray Categories(JsonNode group, List<string> published, List<Row> seen, int first, bool retired)
{
    var shown = Text(group["product"]);
    var generic = group["subProducts"]!.AsObject().Where(sub => sub.Value?["generic"] is not null).Select(sub => sub.Key).Prepend("").ToList();
    var categories = new JsonArray { Category(first, shown, null, generic, retired, group["becomes"]) };
    var taken = generic.Select(Fold).ToHashSet();
    foreach (var (name, entry) in group["subProducts"]!.AsObject().Where(sub => sub.Value?["generic"] is null))
    {
        var aliases = new List<string> { name };
        aliases.AddRange(entry?["alsoPublished"]?.AsArray().Select(Text) ?? []);
        taken.UnionWith(aliases.Select(Fold));
        categories.Add(Category(first + categories.Count, entry?["product"] is { } own ? Text(own) : shown,
            entry?["product"] is null ? Lowered(entry?["shown"] is { } other ? Text(other) : name) : entry["shown"] is { } sub ? Text(sub) : null,
            aliases, retired || entry?["retired"]?.GetValue<bool>() == true, entry?["becomes"]));
    }
    var rest = published.SelectMany(name => subProducts.GetValueOrDefault(Fold(name), [])).Concat(seen.Select(row => row.SubProduct));
    foreach (var name in rest.Where(name => taken.Add(Fold(name))))
        categories.Add(Category(first + categories.Count, shown, Lowered(name), [name], true, group["becomes"]));
    return categories;
}

JsonObject Category(int id, string product, string? sub, List<string> published, bool retired, JsonNode? becomes)
{
    var category = new JsonObject { ["id"] = id, ["product"] = product, ["subProduct"] = sub };
    category["published"] = new JsonArray([.. published.Select(name => JsonValue.Create(name))]);
    if (retired) category["retired"] = true;
    if (becomes is not null) category["becomes"] = becomes.DeepClone();
    return category;
}

JsonArray Issues(JsonNode group, List<Row> seen, bool retired)
{
    var issues = new JsonArray();
    var current = group["issues"]!.AsArray().Select(Text).ToList();
    foreach (var name in current) issues.Add(Issue(name, subIssues.GetValueOrDefault(Fold(name), []), seen, retired));
    var gone = group["retiredIssues"]?.AsArray().Select(Text).ToList() ?? [];
    foreach (var name in gone) issues.Add(Issue(name, subIssues.GetValueOrDefault(Fold(name), []), seen, true));
    var known = current.Concat(gone).Select(Fold).ToHashSet();
    foreach (var name in seen.Select(row => row.Issue).Where(name => name.Length > 0 && known.Add(Fold(name))))
        issues.Add(Issue(name, [], seen, true));
    return issues;
}

JsonObject Issue(string name, List<string> listed, List<Row> seen, bool retired)
{
    var subs = listed.Concat(seen.Where(row => Fold(row.Issue) == Fold(name)).Select(row => row.SubIssue))
        .Where(sub => sub.Length > 0).DistinctBy(Fold).Select(sub => JsonValue.Create(Lowered(sub)));
    var issue = new JsonObject { ["name"] = name.Replace("modification,collection,", "modification, collection, ") };
    if (retired) issue["retired"] = true;
    issue["subIssues"] = new JsonArray([.. subs]);
    return issue;
}

// What a retired category became is named in the plan and numbered in the list.
static void Resolve(JsonArray products)
{
    var numbers = products.SelectMany(product => product!["categories"]!.AsArray().SelectMany(category => product["published"]!.AsArray()
        .SelectMany(name => category!["published"]!.AsArray().Select(sub => (Key: (Fold(Text(name)), Fold(Text(sub))), Id: category["id"]!)))))
        .ToDictionary(pair => pair.Key, pair => pair.Id);
    foreach (var category in products.SelectMany(product => product!["categories"]!.AsArray()))
        if (category!["becomes"] is JsonArray named) category["becomes"] = numbers[(Fold(Text(named[0])), Fold(Text(named[1])))].DeepClone();
}

static IEnumerable<Row> Rows(string path)
{
    using Stream file = File.OpenRead(path);
    using var text = new StreamReader(path.EndsWith(".gz") ? new GZipStream(file, CompressionMode.Decompress) : file);
    using var csv = new CsvReader(text, CultureInfo.InvariantCulture);
    csv.Read();
    csv.ReadHeader();
    while (csv.Read())
        yield return new(csv.GetField("Product")!, csv.GetField("Sub-product")!, csv.GetField("Issue")!, csv.GetField("Sub-issue")!);
}

static string Text(JsonNode? node) => node!.GetValue<string>();

static string Fold(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

// "Escrow, taxes, or insurance" stands after a colon; "FHA mortgage", "CD (…)", "I do not know" keep their letters.
static string Lowered(string name) => name.Length > 1 && char.IsUpper(name[0]) && char.IsLower(name[1]) && !name.StartsWith("Traveler")
    ? char.ToLowerInvariant(name[0]) + name[1..]
    : name;

sealed record Row(string Product, string SubProduct, string Issue, string SubIssue);
