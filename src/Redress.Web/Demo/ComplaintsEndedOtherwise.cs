using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.ClosureReason;
using static Redress.Web.Demo.OtherCompanies;

namespace Redress.Web.Demo;

/// <summary>Complaints that were canceled, and closed ones that are worked on again.</summary>
static class ComplaintsEndedOtherwise
{
    const string Cascade = People.CascadeNmlsId, Sound = People.SoundNmlsId;

    public static IEnumerable<Case> OfWashington() =>
    [
        new Case("Olga Marin", "Everett 98201", Cascade, 301, "Trouble during payment process", 265m, "They took the December payment twice.", "One payment back.")
            .Entered(52).Asks("Payment history", "Send the payments of the last twelve months.").Sent(51, -37).Assigned(50).Answered(41, 1, "One payment was taken.", new Paper("Payments.pdf", "December: one payment"))
            .Accepted(39, 1).Closed(30, NoViolationFound, new Closing(NoViolationFound, "One payment, by their books.")).Reopened(6, ReopenReason.NewInformation, "She sent bank statements that show two payments. Ask Cascade for the second one.")
            .Asks("Second payment", "Explain the second payment of December 3.").Sent(5, 7),
        new Case("Peter Hallam", "Bellevue 98004", Sound, 702, "Other transaction problem", 75m, "I complained about the wrong company, it was another one.").Entered(28, "supervisor")
            .Asks("Order", "Send the order of November 1.").Sent(27, 3).Assigned(26).Canceled(9, "He mistook the company: his receipt is of another one. He was told by phone."),
    ];

    public static IEnumerable<Case> OfOregon() =>
    [
        new Case("Rosa Beltran", "Salem 97301", Tamarack, 800, "Repossession", null, "They came for the car. Nothing is owed.").SentToReview(12).Reviewed(11, "manager").Canceled(4, "Entered twice by mistake, under two names of one person."),
    ];
}
