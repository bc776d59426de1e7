namespace Redress.Domain.Access;

/// <summary>On which side of the exchange somebody stands.</summary>
public enum Side { Agency, Company, Installation, CommandLine, ThirdParty }

/// <summary>Somebody who looks or acts, with what they hold at this moment.</summary>
/// <param name="Zone">IANA time zone in which this person reads times.</param>
public sealed record Viewer(Guid? PersonId, string Name, Side Side, Guid? AgencyId, Guid? CompanyId, IReadOnlySet<Role> Roles, string Zone)
{
    /// <summary>The actor of acts done from the command line, as history names it.</summary>
    public static readonly Viewer CommandLine = new(null, "command line", Side.CommandLine, null, null, new HashSet<Role>(), "Etc/UTC");

    /// <summary>The actor of acts that the system does by itself.</summary>
    public static readonly Viewer System = CommandLine with { Name = "Redress" };

    /// <summary>IANA time zone of the agency, in which it counts days; without an agency, the own.</summary>
    public string AgencyZone { get; init; } = Zone;

    /// <summary>Somebody of a company, or outside of it, put on its activities.</summary>
    public bool IsOnCompanySide => Side == Side.ThirdParty || Side == Side.Company && CompanyId is not null;

    public bool May(Right right) => Roles.Any(role => RightsTable.Holds(role, right));

    public bool Is(Role role) => Roles.Contains(role);
}
