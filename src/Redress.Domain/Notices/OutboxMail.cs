using Redress.Domain.Access;

namespace Redress.Domain.Notices;

/// <summary>How far a mail is. A bounced one was refused for good, a failed one was tried in vain.</summary>
public enum MailState { Queued, Sent, Bounced, Failed, GivenUp }

/// <summary>A mail written in the transaction of its act, sent afterwards at least once, always with the same Message-ID.</summary>
public sealed class OutboxMail
{
    public const int MostTries = 12, MostReason = 500;

    OutboxMail() { }

    public OutboxMail(string to, string subject, string body, DateTime at, Guid? recordId = null, Guid? personId = null, NoticeKind kind = NoticeKind.Account)
    {
        // Names stand in subjects, and a line break in one would be a header of its own.
        (To, Subject, Body) = (to, string.Concat(subject.Select(letter => char.IsControl(letter) ? ' ' : letter)), body);
        (CreatedAt, NextTryAt, RecordId, PersonId, Kind) = (at, at, recordId, personId, kind);
        MessageId = $"{Id:N}@redress";
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string MessageId { get; private set; } = "";
    public string To { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Body { get; private set; } = "";
    /// <summary>A document that goes along.</summary>
    public Guid? AttachmentId { get; init; }
    /// <summary>Its name and bytes, while the mail is handed over.</summary>
    public (string Name, byte[] Bytes)? Attachment { get; set; }
    public NoticeKind Kind { get; private set; }
    /// <summary>The bulk act that it tells of, by which it can be called back.</summary>
    public Guid? BulkActId { get; private set; }
    public Guid? RecordId { get; private set; }
    public Guid? PersonId { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public DateTime? SentAt { get; private set; }
    /// <summary>Since then nobody tries any more.</summary>
    public DateTime? FailedAt { get; private set; }
    public bool IsBounced { get; private set; }
    public int Tries { get; private set; }
    public string? LastError { get; private set; }
    public DateTime? GivenUpAt { get; private set; }
    public Guid? GivenUpById { get; private set; }
    public string? GivenUpReason { get; private set; }
    /// <summary>Until then one process has it in hand, and no other takes it.</summary>
    public DateTime? LeasedUntil { get; private set; }

    /// <summary>It went out, or a process has it in hand or died over it: nobody may rely on its not having gone.</summary>
    public bool MayHaveGone => SentAt is not null || LeasedUntil is not null;

    public MailState State
        => SentAt is not null ? MailState.Sent
        : GivenUpAt is not null ? MailState.GivenUp
        : FailedAt is null ? MailState.Queued
        : IsBounced ? MailState.Bounced
        : MailState.Failed;

    /// <summary>Whom a reader asks stands below the mail, set off by the line that mail programs know.</summary>
    public void StandsOver(string foot) => Body = Body.Contains("\n--\n") ? Body : $"{Body.TrimEnd()}\n\n--\n{foot}\n";

    public void WaitsWith(Guid bulkActId, DateTime until) => (BulkActId, NextTryAt) = (bulkActId, until);

    public void Sent(DateTime at) => (SentAt, Tries, LastError, LeasedUntil) = (at, Tries + 1, null, null);

    /// <summary>What it brings is not scanned yet: that is no try.</summary>
    public void WaitsForScan(DateTime until) => (NextTryAt, LeasedUntil) = (until, null);

    /// <summary>Tried again after 1, 2, 4 … minutes, at most 6 hours apart; given up after 12 tries.</summary>
    public void Refused(string error, DateTime at)
    {
        Note(error);
        NextTryAt = at.AddMinutes(Math.Min(360, Math.Pow(2, Tries++)));
        if (Tries >= MostTries) FailedAt = at;
    }

    /// <summary>The server says that this address will never take it: there is no use in trying on.</summary>
    public void Bounced(string error, DateTime at)
    {
        Note(error);
        (Tries, FailedAt, IsBounced) = (Tries + 1, at, true);
    }

    /// <summary>Somebody put right what was wrong: it goes out with the next round. A failed mail gets one more try.</summary>
    public void TryAgain(DateTime at)
    {
        MustBeUndelivered("tried again");
        (NextTryAt, FailedAt, IsBounced) = (at, null, false);
    }

    public void GiveUp(string reason, Viewer by, DateTime at)
    {
        MustBeUndelivered("given up");
        if (LeasedUntil > at) throw new BrokenRuleException("The mail is being sent at this moment. Look again in a few minutes.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why nobody should try any more.");
        if (reason.Trim().Length > MostReason) throw new BrokenRuleException($"The reason is longer than {MostReason} characters.");
        (GivenUpReason, GivenUpById, GivenUpAt) = (reason.Trim(), by.PersonId, at);
        FailedAt ??= at;
    }

    void MustBeUndelivered(string what)
    {
        if (SentAt is not null) throw new BrokenRuleException($"The mail was sent and cannot be {what}.");
        if (GivenUpAt is not null) throw new BrokenRuleException($"The mail was given up and cannot be {what}.");
    }

    void Note(string error) => (LastError, LeasedUntil) = (error.Length > 500 ? error[..500] : error, null);
}
