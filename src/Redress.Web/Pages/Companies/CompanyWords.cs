using Redress.Domain.Companies;

namespace Redress.Web.Pages.Companies;

/// <summary>How companies are said on the screen.</summary>
public static class CompanyWords
{
    public static string Words(this CompanyKind kind) => kind switch { CompanyKind.Depository => "Depository", CompanyKind.NonNmls => "Non-NMLS entity", _ => "Registered company" };

    public static string Shape(this EnrollmentState state) => state switch
    {
        EnrollmentState.Enrolled => "check", EnrollmentState.Invited => "triangle", EnrollmentState.InProgress => "half-disk", EnrollmentState.Rejected => "cross", EnrollmentState.Expired => "dashed-ring", EnrollmentState.Disenrolled => "hollow-diamond", EnrollmentState.Merged => "bent-arrow", _ => "ring",
    };

    public static string Words(this License license) => $"{license.Type}, {(license.Status == "" ? "status unknown" : license.Status.ToLowerInvariant())}";

    /// <summary>"NMLS 9000147, SES S-004417".</summary>
    public static string Ids(this Company company)
        => string.Join(", ", new[] { ("NMLS", company.NmlsId), ("SES", company.SesId) }.Where(id => id.Item2 is not null).Select(id => $"{id.Item1} {id.Item2}"));

    /// <summary>Where its website is; null where what the registry says is no web address.</summary>
    public static string? Website(Company company)
        => company.Website is { } written && Uri.TryCreate(written.Contains("://", StringComparison.Ordinal) ? written : $"https://{written}", UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address.AbsoluteUri : null;

    /// <summary>The parts of what the registry separates by "; ".</summary>
    public static string[] Parts(string? several) => (several ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
