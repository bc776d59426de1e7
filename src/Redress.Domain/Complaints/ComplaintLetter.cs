using Redress.Domain.Companies;

namespace Redress.Domain.Complaints;

/// <summary>How a letter goes.</summary>
public enum LetterWay { Portal, Mail, Email }

public static class LetterWays
{
    public static string Words(this LetterWay way) => way switch { LetterWay.Portal => "Through Redress", LetterWay.Email => "By e-mail", _ => "By mail" };
}

/// <summary>A letter as its writer sends it.</summary>
/// <param name="Reads">Filled in, and changed by the writer where it needed to be.</param>
/// <param name="Email">Of the consumer, where it goes by e-mail.</param>
public sealed record LetterToSend(LetterKind Kind, LetterTo To, LetterWay Way, Letter Reads, bool AsksForReceipt = false, string? Email = null);

/// <summary>A letter of a complaint, frozen when it was sent. That it was mailed, and received, are facts beside it.</summary>
public sealed class ComplaintLetter
{
    ComplaintLetter() { }

    internal ComplaintLetter(Guid id, Complaint complaint, int no, LetterToSend sent, Stamp stamp)
    {
        (SubjectNo, IdentifiesComplainant) = (complaint.SubjectNo, complaint.Names(sent.To));
        (Id, RecordId, No, Kind, To, Way, AsksForReceipt, Email) = (id, complaint.Id, no, sent.Kind, sent.To, sent.Way, sent.AsksForReceipt, sent.Email);
        (Head, Date, Address, Subject, Text) = (string.Join('\n', sent.Reads.Head.Prepend(sent.Reads.Agency)), sent.Reads.Date, string.Join('\n', sent.Reads.Address), sent.Reads.Subject.Trim(), sent.Reads.Text.Trim());
        (SentAt, SentById) = (stamp.At, stamp.By.PersonId);
    }

    public Guid Id { get; private set; }
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the complaint.</summary>
    public int No { get; private set; }
    /// <summary>The subject at that time: a company that becomes the subject later does not read it.</summary>
    public int SubjectNo { get; private set; } = 1;
    public LetterKind Kind { get; private set; }
    public LetterTo To { get; private set; }
    /// <summary>It could say who complained when it was written. While the complaint is restricted, only the owner agency reads it.</summary>
    public bool IdentifiesComplainant { get; private set; }
    public LetterWay Way { get; private set; }
    /// <summary>The company is asked to say that it has the letter.</summary>
    public bool AsksForReceipt { get; private set; }
    public string? Email { get; private set; }
    /// <summary>Letterhead, a line each; the first is the agency's name.</summary>
    public string Head { get; private set; } = "";
    /// <summary>As it stands on the letter.</summary>
    public string Date { get; private set; } = "";
    public string Address { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public DateTime SentAt { get; private set; }
    public Guid? SentById { get; private set; }

    /// <summary>As it is printed.</summary>
    public Letter Reads => new(Head.Split('\n')[0], Date, Address.Split('\n', StringSplitOptions.RemoveEmptyEntries), Subject, Text, []) { Head = Head.Split('\n')[1..] };
    public bool IsForCompany => To == LetterTo.Company;
    public string Words => $"{Kind.Words().ToLowerInvariant()} to the {(IsForCompany ? "company" : "consumer")}";
}

/// <summary>The day on which a printed letter went to the post.</summary>
public sealed class LetterMailing
{
    LetterMailing() { }

    internal LetterMailing(ComplaintLetter letter, DateOnly on, Stamp stamp) => (RecordId, LetterId, MailedOn, RecordedAt, RecordedById) = (letter.RecordId, letter.Id, on, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid LetterId { get; private set; }
    public DateOnly MailedOn { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid? RecordedById { get; private set; }
}

/// <summary>The company said that it has the letter.</summary>
public sealed class LetterReceipt
{
    LetterReceipt() { }

    internal LetterReceipt(ComplaintLetter letter, Stamp stamp) => (RecordId, LetterId, ConfirmedAt, ConfirmedById) = (letter.RecordId, letter.Id, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid LetterId { get; private set; }
    public DateTime ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
}

/// <summary>How far the PDF of a letter is: tried until it is made.</summary>
public sealed class LetterPrint
{
    public const int MostTries = 8;

    LetterPrint() { }

    internal LetterPrint(ComplaintLetter letter, DateTime at) => (LetterId, RecordId, NextTryAt) = (letter.Id, letter.RecordId, at);

    public Guid LetterId { get; private set; }
    public Guid RecordId { get; private set; }
    public DateTime NextTryAt { get; private set; }
    public DateTime? MadeAt { get; private set; }
    public int Tries { get; private set; }
    public string? LastError { get; private set; }

    public bool HasFailed => MadeAt is null && Tries >= MostTries;

    internal void Made(DateTime at) => (MadeAt, LastError) = (at, null);

    public void Failed(string error, DateTime at)
    {
        LastError = error.Length > 300 ? error[..300] : error;
        NextTryAt = at.AddMinutes(Math.Pow(2, Tries++));
    }
}
