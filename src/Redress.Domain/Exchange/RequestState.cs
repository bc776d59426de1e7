namespace Redress.Domain.Exchange;

/// <summary>State of a request, derived from dated facts and never stored. Overdue stands beside it, not in its place.</summary>
public enum RequestState
{
    ReadyToSend,
    SentToCompany,
    InPreparation,
    WithCompanyPoc,
    Answered,
    SentBack,
    SendBackRequested,
    Accepted,
    Canceled,
}

/// <summary>The dated facts of a request, as an entity or a row of a list holds them; the last three are of its latest round.</summary>
public sealed record RequestFacts(
    DateTime? SentAt, DateTime? AcceptedAt, DateTime? CanceledAt, int RoundNo, DateTime? AnsweredAt, DateTime? DraftSavedAt, DateTime? PassedToPocAt);

public static class RequestStates
{
    public static RequestState Of(RequestFacts facts)
        => facts.CanceledAt is not null ? RequestState.Canceled
        : facts.AcceptedAt is not null ? RequestState.Accepted
        : facts.SentAt is null ? RequestState.ReadyToSend
        : facts.AnsweredAt is not null ? RequestState.Answered
        : facts.PassedToPocAt is not null ? RequestState.WithCompanyPoc
        : facts.DraftSavedAt is not null ? RequestState.InPreparation
        : facts.RoundNo > 1 ? RequestState.SentBack
        : RequestState.SentToCompany;
}
