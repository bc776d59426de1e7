using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>Which of a company's requests are listed. Waiting: the answer is owed. Agency: it reviews or decides. Done: accepted, canceled, or closed.</summary>
public enum RequestGroup { Waiting, Agency, Done, All }

public enum RequestsOf { Everybody, Poc, Drafter }

/// <summary>Where the next page starts: due date, record and number of the last row.</summary>
public readonly record struct RequestEdge(DateOnly DueOn, string Number, int No)
{
    public override string ToString() => $"{DueOn:yyyy-MM-dd}_{No}_{Number}";

    public static RequestEdge? Read(string? text)
        => text?.Split('_', 3) is [var on, var no, { Length: < 40 } number] && DateOnly.TryParseExact(on, "yyyy-MM-dd", out var due) && int.TryParse(no, out var at) && !number.Any(char.IsControl) ? new(due, number, at) : null;
}

/// <summary>The company's requests over all complaints and supervisory activities, in the order of their due dates: the earliest first where an answer is owed, the latest first elsewhere.</summary>
public sealed record CompanyRequests(RequestGroup Group, RequestsOf Whose, Guid? AgencyId, bool IsOverdue, string? Words)
{
    sealed class Row<TRecord> where TRecord : Record
    {
        public required TRecord Record { get; init; }
        public required InformationRequest Request { get; init; }
        public required Round Round { get; init; }
        public required DateOnly DueOn { get; init; }
    }

    /// <param name="today">For what is overdue.</param>
    public async Task<List<RequestEdge>> Page(RedressDb db, Viewer viewer, DateOnly today, RequestEdge? after, int size, CancellationToken stop = default)
    {
        var found = await Edges(Rows(db, db.Complaints(viewer, Depth.Full), viewer, today), after, size, stop);
        if (viewer.May(Right.SeeOwnActivities)) found.AddRange(await Edges(Rows(db, db.Activities(viewer, Depth.Full), viewer, today), after, size, stop));
        var ordered = Group == RequestGroup.Waiting
            ? found.OrderBy(x => x.DueOn).ThenBy(x => x.Number, StringComparer.Ordinal).ThenBy(x => x.No)
            : found.OrderByDescending(x => x.DueOn).ThenByDescending(x => x.Number, StringComparer.Ordinal).ThenByDescending(x => x.No);
        return [.. ordered.Take(size)];
    }

    public async Task<int> Count(RedressDb db, Viewer viewer, DateOnly today, int most, CancellationToken stop = default)
    {
        var complaints = await Rows(db, db.Complaints(viewer, Depth.Full), viewer, today).Take(most).CountAsync(stop);
        return complaints >= most || !viewer.May(Right.SeeOwnActivities) ? complaints
            : complaints + await Rows(db, db.Activities(viewer, Depth.Full), viewer, today).Take(most - complaints).CountAsync(stop);
    }

    async Task<List<RequestEdge>> Edges<TRecord>(IQueryable<Row<TRecord>> rows, RequestEdge? after, int size, CancellationToken stop) where TRecord : Record
    {
        if (Group == RequestGroup.Waiting)
        {
            if (after is { } last) rows = rows.Where(x => x.DueOn > last.DueOn || x.DueOn == last.DueOn && (string.Compare(x.Record.Number, last.Number) > 0 || x.Record.Number == last.Number && x.Request.No > last.No));
            rows = rows.OrderBy(x => x.DueOn).ThenBy(x => x.Record.Number).ThenBy(x => x.Request.No);
        }
        else
        {
            if (after is { } last) rows = rows.Where(x => x.DueOn < last.DueOn || x.DueOn == last.DueOn && (string.Compare(x.Record.Number, last.Number) < 0 || x.Record.Number == last.Number && x.Request.No < last.No));
            rows = rows.OrderByDescending(x => x.DueOn).ThenByDescending(x => x.Record.Number).ThenByDescending(x => x.Request.No);
        }
        var found = await rows.Take(size).Select(x => new { x.DueOn, x.Record.Number, x.Request.No }).ToListAsync(stop);
        return [.. found.Select(x => new RequestEdge(x.DueOn, x.Number, x.No))];
    }

    IQueryable<Row<TRecord>> Rows<TRecord>(RedressDb db, IQueryable<TRecord> records, Viewer viewer, DateOnly today) where TRecord : Record
    {
        var me = viewer.PersonId;
        var rows =
            from record in records
            from request in record.Requests
            from round in request.Rounds
            where request.SentAt != null && request.SubjectNo == record.SubjectNo && round.No == request.Rounds.Max(one => one.No)
            select new Row<TRecord>
            {
                Record = record, Request = request, Round = round,
                DueOn = record.DueDates.Where(due => due.RequestId == request.Id).OrderByDescending(due => due.SetAt).ThenByDescending(due => due.RoundNo).ThenByDescending(due => due.On).Select(due => due.On).FirstOrDefault(),
            };
        rows = Group switch
        {
            RequestGroup.Waiting => rows.Where(x => x.Request.AcceptedAt == null && x.Request.CanceledAt == null && x.Round.AnsweredAt == null && x.Record.LockedAt == null),
            RequestGroup.Agency => rows.Where(x => x.Request.AcceptedAt == null && x.Request.CanceledAt == null && x.Round.AnsweredAt != null && x.Record.LockedAt == null),
            RequestGroup.Done => rows.Where(x => x.Request.AcceptedAt != null || x.Request.CanceledAt != null || x.Record.LockedAt != null),
            _ => rows,
        };
        rows = Whose switch
        {
            RequestsOf.Poc => rows.Where(x => x.Record.CompanyPocId == me),
            RequestsOf.Drafter => rows.Where(x => x.Request.Drafts.Any(draft => draft.RoundNo == x.Round.No && draft.Assignments.Any(one => one.PersonId == me && one.EndedAt == null))),
            _ => rows,
        };
        if (AgencyId is { } agency) rows = rows.Where(x => x.Record.AgencyId == agency);
        if (IsOverdue) rows = rows.Where(x => x.DueOn < today && x.Round.AnsweredAt == null && !x.Record.Pauses.Any(pause => pause.EndedAt == null && pause.Deadlines.Any(one => one.RequestId == x.Request.Id)));
        if (string.IsNullOrWhiteSpace(Words)) return rows;
        var (id, words) = (Words.Trim().ToUpperInvariant(), Words.Trim().ToLowerInvariant());
        return rows.Where(x => x.Record.Number.Contains(id) || x.Request.Title.ToLower().Contains(words));
    }
}
