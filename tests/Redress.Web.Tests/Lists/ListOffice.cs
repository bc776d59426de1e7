using System.Net;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Lists;

/// <summary>What agencies and Operators do to the lists of categories, by the API.</summary>
static class ListOffice
{
    static int names;

    /// <summary>A name that no other test has taken.</summary>
    public static string Name(string like = "Kind") => $"{like} {Interlocked.Increment(ref names)}";

    /// <summary>A category of the agency under payday loans; returns it with its first issue.</summary>
    public static async Task<(int Id, int Issue, string Name)> OwnCategory(this Office office, string by = "admin@wa.demo", int under = 1001)
    {
        var name = Name();
        var made = (await (await office.Api(by)).Post("/api/v1/category-lists/own/categories", new { under, name })).ShouldBe(HttpStatusCode.Created).Json;
        return (made["id"]!.GetValue<int>(), made["issues"]![0]!["id"]!.GetValue<int>(), made["name"]!.GetValue<string>());
    }

    public static Task<string> ComplaintOn(this Office office, (int Id, int Issue, string Name) category, string by = "manager@wa.demo")
        => office.Complaint(by, with: intake => intake with { CategoryId = category.Id, IssueId = category.Issue });

    public static async Task<IReadOnlyList<int>> Offered(this Office office, string to)
        => [.. (await (await office.Api(to)).Get("/api/v1/categories")).ShouldBe(HttpStatusCode.OK).Json.AsArray().Select(one => one!["id"]!.GetValue<int>())];
}
