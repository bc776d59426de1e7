using Redress.Domain.Agencies;

namespace Redress.Domain.Complaints;

/// <summary>What the receiver of a referral may read before it decides, beyond the summary.</summary>
[Flags]
public enum ReferralShows
{
    None = 0,
    Complainant = 1,
    Contact = 2,
    Transaction = 4,
    Account = 8,
    IntakeFacts = 16,
    Requests = 32,
    Documents = 64,
    Research = 128,
}

/// <summary>One thing that the sender can choose to show, and the part of the complaint that it is.</summary>
public sealed record ReferralShowsRow(ReferralShows Shows, Part Part, string Words);

public static class ReferralShowing
{
    public static readonly IReadOnlyList<ReferralShowsRow> Rows =
    [
        new(ReferralShows.Account, Part.Account, "The complainant’s account"),
        new(ReferralShows.Complainant, Part.ComplainantNameAndAddress, "Complainant’s name and address"),
        new(ReferralShows.Contact, Part.ComplainantContact, "Complainant’s phone, e-mail and desired outcome"),
        new(ReferralShows.Transaction, Part.Transaction, "Transaction: date and place"),
        new(ReferralShows.IntakeFacts, Part.IntakeFacts, "How and when received, amount, flags"),
        new(ReferralShows.Requests, Part.Requests, "Information requests and answers"),
        new(ReferralShows.Documents, Part.Documents, "Documents"),
        new(ReferralShows.Research, Part.Work, "Research and communication, alleged violations"),
    ];

    public static bool Includes(this ReferralShows chosen, Part part) => Rows.Any(row => row.Part == part && chosen.HasFlag(row.Shows));

    public static IEnumerable<string> Words(this ReferralShows chosen) => Rows.Where(row => chosen.HasFlag(row.Shows)).Select(row => row.Words);
}

/// <summary>How a referral ended. It lapses when the complaint ends before it is decided.</summary>
public enum ReferralDecision { Accepted, Rejected, Withdrawn, Lapsed }

/// <summary>A dated fact: one agency asked another to take the complaint over. At most one is open.</summary>
public sealed class Referral
{
    public const int MostComments = 10_000;

    Referral() { }

    internal Referral(Complaint complaint, Agency to, string comments, ReferralShows shows, Stamp stamp)
    {
        (RecordId, FromAgencyId, From, ToAgencyId, To) = (complaint.Id, complaint.AgencyId, complaint.Agency, to.Id, to);
        (Comments, Shows, StatusBefore, AskedAt, AskedById) = (comments, shows, complaint.Status, stamp.At, stamp.By.PersonId);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid FromAgencyId { get; private set; }
    public Agency From { get; private set; } = null!;
    public Guid ToAgencyId { get; private set; }
    public Agency To { get; private set; } = null!;
    public string Comments { get; private set; } = "";
    public ReferralShows Shows { get; private set; }
    /// <summary>To which the complaint goes back when the referral is rejected or withdrawn.</summary>
    public ComplaintStatus StatusBefore { get; private set; }
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public ReferralDecision? Decision { get; private set; }
    public string? DecisionComments { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }

    public bool IsOpen => DecidedAt is null;

    internal void Decide(ReferralDecision decision, string? comments, Stamp stamp)
        => (Decision, DecisionComments, DecidedAt, DecidedById) = (decision, string.IsNullOrWhiteSpace(comments) ? null : comments.Trim(), stamp.At, stamp.By.PersonId);
}
