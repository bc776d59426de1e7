#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
// Makes src/Redress.Web/Demo/proportions.csv: how many of CFPB's complaints fall to each product, state and so on.
//   dotnet run tools/demo/make-proportions.cs -- cfpb-taxonomy.json OUT
using System.Text.Json.Nodes;

var taxonomy = JsonNode.Parse(File.ReadAllText(args[0]))!;
var lists = new Dictionary<string, (string List, string Value)>
{
    ["products"] = ("product", "product"), ["state"] = ("state", "value"), ["company_response"] = ("response", "value"),
    ["submitted_via"] = ("via", "value"), ["tags"] = ("tags", "value"),
};
using var file = new StreamWriter(args[1]) { NewLine = "\n" };
file.WriteLine("list,value,count");
foreach (var (name, (list, value)) in lists)
    foreach (var entry in taxonomy[name]!.AsArray())
        file.WriteLine($"{list},\"{entry![value]}\",{entry["count"]}");
var tagged = taxonomy["tags"]!.AsArray().Sum(tag => tag!["count"]!.GetValue<int>());
file.WriteLine($"tags,,{taxonomy["total_record_count"]!.GetValue<int>() - tagged}");
