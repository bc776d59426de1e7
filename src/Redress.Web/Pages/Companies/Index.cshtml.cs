using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Companies;

/// <summary>The registry: searched by name, ID or license number, filtered by enrollment and by where a company is licensed.</summary>
[Needs(Right.SeeCompanies)]
public sealed class IndexModel : RedressPage
{
    [BindProperty(SupportsGet = true, Name = "")] public CompanyFilter Filter { get; set; } = new();
    [FromQuery] public string? After { get; set; }
    [FromQuery] public string? Before { get; set; }
    [FromQuery] public int Size { get; set; } = 25;

    public CompanyPageOfRows Found { get; private set; } = new([], null, null);
    public IReadOnlyList<(EnrollmentState? State, int Count)> Counts { get; private set; } = [];
    /// <summary>Of the reader's agency.</summary>
    public string Home { get; private set; } = "";
    public bool SeesComplaints => Viewer.May(Right.SeeComplaints);
    public int Total => Counts.First(pair => pair.State == Filter.Enrollment).Count;
    public bool IsFiltered => Filter.HasWords || Filter.Enrollment is not null || !string.IsNullOrEmpty(Filter.Licensed);

    public async Task OnGet()
    {
        if (Size is not (25 or 50 or 100)) Size = 25;
        Home = await Db.Agencies.Where(agency => agency.Id == Viewer.AgencyId).Select(agency => agency.Code).FirstAsync();
        var list = HttpContext.RequestServices.GetRequiredService<CompanyList>();
        var found = await list.Find(Filter, Viewer);
        Counts = await Filter.Counts(Db, found?.Keys, Now);
        Found = await list.Read(Filter, found, Viewer, Now, After, Before, Size);
    }

    public string Link(EnrollmentState? state, string? after = null, string? before = null, int? size = null) => "/companies" + QueryString.Create(new Dictionary<string, string?>
    {
        ["words"] = Filter.Words, ["enrollment"] = state?.ToString(), ["licensed"] = Filter.Licensed, ["after"] = after, ["before"] = before,
        ["size"] = (size ?? Size) == 25 ? null : (size ?? Size).ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
