namespace Redress.Domain.Notices;

/// <summary>A notice to one person, in the application.</summary>
public sealed class Notice
{
    Notice() { }

    public Notice(Guid personId, string words, string link, DateTime at, Guid? recordId = null, Guid? eventId = null, NoticeKind kind = NoticeKind.Account, NoticeDelivery delivery = NoticeDelivery.AtOnce)
        => (PersonId, Words, Link, At, RecordId, EventId, Kind, Delivery) = (personId, words, link, at, recordId, eventId, kind, delivery);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Guid? RecordId { get; private set; }
    /// <summary>With the person unique: an act tells a person once.</summary>
    public Guid? EventId { get; private set; }
    public NoticeKind Kind { get; private set; }
    /// <summary>As the person had chosen when it happened.</summary>
    public NoticeDelivery Delivery { get; private set; }
    /// <summary>The mail that tells the same; null where it is told in the application only, or waits for the daily summary.</summary>
    public Guid? MailId { get; private set; }
    /// <summary>The bulk act that it tells of, by which it can be called back.</summary>
    public Guid? BulkActId { get; private set; }
    public string Words { get; private set; } = "";
    /// <summary>Path in the application.</summary>
    public string Link { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }

    public void GoesOutIn(OutboxMail mail) => MailId = mail.Id;

    public void CameWith(Guid bulkActId) => BulkActId = bulkActId;

    public void Read(DateTime at) => ReadAt ??= at;
}
