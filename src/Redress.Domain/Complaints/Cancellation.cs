namespace Redress.Domain.Complaints;

/// <summary>A dated fact: the complaint was canceled. There is no way back, so there is at most one.</summary>
public sealed class Cancellation
{
    public const int MostReason = 4_000;

    Cancellation() { }

    internal Cancellation(Complaint complaint, string reason, Stamp stamp)
        => (RecordId, StatusBefore, Reason, At, On, ById) = (complaint.Id, complaint.Status, reason.Trim(), stamp.At, stamp.Today, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public ComplaintStatus StatusBefore { get; private set; }
    /// <summary>For the owner and agencies with access; never for the company.</summary>
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
    /// <summary>The agency's day, from which the record is kept.</summary>
    public DateOnly On { get; private set; }
    public Guid? ById { get; private set; }
}
