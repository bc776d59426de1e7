namespace Redress.Domain.Complaints.Bulk;

public enum BulkItemState { Waiting, Done, Refused, Undone, NotUndone }

/// <summary>One complaint of a bulk act, and what came of it.</summary>
public sealed class BulkItem
{
    public const int MostWords = 500, MostBefore = 2_000;

    BulkItem() { }

    internal BulkItem(Guid actId, Guid recordId, string number, int position) => (BulkActId, RecordId, Number, Position) = (actId, recordId, number, position);

    public Guid BulkActId { get; private set; }
    public Guid RecordId { get; private set; }
    public string Number { get; private set; } = "";
    public int Position { get; private set; }
    public BulkItemState State { get; private set; }
    /// <summary>What was done, or why not.</summary>
    public string? Words { get; private set; }
    /// <summary>What undoing goes back to.</summary>
    public string? Before { get; private set; }
    public DateTime? At { get; private set; }
    /// <summary>Two processes do not do the same item twice.</summary>
    public int Version { get; private set; }

    public void Did(string words, string? before, DateTime at) => Becomes(BulkItemState.Done, words, at, before);

    public void Refused(string why, DateTime at) => Becomes(BulkItemState.Refused, why, at, null);

    public void Undid(string words, DateTime at) => Becomes(BulkItemState.Undone, words, at, Before);

    public void NotUndone(string why, DateTime at) => Becomes(BulkItemState.NotUndone, why, at, Before);

    void Becomes(BulkItemState state, string words, DateTime at, string? before)
    {
        (State, Words, At, Before) = (state, words.Length > MostWords ? words[..MostWords] : words, at, before);
        Version++;
    }
}
