namespace Redress.Domain.Exchange;

public enum AskKind { MoreTime, SendBack }

/// <summary>What became of it. An ask lapses when the matter moves on before it is decided; the company may withdraw it until then.</summary>
public enum AskDecision { Granted, OtherDate, Refused, Lapsed, Withdrawn }

/// <summary>
/// What the company asks of the agency about one round: more time before it answers, or its answer back afterwards.
/// Silence is no consent: until the agency decides, nothing changes.
/// </summary>
public sealed class CompanyAsk
{
    CompanyAsk() { }

    internal CompanyAsk(InformationRequest request, AskKind kind, string reason, DateOnly? wishedOn, Stamp stamp)
        => (RecordId, RequestId, RoundNo, Kind, Reason, WishedOn, AskedAt, AskedById) =
           (request.RecordId, request.Id, request.LatestRound!.No, kind, reason, wishedOn, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public int RoundNo { get; private set; }
    public AskKind Kind { get; private set; }
    public string Reason { get; private set; } = "";
    /// <summary>The date that the company would keep; only for more time.</summary>
    public DateOnly? WishedOn { get; private set; }
    public DateTime AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public AskDecision? Decision { get; private set; }
    /// <summary>The agency's words, which the company reads.</summary>
    public string? Words { get; private set; }

    public bool IsOpen => DecidedAt is null;

    internal void Decide(AskDecision decision, string? words, Stamp stamp)
        => (Decision, Words, DecidedAt, DecidedById) = (decision, string.IsNullOrWhiteSpace(words) ? null : words.Trim(), stamp.At, stamp.By.PersonId);
}
