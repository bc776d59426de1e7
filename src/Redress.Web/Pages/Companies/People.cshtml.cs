using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>Who at a company can be reached here, and who in the registry belongs to it.</summary>
[Needs(Right.SeeCompanies)]
public sealed class PeopleModel : CompanyPage
{
    [FromQuery] public string? Words { get; set; }
    [FromQuery] public string? After { get; set; }

    public IReadOnlyList<CompanyPerson> Users { get; private set; } = [];
    public PartOf<Individual> Individuals { get; private set; } = null!;

    public async Task OnGet()
    {
        Users = await CompanyPeople.Read(Db, Company, Now);
        Individuals = await RegistryParts.Individuals(Db, Company.Id, Words, After);
    }

    public string Next => Address("people") + QueryString.Create(new Dictionary<string, string?> { ["words"] = Words, ["after"] = Individuals.After }) + "#individuals";
}
