using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Help;

namespace Redress.Web.Pages.Help;

/// <summary>One article of the help. Two know more: the list of an agency's preparation, and whom to ask here.</summary>
[OpenToAll("Whoever thinks about joining may read the help.")]
public sealed class ArticleModel(CurrentViewer current, RedressDb db) : PageModel
{
    public string Layout { get; private set; } = "";
    public Article Article { get; private set; } = null!;
    public IReadOnlyList<Article> Others { get; private set; } = [];

    /// <summary>Of the reader's agency; empty for everybody else.</summary>
    public IReadOnlyList<PreparationStep> Steps { get; private set; } = [];
    public Viewer? Viewer { get; private set; }
    public Domain.Access.Installation? Installation { get; private set; }

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        if (HelpShelf.Find(slug) is not { } article) return NotFound();
        Viewer = await current.Get();
        (Article, Layout) = (article, Home.LayoutOf(Viewer));
        Others = [.. HelpShelf.All.Where(one => one.Group == article.Group && (one.For == Readers.Both || one.For == article.For || article.For == Readers.Both))];
        if (slug == "getting-prepared" && Viewer is { Side: Side.Agency, AgencyId: { } agencyId }) Steps = await Preparation.StepsOf(db, agencyId, stop);
        if (slug == "whom-to-ask") Installation = await db.Installations.AsNoTracking().FirstOrDefaultAsync(stop);
        return Page();
    }
}
