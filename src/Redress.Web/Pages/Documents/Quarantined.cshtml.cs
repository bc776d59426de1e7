using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Documents;

/// <summary>The quarantined files of the agency's records, newest first.</summary>
[Needs(Right.SeeComplaints)]
public sealed class QuarantinedModel : RedressPage
{
    public const int Size = 25;

    [BindProperty(SupportsGet = true, Name = "page")] public int PageNo { get; set; } = 1;

    public IReadOnlyList<QuarantinedDocument> Files { get; private set; } = [];
    public int Count { get; private set; }

    public async Task OnGet()
    {
        PageNo = Math.Clamp(PageNo, 1, 10_000);
        (Files, Count) = await Db.QuarantinedOf(Viewer, PageNo, Size);
    }
}
