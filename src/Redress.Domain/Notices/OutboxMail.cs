namespace Redress.Domain.Notices;

/// <summary>A mail written in the transaction of its act, sent afterwards at least once, always with the same Message-ID.</summary>
public sealed class OutboxMail
{
    OutboxMail() { }

    public OutboxMail(string to, string subject, string body, DateTime at, Guid? recordId = null, Guid? personId = null)
    {
        (To, Subject, Body, CreatedAt, NextTryAt, RecordId, PersonId) = (to, subject, body, at, at, recordId, personId);
        MessageId = $"{Id:N}@redress";
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string MessageId { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    public Guid? RecordId { get; private set; }
    public Guid? PersonId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    public DateTime? FailedAt { get; private set; }
    public int Tries { get; private set; }
    public string? LastError { get; private set; }
    /// <summary>Until then one process has it in hand, and no other takes it.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public void Sent(DateTime at) => (SentAt, LastError, LeasedUntil) = (at, null, null);

    /// <summary>Tried again after 1, 2, 4 … minutes, at most 6 hours apart; given up after 12 tries.</summary>
    public void Refused(string error, DateTime at)
    {
        LastError = error.Length > 500 ? error[..500] : error;
        NextTryAt = at.AddMinutes(Math.Min(360, Math.Pow(2, Tries++)));
        if (Tries >= 12) FailedAt = at;
        LeasedUntil = null;
    }
}
