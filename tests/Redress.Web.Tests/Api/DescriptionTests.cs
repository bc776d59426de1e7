using System.Text.Json.Nodes;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

/// <summary>What /openapi/v1.json must say of every operation, so that nobody has to try it out.</summary>
public class DescriptionTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Every_operation_says_what_it_does_who_may_and_how_it_refuses()
    {
        var lacking = new List<string>();
        foreach (var (name, operation) in Operations(await Document()))
        {
            if (string.IsNullOrEmpty(operation["summary"]?.GetValue<string>())) lacking.Add($"{name}: no summary");
            if (operation["operationId"] is null) lacking.Add($"{name}: no operationId");
            if (operation["tags"]!.AsArray() is not [{ } tag] || tag.GetValue<string>() == "redress" || tag.GetValue<string>().Contains("Api")) lacking.Add($"{name}: no noun");
            var isOpen = operation["security"] is JsonArray { Count: 0 };
            if (isOpen == operation["x-right"] is not null) lacking.Add($"{name}: neither open to all nor with a right");
            if (!operation["responses"]!.AsObject().Any(answer => answer.Key is "200" or "201" or "204")) lacking.Add($"{name}: no good answer");
            if (operation["responses"]!["429"] is null || !isOpen && operation["responses"]!["401"] is null) lacking.Add($"{name}: no refusals");
            foreach (var parameter in operation["parameters"]?.AsArray() ?? [])
                if (string.IsNullOrEmpty(parameter!["description"]?.GetValue<string>())) lacking.Add($"{name}: {parameter["name"]} is not described");
        }
        lacking.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_field_has_a_type()
    {
        var document = await Document();

        document["components"]!["schemas"]!.AsObject()
            .SelectMany(schema => (schema.Value!["properties"]?.AsObject() ?? []).Select(field => (Name: $"{schema.Key}.{field.Key}", Is: field.Value!)))
            .Where(field => field.Is["type"] is null && field.Is["$ref"] is null && field.Is["oneOf"] is null || field.Is["type"]?.ToJsonString().Contains("array") == true && field.Is["items"] is null)
            .Select(field => field.Name).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"subject":"9000147","routing":"Bypass","categoryId":"one"}""", "categoryId")]
    [InlineData("""{"subject":"9000147","colour":"blue"}""", "colour")]
    [InlineData("""{"complainants":[{"firstName":7}]}""", "complainants[0].firstName")]
    public async Task What_cannot_be_read_is_named(string body, string field)
    {
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");

        var answer = await client.PostAsync("/api/v1/complaints", new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

        ((int)answer.StatusCode).ShouldBe(400);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        problem["type"]!.GetValue<string>().ShouldBe("/problems/unreadable");
        problem["detail"]!.GetValue<string>().ShouldStartWith($"{field} cannot be read");
    }

    async Task<JsonNode> Document()
    {
        using var client = office.Client();
        return JsonNode.Parse(await client.GetStringAsync("/openapi/v1.json"))!;
    }

    static IEnumerable<(string Name, JsonNode Operation)> Operations(JsonNode document)
        => document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!)));
}
