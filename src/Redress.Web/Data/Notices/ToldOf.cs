using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Notices;

/// <summary>One person or address that was told of an act, and how far the mail is.</summary>
/// <param name="To">A person by name. An additional address by its first letter and its domain: it is the company's own list.</param>
/// <param name="InApplication">The person also finds it under Notices.</param>
/// <param name="State">Null: no mail was written so far.</param>
/// <param name="Delivery">As the person had chosen.</param>
public sealed record Told(
    string Act, DateTime At, string To, string Organization, bool InApplication,
    MailState? State, int Tries, DateTime? SentAt, DateTime? NextTryAt, string? LastError, string? GivenUpReason, NoticeDelivery Delivery)
{
    public bool IsUndelivered => State is MailState.Bounced or MailState.Failed or MailState.GivenUp;
}

/// <summary>Who was told of a record's acts, for its owner.</summary>
static class ToldOf
{
    public static async Task<List<Told>> Told(this RedressDb db, Complaint complaint)
    {
        var notices = await db.Notices.AsNoTracking().Where(notice => notice.RecordId == complaint.Id).ToListAsync();
        var mails = await db.Outbox.AsNoTracking().Where(mail => mail.RecordId == complaint.Id).ToDictionaryAsync(mail => mail.Id);
        var inSummaries = notices.Where(notice => notice.Delivery == NoticeDelivery.DailySummary).Select(notice => notice.MailId).ToList();
        // A summary is of many records, so it names none.
        var summaries = inSummaries.Count == 0 ? [] : await db.Outbox.AsNoTracking().Where(mail => inSummaries.Contains(mail.Id)).ToDictionaryAsync(mail => mail.Id);
        var ids = notices.Select(notice => notice.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Include(person => person.Agency).Include(person => person.Company).Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id);
        var told = new List<Told>();
        foreach (var notice in notices)
        {
            var person = people[notice.PersonId];
            var mail = notice.MailId is { } id && (mails.Remove(id, out var found) || summaries.TryGetValue(id, out found)) ? found : null;
            told.Add(Row(notice.Words, notice.At, person.Name, person.Agency?.Name ?? person.Company?.Name ?? "", true, mail, notice.Delivery));
        }
        // What is left went to addresses that are nobody's.
        told.AddRange(mails.Values.Select(mail => Row(mail.Subject[(mail.Subject.IndexOf(": ", StringComparison.Ordinal) + 2)..], mail.CreatedAt, Masked(mail.To), mail.Kind == NoticeKind.Letters ? "The consumer" : complaint.SubjectName, false, mail)));
        return [.. told.OrderByDescending(one => one.At).ThenBy(one => one.Act).ThenBy(one => one.Organization).ThenByDescending(one => one.InApplication).ThenBy(one => one.To)];
    }

    static Told Row(string act, DateTime at, string to, string organization, bool inApplication, OutboxMail? mail, NoticeDelivery delivery = NoticeDelivery.AtOnce)
        => new(act, at, to, organization, inApplication, mail?.State, mail?.Tries ?? 0, mail?.SentAt, mail?.State == MailState.Queued ? mail.NextTryAt : null, mail?.LastError, mail?.GivenUpReason, delivery);

    static string Masked(string address) => $"{address[0]}…{address[Math.Max(address.IndexOf('@'), 1)..]}";
}
