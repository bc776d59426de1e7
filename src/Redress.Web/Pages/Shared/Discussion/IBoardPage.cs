using Redress.Web.Files;

namespace Redress.Web.Pages.Shared.Discussion;

/// <summary>A page that shows a discussion board: of a complaint, or of a non-NMLS entity.</summary>
public interface IBoardPage
{
    Board Board { get; }
    BoardForm Input { get; }
    Uploads Uploads { get; }
    string BoardAddress { get; }
    bool MayPost { get; }
    /// <summary>A post can say who complained, and others than the owner must not learn it.</summary>
    bool OffersMark { get; }
}
