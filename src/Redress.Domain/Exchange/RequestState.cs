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
