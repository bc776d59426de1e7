using Microsoft.AspNetCore.Http.HttpResults;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Api;

/// <summary>Whose token this is, and what it may do.</summary>
static class Me
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/me", Get).Needs(Right.UseOwnAccount).WithSummary("Whose token this is, and what it may do.");

    public static async Task<Ok<Answer>> Get(CurrentViewer current)
    {
        var person = (await current.Person())!;
        var rights = RightsTable.Rows.Where(row => row.Holders.Any(person.Holds)).Select(row => row.Right.ToString());
        return TypedResults.Ok(new Answer(person.Name, person.Email, person.Agency?.Name ?? person.Company?.Name, [.. person.Roles.Select(held => held.Role.ToString())], [.. rights]));
    }

    /// <param name="Organization">The agency or the company; null for Operator and Support.</param>
    public sealed record Answer(string Name, string Email, string? Organization, string[] Roles, string[] Rights);
}
