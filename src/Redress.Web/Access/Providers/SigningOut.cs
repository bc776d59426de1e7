using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Data;

namespace Redress.Web.Access.Providers;

/// <summary>Where to go so that a session ends at the provider too.</summary>
public sealed class SigningOut(RedressDb db, Site site, ProviderCalls calls)
{
    /// <summary>Null: the session did not begin at a provider, or that has no page for it.</summary>
    public async Task<(string Label, string Url)?> For(Guid? sessionId)
    {
        if (sessionId is null || await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Id == sessionId) is not { SignOnId: { } id } session) return null;
        if (await db.SignOns.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id) is not { } signOn) return null;
        var link = await db.SignOnLinks.FirstOrDefaultAsync(l => l.PersonId == session.PersonId && l.SignOnId == id && l.Issuer == signOn.Issuer);
        var hint = link?.IdToken(db.Needs.Master);
        if (link is not null) link.SealedIdToken = null;
        await db.SaveChangesAsync();
        try
        {
            var page = (await calls.Facts(signOn.Issuer)).EndSessionEndpoint;
            if (string.IsNullOrEmpty(page)) return null;
            var request = new Dictionary<string, string?> { ["client_id"] = signOn.ClientId, ["post_logout_redirect_uri"] = $"{site.Url}/sign-in", ["id_token_hint"] = hint };
            return (signOn.Label, QueryHelpers.AddQueryString(ProviderAddresses.Checked(page, site).ToString(), request.Where(part => part.Value is not null).ToDictionary()));
        }
        catch (ProviderException)
        {
            // The session here is ended in any case.
            return null;
        }
    }
}
