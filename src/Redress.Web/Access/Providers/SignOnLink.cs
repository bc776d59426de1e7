using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Access.Providers;

/// <summary>Who somebody is at the provider of the organization. Made at the first sign-in by the verified address; from then on only this counts.</summary>
public sealed class SignOnLink
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SignOnId { get; set; }
    public Guid PersonId { get; set; }
    public string Issuer { get; set; } = "";
    public string Subject { get; set; } = "";
    public DateTime LinkedAt { get; set; }
    /// <summary>The latest ID token, sealed: by it we ask the provider to end its session. Taken away when that is done.</summary>
    public byte[]? SealedIdToken { get; set; }

    public void Keep(string idToken, MasterKey master) => SealedIdToken = SealedText.Seal(master, Whose, idToken);

    public string? IdToken(MasterKey master) => SealedIdToken is null ? null : SealedText.Open(master, Whose, SealedIdToken);

    string Whose => $"{Id:N}/id-token/";
}

/// <summary>An answer of a provider that was taken: its state opens nothing a second time, on whatever machine it arrives.</summary>
public sealed class UsedAnswer
{
    /// <summary>SHA-256, hexadecimal.</summary>
    public string State { get; set; } = "";
    public DateTime At { get; set; }
}

/// <summary>Finds the provider of an organization.</summary>
static class SignOns
{
    public static Task<SignOn?> Of(RedressDb db, Viewer viewer)
        => db.SignOns.Include(s => s.Domains).FirstOrDefaultAsync(s => viewer.AgencyId != null && s.AgencyId == viewer.AgencyId || viewer.CompanyId != null && s.CompanyId == viewer.CompanyId);

    /// <summary>By the mail domain alone, so that nobody learns whether an address has an account.</summary>
    public static async Task<SignOn?> ForAddress(RedressDb db, string? email)
    {
        var domain = (email ?? "").Trim().ToLowerInvariant().Split('@') is [_, { Length: > 0 } named] ? named : "";
        return await db.SignOns.AsNoTracking().FirstOrDefaultAsync(s => s.IsOn && s.Domains.Any(d => d.Name == domain));
    }

    public static async Task<string> OrganizationOf(RedressDb db, SignOn signOn)
        => await db.Agencies.Where(agency => agency.Id == signOn.AgencyId).Select(agency => agency.FullName).FirstOrDefaultAsync()
            ?? await db.Companies.Where(company => company.Id == signOn.CompanyId).Select(company => company.Name).FirstAsync();

    /// <summary>The provider of somebody's organization, where it is on.</summary>
    public static Task<SignOn?> For(RedressDb db, Guid personId)
        => db.SignOns.AsNoTracking().FirstOrDefaultAsync(s => s.IsOn && db.People.Any(p => p.Id == personId && (s.AgencyId != null && s.AgencyId == p.AgencyId || s.CompanyId != null && s.CompanyId == p.CompanyId)));

    /// <summary>The provider by which alone somebody may come in; null: the own password and passkeys hold.</summary>
    public static async Task<SignOn?> OnlyWayOf(RedressDb db, Guid personId)
    {
        if (await For(db, personId) is not { IsOnlyWay: true } only) return null;
        var person = await db.People.AsNoTracking().Include(p => p.Roles).FirstAsync(p => p.Id == personId);
        var keeper = await db.People.AsNoTracking().Include(p => p.Roles).FirstOrDefaultAsync(p => p.Id == only.WayInId);
        return only.Closes(person, only.IsKeptBy(keeper)) ? only : null;
    }
}
