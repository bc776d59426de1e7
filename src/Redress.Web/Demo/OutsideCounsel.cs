using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Web.Demo;

/// <summary>Invented counsel of a company, who works on its examination, and a consultant who is asked for.</summary>
static class OutsideCounsel
{
    const string Lead = "lead@cascade.demo", InCharge = "examiner@wa.demo", Email = "counsel@harbor.demo";

    /// <returns>The person, who is to be kept with an account.</returns>
    public static Person Admitted(SupervisoryActivity activity, Func<string, int, int, Stamp> by)
    {
        var asked = activity.AskForThirdParty(new("Naomi", "Feld", Email, "Harbor Law PLLC", ThirdPartyKind.Counsel, "She answers for us in matters of escrow and knows the loans that were transferred."), by(Lead, 17, 0));
        return activity.ApproveThirdParty(asked, null, by(InCharge, 16, 0))!;
    }

    public static void Waiting(SupervisoryActivity activity, Func<string, int, int, Stamp> by)
        => activity.AskForThirdParty(new("Victor", "Adair", "adair@ledgerline.example", "Ledgerline Advisers", ThirdPartyKind.Consultant, "He rebuilds the analyses of the seven loans that are missing."), by(Lead, 2, 0));
}
