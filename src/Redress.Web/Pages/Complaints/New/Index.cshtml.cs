using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.New;

[Needs(Right.EnterComplaints)]
public sealed class IndexModel : SubjectPage
{
    [BindProperty(SupportsGet = true, Name = "id")] public string? Id { get; set; }

    public override bool HasAsked => !string.IsNullOrWhiteSpace(Id);

    public Task OnGet() => Search();

    protected override async Task Search()
    {
        if (HasAsked) Found = await SubjectById.Find(Db, Viewer, Id!.Length > 60 ? Id[..60] : Id);
    }
}
