using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Redress.Web.Api;

/// <summary>The operations about one noun.</summary>
public sealed record ApiNoun(string Name, string Words, IReadOnlyList<ApiOperation> Operations)
{
    public string Anchor => Name.ToLowerInvariant().Replace(' ', '-');
}

/// <param name="Right">In words; null: open to all.</param>
public sealed record ApiOperation(
    string Id, string Method, string Path, string Summary, string? Right, string HeldBy, IReadOnlyList<ApiField> Parameters, ApiShape? Body, IReadOnlyList<ApiAnswer> Answers, string Curl);

/// <param name="Where">"path", "query", "header" or "form"; empty for a field of a body.</param>
/// <param name="Shape">The name of the shape that it has, where that is described by itself.</param>
public sealed record ApiField(string Name, string Where, string Type, string? Shape, string Words, bool IsRequired);

public sealed record ApiAnswer(string Status, string Words, string Type, string? Shape);

/// <summary>An object, or a list of words to choose from.</summary>
public sealed record ApiShape(string Name, string Words, IReadOnlyList<ApiField> Fields, IReadOnlyList<string> Values);

/// <summary>The description of the API as people read it: made once from /openapi/v1.json, so that both say the same.</summary>
public sealed class ApiReference(Site site, IServiceProvider services)
{
    readonly SemaphoreSlim one = new(1);
    JsonNode document = null!;

    public IReadOnlyList<ApiNoun> Nouns { get; private set; } = [];
    public IReadOnlyList<ApiShape> Shapes { get; private set; } = [];

    public async Task<ApiReference> Read(CancellationToken stop)
    {
        await one.WaitAsync(stop);
        try
        {
            if (Nouns.Count > 0) return this;
            var described = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(ApiDocument.Name).GetOpenApiDocumentAsync(stop);
            document = JsonNode.Parse(await described.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, stop))!;
            Shapes = [.. Schemas.Select(schema => ShapeOf(schema.Key, schema.Value!)).OrderBy(shape => shape.Name, StringComparer.Ordinal)];
            var operations = document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(one => (Noun: Text(one.Value!["tags"]![0]), Operation: OperationOf(one.Key, path.Key, one.Value!)))).ToLookup(one => one.Noun, one => one.Operation);
            Nouns = [.. document["tags"]!.AsArray().Select(tag => new ApiNoun(Text(tag!["name"]), Text(tag["description"]), [.. operations[Text(tag["name"])]]))];
            return this;
        }
        finally
        {
            one.Release();
        }
    }

    JsonObject Schemas => document["components"]!["schemas"]!.AsObject();

    ApiOperation OperationOf(string method, string path, JsonNode operation)
    {
        var parameters = (operation["parameters"]?.AsArray() ?? []).Select(one => FieldOf(Text(one!["name"]), one["schema"]!, Text(one["in"]), Text(one["description"]), one["required"]?.GetValue<bool>() == true)).ToList();
        var content = operation["requestBody"]?["content"]?.AsObject().FirstOrDefault();
        var isForm = content?.Key == "multipart/form-data";
        if (isForm) parameters.AddRange(PartsOf(content!.Value.Value!["schema"]!).SelectMany(part => part["properties"]!.AsObject()).Select(field => FieldOf(field.Key, field.Value!, "form", "", true)));
        var body = content is { } json && !isForm && NameOf(json.Value!["schema"]!) is { } name ? ShapeOf(name, Schemas[name]!) : null;
        var answers = operation["responses"]!.AsObject().OrderBy(answer => answer.Key, StringComparer.Ordinal).Select(answer => AnswerOf(answer.Key, answer.Value!)).ToList();
        var right = operation["x-right"] is { } stated ? Text(stated) : null;
        var held = string.Join(", ", (operation["x-held-by"]?.AsArray() ?? []).Select(Text));
        return new(Text(operation["operationId"]), method.ToUpperInvariant(), path, Text(operation["summary"]), right, held, parameters, body, answers,
            ApiExample.Curl(site.Url, method.ToUpperInvariant(), path, right is not null, isForm, parameters, body is null ? null : ApiExample.Of(Schemas, body.Name)));
    }

    /// <summary>A form of one field stands by itself.</summary>
    static IEnumerable<JsonNode> PartsOf(JsonNode form) => form["allOf"] is JsonArray all ? all.OfType<JsonNode>() : [form];

    ApiAnswer AnswerOf(string status, JsonNode answer)
    {
        var schema = answer["content"]?.AsObject().FirstOrDefault().Value?["schema"];
        return new(status, Text(answer["description"]), schema is null ? "" : TypeOf(schema), schema is null ? null : NameIn(schema));
    }

    ApiShape ShapeOf(string name, JsonNode schema)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(Text).ToHashSet();
        return new(name, Text(schema["description"]),
            [.. (schema["properties"]?.AsObject() ?? []).Select(field => FieldOf(field.Key, field.Value!, "", Text(field.Value!["description"] ?? Real(field.Value!)["description"]), required.Contains(field.Key)))],
            [.. (schema["enum"]?.AsArray() ?? []).OfType<JsonNode>().Select(value => Text(value))]);
    }

    ApiField FieldOf(string name, JsonNode schema, string where, string words, bool isRequired)
    {
        var standard = schema["default"] is { } value ? $" Left out: {value.ToJsonString()}." : "";
        return new(name, where, TypeOf(schema), NameIn(schema), (words + standard).Trim(), isRequired);
    }

    /// <summary>"list of text", "day", "number or nothing".</summary>
    string TypeOf(JsonNode schema)
    {
        var real = Real(schema);
        var types = real["type"] is JsonArray several ? several.Select(Text).ToList() : real["type"] is { } single ? [Text(single)] : [];
        var nothing = types.Remove("null") || !ReferenceEquals(real, schema) ? " or nothing" : "";
        if (NameOf(real) is { } name) return name + nothing;
        return (types.FirstOrDefault(), Text(real["format"])) switch
        {
            ("array", _) => "list of " + TypeOf(real["items"]!),
            ("object", _) when real["additionalProperties"] is JsonObject values => "number to " + TypeOf(values),
            ("string", "date") => "day",
            ("string", "date-time") => "moment",
            ("string", "uuid") => "UUID",
            ("string", "binary") => "file",
            ("string", _) => "text",
            ("integer", _) => "whole number",
            ("boolean", _) => "true or false",
            (null, _) => "object",
            var (type, _) => type!,
        } + nothing;
    }

    // "Either this or nothing" is this, as far as people care.
    static JsonNode Real(JsonNode schema) => schema["oneOf"]?.AsArray().FirstOrDefault(one => Text(one!["type"]) != "null") ?? schema;

    string? NameIn(JsonNode schema)
    {
        var real = Real(schema);
        return NameOf(real) ?? (real["items"] is { } items ? NameIn(items) : null);
    }

    internal static string? NameOf(JsonNode schema) => schema["$ref"] is { } reference ? Text(reference).Split('/')[^1] : null;

    internal static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
