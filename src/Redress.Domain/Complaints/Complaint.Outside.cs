using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Referral to a body that does not work here: recorded, with its receipt. The complaint is closed as referred afterwards, or goes on.
public sealed partial class Complaint
{
    public List<OutsideReferral> OutsideReferrals { get; } = [];
    public List<OutsideReceipt> OutsideReceipts { get; } = [];

    public OutsideReceipt? ReceiptOf(OutsideReferral referral) => OutsideReceipts.FirstOrDefault(receipt => receipt.OutsideReferralId == referral.Id);

    public OutsideReferral ReferOutside(OutsideSending sending, Stamp stamp)
    {
        MustBeInWork("Nothing can be referred");
        if (string.IsNullOrWhiteSpace(sending.To)) throw new BrokenRuleException("Say to whom it was sent.");
        if (string.IsNullOrWhiteSpace(sending.How)) throw new BrokenRuleException("Say how it was sent.");
        if (string.IsNullOrWhiteSpace(sending.What)) throw new BrokenRuleException("Say what was sent.");
        if (sending.SentOn > stamp.Today) throw new BrokenRuleException("The day of sending lies in the future.");
        Room.MustFit(sending.To, OutsideReferral.MostTo, "The name");
        Room.MustFit(sending.How, OutsideReferral.MostHow, "The way of sending");
        Room.MustFit(sending.What, OutsideReferral.MostWhat, "The list");
        var referral = new OutsideReferral(this, sending, stamp);
        OutsideReferrals.Add(referral);
        Happened(Act.ReferredOutside, stamp, $"Referred the complaint to {referral.To}, sent on {DayWords.Short(referral.SentOn)}.", referral.What);
        return referral;
    }

    /// <summary>The body outside has told that it has the complaint. Also after closing.</summary>
    public OutsideReceipt RecordReceipt(OutsideReferral referral, DateOnly on, string by, string? note, Stamp stamp)
    {
        if (ReceiptOf(referral) is { } there) throw new BrokenRuleException($"Receipt by {referral.To} on {DayWords.Short(there.ReceivedOn)} is recorded already.");
        if (on > stamp.Today) throw new BrokenRuleException("The day of receipt lies in the future.");
        if (on < referral.SentOn) throw new BrokenRuleException("Receipt cannot come before the sending.");
        if (string.IsNullOrWhiteSpace(by)) throw new BrokenRuleException("Say who confirmed it.");
        Room.MustFit(by, OutsideReferral.MostTo, "The name");
        Room.MustFit(note, OutsideReferral.MostWhat, "The note");
        var receipt = new OutsideReceipt(referral, on, by, note, stamp);
        OutsideReceipts.Add(receipt);
        Happened(Act.OutsideReceiptRecorded, stamp, $"{referral.To} has the complaint since {DayWords.Short(on)}: {receipt.ReceivedBy} confirmed it.", receipt.Note);
        return receipt;
    }
}
