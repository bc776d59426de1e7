using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.ClosureReason;
using static Redress.Domain.Complaints.ResearchWith;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Oregon's complaints.</summary>
static class ComplaintsOfOregon
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> All() =>
    [
        new Case("Calvin Brooks", "Portland 97202", Cascade, 301, "Trouble during payment process", 920m, "They hold $920 of mine in a suspense account and charge late fees.", "The $920 on my loan.")
            .Entered(33).Asks("Suspense account ledger", "Send the ledger since January.").Asks("Late fees since January", "List each fee with its reason.").Sent(31, -1).Assigned(30).Answered(18, 1, "The ledger is attached.", new Paper("Suspense ledger.pdf", "Balance: $920.00")).Answered(17, 2, "Three fees were charged.").Accepted(16, 2).SentBack(15, 1, -2, "The ledger ends in July. Please send the rest.").Drafted(4, 1, "The rest is attached."),
        new Case("Opal Jensen", "Salem 97301", Cascade, 308, "Struggling to pay mortgage", null, "I asked for help in May. The first answer came in September.", "A decision.")
            .Flagged(CareFlags.OlderConsumer).By(HowReceived.Mail).Entered(15, "supervisor").Asks("Loss mitigation file", "Send the file with all dates.").Sent(14, 5).Assigned(13).GivenToDrafter(12, 1, 2),
        new Case("Derek Holm", "Eugene 97401", Cascade, 301, "Applying for a mortgage or refinancing an existing mortgage", 525m, "They ordered a second appraisal without asking me.", "My $525.")
            .Entered(9).Asks("Appraisal orders", "Send both orders and who asked for them.").Sent(7, 14),
        new Case("Yuki Tanaka", "Beaverton 97005", Sound, 701, "Incorrect exchange rate", 64m, "The app showed one rate and took another.", "The difference.")
            .Entered(29).Asks("Rates shown and applied", "Send both with times.").Sent(27, 2).Assigned(25).Drafted(6, 1, "The rate changed while the order was open.").PassedToPoc(3, 1),
        new Case("Martha Boggs", "Medford 97501", Sound, 702, "Fraud or scam", 3_000m, "A caller said he was from the county court.", "The money back.")
            .Flagged(CareFlags.OlderConsumer, Priority.High).By(HowReceived.Phone).Entered(36).Asks("Order and payout", "Send the order, the payout and the identity shown at payout.").Sent(35, -20).Assigned(34).Answered(1, 1, "The payout was made in Atlanta on a false license.", new Paper("Payout record.pdf", "Paid: $3,000.00")),
        new Case("Wes Harmon", "Gresham 97030", Bluegate, 206, "Attempts to collect debt not owed", 1_140m, "I never lived in that flat.", "A letter that I owe nothing.")
            .Entered(40, "clerk").Asks("Proof of the debt", "Send the lease and the account.").Sent(38, -7).Assigned(37),
        new Case("Lily Sato", "Bend 97701", Juniper, 604, "Problem with a purchase or transfer", 150m, "The gift card was empty when my niece opened it.", "A card with money on it.").Entered(5).Asks("Activation record", "Send the record of the activation."),
        new Case("Ronald Pike", "Corvallis 97330", Rowanbrook, 1003, "Problem when making payments", 240m, "They refuse my payments by check.").SentToReview(4),
        new Case("Esther Lund", "Ashland 97520", Tamarack, 801, "Problems at the end of the loan or lease", 1_900m, "They bill me for scratches that are in the pictures of the first day.", "No bill.").SentToReview(1, "manager"),
        new Case("Tomas Rivera", "Hillsboro 97123", Larkspur, 304, "Closing on a mortgage", null, "My name is wrong on the deed, and nobody corrects it.", "A deed with my name.")
            .Restricted().Entered(21, "supervisor").Asks("Recorded documents", "Send the deed and the request to correct it.").Sent(18, 6).Assigned(16).Answered(5, 1, "The correction was recorded on November 10.").QuickLook(4, 1),
        new Case("Bonnie Clarke", "Portland 97214", Sound, 703, "Unauthorized transactions or other transaction problem", 410m, "Somebody used my wallet in a city where I have never been.", "My $410.")
            .Entered(57).Asks("Device log", "Send the log.").Sent(55, -41).Assigned(54).Answered(44, 1, "The device was new to the account. We paid the money back.").Accepted(42, 1).OpenedTo(20, "WA"),
        new Case("Jean Abernathy", "Salem 97302", Cascade, 305, "Trouble during payment process", 2_184.60m, "They paid my insurance to the wrong company. My house was not insured for two months.", "The premium, and proof that I am insured.")
            .Entered(88).Asks("Insurance payments", "Send proof of each payment.").Sent(86, -70).Assigned(85).Answered(74, 1, "The payment went to another insurer. It was sent again.").Accepted(72, 1)
            .ClosedWithMoney(25, 2_184.60m, "Please see our note on insurance payments.", new Paper("Note on insurance payments.pdf", "Check the payee before each renewal.")),
        new Case("Phil Draper", "Eugene 97402", Copperline, 1002, "Charged fees or interest you didn't expect", 120m, "A fee for a lien that was never filed.").Entered(64).Noted(60, ResearchKind.Research, Others, "The lien is in the register since May 2.").Closed(35, NoViolationFound),
        new Case("Ida Moreno", "Portland 97206", Brightlane, 703, "Unexpected or other fees", 9m, "They charge for closing.").Entered(47).Closed(40, CanceledByComplainant),
    ];
}
