namespace Redress.Domain.Complaints;

/// <summary>A dated fact: another agency may read the whole record, from then until a day or until it is removed.</summary>
public sealed class AccessGrant
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; set; }
    public Guid AgencyId { get; set; }
    public DateTime GrantedAt { get; set; }
    public Guid? GrantedById { get; set; }
    /// <summary>The last day; null: without end.</summary>
    public DateOnly? UntilOn { get; set; }
    public DateTime? RemovedAt { get; set; }
}
