using Microsoft.EntityFrameworkCore;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data;

namespace Redress.Web.Pages.Portal;

/// <summary>A request that was sent, with its latest round and draft, as the company's lists show it.</summary>
public sealed record RequestRow(
    Guid RecordId, string Number, Guid AgencyId, string Agency, Guid? PocId, int No, RequestType Type, string Title,
    DateTime AskedAt, DateOnly DueOn, RequestFacts Facts, DateTime SentAt, IReadOnlyList<DrafterRow> Drafters, IReadOnlyList<PausedDays> Pauses, bool IsOfActivity)
{
    public RequestState State => RequestStates.Of(Facts);
    public bool WaitsForCompany => State.IsOwed();
    public DateOnly? PausedSince => Pauses.Where(pause => pause.UntilOn is null).Min(pause => (DateOnly?)pause.FromOn);
    public string Called => Type.Called(No);
    public string RecordUrl => $"/portal/{(IsOfActivity ? "supervision" : "complaints")}/{Number}";
    public string Url => $"{RecordUrl}/requests/{No}";
}

/// <summary>One of those who draft, and the company's own date.</summary>
public sealed record DrafterRow(Guid PersonId, DateOnly? DueOn);

/// <summary>Days on which the clock of a request stands still, up to the first that counts again.</summary>
public sealed record PausedDays(DateOnly FromOn, DateOnly? UntilOn);

static class RequestRows
{
    /// <summary>All sent requests of these records of one kind; the records come through their door.</summary>
    public static Task<List<RequestRow>> RequestRowsOf<TRecord>(this RedressDb db, IQueryable<TRecord> records) where TRecord : Record =>
        (from record in records
         from request in record.Requests
         from round in request.Rounds
         where request.SentAt != null && request.SubjectNo == record.SubjectNo && round.No == request.Rounds.Max(one => one.No)
         join draft in db.Set<AnswerDraft>() on new { RequestId = request.Id, RoundNo = round.No } equals new { draft.RequestId, draft.RoundNo } into drafts
         from draft in drafts.DefaultIfEmpty()
         select new RequestRow(
             record.Id, record.Number, record.AgencyId, record.Agency.Name, record.CompanyPocId, request.No, request.Type, request.Title, round.AskedAt,
             record.DueDates.Where(due => due.RequestId == request.Id).OrderByDescending(due => due.SetAt).ThenByDescending(due => due.RoundNo).ThenByDescending(due => due.On).Select(due => due.On).FirstOrDefault(),
             new RequestFacts(request.SentAt, request.AcceptedAt, request.CanceledAt, round.No, round.AnsweredAt,
                 draft == null ? null : draft.SavedAt, draft == null ? null : draft.PassedToPocAt,
                 request.Asks.Where(ask => ask.DecidedAt == null).Select(ask => (AskKind?)ask.Kind).FirstOrDefault()),
             request.SentAt!.Value,
             request.Drafts.Where(one => one.RoundNo == round.No).SelectMany(one => one.Assignments).Where(one => one.EndedAt == null).OrderBy(one => one.AssignedAt).ThenBy(one => one.Id)
                 .Select(one => new DrafterRow(one.PersonId, one.InternalDueOn)).ToList(),
             (from stopped in db.Set<PausedDeadline>() join pause in db.Set<Pause>() on stopped.PauseId equals pause.Id where stopped.RequestId == request.Id
                 select new PausedDays(pause.FromOn, pause.EndedOn)).ToList(), typeof(TRecord) == typeof(SupervisoryActivity)))
        .ToListAsync();

    /// <summary>The most pressing one speaks for its record: what waits for the company by its date, then the latest.</summary>
    public static RequestRow? Pressing(this IEnumerable<RequestRow> rows)
        => rows.OrderByDescending(row => row.WaitsForCompany).ThenBy(row => row.WaitsForCompany ? row.DueOn : default).ThenByDescending(row => row.State == RequestState.WithCompanyPoc)
            .ThenByDescending(row => row.State == RequestState.Answered).ThenByDescending(row => row.No).FirstOrDefault();
}

/// <summary>Business days used of those given, by the calendar of the agency that asked. Days of a pause are neither.</summary>
public sealed record TimeUsed(int Used, int Of)
{
    public static TimeUsed Between(Agency agency, DateTime askedAt, DateOnly dueOn, IEnumerable<PausedDays> pauses, DateOnly today)
    {
        var (calendar, asked, paused) = (agency.Calendar(), agency.DayOf(askedAt), pauses.ToList());
        bool Stands(DateOnly day) => paused.Any(pause => pause.FromOn <= day && (pause.UntilOn is null || day < pause.UntilOn));
        return new(calendar.BusinessDaysBetween(asked, today, Stands), calendar.BusinessDaysBetween(asked, dueOn, Stands));
    }
}
