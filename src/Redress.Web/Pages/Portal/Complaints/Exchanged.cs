using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>One thing that happened between company and agency, or within the company.</summary>
/// <param name="Who">Null: nobody by name.</param>
/// <param name="Said">Words that were sent along.</param>
/// <param name="No">The request it is about, if one.</param>
public sealed record Exchanged(DateTime At, Guid? Who, bool IsOurs, string What, string? Said = null, int? No = null)
{
    /// <summary>
    /// The history that the company may know of, newest first. It is put together from what the company can read anyway, never from the
    /// agency's own history: what that says of reviews, quick looks and closing reasons is no business of the company's.
    /// </summary>
    public static IReadOnlyList<Exchanged> Of(Record record)
    {
        var (agency, complaint) = (record.Agency.Name, record as Complaint);
        var sent = record.Requests.Where(request => request.SentAt is not null).ToList();
        return
        [
            .. record.Instalments.Select(instalment => Sent(instalment, sent, agency))
                .Concat(sent.SelectMany(request => OfRequest(request, agency)))
                .Concat(record.PointsOfContact.Where(poc => poc.Side == Domain.Access.Side.Company && poc.AssignedAt >= record.FirstSentAt).Select(poc => new Exchanged(poc.AssignedAt, poc.AssignedById, true, $"Assigned the {record.LeadWords}") { Named = poc.PersonId }))
                .Concat((complaint?.Closures ?? []).Where(closure => closure.At >= record.FirstSentAt).Select(closure => new Exchanged(closure.At, null, false, $"{agency} closed the complaint", closure.SharedComment)))
                .Concat((complaint?.Reopenings ?? []).Where(one => one.At >= record.FirstSentAt).Select(one => new Exchanged(one.At, null, false, $"{agency} reopened the complaint")))
                .Concat(complaint?.Cancellation is { } canceled ? [new Exchanged(canceled.At, null, false, $"{agency} canceled the complaint")] : Array.Empty<Exchanged>())
                .OrderByDescending(one => one.At),
        ];
    }

    /// <summary>The person who was named, where a line names one beside its actor.</summary>
    public Guid? Named { get; private init; }

    static Exchanged Sent(Instalment instalment, List<InformationRequest> requests, string agency)
    {
        var sent = requests.Where(request => request.InstalmentId == instalment.Id).ToList();
        return new(instalment.SentAt, instalment.SentById, false, $"{agency} sent {(sent.Count == 0 ? "a report" : InformationRequest.Names(sent))}", instalment.IntroductoryComments, sent.Count == 1 ? sent[0].No : null);
    }

    static IEnumerable<Exchanged> OfRequest(InformationRequest request, string agency)
    {
        var no = request.No;
        foreach (var round in request.Rounds)
        {
            if (round.No > 1) yield return new(round.AskedAt, round.AskedById, false, $"{agency} sent {request.Called} back, round {round.No}", round.Reason, no);
            if (round.AnsweredAt is { } answered) yield return new(answered, round.AnsweredById, true, $"Answered {request.Called}, round {round.No}", null, no);
            foreach (var due in request.DueDates.Where(due => due.RoundNo == round.No).Skip(1))
                yield return new(due.SetAt, due.SetById, false, $"{agency} changed the due date of {request.Called} to {Domain.Deadlines.DayWords.Short(due.On)}", null, no);
        }
        foreach (var reminder in request.Reminders.Where(one => one.IsToCompany))
            yield return new(reminder.At, reminder.ById, false, $"{agency} reminded of {request.Called}, {reminder.Words}", null, no) { Named = reminder.ToId };
        foreach (var draft in request.Drafts)
        {
            foreach (var one in draft.Assignments) yield return new(one.AssignedAt, one.AssignedById, true, $"Assigned a drafter to {request.Called}", null, no) { Named = one.PersonId };
            if (draft.PassedToPocAt is { } passed) yield return new(passed, draft.PassedToPocById, true, $"Passed the draft for {request.Called} to the point of contact", null, no);
        }
        foreach (var ask in request.Asks)
        {
            yield return new(ask.AskedAt, ask.AskedById, true, ask.Kind == AskKind.MoreTime ? $"Asked for more time on {request.Called}, to {Domain.Deadlines.DayWords.Short(ask.WishedOn!.Value)}" : $"Asked for the answer to {request.Called} back", ask.Reason, no);
            if (ask is { DecidedAt: { } decided, Decision: AskDecision.Refused }) yield return new(decided, ask.DecidedById, false, ask.Kind == AskKind.MoreTime ? $"{agency} refused more time on {request.Called}" : $"{agency} refused to send {request.Called} back", ask.Words, no);
            if (ask is { DecidedAt: { } withdrawn, Decision: AskDecision.Withdrawn }) yield return new(withdrawn, ask.DecidedById, true, ask.Kind == AskKind.MoreTime ? $"No longer asked for more time on {request.Called}" : $"No longer asked for the answer to {request.Called} back", null, no);
        }
        if (request.AcceptedAt is { } accepted) yield return new(accepted, request.AcceptedById, false, $"{agency} accepted the answer to {request.Called}", null, no);
        if (request.CanceledAt is { } canceled) yield return new(canceled, request.CanceledById, false, $"{agency} canceled {request.Called}", request.CancelReason, no);
    }
}
