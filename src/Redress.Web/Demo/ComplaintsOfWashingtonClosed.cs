using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.ClosureReason;
using static Redress.Domain.Complaints.ResearchWith;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Washington's closed complaints: one for each kind of reason.</summary>
static class ComplaintsOfWashingtonClosed
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> All() =>
    [
        new Case("Beverly Stone", "Tacoma 98405", Cascade, 301, "Trouble during payment process", 1_264m, "They paid my property tax late, and the county charged me.", "The county's penalty back.")
            .Entered(75).Asks("Tax payments, 2025", "Send proof of the date of each payment.").Sent(74, -60).Assigned(73).Answered(63, 1, "We paid late and will refund the penalty.", new Paper("Proof of payment.pdf", "Paid: Nov 19, 2025")).Accepted(61, 1)
            .ClosedWithMoney(12, 1_264m, "Thank you for the quick refund. Please tell us by mail what you changed.", new Paper("Closing letter.pdf", "The complaint is settled.")).Noted(6, ResearchKind.Mail, Consumer, "Thank-you card from Ms. Stone."),
        new Case("Oscar Lindahl", "Seattle 98103", Sound, 701, "Unexpected or other fees", 14m, "They charged a second fee at the other end.", "The fee back.")
            .Entered(66, "supervisor").Asks("Fee disclosure", "Send the disclosure as shown before payment.").Sent(65, -52).Assigned(64).Answered(55, 1, "Both fees are in the disclosure.", new Paper("Disclosure.pdf", "Fee: $4.99 and $9.00")).Accepted(53, 1).Closed(18, ClosedWithExplanation, new Closing(ClosedWithExplanation, "Both fees were shown.", SharedComment: "We explained both fees to the consumer.")),
        new Case("Grace Onyango", "Federal Way 98003", Cascade, 302, "Struggling to pay mortgage", null, "They reported me late while my payment plan was running.", "A clean report.")
            .Entered(95).Asks("Reports to bureaus", "Send what was reported since March.").Sent(93, -78).Assigned(92).Answered(80, 1, "The entry was wrong and is removed.").Accepted(78, 1).Closed(20, ClosedWithNonMonetaryRelief, new Closing(ClosedWithNonMonetaryRelief, NonMonetaryRelief: "The late payments were removed from all reports.", SharedComment: "Settled. Thank you.")),
        new Case("Ned Carver", "Aberdeen 98520", Tamarack, 800, "Managing the loan or lease", 60m, "They charge $15 for paying by phone.").Entered(70, "clerk").Asks("Payment channels", "List all ways to pay and what each costs.").Sent(69, -55).Assigned(68).Answered(58, 1, "Three ways are free.").Accepted(57, 1).Closed(30, NoViolationFound),
        new Case("Irene Walsh", "Olympia 98502", Marrowstone, 902, "Dealing with your lender or servicer", null, "They do not answer my letters.").Entered(50, "supervisor").Closed(43, CanceledByComplainant, new Closing(CanceledByComplainant, "She got her answer and asked us to stop.")),
        new Case("Rick Sandoval", "Yakima 98908", Copperline, 1002, "Getting the loan", 500m, "They promised $1,000 and gave me $500.").Entered(90).Noted(70, ResearchKind.Phone, Consumer, "No answer. Left a message.").Noted(55, ResearchKind.Mail, Consumer, "Letter sent: we need the contract.").Closed(10, ComplainantCeasedCommunication),
        new Case("M. Ellison", "Spokane 99205", Cascade, 301, "Trouble during payment process", 310.50m, "My payment is $310 higher since August. Please help.").Entered(24, "clerk").RelatedTo(23, "Margaret Ellison").ClosedAsDouble(22, "Margaret Ellison"),
        new Case("Stan Ferber", "Seattle 98101", Sound, 702, "Other transaction problem", null, "I do not like your logo.").Entered(33, "clerk").Closed(33, Invalid, new Closing(Invalid, "No complaint about a financial service.")),
        new Case("Tina Abbott", "Redmond 98052", Brightlane, 704, "Fraud or scam", 9_800m, "My account was emptied overnight. The support chat only sends links.", "My coins.")
            .Entered(40).Asks("Access log", "Send the log of sign-ins for September.").Sent(38, -24).Assigned(37).Answered(29, 1, "The log is attached.").Accepted(28, 1).Closed(9, ReferredToFederalAgency, new Closing(ReferredToFederalAgency, "To the FBI's internet crime center.")),
        new Case("Luke Moran", "Vancouver 98661", Bluegate, 205, "Written notification about debt", 212m, "I live in Washington, but all letters come about a flat in Portland.").Entered(26).Closed(19, ReferredToOtherStateAgency, new Closing(ReferredToOtherStateAgency, OtherAgency: "Oregon Division of Financial Regulation")),
        new Case("Hazel Quinn", "Spokane 99201", Saltbox, 1001, "Getting the loan", 400m, "They signed my son up at school.", "Stop them.").Entered(38, "supervisor").Closed(31, ReferredToStateAttorneyGeneral),
        new Case("Andre Mills", "Lakewood 98499", Copperline, 1002, "Charged fees or interest you didn't expect", 2_250m, "Three of us in the unit have the same contract, and none of us got a copy.", "Our contracts.")
            .With("Paul Reyes").Flagged(CareFlags.ServicememberOrVeteran, Priority.High).Entered(58, "supervisor").Asks("Contracts with servicemembers", "Send all contracts made at the Lakewood office this year.").Sent(55, -41).Assigned(54).Closed(16, ReferredToInvestigation, new Closing(ReferredToInvestigation, "Handed to enforcement with the file.", SharedComment: "The matter goes on in another division.")),
    ];
}
