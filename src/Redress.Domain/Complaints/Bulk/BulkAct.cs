using Redress.Domain.Access;

namespace Redress.Domain.Complaints.Bulk;

/// <summary>What a bulk act is asked for; each kind asks for its own.</summary>
/// <param name="Other">ID of the complaint of which the others are duplicates, or to which they are related.</param>
/// <param name="CancelsOpenRequests">The confirmation without which a complaint with open requests is not closed.</param>
public sealed record BulkOrder(Guid? PocId = null, int? IssueId = null, DateOnly? DueOn = null, string? Other = null, string? Reason = null, bool CancelsOpenRequests = false);

/// <summary>
/// One act on many complaints: looked at before, done to each by the verb that a single one has, each in a transaction of its own.
/// Its mails wait ten minutes, within which all of it can be called back.
/// </summary>
public sealed class BulkAct
{
    public const int Most = 500, MostReason = 1_000;
    public static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);

    BulkAct() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid ById { get; private set; }
    public Person By { get; private set; } = null!;
    public BulkKind Kind { get; private set; }
    public DateTime MadeAt { get; private set; }
    public Guid? PocId { get; private set; }
    public int? IssueId { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public string? Other { get; private set; }
    public string? Reason { get; private set; }
    public bool CancelsOpenRequests { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? FinishedAt { get; private set; }
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public Person? UndoneBy { get; private set; }
    /// <summary>Why complaints that were closed are reopened.</summary>
    public string? UndoneReason { get; private set; }
    public DateTime? UndoFinishedAt { get; private set; }
    /// <summary>Undone before its mails had gone: nobody outside heard of it.</summary>
    public bool IsCalledBack { get; private set; }
    /// <summary>Two who start, or undo, at once do it once.</summary>
    public int Version { get; private set; }
    public List<BulkItem> Items { get; } = [];

    public bool IsRunning => StartedAt is not null && FinishedAt is null || UndoneAt is not null && UndoFinishedAt is null;

    /// <summary>Until then its mails wait.</summary>
    public DateTime? HeldUntil => StartedAt + Hold;

    /// <summary>All that its kind asks for is given.</summary>
    public bool IsAsked => Kind switch
    {
        BulkKind.Reassign => PocId is not null,
        BulkKind.Categorize => IssueId is not null,
        BulkKind.Extend => DueOn is not null,
        BulkKind.CloseAsDuplicate or BulkKind.Relate => Other is not null,
        _ => true,
    };

    public static BulkAct Prepare(BulkKind kind, IReadOnlyList<(Guid Id, string Number)> complaints, Person by, Stamp stamp)
    {
        if (stamp.By.AgencyId is not { } agency || !stamp.By.May(kind.Row().Right)) throw new BrokenRuleException("Your roles do not hold the right to do this.");
        if (complaints.Count == 0) throw new BrokenRuleException("Choose at least one complaint.");
        if (complaints.Count > Most) throw new BrokenRuleException($"Up to {Most} complaints at once. Choose fewer.");
        var act = new BulkAct { AgencyId = agency, ById = by.Id, By = by, Kind = kind, MadeAt = stamp.At };
        act.Items.AddRange(complaints.DistinctBy(one => one.Id).Select((one, position) => new BulkItem(act.Id, one.Id, one.Number, position)));
        return act;
    }

    public void Ask(BulkOrder order, Stamp stamp)
    {
        MustBeMine(stamp);
        if (StartedAt is not null) throw new BrokenRuleException("This was started already.");
        Room.MustFit(order.Reason, MostReason, "The reason");
        (PocId, IssueId, DueOn, Other, Reason, CancelsOpenRequests) = (order.PocId, order.IssueId, order.DueOn, Trimmed(order.Other)?.ToUpperInvariant(), Trimmed(order.Reason), order.CancelsOpenRequests);
        Version++;
    }

    /// <returns>False: it was started before; once is enough.</returns>
    public bool Start(Stamp stamp)
    {
        MustBeMine(stamp);
        if (StartedAt is not null) return false;
        if (!IsAsked) throw new BrokenRuleException("Say first what is to be done.");
        StartedAt = stamp.At;
        Version++;
        return true;
    }

    /// <param name="isUndo">What was run: meanwhile others may have finished the act and begun to undo it, which is not finished by that.</param>
    public void Finish(bool isUndo, DateTime at)
    {
        if (!IsRunning || (UndoneAt is not null) != isUndo) return;
        if (!isUndo) FinishedAt ??= at;
        else UndoFinishedAt ??= at;
        Version++;
    }

    /// <summary>By whoever did it, or a Supervisor of the agency.</summary>
    public bool MayBeUndone(Viewer viewer, DateTime at)
        => viewer.AgencyId == AgencyId && (viewer.PersonId == ById || viewer.Is(Role.ComplaintSupervisor)) && FinishedAt is not null && UndoneAt is null
        && Items.Any(item => item.State == BulkItemState.Done) && (Kind.Row().IsUndoable || at < HeldUntil) && viewer.May(RightToUndo);

    /// <summary>Undoing a closing is reopening.</summary>
    public Right RightToUndo => Kind == BulkKind.CloseAsDuplicate ? Right.ReopenComplaints : Kind.Row().Right;

    /// <returns>False: it was undone before.</returns>
    /// <param name="reason">Of reopening what was closed; other acts need none.</param>
    public bool Undo(Person by, Stamp stamp, string? reason = null)
    {
        if (UndoneAt is not null) return false;
        if (FinishedAt is null) throw new BrokenRuleException("It is not done yet. Wait until it is.");
        if (!MayBeUndone(stamp.By, stamp.At))
            throw new BrokenRuleException(Kind.Row().IsUndoable ? "Whoever did it, or a Supervisor, undoes it, if anything was done." : "Its mails have gone. They cannot be called back.");
        if (Kind == BulkKind.CloseAsDuplicate && Trimmed(reason) is null) throw new BrokenRuleException("Say why they are reopened.");
        Room.MustFit(reason, MostReason, "The reason");
        (UndoneAt, UndoneById, UndoneBy, UndoneReason, IsCalledBack) = (stamp.At, by.Id, by, Trimmed(reason), Kind.Row().CanBeCalledBack && stamp.At < HeldUntil);
        Version++;
        return true;
    }

    void MustBeMine(Stamp stamp)
    {
        if (stamp.By.PersonId != ById) throw new BrokenRuleException($"{By.Name} prepared this. Only {By.Name} starts it.");
    }

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
