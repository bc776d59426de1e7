using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision.Escalations;

/// <summary>A request of a complaint as it stood when it was carried over. The exchange about it goes on where it is.</summary>
public sealed class CarriedRequest
{
    CarriedRequest() { }

    internal CarriedRequest(Escalation escalation, InformationRequest request, IReadOnlyDictionary<Guid, string> people)
    {
        (RecordId, EscalationId, No, Title, Text) = (escalation.RecordId, escalation.Id, request.No, request.Title, request.Text);
        (SentAt, SentByName, DueOn, State) = (request.SentAt!.Value, people.NameOf(request.SentById), request.DueOn, request.State);
        (AcceptedAt, AcceptedByName) = (request.AcceptedAt, people.NameOf(request.AcceptedById));
        (CanceledAt, CancelReason) = (request.CanceledAt, request.CancelReason);
        foreach (var round in request.Rounds.OrderBy(round => round.No))
            Rounds.Add(new CarriedRound(this, round, request.DueDates.LastOrDefault(due => due.RoundNo == round.No)?.On, people));
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid EscalationId { get; private set; }
    /// <summary>Its number in the complaint.</summary>
    public int No { get; private set; }
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTime SentAt { get; private set; }
    public string? SentByName { get; private set; }
    public DateOnly? DueOn { get; private set; }
    /// <summary>On the day of the escalation.</summary>
    public RequestState State { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public string? AcceptedByName { get; private set; }
    public DateTime? CanceledAt { get; private set; }
    public string? CancelReason { get; private set; }
    public List<CarriedRound> Rounds { get; } = [];
}

/// <summary>One asking and one answer of a carried request.</summary>
public sealed class CarriedRound
{
    CarriedRound() { }

    internal CarriedRound(CarriedRequest request, Round round, DateOnly? dueOn, IReadOnlyDictionary<Guid, string> people)
    {
        (RecordId, RequestId, No, Reason, DueOn) = (request.RecordId, request.Id, round.No, round.Reason, dueOn);
        (AskedAt, AskedByName) = (round.AskedAt, people.NameOf(round.AskedById));
        (Answer, AnsweredAt, AnsweredByName, IsRestricted) = (round.Answer, round.AnsweredAt, people.NameOf(round.AnsweredById), round.IsRestricted);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid RequestId { get; private set; }
    public int No { get; private set; }
    /// <summary>Why the answer before was sent back; null in the first round.</summary>
    public string? Reason { get; private set; }
    public DateOnly? DueOn { get; private set; }
    public DateTime AskedAt { get; private set; }
    public string? AskedByName { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? AnsweredByName { get; private set; }
    /// <summary>At the company only its point of contact for the complaint read it.</summary>
    public bool IsRestricted { get; private set; }
}

static class CarriedNames
{
    internal static string? NameOf(this IReadOnlyDictionary<Guid, string> people, Guid? id) => id is { } person ? people.GetValueOrDefault(person) : null;
}
