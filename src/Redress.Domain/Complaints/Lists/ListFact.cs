namespace Redress.Domain.Complaints.Lists;

public enum ListAct { Added, Retired, BroughtBack }

/// <summary>What was done about a value that an agency added, from which day on, by whom. Written once.</summary>
public sealed class ListFact
{
    ListFact() { }

    internal ListFact(ListAct act, ListValue value, string words, DateOnly on, Stamp stamp)
    {
        (Act, AgencyId, Words, On) = (act, value.AgencyId!.Value, words, on);
        (CategoryId, IssueId) = value is Issue issue ? (issue.CategoryId, (int?)issue.Id) : (value.Id, null);
        (At, ById, ByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public int CategoryId { get; private set; }
    public int? IssueId { get; private set; }
    public ListAct Act { get; private set; }
    /// <summary>From this day on it holds.</summary>
    public DateOnly On { get; private set; }
    /// <summary>As a sentence goes on after a name: "added Payday loan: tribal lender, from Nov 22, 2026."</summary>
    public string Words { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
}
