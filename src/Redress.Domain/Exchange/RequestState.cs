using System.Text;
using Redress.Domain.Access;

namespace Redress.Domain.Exchange;

/// <summary>State of a request, derived from dated facts and never stored. Overdue stands beside it, not in its place.</summary>
public enum RequestState
{
    ReadyToSend,
    SentToCompany,
    InPreparation,
    WithCompanyPoc,
    MoreTimeAsked,
    Answered,
    SentBack,
    SendBackRequested,
    Accepted,
    Canceled,
}

/// <summary>The dated facts of a request, as an entity or a row of a list holds them; the last four are of its latest round.</summary>
/// <param name="Asked">What the company asked for and the agency has not decided.</param>
public sealed record RequestFacts(
    DateTime? SentAt, DateTime? AcceptedAt, DateTime? CanceledAt, int RoundNo, DateTime? AnsweredAt, DateTime? DraftSavedAt, DateTime? PassedToPocAt, AskKind? Asked = null);

/// <summary>One row: a state, its words for either side, the facts from which it follows, and who acts next.</summary>
/// <param name="ActsNext">Null: nobody.</param>
public sealed record RequestStateRow(RequestState State, string Words, string WordsForCompany, string When, Side? ActsNext, Func<RequestFacts, bool> Holds);

/// <summary>What follows from which facts. The first row whose facts are there is the state; lists, marks and docs/request-states.md read it.</summary>
public static class RequestStates
{
    public static readonly IReadOnlyList<RequestStateRow> Rows =
    [
        new(RequestState.Canceled, "Canceled", "Canceled", "It was canceled, by itself or with its complaint, or the complaint was closed while it waited for the company.", null, facts => facts.CanceledAt is not null),
        new(RequestState.Accepted, "Accepted", "Accepted", "The latest answer was accepted.", null, facts => facts.AcceptedAt is not null),
        new(RequestState.ReadyToSend, "Ready to send", "", "It was not sent. The company does not know of it.", Side.Agency, facts => facts.SentAt is null),
        new(RequestState.SendBackRequested, "Send-back requested", "Send-back requested", "The latest round is answered, and the company asked for the answer back.", Side.Agency,
            facts => facts.AnsweredAt is not null && facts.Asked is AskKind.SendBack),
        new(RequestState.Answered, "Answered", "Answered", "The latest round is answered and not decided.", Side.Agency, facts => facts.AnsweredAt is not null),
        new(RequestState.MoreTimeAsked, "More time asked", "More time asked", "The company asked for a later date, which is not decided. The due date stays.", Side.Agency, facts => facts.Asked is AskKind.MoreTime),
        new(RequestState.WithCompanyPoc, "With company POC", "With company POC", "The draft was passed to the company’s point of contact.", Side.Company, facts => facts.PassedToPocAt is not null),
        new(RequestState.InPreparation, "In preparation", "In preparation", "A draft of the latest round was saved.", Side.Company, facts => facts.DraftSavedAt is not null),
        new(RequestState.SentBack, "Sent back", "Sent back", "An answer was sent back, and nothing was drafted since.", Side.Company, facts => facts.RoundNo > 1),
        new(RequestState.SentToCompany, "Sent to company", "New", "It was sent, and nothing happened since.", Side.Company, _ => true),
    ];

    public static RequestState Of(RequestFacts facts) => Rows.First(row => row.Holds(facts)).State;

    public static RequestStateRow Row(this RequestState state) => Rows.First(row => row.State == state);

    /// <summary>Whether the answer is still owed, whatever else was asked about it.</summary>
    public static bool IsOwed(this RequestState state)
        => state is RequestState.SentToCompany or RequestState.InPreparation or RequestState.WithCompanyPoc or RequestState.SentBack or RequestState.MoreTimeAsked;

    /// <summary>The table as docs/request-states.md holds it.</summary>
    public static string Document()
    {
        var text = new StringBuilder("""
            # States of an information request

            Made from `RequestStates.Rows` in the Domain; a test fails where this page is stale. No state is stored: it follows from dated facts.
            The first row that fits holds. *Overdue* stands beside a state: the answer is owed, the company is enrolled, and the due date has passed.

            | state | the company reads | when | acts next | answer owed |
            | --- | --- | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var row in Rows)
            text.Append($"| {row.Words} | {(row.WordsForCompany == "" ? "nothing" : row.WordsForCompany)} | {row.When} | {row.ActsNext?.ToString() ?? "nobody"} | {(row.State.IsOwed() ? "yes" : "no")} |\n");
        return text.ToString();
    }
}
