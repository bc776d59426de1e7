using Redress.Domain.Access;

namespace Redress.Web.Access;

/// <summary>Where somebody starts.</summary>
static class Home
{
    public static string Of(Viewer viewer) => viewer.Side switch
    {
        Side.Company => "/portal",
        Side.ThirdParty => "/portal/mine",
        Side.Agency => "/",
        _ => "/account",
    };

    /// <summary>The frame of pages that both sides have.</summary>
    public static string LayoutOf(Viewer? viewer) => viewer?.Side switch
    {
        Side.Company or Side.ThirdParty => "_PortalLayout",
        null => "_PlainLayout",
        _ => "_Layout",
    };
}
