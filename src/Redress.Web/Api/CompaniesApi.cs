using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Web.Api;

/// <summary>The registry.</summary>
static class CompaniesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Companies");
        api.MapGet("/companies", Search).Needs(Right.SeeCompanies).WithSummary("Companies by ID, or by the beginning of their name.").Produces<List<CompanyView>>();
        api.MapGet("/companies/{id}", Read).Needs(Right.SeeCompanies).WithSummary("One company by SES ID or NMLS ID.").Produces<CompanyView>().ProducesProblem(404);
    }

    public sealed record CompanyView(string? SesId, string? NmlsId, string Name, string Kind, string Address, bool IsEnrolled);

    static async Task<IResult> Search(Act act, string words)
    {
        var key = NameKey.Of(words).Compact;
        var found = await act.Db.Companies.Where(c => c.SesId == words || c.NmlsId == words || key != "" && c.NameKey.StartsWith(key)).OrderBy(c => c.Name).Take(50).ToListAsync();
        return Results.Ok(found.Select(View).ToList());
    }

    static async Task<IResult> Read(Act act, string id)
        => await act.Db.Companies.FirstOrDefaultAsync(c => c.SesId == id || c.NmlsId == id) is { } company ? Results.Ok(View(company)) : Results.NotFound();

    static CompanyView View(Company c) => new(c.SesId, c.NmlsId, c.Name, c.Kind.ToString(), c.Address, c.IsEnrolled);
}
