using Redress.Domain.Access;

namespace Redress.Domain.Supervision;

/// <summary>What somebody outside does for the company. Kept as words, so added to, never renamed.</summary>
public enum ThirdPartyKind { Counsel, Consultant, Other }

/// <summary>Kept as words, so added to, never renamed. A request lapses when the activity is closed or canceled.</summary>
public enum ThirdPartyDecision { Admitted, Refused, Withdrawn, Lapsed }

/// <summary>Who shall be put on the activity, as the Company Lead gives it.</summary>
/// <param name="Why">The agency reads it.</param>
public sealed record ThirdPartyFacts(string FirstName, string LastName, string Email, string Firm, ThirdPartyKind Kind, string Why)
{
    internal ThirdPartyFacts Cleaned() => new(Clean(FirstName), Clean(LastName), Clean(Email).ToLowerInvariant(), Clean(Firm), Kind, Clean(Why));

    internal void MustHold(string agency)
    {
        if (FirstName.Length == 0 || LastName.Length == 0) throw new BrokenRuleException("Give first and last name.");
        if (!IsAddress(Email)) throw new BrokenRuleException("Give the e-mail address of the person.");
        if (Firm.Length == 0) throw new BrokenRuleException("Give the firm that the person works for.");
        if (!Enum.IsDefined(Kind)) throw new BrokenRuleException("Choose counsel, consultant or other.");
        if (Why.Length == 0) throw new BrokenRuleException($"Say why this person is needed. {agency} reads it.");
        Room.MustFit(FirstName, ThirdParty.MostName, "The first name");
        Room.MustFit(LastName, ThirdParty.MostName, "The last name");
        Room.MustFit(Email, ThirdParty.MostEmail, "The e-mail address");
        Room.MustFit(Firm, ThirdParty.MostFirm, "The name of the firm");
        Room.MustFit(Why, SupervisoryActivity.MostComment, "The reason");
    }

    static bool IsAddress(string text) => text.Split('@') is [{ Length: > 0 }, { Length: > 2 } domain] && domain.IndexOf('.') > 0 && !domain.EndsWith('.') && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter));

    static string Clean(string? text) => text?.Trim() ?? "";
}

/// <summary>A dated fact: the company asked to put somebody outside on the activity. Once all agreed, this person takes part, until a day.</summary>
public sealed class ThirdParty
{
    public const int MostName = 100, MostEmail = 254, MostFirm = 200;

    ThirdParty() { }

    internal ThirdParty(SupervisoryActivity activity, int no, ThirdPartyFacts facts, Stamp stamp)
    {
        (RecordId, No, AskedAt, AskedById, AskedByName) = (activity.Id, no, stamp.At, stamp.By.PersonId, stamp.By.Name);
        (FirstName, LastName, Email, Firm, Kind, Why) = (facts.FirstName, facts.LastName, facts.Email, facts.Firm, facts.Kind, facts.Why);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    /// <summary>Lower case, like that of every person.</summary>
    public string Email { get; private set; } = "";
    public string Firm { get; private set; } = "";
    public ThirdPartyKind Kind { get; private set; }
    public string Why { get; private set; } = "";
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public string AskedByName { get; private set; } = "";
    public List<ThirdPartyApproval> Approvals { get; } = [];
    public ThirdPartyDecision? Decision { get; private set; }
    public string? DecisionComment { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }
    /// <summary>Null as long as nobody was admitted.</summary>
    public Guid? PersonId { get; private set; }
    public Person? Person { get; private set; }
    /// <summary>Null: to this day, where admitted.</summary>
    public DateTime? Until { get; private set; }
    public Guid? UntilById { get; private set; }
    public string? UntilByName { get; private set; }
    public string? UntilWhy { get; private set; }

    public bool IsOpen => DecidedAt is null;
    /// <summary>Takes part now.</summary>
    public bool IsPresent => PersonId is not null && Until is null;
    /// <summary>As the company gave it; once admitted, as the person is called.</summary>
    public string Name => Person?.Name ?? $"{FirstName} {LastName}";

    internal void Decide(ThirdPartyDecision decision, string? comment, Stamp stamp)
        => (Decision, DecisionComment, DecidedAt, DecidedById, DecidedByName) = (decision, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);

    internal void Admit(Person person, Stamp stamp)
    {
        Decide(ThirdPartyDecision.Admitted, null, stamp);
        (Person, PersonId) = (person, person.Id);
    }

    internal void End(string why, Stamp stamp) => (Until, UntilById, UntilByName, UntilWhy) = (stamp.At, stamp.By.PersonId, stamp.By.Name, why.Trim());
}

/// <summary>A dated fact: one of those who must agree did.</summary>
public sealed class ThirdPartyApproval
{
    ThirdPartyApproval() { }

    internal ThirdPartyApproval(ThirdParty asked, string part, Stamp stamp)
        => (RecordId, ThirdPartyId, No, PersonId, Part, At, ByName) = (asked.RecordId, asked.Id, asked.Approvals.Count + 1, stamp.By.PersonId!.Value, part, stamp.At, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid ThirdPartyId { get; private set; }
    public int No { get; private set; }
    public Guid PersonId { get; private set; }
    /// <summary>What the person was then, in words.</summary>
    public string Part { get; private set; } = "";
    public DateTime At { get; private set; }
    public string ByName { get; private set; } = "";
}

/// <summary>Somebody who must agree to a third-party user.</summary>
/// <param name="PersonId">Null: nobody is Examiner in Charge, so anybody who keeps the activity.</param>
/// <param name="Approval">Null: it waits.</param>
public sealed record ApprovalNeeded(Guid? PersonId, string Who, string Part, ThirdPartyApproval? Approval);
