using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Help;

namespace Redress.Web.Pages.Help;

/// <summary>All help on one page, and a search in it.</summary>
[OpenToAll("Whoever thinks about joining may read the help.")]
public sealed class IndexModel(CurrentViewer current) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "words")] public string? Words { get; set; }

    public string Layout { get; private set; } = "";
    public Side? Side { get; private set; }
    public IReadOnlyList<Found> Found { get; private set; } = [];

    /// <summary>Groups of articles; on a company's side without what agencies and Operators do.</summary>
    public IEnumerable<IGrouping<string, Article>> Groups => HelpShelf.All.Where(IsForReader).GroupBy(article => article.Group);

    public async Task OnGet()
    {
        var viewer = await current.Get();
        (Layout, Side) = (Home.LayoutOf(viewer), viewer?.Side);
        if (!string.IsNullOrWhiteSpace(Words)) Found = HelpShelf.Search(Words);
    }

    bool IsForReader(Article article) => Side switch
    {
        Domain.Access.Side.Agency => article.For is Readers.Both or Readers.Agency,
        Domain.Access.Side.Company or Domain.Access.Side.ThirdParty => article.For is Readers.Both or Readers.Company,
        _ => true,
    };
}
