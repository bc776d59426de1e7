namespace Redress.Web.Imports;

/// <summary>A line of a registry file. Every line names its company by SES ID. The columns are told in docs/import.md.</summary>
public abstract record RegistryRow(int Line, string SesId);

public sealed record CompanyRow(int Line, string SesId) : RegistryRow(Line, SesId)
{
    public required string Name { get; init; }
    public required bool IsDepository { get; init; }
    public string? NmlsId { get; init; }
    public string? FdicCertificate { get; init; }
    public string? Rssd { get; init; }
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? Zip { get; init; }
    public string? Phone { get; init; }
    public string? Website { get; init; }
    public string? BusinessTypes { get; init; }
    public string? BusinessActivities { get; init; }
    public string? MailDomains { get; init; }
}

public sealed record BranchRow(int Line, string SesId, string NmlsId) : RegistryRow(Line, SesId)
{
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? State { get; init; }
    public string? Zip { get; init; }
}

public sealed record IndividualRow(int Line, string SesId, string NmlsId, string Name, string? Title) : RegistryRow(Line, SesId);

public sealed record LicenseRow(int Line, string SesId, string State, string Type, string Number) : RegistryRow(Line, SesId)
{
    public string? Status { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? StatusOn { get; init; }
}

/// <param name="Kind">Trade name, spelling, or former name.</param>
public sealed record NameRow(int Line, string SesId, string Name, string Kind, DateOnly? UntilOn) : RegistryRow(Line, SesId);

/// <param name="Kind">Contact person, or complaints contact.</param>
public sealed record ContactRow(int Line, string SesId, string Kind, string Name, string Email, string? Title, string? Phone) : RegistryRow(Line, SesId);
