namespace Redress.Domain.Notices;

/// <summary>A notice to one person, in the application.</summary>
public sealed class Notice
{
    Notice() { }

    public Notice(Guid personId, string words, string link, DateTime at, Guid? recordId = null, Guid? eventId = null)
        => (PersonId, Words, Link, At, RecordId, EventId) = (personId, words, link, at, recordId, eventId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public Guid? RecordId { get; private set; }
    /// <summary>With the person unique: an act tells a person once.</summary>
    public Guid? EventId { get; private set; }
    public string Words { get; private set; } = "";
    /// <summary>Path in the application.</summary>
    public string Link { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateTime? ReadAt { get; private set; }

    public void Read(DateTime at) => ReadAt ??= at;
}
