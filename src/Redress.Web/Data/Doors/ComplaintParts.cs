using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Data.Doors;

/// <summary>
/// Reads what the verbs need of a complaint that came through the door: table by table, by questions that are translated once,
/// and only where there can be an answer. The change tracker puts the rows where they belong.
/// </summary>
static class ComplaintParts
{
    static readonly Func<RedressDb, Guid, IAsyncEnumerable<AgencyFact>> Facts = EF.CompileAsyncQuery((RedressDb db, Guid agency) =>
        db.Set<AgencyFact>().Where(fact => fact.AgencyId == agency).OrderBy(fact => fact.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Complainant>> Complainants = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Complainant>().Where(one => one.RecordId == record).OrderBy(one => one.Id).AsQueryable());

    // A company reads from its own number on: what was sent to whoever the record was about before is not even in memory.
    static readonly Func<RedressDb, Guid, int, IAsyncEnumerable<InformationRequest>> Requests = EF.CompileAsyncQuery((RedressDb db, Guid record, int from) =>
        db.Set<InformationRequest>().Include(one => one.Rounds).Where(one => one.RecordId == record && one.SubjectNo >= from).OrderBy(one => one.Id).AsSingleQuery());

    static readonly Func<RedressDb, Guid, int, IAsyncEnumerable<AnswerDraft>> Drafts = EF.CompileAsyncQuery((RedressDb db, Guid record, int from) =>
        db.Set<AnswerDraft>().Include(one => one.Assignments).Where(one => one.RecordId == record && db.Set<InformationRequest>().Any(request => request.Id == one.RequestId && request.SubjectNo >= from)).OrderBy(one => one.Id).AsSingleQuery());

    static readonly Func<RedressDb, Guid, int, IAsyncEnumerable<CompanyAsk>> Asks = EF.CompileAsyncQuery((RedressDb db, Guid record, int from) =>
        db.Set<CompanyAsk>().Where(one => one.RecordId == record && db.Set<InformationRequest>().Any(request => request.Id == one.RequestId && request.SubjectNo >= from)).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, int, IAsyncEnumerable<Instalment>> Instalments = EF.CompileAsyncQuery((RedressDb db, Guid record, int from) =>
        db.Set<Instalment>().Where(one => one.RecordId == record && one.SubjectNo >= from).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<DueDate>> DueDates = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<DueDate>().Where(one => one.RecordId == record).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Pause>> Pauses = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Pause>().Include(one => one.Deadlines).Where(one => one.RecordId == record).OrderBy(one => one.Id).AsSingleQuery());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Reminder>> Reminders = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Reminder>().Where(one => one.RecordId == record).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Document>> Documents = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Document>().Where(one => one.RecordId == record).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Closure>> Closures = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Closure>().Include(one => one.Payments).Where(one => one.RecordId == record).OrderBy(one => one.Id).AsSingleQuery());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Reopening>> Reopenings = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Reopening>().Where(one => one.RecordId == record).OrderBy(one => one.Id).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<Cancellation>> Cancellations = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<Cancellation>().Where(one => one.RecordId == record).AsQueryable());

    static readonly Func<RedressDb, Guid, IAsyncEnumerable<FormerSubject>> Formers = EF.CompileAsyncQuery((RedressDb db, Guid record) =>
        db.Set<FormerSubject>().Where(one => one.RecordId == record).OrderBy(one => one.No).AsQueryable());

    /// <summary>The complaint with requests, rounds, drafts, dates, pauses, documents, closures: all that the verbs need.</summary>
    public static async Task<Complaint?> ReadParts(this RedressDb db, Complaint? complaint, Viewer viewer)
    {
        if (complaint is null) return null;
        var from = viewer.Side == Side.Company ? complaint.SubjectNo : 0;
        await Read(Facts(db, complaint.AgencyId));
        await db.WithReferral(complaint);
        await Read(Complainants(db, complaint.Id));
        await db.ReadExchange(complaint, from);
        if (complaint.Documents.Any(document => document.Part == DocumentPart.Discussion)) await db.ReadWithdrawals(complaint, viewer);
        await Read(Closures(db, complaint.Id));
        if (complaint.Closures.Count > 0) await Read(Reopenings(db, complaint.Id));
        if (complaint.Status == ComplaintStatus.Canceled) await Read(Cancellations(db, complaint.Id));
        if (complaint.SubjectNo > 1 && from == 0) await Read(Formers(db, complaint.Id));
        return complaint;
    }

    /// <summary>What requests and answers of any record need: dates, pauses, documents, requests with their rounds and drafts, reminders.</summary>
    /// <param name="from">Number of the subject from which on requests are read.</param>
    public static async Task ReadExchange(this RedressDb db, Record record, int from = 0)
    {
        await Read(DueDates(db, record.Id));
        await Read(Pauses(db, record.Id));
        await Read(Documents(db, record.Id));
        await Read(Requests(db, record.Id, from));
        if (record.Requests.Count == 0) return;
        await Read(Drafts(db, record.Id, from));
        await Read(Asks(db, record.Id, from));
        await Read(Instalments(db, record.Id, from));
        await Read(Reminders(db, record.Id));
    }

    static async Task Read<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows)
        {
        }
    }
}
