using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Redress.Web.Api;

/// <summary>Examples for the page of the API: a body with what is required, and the call that sends it.</summary>
static class ApiExample
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What fields of this name hold in an example.</summary>
    static readonly Dictionary<string, JsonNode> Known = new()
    {
        ["subject"] = "9000147", ["email"] = "d.kessler@harbor.example", ["poc"] = "m.lane@agency.example", ["password"] = "four plain words here", ["code"] = "123456",
        ["firstName"] = "Daniel", ["lastName"] = "Kessler", ["name"] = "Daniel Kessler", ["title"] = "Payment history", ["text"] = "The history is attached.", ["reason"] = "The months since March are missing.",
        ["account"] = "They raised my payment and did not say why.", ["invitation"] = "kT3v…", ["token"] = "CfDJ8…", ["version"] = "2026-1", ["complaintsContact"] = "d.kessler@harbor.example", ["saContact"] = "d.kessler@harbor.example",
    };

    public static JsonNode? Of(JsonObject schemas, string name)
    {
        var (schema, example) = (schemas[name]!, new JsonObject());
        var required = (schema["required"]?.AsArray() ?? []).Select(ApiReference.Text).ToList();
        // Where nothing is required, the first fields say more than an empty body.
        if (required.Count == 0) required = [.. (schema["properties"]?.AsObject() ?? []).Take(3).Select(field => field.Key)];
        foreach (var field in required) example[field] = Value(schemas, field, schema["properties"]![field]!);
        return example;
    }

    static JsonNode? Value(JsonObject schemas, string field, JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray choices) schema = choices[^1]!;
        if (ApiReference.NameOf(schema) is { } name) return schemas[name]!["enum"] is JsonArray values ? values.OfType<JsonNode>().First().DeepClone() : Of(schemas, name);
        var type = schema["type"] is JsonArray several ? several.Select(ApiReference.Text).First(one => one != "null") : ApiReference.Text(schema["type"]);
        return (type, ApiReference.Text(schema["format"])) switch
        {
            ("array", _) => new JsonArray(Value(schemas, field, schema["items"]!)),
            ("object", _) => new JsonObject { ["1"] = schema["additionalProperties"] is JsonObject values ? Value(schemas, "", values) : null },
            ("integer", _) => 1,
            ("number", _) => 310.50,
            ("boolean", _) => true,
            ("string", "date") => "2026-12-07",
            ("string", "uuid") => "0197a1c2-5b6e-7c31-9d44-2f10c5b8e7aa",
            _ => Known.TryGetValue(field, out var known) ? known.DeepClone() : "…",
        };
    }

    public static string Curl(string site, string method, string path, bool hasToken, bool isForm, IReadOnlyList<ApiField> parameters, JsonNode? body)
    {
        var address = path.Replace("{number}", "C-2026-0000123").Replace("{no}", "1").Replace("{session}", "0197a1c2-6c1f-7a90-8e21-7730d2c4b911").Replace("{kind}", "Answer").Replace("{token}", "kT3v…")
            .Replace("{id}", parameters.Any(one => one is { Name: "id", Type: "UUID" }) ? "0197a1c2-5b6e-7c31-9d44-2f10c5b8e7aa" : "9000147");
        var query = parameters.Where(one => one is { Where: "query", Name: "words" or "name" or "limit" }).Select(one => one.Name == "limit" ? "limit=50" : $"{one.Name}=Harbor").ToList();
        var call = new StringBuilder($"curl{(method == "GET" ? "" : $" -X {method}")} \"{site}{address}{(query.Count > 0 ? "?" + string.Join('&', query) : "")}\"");
        if (hasToken) call.Append(" \\\n  -H \"Authorization: Bearer $TOKEN\"");
        if (parameters.Any(one => one.Name == "If-Match")) call.Append(" \\\n  -H 'If-Match: \"12\"'");
        if (parameters.Any(one => one.Name == "Idempotency-Key")) call.Append(" \\\n  -H \"Idempotency-Key: $(uuidgen)\"");
        if (isForm) call.Append(" \\\n  -F draft=0197a1c2-5b6e-7c31-9d44-2f10c5b8e7aa -F part=Request -F file=@questions.pdf");
        if (body is not null) call.Append($" \\\n  -H \"Content-Type: application/json\" \\\n  -d '{body.ToJsonString(Readable)}'");
        return call.ToString();
    }
}
