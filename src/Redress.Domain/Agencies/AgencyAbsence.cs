namespace Redress.Domain.Agencies;

/// <summary>A dated fact: an agency left the installation, for a reason, and perhaps came back. Its records and its history stay.</summary>
public sealed class AgencyAbsence
{
    public const int MostWhy = 2_000;

    AgencyAbsence() { }

    internal AgencyAbsence(Agency agency, string why, Stamp stamp) => (AgencyId, LeftAt, LeftById, LeftByName, Why) = (agency.Id, stamp.At, stamp.By.PersonId, stamp.By.Name, why);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public DateTime LeftAt { get; private set; }
    public Guid? LeftById { get; private set; }
    public string LeftByName { get; private set; } = "";
    public string Why { get; private set; } = "";
    public DateTime? ReturnedAt { get; private set; }
    public Guid? ReturnedById { get; private set; }
    public string? ReturnedByName { get; private set; }
    public string? ReturnedWhy { get; private set; }

    internal void Ends(string? why, Stamp stamp) => (ReturnedAt, ReturnedById, ReturnedByName, ReturnedWhy) = (stamp.At, stamp.By.PersonId, stamp.By.Name, why);
}
