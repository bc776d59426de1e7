using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>What hangs on a company: its branches and names, companies that share something with it, complaints tied to complaints about others.</summary>
[Needs(Right.SeeCompanies)]
public sealed class RelatedModel : CompanyPage
{
    [FromQuery] public string? State { get; set; }
    [FromQuery] public string? After { get; set; }

    public PartOf<Branch> Branches { get; private set; } = null!;
    public IReadOnlyList<string> BranchStates { get; private set; } = [];
    public IReadOnlyList<AlikeCompany> Alike { get; private set; } = [];
    public IReadOnlyList<CrossRelation> Between { get; private set; } = [];
    public IReadOnlyList<NamingComplaint> NamedBy { get; private set; } = [];
    public int Individuals { get; private set; }

    public async Task OnGet()
    {
        Branches = await RegistryParts.Branches(Db, Company.Id, State, After);
        BranchStates = await Db.Set<Branch>().Where(branch => branch.CompanyId == Company.Id && branch.State != null).Select(branch => branch.State!).Distinct().OrderBy(state => state).ToListAsync();
        Individuals = (await RegistryParts.Individuals(Db, Company.Id, null, null, 1)).Total;
        Alike = await CompanyRelations.Alike(Db, Company);
        if (!SeesComplaints) return;
        Between = await CompanyRelations.Between(Db, Viewer, Company.Id);
        NamedBy = await CompanyRelations.NamedBy(Db, Viewer, Company.Id);
    }

    public string Next => Address("related") + QueryString.Create(new Dictionary<string, string?> { ["state"] = State, ["after"] = Branches.After }) + "#branches";
}
