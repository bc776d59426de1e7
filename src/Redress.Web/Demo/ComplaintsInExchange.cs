using static Redress.Domain.Complaints.CareFlags;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Complaints whose requests stand where asking and answering is most alive: more time, answers asked back, cancellations, many hands.</summary>
static class ComplaintsInExchange
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> OfWashington() =>
    [
        new Case("Vera Lindqvist", "Bellingham 98225", Cascade, 301, "Trouble during payment process", 742.18m, "My autopay was taken twice in October. The second payment went to an account I do not know.", "The second payment back.")
            .Entered(16).Asks("Payment records, October", "Send the records of both payments with the account they were credited to.").Asks("Autopay enrollment", "Send the enrollment and each change since January.").Asks("Suspense account policy", "Send the policy that applied in October.")
            .Sent(15, 3).Assigned(14).GivenToTwo(13, 1, 1).Drafted(6, 1, "Both payments were received on October 2. The second one was credited to").AsksForMoreTime(2, 1, 12, "Our payment processor sends the October file on the 28th. We can answer two days later.").CanceledRequest(4, 3, "We found the policy in the examination file."),
        new Case("Samuel Otieno", "Kent 98032", Cascade, 302, "Struggling to pay mortgage", 9_850m, "They denied my modification because of income that is my daughter's. I said so in my letter.", "A new review with my own income.")
            .Flagged(LimitedEnglish).Entered(33, "supervisor").Asks("Modification file", "Send the application, the income calculation and the denial.").Sent(32, -12).Assigned(31)
            .AsksForMoreTime(20, 1, -3, "The underwriter is on leave.").GivenMoreTime(19, 1, -6, "Four days must do: a sale date is near.").Answered(7, 1, "The file is attached. The income was counted by mistake.", new Paper("Modification file.pdf", "Monthly income counted: $6,120")).AsksForTheAnswerBack(1, 1, "We attached the file of another borrower. Please send it back so that we can replace it."),
        new Case("Ruth Albright", "Spokane 99201", Cascade, 301, "Trouble during payment process", 512m, "My loan was sold twice in a year. I pay every month, and now there is a fee of $512 that nobody explains.", "The fee back.")
            .Entered(24).Asks("Fee of September", "Send the notice of the fee and what it stands for.").Sent(22, 5).Assigned(21).Answered(12, 1, "We sold this loan on March 1 and have charged no fee since. The transfer letter is attached.", new Paper("Transfer letter.pdf", "Transferred to Quillwater on March 1."))
            .IsAbout(6, Quillwater, "The loan was transferred on March 1: see the letter that Cascade sent.").Asks("Fee of September", "Send the notice of the fee and what it stands for.").Sent(5, 9),
        new Case("Beatrice Holm", "Olympia 98506", Sound, 702, "Money was not available when promised", 1_150m, "I sent money for my sister's surgery. They promised one hour. It took nine days.", "The fee, and a reason.")
            .Entered(21).Asks("Transfer record and hold reason", "Send the record of the transfer with each hold and its reason.").Sent(20, -2).Assigned(19).AsksForMoreTime(9, 1, 20, "We would like to wait for our partner's yearly report.").Refused(8, 1, "The report has nothing to do with this transfer. The date stays.").Reminded(1, 1),
    ];

    public static IEnumerable<Case> OfOregon() =>
    [
        new Case("Lucas Hartwell", "Bend 97701", Cascade, 301, "Trouble during payment process", 120m, "They inspected my house six times and charged me each time. I was never 30 days late.", "The six fees.")
            .Entered(24).Asks("Corporate advance fees, July to October", "Explain each corporate advance charged from July to October: date, kind, amount, vendor and the term that allows it.").Sent(23, -9).Assigned(22)
            .Answered(14, 1, "The advances are listed in the attached table. They are property inspection fees of $20.00 each, allowed by section 9 of the deed of trust.", new Paper("Corporate advances.pdf", "6 inspections, $20.00 each")).SentBack(8, 1, 2, "You list six inspection fees but attach no invoice. Send the vendor’s invoice for each, and say why the property was inspected six times.")
            .GivenToTwo(7, 1, 0).Drafted(2, 1, "The advances are listed in the attached table. They are property inspection fees of $20.00 each. Our system ordered them when a payment was 15 days late; that was wrong for this loan, and we refunded all six on Monday.").PassedToPoc(1, 1),
    ];
}
