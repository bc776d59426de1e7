using Microsoft.EntityFrameworkCore;
using Redress.Domain.Notices;

namespace Redress.Web.Data.Notices;

/// <summary>Which mails the Operator looks at.</summary>
public enum MailList { Failed, Waiting, GivenUp }

/// <summary>Mails that did not go out. Names addresses and kinds, no subject and no text: the Operator sees no case.</summary>
static class Undelivered
{
    public static IQueryable<OutboxMail> Mails(this RedressDb db, MailList list) => list switch
    {
        MailList.Failed => db.Outbox.Where(mail => mail.SentAt == null && mail.FailedAt != null && mail.GivenUpAt == null),
        MailList.Waiting => db.Outbox.Where(mail => mail.SentAt == null && mail.FailedAt == null),
        _ => db.Outbox.Where(mail => mail.GivenUpAt != null),
    };

    /// <summary>Every failed mail goes out with the next round.</summary>
    public static Task<int> TryAllAgain(this RedressDb db, DateTime now) => db.Mails(MailList.Failed).ExecuteUpdateAsync(mail => mail
        .SetProperty(m => m.NextTryAt, now).SetProperty(m => m.FailedAt, (DateTime?)null).SetProperty(m => m.IsBounced, false));

    /// <summary>A mail that the Operator may try again or give up.</summary>
    public static Task<OutboxMail?> UndeliveredMail(this RedressDb db, Guid id) => db.Outbox.FirstOrDefaultAsync(mail => mail.Id == id && mail.SentAt == null);
}
