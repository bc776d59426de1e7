using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>
/// A complaint as one viewer may read it. What the table "Who sees what" does not show is null; nothing else decides it.
/// Days are ISO dates in the owner's zone, moments UTC, amounts US dollars.
/// </summary>
public sealed record ComplaintView(
    string Id, string Subject, string Agency, string Status, bool IsImported, string? BusinessType, string? Category, string? Issue,
    DateTime CreatedAt, DateTime? FirstSentAt, DateOnly? ClosedOn, DateOnly? CanceledOn, bool IsLocked, string? WhoActsNext, DateOnly? DueOn, int Version,
    string? AgencyPoc, string? CompanyPoc, IReadOnlyList<ComplainantView>? Complainants, TransactionView? Transaction, string? Account,
    IntakeFactsView? Intake, IReadOnlyList<RequestView>? Requests, IReadOnlyList<InstalmentView>? Instalments, IReadOnlyList<DocumentView>? Documents,
    IReadOnlyList<NoteView>? Research, IReadOnlyList<ViolationView>? Violations, IReadOnlyList<ClosureView>? Closures,
    IReadOnlyList<ReopeningView>? Reopenings, CancellationView? Cancellation)
{
    /// <summary>Entity Tracking Number of the party it was entered about; null: a company.</summary>
    public string? Entity { get; init; }

    /// <summary>Of an imported complaint: ID of the ordinary one that was made of it.</summary>
    public string? TakenUpAs { get; init; }

    internal static async Task<ComplaintView> Of(RedressDb db, Complaint c, Viewer viewer, Depth depth)
    {
        var standing = c.StandingOf(viewer, depth);
        bool Shows(Part part) => c.Shows(part, standing);
        var isCompany = standing == Standing.Company;
        var full = depth == Depth.Full;
        var category = c.CategoryId is null ? null : c.Category ?? await db.Categories.FindAsync(c.CategoryId);
        var issue = c.IssueId is null ? null : c.Issue ?? await db.Set<Issue>().FindAsync(c.IssueId);
        var drafts = isCompany && viewer.May(Right.DraftAnswers);
        // Nothing is destroyed but what the record tells of.
        var gone = c.Destroyed is null ? [] : await db.Set<Domain.Records.Retention.DestroyedDocument>().Where(one => one.RecordId == c.Id).ToDictionaryAsync(one => one.DocumentId, one => one.DestroyedAt);
        var comments = drafts ? (await CommentView.Of(db, c)).ToLookup(comment => comment.RequestId, comment => comment.View) : null;
        return new ComplaintView(
            c.Number, c.SubjectName, c.Agency.Name, c.Status.ToString(), c.IsImported,
            Shows(Part.BusinessType) ? c.BusinessType?.Words() : null, category?.Name, full || Shows(Part.IntakeFacts) ? issue?.FullName : null,
            c.CreatedAt, c.FirstSentAt, c.ClosedOn, c.CanceledOn, c.IsLocked,
            full && !isCompany ? $"{c.Turn}: {c.NextStep.Verb()}".TrimEnd(':', ' ') : null, full && !isCompany && c.NextDueOn != Complaint.NoDate ? c.NextDueOn : null, c.Version,
            full ? c.AgencyPoc?.Name : null, full ? c.CompanyPoc?.Name : null,
            Shows(Part.ComplainantNameAndAddress) ? [.. c.Complainants.OrderBy(p => p.Position).Select(p => ComplainantView.Of(p, Shows(Part.ComplainantContact)))] : null,
            Shows(Part.Transaction) ? new TransactionView(c.TransactionOn, c.TransactionCity, c.TransactionState) : null,
            c.AccountFor(standing),
            Shows(Part.IntakeFacts) ? IntakeFactsView.Of(c, Shows(Part.ComplainantContact)) : null,
            Shows(Part.Requests) ? [.. c.Requests.Where(r => !isCompany && standing != Standing.Receiver || r.SentAt is not null).OrderBy(r => r.No).Select(r => RequestView.Of(r, viewer, c, comments?[r.Id]))] : null,
            Shows(Part.Requests) ? [.. c.Instalments.OrderBy(i => i.No).Select(i => new InstalmentView(i.No, i.SentAt, i.IntroductoryComments, i.FileSharingLink))] : null,
            Shows(Part.Documents) ? [.. c.DocumentsFor(viewer, standing).Select(document => DocumentView.Of(document, c) with { DestroyedAt = gone.TryGetValue(document.Id, out var at) ? at : null })] : null,
            Shows(Part.Work) ? [.. c.Notes.Where(n => standing == Standing.Owner || !(c.IsRestricted && n.IdentifiesComplainant)).OrderBy(n => n.AddedAt).Select(n => new NoteView(n.Kind.ToString(), n.With.ToString(), n.On, n.Text, n.AddedAt))] : null,
            Shows(Part.Work) ? [.. (await db.Set<AllegedViolation>().AsNoTracking().Where(v => v.RecordId == c.Id).OrderBy(v => v.No).ToListAsync()).Select(ViolationView.Of)] : null,
            Shows(Part.ClosureMaterials) ? [.. c.Closures.Where(x => !isCompany || x.At >= c.FirstSentAt).OrderBy(x => x.No).Select(x => ClosureView.Of(x, Shows(Part.ClosureReason)))] : null,
            Shows(Part.ClosureReason) ? [.. c.Reopenings.OrderBy(x => x.No).Select(x => new ReopeningView(x.No, x.On, x.Reason.ToString(), x.Comment, x.LateReason))] : null,
            Shows(Part.ClosureReason) && c.Cancellation is { } canceled ? new CancellationView(canceled.On, canceled.StatusBefore.ToString(), canceled.Reason) : null)
        { TakenUpAs = full && !isCompany ? c.TakenUpAs : null, Entity = c.EntityId is null || isCompany ? null : c.Entity?.Number ?? await db.Entities(viewer).Where(entity => entity.Id == c.EntityId).Select(entity => entity.Number).FirstOrDefaultAsync() };
    }
}

public sealed record ComplainantView(string FirstName, string LastName, string? Street, string? City, string? State, string? Zip, string? Phone, string? Email)
{
    internal static ComplainantView Of(Complainant p, bool withContact) => new(p.FirstName, p.LastName, p.Street, p.City, p.State, p.Zip, withContact ? p.Phone : null, withContact ? p.Email : null);
}

public sealed record TransactionView(DateOnly? On, string? City, string? State);

public sealed record IntakeFactsView(
    DateOnly ReceivedOn, string? HowReceived, string? BusinessActivities, string? DesiredOutcome, decimal? AmountInDispute, string? CfpbId, string? AgencyReference,
    string Priority, IReadOnlyList<string> Flags, bool IsRestricted, bool IsAnonymous, string? RepresentativeName)
{
    internal static IntakeFactsView Of(Complaint c, bool withContact) => new(
        c.ReceivedOn, c.HowReceived?.ToString(), c.BusinessActivities, withContact ? c.DesiredOutcome : null, c.AmountInDispute, c.CfpbId, c.AgencyReference,
        c.Priority.ToString(), [.. c.Flags.Each().Select(flag => flag.ToString())], c.IsRestricted, c.IsAnonymous, withContact ? c.RepresentativeName : null);
}

public sealed record RequestView(
    int No, RequestType Type, string Title, string Text, string State, DateTime? SentAt, DateOnly? DueOn, DateOnly? OriginalDueOn, DateTime? AcceptedAt, DateTime? CanceledAt,
    string? CancelReason, IReadOnlyList<RoundView> Rounds, IReadOnlyList<AskView> Asks, IReadOnlyList<ReminderView> Reminders, DraftView? Draft, IReadOnlyList<CommentView>? Comments, string? FormerSubject, string? Origin)
{
    internal static RequestView Of(InformationRequest r, Viewer viewer, Record record, IEnumerable<CommentView>? comments)
    {
        var isCompany = viewer.IsOnCompanySide;
        bool Hides(Round? round) => isCompany && round is { IsRestricted: true } && record.CompanyPocId != viewer.PersonId;
        // Once a restricted answer is sent, what was drafted of it is the point of contact's alone too.
        var draft = comments is null || r.LatestRound is { AnsweredAt: not null } sent && Hides(sent) ? null : r.CurrentDraft;
        return new(r.No, r.Type, r.Title, r.Text, r.State.ToString(), r.SentAt, r.DueOn, r.OriginalDueOn, r.AcceptedAt, r.CanceledAt, r.CancelReason,
            [.. r.Rounds.OrderBy(round => round.No).Select(round => RoundView.Of(round, Hides(round), isCompany))],
            [.. r.Asks.OrderBy(ask => ask.AskedAt).Select(ask => new AskView(ask.Kind.ToString(), ask.RoundNo, ask.Reason, ask.WishedOn, ask.AskedAt, ask.Decision?.ToString(), ask.Words, ask.DecidedAt))],
            [.. r.Reminders.Where(one => !isCompany || one.IsToCompany).Select(one => new ReminderView(one.Kind, one.At, one.DueOn, one.RoundNo, one.IsByHand, one.To))],
            draft is null ? null : new DraftView(draft.Text, draft.IsRestricted, [.. draft.Drafters.Select(one => new DrafterView(one.PersonId, one.InternalDueOn))], draft.SavedAt, draft.PassedToPocAt, draft.Version), comments is null ? null : [.. comments], (record as Complaint)?.FormerSubjectOf(r.SubjectNo)?.SubjectName, isCompany ? null : r.Origin);
    }
}

public sealed record RoundView(int No, string? Reason, DateTime AskedAt, DateTime? AnsweredAt, bool IsRestricted, string? Answer, DateTime? QuickLookAt)
{
    internal static RoundView Of(Round r, bool hidden, bool isCompany) => new(r.No, r.Reason, r.AskedAt, r.AnsweredAt, r.IsRestricted, hidden ? null : r.Answer, isCompany ? null : r.QuickLookAt);
}

/// <param name="DueOn">The due date that it reminded of.</param>
/// <param name="IsByHand">Somebody sent it; otherwise the agency's settings did.</param>
public sealed record ReminderView(ReminderKind Kind, DateTime At, DateOnly DueOn, int Round, bool IsByHand, ReminderTo To);

/// <summary>What the company asked of the agency: MoreTime or SendBack, and what became of it.</summary>
public sealed record AskView(string Kind, int Round, string Reason, DateOnly? WishedOn, DateTime AskedAt, string? Decision, string? Words, DateTime? DecidedAt);

public sealed record DraftView(string Text, bool IsRestricted, IReadOnlyList<DrafterView> Drafters, DateTime? SavedAt, DateTime? PassedToPocAt, int Version);

public sealed record DrafterView(Guid PersonId, DateOnly? InternalDueOn);

/// <summary>A word within the company; the agency never reads it.</summary>
public sealed record CommentView(string Who, DateTime At, string Text)
{
    internal static async Task<List<(Guid RequestId, CommentView View)>> Of(RedressDb db, Record c)
        => [.. (await db.InternalComments.Where(comment => comment.RecordId == c.Id).OrderBy(comment => comment.Id)
            .Select(comment => new { comment.RequestId, comment.At, comment.Text, Who = db.People.Where(p => p.Id == comment.PersonId).Select(p => p.FirstName + " " + p.LastName).First() }).ToListAsync())
            .Select(comment => (comment.RequestId, new CommentView(comment.Who, comment.At, comment.Text)))];
}

public sealed record InstalmentView(int No, DateTime SentAt, string? IntroductoryComments, string? FileSharingLink);

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the content, hexadecimal.</param>
/// <param name="Part">What it belongs to.</param>
/// <param name="Request">Number of the request it belongs to.</param>
/// <param name="Round">Round of that request, where it is an answer or was sent back.</param>
public sealed record DocumentView(Guid Id, string FileName, string ContentType, long Size, string Sha256, string Part, DateTime UploadedAt, bool IsShared, int? Request, int? Round, string Scan)
{
    /// <summary>From then on its address answers 410; its name may be empty.</summary>
    public DateTime? DestroyedAt { get; init; }

    internal static DocumentView Of(Document d, Record? c = null)
    {
        var request = c?.Requests.FirstOrDefault(one => one.Id == d.PartId || one.Rounds.Any(round => round.Id == d.PartId));
        return new(d.Id, d.FileName, d.ContentType, d.Size, d.Sha256, d.Part.ToString(), d.UploadedAt, d.SharedAt is not null,
            request?.No, request?.Rounds.FirstOrDefault(round => round.Id == d.PartId)?.No, d.State.ToString());
    }
}

public sealed record NoteView(string Kind, string With, DateOnly On, string Text, DateTime AddedAt);

public sealed record ReliefView(decimal Amount, DateOnly PaidOn);

public sealed record ClosureView(int No, DateOnly On, string? Reason, string? InternalNotes, IReadOnlyList<ReliefView>? Payments, string? NonMonetaryRelief, string? DuplicateOf, string? SharedComment)
{
    internal static ClosureView Of(Closure x, bool withReason) => new(
        x.No, x.On, withReason ? x.Reason.ToString() : null, withReason ? x.InternalNotes : null,
        withReason ? [.. x.Payments.Select(p => new ReliefView(p.Amount, p.PaidOn))] : null, withReason ? x.NonMonetaryRelief : null, withReason ? x.DuplicateOf : null, x.SharedComment);
}

/// <param name="Closure">Number of the closure that it undid.</param>
public sealed record ReopeningView(int Closure, DateOnly On, string Reason, string Comment, string? LateReason);

public sealed record CancellationView(DateOnly On, string StatusBefore, string Reason);
