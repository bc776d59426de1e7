using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.CareFlags;
using static Redress.Domain.Complaints.ClosureReason;
using static Redress.Domain.Complaints.ResearchWith;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Washington's complaints in hand.</summary>
static class ComplaintsOfWashington
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> All() =>
    [
        new Case("Margaret Ellison", "Spokane 99205", Cascade, 301, "Trouble during payment process", 310.50m,
            "My payment went up by $310.50 in August. The letter says my escrow is short, but my taxes went down. I called twice and was told two different reasons.", "My old payment, and a correct escrow analysis.")
            .Flagged(OlderConsumer).By(HowReceived.Mail).Has(new Paper("Letter from Cascade Aug 14.pdf", "Your new monthly payment is $1,894.60.\nReason: escrow shortage."))
            .Entered(28).Asks("Escrow analyses, 2025 and 2026", "Send the escrow analyses of both years with the tax and insurance bills behind them.").Asks("Force-placed insurance notices", "Send every notice about insurance sent to the borrower since January.").Asks("Call recordings, Sep 14 and 22", "Send the recordings of both calls, or say why there are none.")
            .Sent(27, -6).Assigned(26).GivenToDrafter(25, 2, -16).Drafted(20, 2, "No insurance was placed.").PassedToPoc(17, 2).Answered(14, 1, "Both analyses are attached. The shortage comes from a county bill that was booked twice.", new Paper("Escrow analysis 2026.pdf", "Shortage: $1,863.00\nCounty tax, booked Feb 3 and Feb 11."))
            .Answered(13, 2, "No insurance was placed by us.").Accepted(12, 1).SentBack(11, 2, 4, "Your letter of August 14 names a premium of $640. Please explain it.").Extended(9, 3, -2, "The vendor keeps the recordings.").Noted(5, ResearchKind.Phone, Consumer, "Ms. Ellison paid the higher amount under protest. She is worried about late fees.")
            .Drafted(3, 2, "The premium belongs to another borrower.").Answered(1, 2, "The premium of $640 belongs to another loan and was taken off on November 2.", new Paper("Corrected ledger.pdf", "Premium reversed: $640.00")),
        new Case("Abel Fontaine", "Tacoma 98402", Larkspur, 301, "Closing on a mortgage", 2_400m, "They changed the rate two days before closing. I had a written lock. I signed because I had nowhere to go.", "The rate that was locked.")
            .Entered(60).Asks("Rate lock and closing disclosures", "Send the lock agreement and all versions of the closing disclosure.").Sent(58, -40).Assigned(57).Answered(2, 1, "The lock expired on a Saturday. We honored the rate and refund the difference.", new Paper("Lock agreement.pdf", "Rate lock: 30 days")),
        new Case("Howard Feld", "Olympia 98501", Bluegate, 201, "Communication tactics", null, "They call me at work three times a day. I told them in writing to stop on September 1.", "No more calls.")
            .Entered(44, "supervisor").Asks("Call recordings, Sep 3", "Send the recording and the call log since August.").Sent(41, -6).Assigned(40).Updated(12, now => now with { AmountInDispute = 320m, DesiredOutcome = "No more calls, and my $320 back.", Priority = Priority.High }).RelatedToActivity(11, "SA-2026-000031"),
        new Case("Carmen Ibarra", "Yakima 98902", Copperline, 1002, "Charged fees or interest you didn't expect", 890m, "I borrowed $700 on my truck and have paid $890 so far. They say I still owe $600.", "A statement that adds up.")
            .By(HowReceived.InPerson).Entered(41).Asks("Fee schedule as signed", "Send the signed contract with its fee schedule.").Sent(36, -3).Assigned(35).GivenToDrafter(34, 1, -5).Drafted(6, 1, "The contract is attached."),
        new Case("Theo Brandt", "Seattle 98115", Brightlane, 703, "Unauthorized transactions or other transaction problem", 1_275m, "Four payments left my wallet while my phone was switched off. The company says I made them.", "My $1,275 back.")
            .Entered(52, "clerk").Asks("Transaction receipts, Aug to Oct", "Send receipts with the device used for each.").Sent(49, -13).Assigned(45),
        new Case("Rosa Delgado", "Spokane 99207", Tamarack, 800, "Repossession", 6_300m, "My car was taken while I had an agreement to pay on the 20th. I have the text message.", "My car, or its worth.")
            .Entered(48).Asks("Repossession file and notices", "Send the repossession order, all notices and the agreement of September.").Sent(45, -9).Assigned(44).Noted(20, ResearchKind.Email, Consumer, "Ms. Delgado sent a picture of the text message."),
        new Case("Nadia Petrov", "Vancouver 98660", Bluegate, 201, "False statements or representation", 540m, "They wrote that I would be arrested if I did not pay by Friday.", "A letter that says they were wrong.")
            .Entered(61, "supervisor").Asks("Letters sent since June", "Send every letter sent to the consumer since June.").Sent(58, -44).Assigned(57).Answered(46, 1, "The letter was sent in error by a new employee.", new Paper("Letter Jun 9.pdf", "Final notice")).Accepted(40, 1),
        new Case("Walter Pruitt", "Everett 98201", Quillwater, 302, "Struggling to pay mortgage", 14_200m, "I sent the papers for a modification three times. Each time they say one page is missing.", "A decision on my application.")
            .Flagged(ServicememberOrVeteran).Entered(62).Asks("Modification file", "Send the whole file with dates of receipt.").Sent(58, -42).Assigned(57).Answered(43, 1, "The file is attached. A decision was sent on October 30.").Accepted(41, 1),
        new Case("James Nakamura", "Seattle 98144", Sound, 701, "Wrong amount charged or received", 180m, "I sent $900 to my mother. She got 4,000 pesos less than the receipt says.", "The missing pesos.")
            .Entered(60, "supervisor").Asks("Remittance receipts, Oct 2 to 9", "Send the receipts and the rate used.").Sent(30, -8).Assigned(29).RelatedToAgent(12, "Lucky Star Market", "1412 S Jackson St, Seattle, WA 98144", "Mr. Tran, (206) 555-0119", new Paper("Agent agreement.pdf", "Agent since 2021")).Answered(0, 1, "The agent used the rate of the day before. The difference was paid on November 20.", new Paper("Receipt Oct 4.pdf", "Sent: $900.00\nRate: 18.42")),
        new Case("Denise Akers", "Kent 98030", Tamarack, 800, "Managing the loan or lease", 425m, "They added insurance that I never asked for. I have my own.", "The premium back.")
            .Entered(56, "supervisor").Asks("Insurance file", "Send the notices sent before insurance was placed.").Sent(52, -36).Assigned(50).Answered(38, 1, "Proof of insurance was not received.").SentBack(35, 1, -18, "The consumer's insurer says it sent proof on May 3.").Answered(1, 1, "We found the proof in another file. The premium is refunded."),
        new Case("Gloria Simms", "Yakima 98901", Harbor, 301, "Applying for a mortgage or refinancing an existing mortgage", 650m, "The broker kept my application fee although he promised to pay it back if the bank said no.", "My $650.")
            .Unacknowledged().Entered(2, "supervisor").Asks("Fee agreement", "Send the agreement about the application fee.").Asks("Denial letter", "Send the lender's letter.").Asks("Refund policy", "Send the refund policy in force in September."),
        new Case("Lucille Barnard", "Bellevue 98004", Cascade, 301, "Trouble during payment process", 75m, "I was charged a late fee although I paid on the 1st. The bank shows the payment.", "The fee back.")
            .Entered(27).Asks("Payment history, 12 months", "Send the payment history with posting dates.").Sent(25, 8).Assigned(24).GivenToDrafter(23, 1, 4).Drafted(2, 1, "The payment was posted on the 17th."),
        new Case("Samuel Obi", "Renton 98055", Quillwater, 301, "Trouble during payment process", 4_100m, "The new servicer does not have my payments of May and June. The old one says it sent them.", "Both payments credited.")
            .Entered(22).Asks("Transfer records", "Send what came from the servicer before you.").Sent(20, 11).Assigned(19).Paused(6, Domain.Deadlines.PauseReason.Litigation, "The consumer sued on her own. Counsel asks us to wait.").AsksForAccess(1, "CA", "We look at this servicer's transfers of 2026."),
        new Case("Kevin Drury", "Bellingham 98225", Marrowstone, 901, "Struggling to repay your loan", null, "My income-driven plan was denied without a reason. I sent all the papers in July.", "A reason, and a new decision.")
            .Entered(30, "supervisor").Asks("Application and decision", "Send the application as received and the decision.").Sent(27, 8).Assigned(26).GivenTo(5, "manager", "Dana is on leave until the new year.").RelatedToCompany(4, Rowanbrook),
        new Case("Hannah Voss", "Pullman 99163", Marrowstone, 902, "Dealing with your lender or servicer", 2_900m, "They put my payments on the wrong loan for a year.", "The payments on the right loan, and the interest back.")
            .Entered(42).Asks("Account notes, all contacts", "Send all notes since January 2025.").Asks("Allocation of payments", "List each payment and the loan it went to.").Sent(39, 16).Assigned(38).Answered(1, 1, "The notes are attached.", new Paper("Account notes.pdf", "Jan 14: consumer called.")),
        new Case("Aisha Rahman", "Seattle 98118", Bluegate, 202, "Attempts to collect debt not owed", 1_830m, "The debt is my former husband's. He must not learn my address.", "Leave me alone, and do not tell him where I live.")
            .Restricted().Flagged(None, Priority.High).By(HowReceived.Phone).Entered(37).Asks("Dispute letter and reply", "Send the dispute you received and your reply.").Sent(33, -12).Assigned(32).Answered(3, 1, "We closed the account and removed the address.").Noted(2, ResearchKind.Phone, Consumer, "She asks to be called on her work phone only."),
        new Case("Earl Dawkins", "Wenatchee 98801", Juniper, 601, "Trouble using the card", 212m, "My card was blocked on payday. Nobody answers the phone.", "My pay.")
            .Entered(20, "clerk").Asks("Card history since October", "Send the card's history and the reason for the block.").Sent(18, 16),
        new Case("Anna Lindgren", "Seattle 98109", Juniper, 601, "Unexpected or other fees", 36m, "They take $12 a month because I do not use the card enough. The package says no monthly fee.")
            .Anonymous().By(HowReceived.Web).Entered(3, "supervisor"),
        new Case("Joanne Petty", "Puyallup 98371", Rowanbrook, 1003, "Problem with the payoff process at the end of the loan", 88m, "I paid my loan off in September, and they still take $88 a month.", "The money back, and a letter that it is paid.")
            .With("Frank Petty").Entered(25, "clerk").Asks("Payoff letter and ledger", "Send both.").Sent(21).Assigned(20).GivenToDrafter(19, 1, 3).Paused(18, Domain.Deadlines.PauseReason.WaitingForConsumer, "Mr. Petty looks for the payoff letter.").PauseEnded(9).Drafted(4, 1, "The loan was paid on September 9.").PassedToPoc(2, 1),
        new Case("Victor Hale", "Walla Walla 99362", Rowanbrook, 1003, "Charged fees or interest you didn't expect", 300m, "The rate in the contract is not the rate on the web page.", "The lower rate.")
            .Entered(34, "clerk").Asks("Contract and advertisement", "Send both as of March.").Sent(28, 1).Assigned(27).AsksForAccess(6, "OR", "We have the same advertisement in Eugene."),
        new Case("Farid Naseri", "Lynnwood 98036", Sound, 701, "Money was not available when promised", 650m, "The money was promised in ten minutes. It took eleven days.", "The fee back, and an apology.")
            .Flagged(LimitedEnglish).Entered(31, "clerk").Asks("Transfer log", "Send the log from order to payout.").Asks("Compliance hold", "Say why the transfer was held, and who released it.").Sent(28, 9).Assigned(26).Answered(4, 1, "The log is attached.", new Paper("Transfer log.pdf", "Ordered Oct 2, paid Oct 13")).Accepted(2, 1).GivenToDrafter(2, 2, 3),
        new Case("Ines Caldera", "Pasco 99301", Larkspur, 303, "Applying for a mortgage or refinancing an existing mortgage", null, "They said no because I speak Spanish at home. The officer said so on the phone.").Flagged(LimitedEnglish | PressOrLegislativeInterest).SentToReview(6, "manager"),
        new Case("Linh Tran", "Kent 98032", Copperline, 1002, "Charged fees or interest you didn't expect", 1_100m, "I paid twice what I borrowed, and they want to take my van.", "My title back.").SentToReview(9),
        new Case("Jerome Whitlock", "Seattle 98144", Saltbox, 1001, "Problem when making payments", 95m, "They took the payment two times in one day. My rent bounced.", "The second payment, and the bank's fee.").SentToReview(1),
        new Case("Peter Osgood", "Kennewick 99336", Larkspur, 301, "Closing on a mortgage", 1_850m, "The appraisal was billed twice.", "One of them back.")
            .SentToReview(12).Reviewed(10, "supervisor").Asks("Closing statement", "Send the final closing statement with invoices."),
        new Case("Ruth Ann Keller", "Spokane 99208", Cascade, 306, "Struggling to pay mortgage", null, "They say the house of my late mother must be sold in thirty days. The letter went to the wrong address.", "Time to sell it properly.")
            .Flagged(OlderConsumer | Disability, Priority.High).SentToReview(16).Reviewed(14, "manager").Asks("Notices to the heirs", "Send all notices with the addresses used.").Asks("Valuation", "Send the valuation of August.").Sent(13, 3).Assigned(12).OpenedTo(8, "OR", 60).Answered(0, 2, "The valuation is attached.", new Paper("Valuation Aug 20.pdf", "Value: $412,000")),
        new Case("Dale Hutchins", "Longview 98632", Sound, 702, "Fraud or scam", 2_000m, "A man on the phone had me send $2,000 for my grandson. The clerk at the counter said it looked wrong and sent it anyway.", "The money back.")
            .Flagged(OlderConsumer).By(HowReceived.Phone).Entered(18).Asks("Agent training and warning signs", "Say what the agent must do when a sender of this age sends this much for the first time.").Sent(17, -1).Assigned(15).RelatedTo(12, "Farid Naseri").OpenedTo(10, "CA"),
    ];
}
