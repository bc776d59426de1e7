using Redress.Domain.Complaints;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Complaints that went, or are to go, from one agency to another.</summary>
static class ComplaintsReferred
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> FromCalifornia() =>
    [
        new Case("Dora Lindqvist", "San Jose 95113", Brightlane, 704, "Other transaction problem", 1_240m, "I moved from Seattle in July. The coins I bought there in May never came to my wallet.", "My coins, or the money.")
            .Entered(9).Noted(5, ResearchKind.Phone, ResearchWith.Consumer, "She lived in Seattle when she bought them.")
            .Referred(2, "WA", "She lived in Seattle when she bought, and the company's license there covers it.", ReferralShows.Account | ReferralShows.Transaction | ReferralShows.IntakeFacts | ReferralShows.Research),
    ];

    public static IEnumerable<Case> FromWashington() =>
    [
        new Case("Noel Hartmann", "Vancouver 98660", Cascade, 301, "Trouble during payment process", 640m, "My house stands in Portland. They say no Oregon rule applies to my escrow account.", "The $640 that is too much in escrow.")
            .Entered(16).Asks("Escrow analysis", "Send the analysis of 2026.").Sent(14, 6).Assigned(13).Referred(3, "OR", "The house is in Oregon, and its escrow rule is the question.", ReferralShows.Account | ReferralShows.Transaction | ReferralShows.Requests),
        new Case("Greta Solis", "Yakima 98901", Sound, 701, "Money was not available when promised", 300m, "I sent money from Hood River. It was held for nine days.").Entered(40)
            .Referred(36, "OR", "Sent from an agent in Hood River.").ReferralRejected(33, "OR", "The agent is in White Salmon, Washington: see its address on the receipt."),
    ];

    public static IEnumerable<Case> FromOregon() =>
    [
        new Case("Marta Quist", "Portland 97211", Sound, 702, "Fraud or scam", 900m, "The man who took my money had an office in Spokane.", "My $900.")
            .Flagged(CareFlags.OlderConsumer).Entered(31).Asks("Order and payout", "Send the order and the identity shown at payout.").Sent(29, 8).Assigned(28)
            .Referred(24, "WA", "The agent's office is in Spokane.").ReferralAccepted(22, "WA", "We have two more about this agent."),
    ];
}
