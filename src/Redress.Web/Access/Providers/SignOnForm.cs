using System.ComponentModel.DataAnnotations;
using Redress.Domain.Access;

namespace Redress.Web.Access.Providers;

/// <summary>The form of an organization's provider, by page and by API.</summary>
public sealed class SignOnForm
{
    [Required(ErrorMessage = "Enter the issuer."), StringLength(300, ErrorMessage = "Use at most 300 characters."), Display(Name = "Issuer")]
    public string Issuer { get; set; } = "";

    [Required(ErrorMessage = "Enter the client ID."), StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Client ID")]
    public string ClientId { get; set; } = "";

    [StringLength(500, ErrorMessage = "Use at most 500 characters."), Display(Name = "Client secret")]
    public string? Secret { get; set; }

    [Required(ErrorMessage = "Give it a name that your people know."), StringLength(60, ErrorMessage = "Use at most 60 characters."), Display(Name = "Name on the button")]
    public string Label { get; set; } = "";

    [StringLength(1000, ErrorMessage = "Use at most 1,000 characters."), Display(Name = "Mail domains")]
    public string? Domains { get; set; }

    [Display(Name = "Our provider asks for the second factor")]
    public bool AsksSecondFactor { get; set; }

    [StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Its word for that (acr)")]
    public string? SecondFactorAcr { get; set; }

    public static SignOnForm Of(SignOn signOn) => new()
    {
        Issuer = signOn.Issuer, ClientId = signOn.ClientId, Label = signOn.Label, AsksSecondFactor = signOn.AsksSecondFactor, SecondFactorAcr = signOn.SecondFactorAcr,
        Domains = string.Join(", ", signOn.Domains.Select(domain => domain.Name).Order()),
    };

    internal IReadOnlyList<string> DomainList
        => [.. (Domains ?? "").Split([',', ';', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).Select(domain => domain.TrimStart('@').ToLowerInvariant()).Distinct().Order()];

    internal string? AgreedWord => AsksSecondFactor && !string.IsNullOrWhiteSpace(SecondFactorAcr) ? SecondFactorAcr.Trim() : null;

    internal SignOnSettings Settings => new(Issuer.Trim(), ClientId.Trim(), Label.Trim(), AsksSecondFactor, AgreedWord, DomainList);
}
