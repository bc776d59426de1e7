using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies;

/// <summary>The registry: by ID or license number, or by the beginning of a name or of one of its other names.</summary>
[Needs(Right.SeeCompanies)]
public sealed class IndexModel : RedressPage
{
    const int Most = 50;

    public sealed record Row(string? SesId, string? NmlsId, string Name, CompanyKind Kind, string? City, string? State, bool IsEnrolled);

    [FromQuery] public string? Words { get; set; }
    public IReadOnlyList<Row> Rows { get; private set; } = [];
    public bool IsCut { get; private set; }

    public async Task OnGet()
    {
        var words = Words?.Trim() ?? "";
        var key = NameKey.Of(words).Compact;
        var found = words.Length == 0
            ? Db.Companies.Where(c => Db.Enrollments.Any(enrollment => enrollment.CompanyId == c.Id) || c.EnrolledAt != null)
            : Db.Companies.Where(c => c.SesId == words || c.NmlsId == words || c.FdicCertificate == words || c.Rssd == words
                || c.Branches.Any(b => b.NmlsId == words) || c.Licenses.Any(license => license.Number == words)
                || key != "" && (c.NameKey.StartsWith(key) || c.OtherNames.Any(name => name.NameKey.StartsWith(key))));
        var rows = await found.OrderBy(c => c.Name).Take(Most + 1).Select(c => new Row(c.SesId, c.NmlsId, c.Name, c.Kind, c.City, c.State, c.EnrolledAt != null)).ToListAsync();
        (Rows, IsCut) = (rows.Take(Most).ToList(), rows.Count > Most);
    }
}
