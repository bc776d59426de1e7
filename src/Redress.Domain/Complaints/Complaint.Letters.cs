using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Letters to the company or the consumer. Of a closed complaint, only the closing letter and the acknowledgement still go.
public sealed partial class Complaint
{
    public List<ComplaintLetter> Letters { get; } = [];
    public List<LetterMailing> LetterMailings { get; } = [];
    public List<LetterReceipt> LetterReceipts { get; } = [];
    public List<LetterPrint> LetterPrints { get; } = [];

    public DateOnly? MailedOn(ComplaintLetter letter) => LetterMailings.FirstOrDefault(one => one.LetterId == letter.Id)?.MailedOn;

    public LetterReceipt? ReceiptOf(ComplaintLetter letter) => LetterReceipts.FirstOrDefault(one => one.LetterId == letter.Id);

    /// <summary>A letter to the company does not name a complainant whose details are restricted.</summary>
    internal bool Names(LetterTo to) => to == LetterTo.Consumer || !(IsRestricted || IsAnonymous);

    /// <summary>What a letter can say of this complaint.</summary>
    public LetterAbout AboutFor(LetterTo to)
    {
        var hidden = !Names(to);
        var first = FirstComplainant;
        var consumer = hidden ? "the consumer" : IsAnonymous ? "" : string.Join(" and ", Complainants.OrderBy(person => person.Position).Select(person => person.Name));
        var place = string.Join(", ", new[] { first?.City, $"{first?.State} {first?.Zip}".Trim() }.Where(part => !string.IsNullOrWhiteSpace(part)));
        string?[] address = to == LetterTo.Consumer && !IsAnonymous ? [consumer, first?.Street, place] : [];
        var closure = Closures.MaxBy(one => one.No);
        return new(Number, SubjectName, consumer, [.. address.OfType<string>().Where(line => line != "")], ReceivedOn, closure?.On, closure?.Reason.Words());
    }

    /// <summary>A letter of this complaint with its fields filled in. Load its agency, and its company with its contacts.</summary>
    public Letter Filled(LetterText text, string sender, DateOnly today)
        => LetterFields.Fill(text, Agency.FullName, sender, today, text.To == LetterTo.Company ? Company?.Addressees()[0] : null, AboutFor(text.To)) with { Head = Agency.Letterhead };

    /// <summary>The kinds that go out as it stands now.</summary>
    public IReadOnlyList<LetterKind> LettersNow() => this switch
    {
        { IsImported: true } or { Status: ComplaintStatus.ReferralInProgress or ComplaintStatus.Canceled } => [],
        { IsLocked: true } => [LetterKind.Closing, LetterKind.Acknowledgement],
        { Status: ComplaintStatus.Pending } => [LetterKind.Acknowledgement],
        _ => [LetterKind.Acknowledgement, LetterKind.Findings, LetterKind.Warning, LetterKind.Directive],
    };

    /// <summary>Sends a letter: from then on it is frozen. Load the complaint with its letters.</summary>
    /// <param name="id">Given by whoever sends, so that sending twice sends once.</param>
    public ComplaintLetter SendLetter(Guid id, LetterToSend sent, Stamp stamp)
    {
        MustTakeWork();
        MustTakeLetter(sent);
        if (string.IsNullOrWhiteSpace(sent.Reads.Subject)) throw new BrokenRuleException("Give the letter a subject.");
        if (string.IsNullOrWhiteSpace(sent.Reads.Text)) throw new BrokenRuleException("Write the letter.");
        Room.MustFit(sent.Reads.Subject, LetterText.MostTitle, "The subject");
        Room.MustFit(sent.Reads.Text, LetterText.MostText, "The letter");
        if (sent.Way != LetterWay.Mail && sent.Reads.Text.Contains(LetterFields.Open)) throw new BrokenRuleException("Fill in what is left open before the letter goes.");
        if (sent.To == LetterTo.Company) MustReachCompany(sent);
        else MustReachConsumer(sent);
        var letter = new ComplaintLetter(id, this, Letters.Count + 1, sent, stamp);
        Letters.Add(letter);
        LetterPrints.Add(new LetterPrint(letter, stamp.At));
        Happened(Act.LetterSent, stamp, $"Sent letter {letter.No}, {letter.Words}, {letter.Way.Words().ToLowerInvariant()}.", null,
            new() { CompanyHearsLater = letter.Way != LetterWay.Portal, Page = $"letters/{letter.No}", IsPageOfBoth = true });
        return letter;
    }

    /// <summary>An e-mail brings its letter as a PDF: without one nothing went, and the letter can go by mail instead.</summary>
    public bool HasFailed(ComplaintLetter letter) => letter.Way == LetterWay.Email && LetterPrints.Any(one => one.LetterId == letter.Id && one.HasFailed);

    public bool MayBeMailed(ComplaintLetter letter) => (letter.Way == LetterWay.Mail || HasFailed(letter)) && MailedOn(letter) is null;

    /// <summary>A printed letter went to the post.</summary>
    public void MarkMailed(ComplaintLetter letter, DateOnly on, Stamp stamp)
    {
        if (letter.Way != LetterWay.Mail && !HasFailed(letter)) throw new BrokenRuleException($"Letter {letter.No} does not go by mail.");
        if (MailedOn(letter) is { } there) throw new BrokenRuleException($"Letter {letter.No} was mailed on {DayWords.Short(there)} already.");
        if (on > stamp.Today) throw new BrokenRuleException("The day lies in the future.");
        if (on < Agency.DayOf(letter.SentAt)) throw new BrokenRuleException("It was not written by that day.");
        LetterMailings.Add(new LetterMailing(letter, on, stamp));
        IsAcknowledgedBy(letter, on);
        Happened(Act.LetterMailed, stamp, $"Mailed letter {letter.No} on {DayWords.Short(on)}.");
    }

    /// <summary>Somebody at the company says that it has the letter.</summary>
    public void ConfirmLetter(ComplaintLetter letter, Stamp stamp)
    {
        if (stamp.By.CompanyId is null || stamp.By.CompanyId != CompanyId || !stamp.By.May(Right.DraftAnswers)) throw new BrokenRuleException("Only those of the company who work on complaints confirm a letter.");
        if (!letter.AsksForReceipt) throw new BrokenRuleException("Nobody asks you to confirm this letter.");
        if (ReceiptOf(letter) is not null) throw new BrokenRuleException($"Receipt of letter {letter.No} was confirmed already.");
        LetterReceipts.Add(new LetterReceipt(letter, stamp));
        Happened(Act.LetterConfirmed, stamp, $"Confirmed receipt of letter {letter.No}.", null, new() { People = letter.SentById is { } sender ? [sender] : [], Page = $"letters/{letter.No}" });
    }

    /// <summary>The PDF of a letter is made; the company gets that of its own letters. A letter by e-mail is on its way now.</summary>
    public void AddPdf(ComplaintLetter letter, Document pdf, Stamp stamp)
    {
        if (LetterPrints.FirstOrDefault(one => one.LetterId == letter.Id) is not { MadeAt: null } print) throw new BrokenRuleException($"The PDF of letter {letter.No} is there already.");
        pdf.HangOn(this, letter.Id);
        pdf.IdentifiesComplainant = letter.IdentifiesComplainant;
        if (letter is { IsForCompany: true, Way: LetterWay.Portal } && letter.SubjectNo == SubjectNo) pdf.Share(stamp.At);
        print.Made(stamp.At);
        // It goes out with its PDF, and not before.
        if (letter.Way == LetterWay.Email) IsAcknowledgedBy(letter, stamp.Today);
        Happened(Act.LetterPrinted, stamp, $"Made the PDF of letter {letter.No}.");
    }

    // After closing its lock keeps the day as it is; the letter itself tells.
    void IsAcknowledgedBy(ComplaintLetter letter, DateOnly on)
    {
        if (letter.Kind == LetterKind.Acknowledgement && AcknowledgedOn is null && !IsLocked) AcknowledgedOn = on;
    }

    void MustTakeLetter(LetterToSend sent)
    {
        if (sent.Kind == LetterKind.Announcement) throw new BrokenRuleException("A letter that announces Redress is no letter of a complaint.");
        if (sent.Kind == LetterKind.Acknowledgement && sent.To != LetterTo.Consumer) throw new BrokenRuleException("Only the consumer gets an acknowledgement.");
        if (Status == ComplaintStatus.ReferralInProgress) throw new BrokenRuleException($"No letter goes out while the referral of {Number} is in progress.");
        if (Status == ComplaintStatus.Canceled) throw new BrokenRuleException($"{Number} is canceled. No letter goes out.");
        if (sent.Kind == LetterKind.Closing && !IsLocked) throw new BrokenRuleException("A closing letter goes out after closing.");
        if (IsLocked && sent.Kind is not (LetterKind.Closing or LetterKind.Acknowledgement)) throw new BrokenRuleException($"{Number} is closed. Only a closing letter or an acknowledgement still goes out.");
        if (Status == ComplaintStatus.Pending && sent.Kind != LetterKind.Acknowledgement) throw new BrokenRuleException("Before the review is done, only the acknowledgement goes out.");
    }

    void MustReachCompany(LetterToSend sent)
    {
        if (Company is null) throw new BrokenRuleException($"{SubjectName} is not in the registry and gets no letter from here.");
        if (sent.Way == LetterWay.Email) throw new BrokenRuleException("A company gets letters through Redress or by mail.");
        if (sent.Way == LetterWay.Portal && !Company.IsEnrolled) throw new BrokenRuleException($"{SubjectName} is not enrolled. Send the letter by mail.");
        if (sent.Way == LetterWay.Portal && FirstSentAt is null) throw new BrokenRuleException($"{SubjectName} knows nothing of {Number} yet. Send a request first, or send the letter by mail.");
        if (sent.AsksForReceipt && sent.Way != LetterWay.Portal) throw new BrokenRuleException("Receipt is confirmed in Redress: send the letter through Redress, or do not ask for it.");
    }

    void MustReachConsumer(LetterToSend sent)
    {
        if (IsAnonymous) throw new BrokenRuleException("The complainant is anonymous. No letter can go out.");
        if (sent.Way == LetterWay.Portal) throw new BrokenRuleException("A consumer has no account. Send the letter by mail.");
        if (sent.AsksForReceipt) throw new BrokenRuleException("Only a company is asked to confirm receipt.");
        if (sent.Way == LetterWay.Mail) return;
        if (!Agency.LettersByEmail) throw new BrokenRuleException($"{Agency.Name} sends no letters by e-mail. Send it by mail.");
        if (FirstComplainant is not { AgreesToEmail: true, Email: { Length: > 0 } address }) throw new BrokenRuleException("No consent to letters by e-mail is recorded. Send it by mail.");
        if (!string.Equals(sent.Email, address, StringComparison.OrdinalIgnoreCase)) throw new BrokenRuleException("The e-mail address is not that of the complainant.");
    }
}
