using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.ClosureReason;
using static Redress.Domain.Complaints.ResearchWith;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>California's complaints.</summary>
static class ComplaintsOfCalifornia
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> All() =>
    [
        new Case("Elise Fournier", "Oakland 94607", Sound, 701, "Money was not available when promised", 480m, "The money for my sister's surgery came a week late.", "The fee back.")
            .Entered(26).Asks("Hold and release", "Say who held the transfer and why.").Sent(24, -4).Assigned(22).Extended(12, 1, 1, "The correspondent abroad must be asked.").Drafted(2, 1, "The correspondent held it."),
        new Case("Darnell Hayes", "Sacramento 95814", Sound, 705, "Unexpected or other fees", 22m, "They took 3 percent of my paycheck, not 1 percent as on the sign.", "The difference.")
            .Entered(19, "clerk").Asks("Posted fees", "Send a picture of the sign and the fee in the system.").Sent(18, -2).Assigned(17),
        new Case("Pilar Ochoa", "Fresno 93721", Cascade, 302, "Struggling to pay mortgage", null, "The sale of my house is set for the 12th, but my application is complete.", "No sale before a decision.")
            .Flagged(CareFlags.LimitedEnglish, Priority.High).Entered(8, "supervisor").Asks("Application and sale date", "Send the application and the order of the sale.").Sent(8, 2, "This is urgent: a sale is near.").Assigned(7).GivenToDrafter(7, 1, 1).Drafted(1, 1, "The sale is postponed."),
        new Case("Conrad Webb", "San Diego 92101", Cascade, 308, "Trouble during payment process", 133m, "Their web page does not take my extra payments.", "My payments on the principal.")
            .Entered(32).Asks("Extra payments", "List the extra payments and where they went.").Sent(30, -14).Assigned(29).Answered(2, 1, "All are on the principal now.", new Paper("Principal history.pdf", "Extra payments: 6")),
        new Case("Mira Patel", "San Jose 95112", Brightlane, 704, "Other transaction problem", 5_600m, "I sent coins to my own other account. They never came.", "My coins.")
            .Entered(38).Asks("Transfer trace", "Send the trace with addresses.").Sent(36, -11).Assigned(35),
        new Case("Gus Fielding", "Long Beach 90802", Quillwater, 307, "Trouble during payment process", 700m, "They want lot rent that I pay to the park.").Entered(59, "supervisor").Asks("Basis of the charge", "Send the clause.").Sent(57, -43).Assigned(56).Answered(47, 1, "The charge was wrong and is removed.").Accepted(45, 1),
        new Case("Renata Silva", "Los Angeles 90012", Juniper, 601, "Problem getting a card or closing an account", 318m, "They closed my card and keep the money on it.", "My $318.").Entered(13).Asks("Closing of the card", "Send the notice and the balance.").Sent(11, 9),
        new Case("Harvey Stein", "Pasadena 91101", Saltbox, 1001, "Received a loan you didn't apply for", 255m, "They put $255 in my account and now want $310.", "To be left alone.").SentToReview(3),
        new Case("Colette Ames", "Berkeley 94704", Bluegate, 203, "Communication tactics", null, "They told my neighbor that I owe money.", "An apology.").Anonymous().Entered(6, "supervisor").Asks("Contacts with third parties", "List all contacts with third parties."),
        new Case("Arthur Nguyen", "San Francisco 94110", Sound, 701, "Wrong amount charged or received", 95m, "I paid in dollars and was charged in euros.", "The difference.")
            .Entered(72).Asks("Card charge", "Send the authorization.").Sent(70, -56).Assigned(69).Answered(60, 1, "The terminal was set up wrongly.").Accepted(58, 1).ClosedWithMoney(8, 95m, "Thank you. Please check the other terminals of this agent.").OpenedTo(6, "WA", 90),
        new Case("Sylvia Marsh", "Oakland 94601", Tamarack, 800, "Repossession", 800m, "They took the car with my tools in it.", "My tools.").Entered(85).Asks("Inventory", "Send the list of what was in the car.").Sent(83, -68).Assigned(82).Answered(73, 1, "The tools are at the lot.").Accepted(71, 1).Closed(50, ClosedWithNonMonetaryRelief, new Closing(ClosedWithNonMonetaryRelief, NonMonetaryRelief: "The tools were handed over.")),
        new Case("Ben Castillo", "Fresno 93702", Marrowstone, 901, "Dealing with your lender or servicer", null, "They answer each question with another form.").Entered(54).Noted(30, ResearchKind.Email, Consumer, "No answer.").Closed(15, ComplainantCeasedCommunication),
    ];
}
