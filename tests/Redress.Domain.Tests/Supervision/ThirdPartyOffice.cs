using Redress.Domain.Access;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>An activity in flight whose company has a lead, a contact and a helper, and somebody from outside who is asked for.</summary>
public abstract class ThirdPartyOffice
{
    private protected readonly Supervising office = new();
    protected readonly Person contact, lead, helper;

    protected ThirdPartyOffice()
    {
        contact = Person.Of(office.World.Company, "Aisha", "Cole", "sa@cascade.demo", Role.SaContact);
        lead = Person.Of(office.World.Company, "Thea", "Lindqvist", "lead@cascade.demo", Role.CompanyLeader);
        helper = Person.Of(office.World.Company, "Omar", "Haddad", "helper@cascade.demo", Role.CompanyContributor);
    }

    protected static ThirdPartyFacts Facts(string email = " Counsel@Harbor.demo ") => new("Naomi", "Feld", email, "Harbor Law PLLC", ThirdPartyKind.Counsel, "She knows the loans.");

    protected SupervisoryActivity Led(Person? teamLead = null)
    {
        var activity = office.At(Milestone.InFlight, facts: Supervising.Facts with { IsMultiState = teamLead is not null });
        if (teamLead is not null) activity.SetTeam(new(office.Examiner, [], [], teamLead), office.World.By(office.Staff));
        activity.SetCompanyTeam(new(lead, null, [helper]), office.World.By(contact));
        return activity;
    }

    protected (SupervisoryActivity, ThirdParty) Asked(Person? teamLead = null)
    {
        var activity = Led(teamLead);
        return (activity, activity.AskForThirdParty(Facts(), office.World.By(lead)));
    }

    protected (SupervisoryActivity, Person) Admitted()
    {
        var (activity, asked) = Asked();
        return (activity, activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner))!);
    }
}
