namespace Redress.Domain.Supervision.Escalations;

/// <summary>What of a complaint goes along, as somebody chooses it.</summary>
/// <param name="Reason">Both histories say it.</param>
/// <param name="Requests">Numbers of sent requests. Their rounds and documents go with them.</param>
/// <param name="Violations">Numbers of alleged violations.</param>
/// <param name="Documents">IDs of documents that hang on no request.</param>
public sealed record EscalationChoice(string Reason, IReadOnlySet<int> Requests, IReadOnlySet<int> Violations, IReadOnlySet<Guid> Documents)
{
    /// <summary>Name, address and contact, the whole account of a restricted complaint, and the documents that name the complainant. Only a Supervisor decides so.</summary>
    public bool IncludesComplainant { get; init; }
    /// <summary>The complaint is closed as referred to investigation, in the same act.</summary>
    public bool Closes { get; init; }
    /// <summary>The one confirmation without which a complaint with open requests is not closed.</summary>
    public bool CancelsOpenRequests { get; init; }
}
