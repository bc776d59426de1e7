using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Access.Providers;

/// <summary>One thing that was looked at when a provider was tested.</summary>
public sealed record ProviderFinding(bool IsGood, string Words);

/// <summary>Sets an organization's provider up, tests it, turns it on and off: by page and by API.</summary>
public sealed class SignOnSetUp(RedressDb db, Site site, ProviderCalls calls, CurrentViewer current, UserCare care)
{
    public async Task<SignOn?> Find() => await SignOns.Of(db, (await current.Get())!);

    /// <summary>Saves; what is on stays on. False: what is wrong stands beside the fields, whose names begin with "Input.".</summary>
    public async Task<bool> Save(SignOnForm form, ModelStateDictionary errors)
    {
        var person = (await current.Person())!;
        var signOn = await Find();
        if (errors.IsValid) CheckIssuer(form, errors);
        foreach (var domain in form.DomainList) await CheckDomain(domain, person, signOn, errors);
        if (!errors.IsValid) return false;
        if (signOn is null) db.Add(signOn = person.Company is { } company ? SignOn.Of(company) : SignOn.Of(person.Agency!));
        var secret = string.IsNullOrWhiteSpace(form.Secret) ? null : SealedText.Seal(db.Needs.Master, SignOnFlow.SecretOf(signOn), form.Secret.Trim());
        signOn.Set(form.Settings, secret, await care.Stamp());
        await Save(signOn);
        return true;
    }

    /// <summary>Really asks the provider, and says what is wrong.</summary>
    public async Task<IReadOnlyList<ProviderFinding>> Test(string issuer, bool asksSecondFactor, string? acr)
    {
        try
        {
            return [.. Findings(await calls.Read(issuer.Trim()), asksSecondFactor, acr)];
        }
        catch (ProviderException wrong)
        {
            return [new(false, wrong.Why)];
        }
    }

    public async Task TurnOn(SignOn signOn)
    {
        if ((await Test(signOn.Issuer, signOn.AsksSecondFactor, signOn.SecondFactorAcr)).FirstOrDefault(finding => !finding.IsGood) is { } wrong) throw new BrokenRuleException($"It cannot be turned on. {wrong.Words}");
        signOn.TurnOn(await care.Stamp());
        await Save(signOn);
    }

    public async Task TurnOff(SignOn signOn)
    {
        signOn.TurnOff(await care.Stamp());
        await Save(signOn);
    }

    /// <param name="wayIn">Null: passwords are allowed again.</param>
    public async Task SetOnlyWay(SignOn signOn, Person? wayIn)
    {
        if (wayIn is null) signOn.AllowPasswords(await care.Stamp());
        else signOn.BecomesOnlyWay(wayIn, await db.Users.AnyAsync(account => account.Id == wayIn.Id && account.PasswordHash != null), await care.Stamp());
        await Save(signOn);
    }

    // Who sets the provider decides who is let in, so the other administrators hear of it.
    async Task Save(SignOn signOn)
    {
        var own = (await current.Person())!;
        if (db.ChangeTracker.Entries<SignOnFact>().FirstOrDefault(entry => entry.State == EntityState.Added)?.Entity is { } fact)
            foreach (var other in await db.People.Where(p => p.RemovedAt == null && p.Id != own.Id && p.AgencyId == own.AgencyId && p.CompanyId == own.CompanyId
                && p.Roles.Any(held => held.Role == Role.AccountAdministrator || held.Role == Role.CompanyAdministrator)).ToListAsync())
                db.Outbox.Add(new OutboxMail(other.Email, "Single sign-on was changed", $"{fact.ByName} changed how your people sign in to Redress.\n\n{fact.Words}\n\n{site.Url}{(signOn.CompanyId is null ? "/admin/sign-on" : "/portal/company/sign-on")}\n", fact.At, personId: other.Id));
        await db.SaveChangesAsync();
    }

    /// <summary>When somebody came in, or why nobody did, for the administrators.</summary>
    public static async Task Note(RedressDb db, Guid signOnId, DateTime at, string? why)
    {
        var signOn = await db.SignOns.FirstAsync(s => s.Id == signOnId);
        if (why is null) signOn.Worked(at);
        else signOn.Failed(at, why);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // An administrator changed it at this moment; what that one did counts.
            db.Entry(signOn).State = EntityState.Detached;
        }
    }

    void CheckIssuer(SignOnForm form, ModelStateDictionary errors)
    {
        try
        {
            if (ProviderAddresses.Checked(form.Issuer.Trim(), site).Query != "") errors.AddModelError("Input.Issuer", "An issuer has no question mark.");
        }
        catch (ProviderException)
        {
            errors.AddModelError("Input.Issuer", site.IsProduction ? "Enter an address that begins with https://." : "Enter an address that begins with https:// or http://.");
        }
    }

    // Who names a domain leads its people to a provider, so nobody may name that of others.
    async Task CheckDomain(string domain, Person own, SignOn? signOn, ModelStateDictionary errors)
    {
        var ending = $"@{domain}";
        if (Uri.CheckHostName(domain) != UriHostNameType.Dns || !domain.Contains('.') || domain.Length > 253) errors.AddModelError("Input.Domains", $"{domain} is no mail domain, such as dfi.wa.gov.");
        else if (await db.People.AnyAsync(p => p.RemovedAt == null && p.Email.EndsWith(ending) && !(p.AgencyId == own.AgencyId && p.CompanyId == own.CompanyId))
            || await db.Set<SignOnDomain>().AnyAsync(d => d.Name == domain && (signOn == null || d.SignOnId != signOn.Id)))
            errors.AddModelError("Input.Domains", $"{domain} is used by other organizations too. Leave it out, and give your people the link instead.");
        else if (!await db.People.AnyAsync(p => p.RemovedAt == null && p.Email.EndsWith(ending))) errors.AddModelError("Input.Domains", $"Nobody of yours has an address at {domain}.");
    }

    static IEnumerable<ProviderFinding> Findings(OpenIdConnectConfiguration facts, bool asksSecondFactor, string? acr)
    {
        yield return new(true, $"{new Uri(facts.Issuer).Host} answers.");
        yield return facts.SigningKeys.Count == 0
            ? new(false, "It has no key to sign with.")
            : new(true, $"It signs with {string.Join(", ", facts.IdTokenSigningAlgValuesSupported.Where(name => name is not "none" && !name.StartsWith("HS", StringComparison.Ordinal)).DefaultIfEmpty("keys of its own"))}.");
        if (facts.ResponseTypesSupported.Count > 0 && !facts.ResponseTypesSupported.Contains("code")) yield return new(false, "It does not know the code flow.");
        if (facts.CodeChallengeMethodsSupported.Count > 0 && !facts.CodeChallengeMethodsSupported.Contains("S256")) yield return new(false, "It does not know PKCE with S256.");
        if (facts.ScopesSupported.Count > 0 && !facts.ScopesSupported.Contains("email")) yield return new(false, "It does not tell e-mail addresses (scope email).");
        if (asksSecondFactor && acr is not null && facts.AcrValuesSupported.Count > 0 && !facts.AcrValuesSupported.Contains(acr)) yield return new(false, $"It does not know the word {acr} (acr).");
        yield return new(true, string.IsNullOrEmpty(facts.EndSessionEndpoint) ? "It has no page to sign out: signing out ends the session here only." : "Signing out ends its session too.");
    }
}
