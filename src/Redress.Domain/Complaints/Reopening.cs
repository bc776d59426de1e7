namespace Redress.Domain.Complaints;

public enum ReopenReason { ClosedInError, NewInformation, CorrectDetails }

public static class ReopenReasons
{
    public static string Words(this ReopenReason reason) => reason switch
    {
        ReopenReason.ClosedInError => "Closed in error",
        ReopenReason.NewInformation => "New information",
        _ => "Correct details",
    };
}

/// <summary>What the reopening page says.</summary>
/// <param name="LateReason">Why it is reopened although its time is over; only Supervisors.</param>
public sealed record ReopeningOrder(ReopenReason Reason, string Comment, string? LateReason = null);

/// <summary>A dated fact: the complaint was reopened. It follows a closure, and a closure may follow it.</summary>
public sealed class Reopening
{
    public const int MostComment = 10_000, MostLateReason = 4_000;

    Reopening() { }

    internal Reopening(Guid recordId, int no, ReopeningOrder order, Stamp stamp)
    {
        (RecordId, No, Reason, Comment) = (recordId, no, order.Reason, order.Comment.Trim());
        LateReason = string.IsNullOrWhiteSpace(order.LateReason) ? null : order.LateReason.Trim();
        (At, On, ById) = (stamp.At, stamp.Today, stamp.By.PersonId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>Number of the closure that it undid.</summary>
    public int No { get; private set; }
    public ReopenReason Reason { get; private set; }
    public string Comment { get; private set; } = "";
    public string? LateReason { get; private set; }
    public DateTime At { get; private set; }
    public DateOnly On { get; private set; }
    public Guid? ById { get; private set; }
}
