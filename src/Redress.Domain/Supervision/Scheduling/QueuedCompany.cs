namespace Redress.Domain.Supervision.Scheduling;

/// <summary>A company that waits for a decision of an agency, from when to when.</summary>
public sealed class QueuedCompany
{
    QueuedCompany() { }

    internal QueuedCompany(CompanyPlan plan, Stamp stamp) => (AgencyId, CompanyId, QueuedAt, QueuedByName) = (plan.Agency.Id, plan.Company.Id, stamp.At, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid CompanyId { get; private set; }
    public DateTime QueuedAt { get; private set; }
    public string QueuedByName { get; private set; } = "";
    public DateTime? LeftAt { get; private set; }
    public string? LeftByName { get; private set; }

    internal void Leave(Stamp stamp) => (LeftAt, LeftByName) = (stamp.At, stamp.By.Name);
}
