using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Pages.Complaints;
using Redress.Web.Pages.Shared;
using Redress.Web.Pages.Shared.Discussion;

namespace Redress.Web.CaseFiles;

/// <summary>The record on paper: what its tabs show to its owner, one after the other, as one page that names nothing from elsewhere.</summary>
sealed class CasePaper(Complaint complaint, PageFrame frame)
{
    const string Styles = """
        @page { size: Letter; margin: 20mm 18mm 18mm; @bottom-left { content: string(number); font: 8pt sans-serif; color: #565c65; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #565c65; } }
        body { font: 9.5pt/1.45 "Source Sans 3", "Source Sans Pro", "DejaVu Sans", sans-serif; margin: 0; color: #1c1d1f; overflow-wrap: anywhere; }
        h1 { font-size: 16pt; margin: 0 0 2pt; string-set: number content(); } h2 { font-size: 12pt; margin: 16pt 0 4pt; border-bottom: .75pt solid #a9aeb1; break-after: avoid; } h3 { font-size: 10pt; margin: 10pt 0 2pt; break-after: avoid; }
        p { margin: 2pt 0 6pt; } .text { white-space: pre-line; } .change { margin: 0 0 1pt 12pt; font-size: 8.5pt; } .note { color: #565c65; font-size: 8.5pt; }
        .facts { font-size: 9.5pt; } .facts th { width: 42mm; font-weight: 400; border: 0; } .facts td { border: 0; } thead { display: table-header-group; } tr { break-inside: avoid; }
        table { border-collapse: collapse; width: 100%; font-size: 8.5pt; } th { text-align: left; color: #565c65; font-weight: 600; } th, td { padding: 2pt 6pt 2pt 0; border-bottom: .5pt solid #dfe1e2; vertical-align: top; } .num { white-space: nowrap; }
        """;

    readonly StringBuilder page = new();

    /// <param name="complaint">With all its parts, for its owner.</param>
    public static async Task<string> Of(RedressDb db, Complaint complaint, Viewer owner, DateTime now)
    {
        var paper = new CasePaper(complaint, new PageFrame { Zone = TimeZoneInfo.FindSystemTimeZoneById(complaint.Agency.Zone), NowUtc = now });
        paper.Start();
        paper.Facts();
        paper.Requests();
        await db.WithLetters(complaint);
        paper.Letters();
        paper.Work(await db.Set<AllegedViolation>().AsNoTracking().Where(one => one.RecordId == complaint.Id).OrderBy(one => one.No).ToListAsync());
        paper.Related(await db.RelatedLines(owner, complaint, Standing.Owner));
        paper.Discussion(await Board.Read(db, owner, complaint, now));
        paper.Access(await db.WithAccess(complaint));
        paper.Endings();
        paper.Documents();
        var lines = await db.History(complaint, Standing.Owner);
        paper.History(db, lines, await HistoryNames.Of(db, complaint, lines));
        paper.page.Append("</body></html>");
        return paper.page.ToString();
    }

    void Start()
    {
        page.Append($"<!doctype html><html lang=\"en-US\"><head><meta charset=\"utf-8\"><title>{Text(complaint.Number)}, {Text(complaint.SubjectName)}</title><meta name=\"author\" content=\"{Text(complaint.Agency.Name)}\"><style>{Styles}</style></head><body>");
        page.Append($"<h1>{Text(complaint.Number)}</h1><p>{Text(complaint.SubjectName)}. {Text(complaint.Agency.Name)}. {Text(complaint.Status.Words())}.</p><p class=\"note\">As it stood on {Text(At(frame.NowUtc))}, {Text(frame.ZoneWords)}.</p>");
    }

    void Facts()
    {
        Head("Complaint");
        List(("Entered", At(complaint.CreatedAt)), ("Received", $"{DayWords.Short(complaint.ReceivedOn)}{(complaint.HowReceived is { } how ? $", {how.Words()}" : "")}"), ("First sent to the company", complaint.FirstSentAt is { } sent ? At(sent) : null),
            ("Business type", complaint.BusinessType?.Words()), ("Business activities", complaint.BusinessActivities), ("Category", complaint.Category?.Name), ("Issue", complaint.Issue?.FullName),
            ("Priority", complaint.Priority.ToString()), ("Flags", string.Join(", ", complaint.Flags.Each().Select(flag => flag.Words()))), ("Amount in dispute", complaint.AmountInDispute is { } amount ? Money.Words(amount) : null),
            ("CFPB ID", complaint.CfpbId), ("Agency reference", complaint.AgencyReference), ("Agency POC", complaint.AgencyPoc?.Name), ("Company POC", complaint.CompanyPoc?.Name),
            ("Transaction", string.Join(", ", new[] { complaint.TransactionOn is { } day ? DayWords.Short(day) : null, complaint.TransactionCity, complaint.TransactionState }.Where(part => !string.IsNullOrEmpty(part)))));
        Head(complaint.Complainants.Count > 1 ? "Complainants" : "Complainant");
        if (complaint.IsRestricted) Note("Details are restricted to the owning agency.");
        if (complaint.IsAnonymous) Note("Anonymous.");
        foreach (var one in complaint.Complainants.OrderBy(one => one.Position))
            List(("Name", one.Name), ("Address", one.Address), ("Phone", one.Phone), ("E-mail", one.Email), ("Preferred", string.Join(", ", new[] { one.PreferredLanguage, one.PreferredContact?.Words() }.Where(part => !string.IsNullOrEmpty(part)))));
        List(("Represented by", string.Join(", ", new[] { complaint.RepresentativeName, complaint.RepresentativeRelation, complaint.RepresentativeContact }.Where(part => !string.IsNullOrEmpty(part)))));
        Head("Account of the matter");
        Long(complaint.Account);
        if (complaint.RedactedAccount is { } redacted) { Sub("Redacted version for others"); Long(redacted); }
        if (!string.IsNullOrEmpty(complaint.DesiredOutcome)) { Sub("Desired outcome"); Long(complaint.DesiredOutcome); }
    }

    void Requests()
    {
        if (complaint.Requests.Count == 0) return;
        Head($"Information requests, {complaint.Requests.Count}");
        foreach (var request in complaint.Requests.OrderBy(one => one.No))
        {
            Sub($"{request.No}. {request.Title}");
            List(("State", request.State.ToString()), ("Sent", request.SentAt is { } sent ? At(sent) : "Not sent"), ("Due", Day(request.DueOn)), ("Original due date", request.OriginalDueOn != request.DueOn ? Day(request.OriginalDueOn) : null), ("Cancel reason", request.CancelReason));
            Long(request.Text);
            foreach (var round in request.Rounds.OrderBy(one => one.No))
            {
                if (round.Reason is { } reason) { Note($"Sent back on {At(round.AskedAt)}:"); Long(reason); }
                if (round.AnsweredAt is not { } answered) continue;
                Note($"Answer of round {round.No}, {At(answered)}{(round.IsRestricted ? ", restricted to POC and agency" : "")}:");
                Long(round.Answer);
            }
        }
    }

    void Letters()
    {
        if (complaint.Letters.Count == 0) return;
        Head($"Letters, {complaint.Letters.Count}");
        foreach (var letter in complaint.Letters.OrderBy(one => one.No))
        {
            Sub($"{letter.No}. {letter.Subject}");
            Note($"{letter.Date}. {letter.Way.Words()}. {At(letter.SentAt)}.");
            Long(letter.Text);
        }
    }

    void Work(List<AllegedViolation> violations)
    {
        if (complaint.Notes.Count > 0) Head($"Research and communication, {complaint.Notes.Count}");
        foreach (var note in complaint.Notes.OrderBy(one => one.On).ThenBy(one => one.AddedAt))
        {
            Sub($"{DayWords.Short(note.On)}, {ResearchNote.Words(note.Kind)}");
            Long(note.Text);
        }
        if (violations.Count > 0) Head($"Alleged violations, {violations.Count}");
        foreach (var one in violations)
        {
            Sub($"{one.No}. {one.Citation}{(one.RemovedAt is null ? "" : " (removed)")}");
            Long(one.Description);
        }
    }

    void Related(List<RelatedLine> lines)
    {
        if (lines.Count == 0) return;
        Head($"Related, {lines.Count}");
        Table(["Kind", "What", "Note"], lines.Select(line => new[] { line.Kind, line.Words, line.Note }));
    }

    void Discussion(Board board)
    {
        if (board.Threads.Count == 0) return;
        Head($"Discussion, {board.Count}");
        foreach (var post in board.Threads.Reverse().SelectMany(thread => thread.Replies.Prepend(thread)))
        {
            Note($"{post.Author}, {post.Agency}, {At(post.Post.PostedAt)}{(post.Post.ReplyToId is null ? "" : ", reply")}:");
            Long(post.Text ?? "Withdrawn.");
        }
    }

    void Access(Complaint read)
    {
        if (read.Referrals.Count > 0)
        {
            Head("Referrals");
            Table(["From", "To", "Asked", "Decided", "Comments"], read.Referrals.OrderBy(one => one.AskedAt).Select(one => new[] { one.From.Name, one.To.Name, At(one.AskedAt), one.DecidedAt is { } at ? $"{one.Decision}, {At(at)}" : "Open", one.Comments }));
        }
        if (read.Grants.Count == 0) return;
        Head("Access of other agencies");
        Table(["Agency", "Granted", "Until", "Removed"], read.Grants.OrderBy(one => one.GrantedAt).Select(one => new[] { one.Agency.Name, At(one.GrantedAt), Day(one.UntilOn) ?? "", one.RemovedAt is { } at ? At(at) : "" }));
    }

    void Endings()
    {
        foreach (var closure in complaint.Closures.OrderBy(one => one.No))
        {
            Head($"Closure {closure.No}, {DayWords.Short(closure.On)}");
            List(("Reason", closure.Reason.Words()), ("Relief", string.Join(", ", closure.Payments.Select(one => $"{Money.Words(one.Amount)} on {DayWords.Short(one.PaidOn)}"))), ("Non-monetary relief", closure.NonMonetaryRelief), ("Duplicate of", closure.DuplicateOf), ("Referred to", closure.OtherAgency));
            if (!string.IsNullOrEmpty(closure.InternalNotes)) { Sub("Internal notes"); Long(closure.InternalNotes); }
            if (!string.IsNullOrEmpty(closure.SharedComment)) { Sub("Shared with the company"); Long(closure.SharedComment); }
            if (complaint.Reopenings.FirstOrDefault(one => one.No == closure.No) is { } reopened) Note($"Reopened on {DayWords.Short(reopened.On)}: {reopened.Comment}");
        }
        if (complaint.Cancellation is not { } canceled) return;
        Head($"Canceled on {DayWords.Short(canceled.On)}");
        Long(canceled.Reason);
    }

    void Documents()
    {
        if (complaint.Documents.Count == 0) return;
        Head($"Documents, {complaint.Documents.Count}");
        Table(["Name", "Size", "Added", "SHA-256"], complaint.Documents.OrderBy(one => one.Id).Select(one => new[] { one.FileName, FileWords.Size(one.Size), At(one.UploadedAt), one.Sha256 }));
    }

    void History(RedressDb db, List<HistoryLine> lines, HistoryNames names)
    {
        Head($"History, {DayWords.Count(lines.Count, "event")}");
        foreach (var line in lines)
        {
            page.Append($"<p><b>{line.Event.No}.</b> {Text(At(line.Event.At))}, {Text(line.Event.ActorName)}: {Text(line.Sentence)}{(line.Why is null ? "" : $" Reason: {Text(line.Why)}")} <span class=\"note\">{HistoryWords.Short(line.Event.Hash)}</span></p>");
            // Lines, not a table: a table for each event takes the printer minutes.
            foreach (var change in names.Shown(line, db, frame)) page.Append($"<p class=\"change\">{Text(change.Field)}: {(change.Before == "" ? "" : $"<s>{Text(change.Before)}</s> ")}{(change.After == "" ? "nothing" : Text(change.After))}</p>");
        }
    }

    string At(DateTime moment) => $"{DayWords.Short(DateOnly.FromDateTime(Moments.InZone(moment, frame.Zone)))}, {Moments.Clock(Moments.InZone(moment, frame.Zone))}";

    static string? Day(DateOnly? day) => day is { } there ? DayWords.Short(there) : null;

    void Head(string words) => page.Append($"<h2>{Text(words)}</h2>");

    void Sub(string words) => page.Append($"<h3>{Text(words)}</h3>");

    void Note(string words) => page.Append($"<p class=\"note\">{Text(words)}</p>");

    void Long(string? words) => page.Append($"<p class=\"text\">{Text(words ?? "")}</p>");

    void List(params (string Label, string? Value)[] facts)
    {
        var there = facts.Where(fact => !string.IsNullOrEmpty(fact.Value)).ToList();
        if (there.Count > 0) page.Append($"<table class=\"facts\">{string.Concat(there.Select(fact => $"<tr><th scope=\"row\">{Text(fact.Label)}</th><td>{Text(fact.Value!)}</td></tr>"))}</table>");
    }

    void Table(string[] head, IEnumerable<string[]> rows)
        => page.Append($"<table><thead><tr>{string.Concat(head.Select(words => $"<th>{Text(words)}</th>"))}</tr></thead><tbody>{string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{Text(cell)}</td>"))}</tr>"))}</tbody></table>");

    // Control characters have no place on a page.
    static string Text(string words) => WebUtility.HtmlEncode(new string([.. words.Where(letter => letter is '\n' or '\t' || !char.IsControl(letter))]));
}
