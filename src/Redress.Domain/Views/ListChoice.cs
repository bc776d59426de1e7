namespace Redress.Domain.Views;

/// <summary>How one person wants lists: rows on a page, and the view that opens first. A comfort, so the latest choice is all that is kept.</summary>
public sealed class ListChoice
{
    public static readonly IReadOnlyList<int> Sizes = [25, 50, 100];

    ListChoice() { }

    public ListChoice(Guid personId) => PersonId = personId;

    public Guid PersonId { get; private set; }
    public int Size { get; private set; } = Sizes[0];
    /// <summary>Null: My agency's open.</summary>
    public Guid? ViewId { get; private set; }

    public void Shows(int size)
    {
        if (!Sizes.Contains(size)) throw new BrokenRuleException($"A page shows {string.Join(", ", Sizes.SkipLast(1))} or {Sizes[^1]} rows.");
        Size = size;
    }

    /// <param name="view">Null: none.</param>
    public void OpensFirst(SavedView? view) => ViewId = view?.Id;
}
