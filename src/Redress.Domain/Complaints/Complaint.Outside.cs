using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// Referral to a body that does not work here: recorded, with its receipt. The complaint is closed as referred afterwards, or goes on.
public sealed partial class Complaint
{
    public List<OutsideReferral> OutsideReferrals { get; } = [];
    public List<OutsideReceipt> OutsideReceipts { get; } = [];
    public List<SealedPackage> Packages { get; } = [];

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

    /// <summary>Seals the whole case for whom it was referred to. What opens it comes from the caller; the passphrase never comes here.</summary>
    public SealedPackage Seal(Guid id, OutsideReferral referral, string tokenHash, byte[] sealedToken, byte[] sealedKey, byte[] salt, Stamp stamp)
    {
        MustNotBeLocked();
        if (Packages.Any(one => one.OutsideReferralId == referral.Id && one.EndedAt is null)) throw new BrokenRuleException($"A package for {referral.To} is open already. Withdraw that first.");
        var package = new SealedPackage(id, referral, tokenHash, sealedToken, sealedKey, salt, stamp);
        Packages.Add(package);
        Happened(Act.PackageSealed, stamp, $"Sealed the whole case for {referral.To}: its link opens it once, for {SealedPackage.Days} days.");
        return package;
    }

    /// <summary>The link opens nothing any more. A download by the body outside is its receipt, where none was recorded.</summary>
    public void EndPackage(SealedPackage package, PackageEnd end, Stamp stamp)
    {
        if (package.EndedAt is not null) throw new BrokenRuleException("This package has ended already.");
        var referral = OutsideReferrals.First(one => one.Id == package.OutsideReferralId);
        package.Ended(end, stamp.At);
        Happened(end switch { PackageEnd.Downloaded => Act.PackageDownloaded, PackageEnd.Expired => Act.PackageExpired, _ => Act.PackageEnded }, stamp, end switch
        {
            PackageEnd.Downloaded => $"{referral.To} opened the sealed package and downloaded it.",
            PackageEnd.Expired => $"The sealed package for {referral.To} expired. Nobody downloaded it.",
            PackageEnd.Withdrawn => $"Withdrew the sealed package for {referral.To}.",
            PackageEnd.Guessed => $"The sealed package for {referral.To} was closed after {SealedPackage.MostGuesses} wrong passphrases.",
            _ => $"The sealed package for {referral.To} could not be made.",
        }, telling: new() { Page = "access", Instead = AgencyPocId is null ? [Audience.Supervisors] : null });
        if (end == PackageEnd.Downloaded && ReceiptOf(referral) is null && stamp.Today >= referral.SentOn) RecordReceipt(referral, stamp.Today, "Downloaded through the link", null, stamp);
    }
}
