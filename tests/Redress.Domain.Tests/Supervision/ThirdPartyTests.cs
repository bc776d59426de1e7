using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>Counsel and consultants of a company: asked for by the Company Lead, agreed to by the Examiner in Charge and each Team Lead.</summary>
public class ThirdPartyTests : ThirdPartyOffice
{
    [Fact]
    public void The_Company_Lead_asks_and_those_who_must_agree_are_told()
    {
        var (activity, asked) = Asked();

        asked.IsOpen.ShouldBeTrue();
        asked.Email.ShouldBe("counsel@harbor.demo");
        activity.ApprovalsFor(asked).Select(one => one.Who).ShouldBe(["Marcus Bell"]);
        activity.AwaitsApprovalOf(asked, office.Examiner.AsViewer()).ShouldBeTrue();
        activity.Happenings[^1].Act.ShouldBe(Act.ThirdPartyAsked);
        activity.Happenings[^1].Telling.People.ShouldBe([office.Examiner.Id]);
    }

    [Fact]
    public void Nobody_else_of_the_company_asks()
    {
        var activity = Led();
        foreach (var person in new[] { contact, helper }) Should.Throw<BrokenRuleException>(() => activity.AskForThirdParty(Facts(), office.World.By(person))).Message.ShouldBe("Only the Company Lead can ask for a third-party user.");
        activity.ThirdParties.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "Feld", "a@b.demo", "Harbor", "Why", "Give first and last name.")]
    [InlineData("Naomi", "Feld", "no address", "Harbor", "Why", "Give the e-mail address of the person.")]
    [InlineData("Naomi", "Feld", "a@b.demo", " ", "Why", "Give the firm that the person works for.")]
    [InlineData("Naomi", "Feld", "a@b.demo", "Harbor", "", "Say why this person is needed.")]
    public void What_is_asked_must_be_whole(string first, string last, string email, string firm, string why, string sentence)
    {
        var activity = Led();
        Should.Throw<BrokenRuleException>(() => activity.AskForThirdParty(new(first, last, email, firm, ThirdPartyKind.Counsel, why), office.World.By(lead))).Message.ShouldStartWith(sentence);
    }

    [Fact]
    public void The_same_address_is_not_asked_for_twice()
    {
        var (activity, asked) = Asked();
        Should.Throw<BrokenRuleException>(() => activity.AskForThirdParty(Facts(), office.World.By(lead))).Message.ShouldContain("already");
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner));
        Should.Throw<BrokenRuleException>(() => activity.AskForThirdParty(Facts(), office.World.By(lead))).Message.ShouldBe("counsel@harbor.demo takes part already.");
    }

    [Fact]
    public void With_the_last_approval_a_person_of_nobody_is_made()
    {
        var (activity, asked) = Asked();
        var made = activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner)).ShouldNotBeNull();

        made.AsViewer().Side.ShouldBe(Side.ThirdParty);
        (made.AgencyId, made.CompanyId).ShouldBe((null, null));
        asked.IsPresent.ShouldBeTrue();
        asked.Decision.ShouldBe(ThirdPartyDecision.Admitted);
        activity.HasThirdParty(made.Id).ShouldBeTrue();
        Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner))).Message.ShouldContain("decided or withdrawn meanwhile");
    }

    [Fact]
    public void Each_Team_Lead_must_agree_too()
    {
        var (activity, asked) = Asked(teamLead: office.Staff);
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner)).ShouldBeNull();
        asked.IsOpen.ShouldBeTrue();
        Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner))).Message.ShouldStartWith("You agreed already.");
        activity.AwaitsApprovalOf(asked, office.Staff.AsViewer()).ShouldBeTrue();

        activity.ApproveThirdParty(asked, null, office.World.By(office.Staff)).ShouldNotBeNull();
        asked.Approvals.Select(one => one.Part).ShouldBe(["Examiner in Charge", "Team Lead"]);
    }

    [Fact]
    public void A_Team_Lead_who_is_in_charge_too_agrees_once()
    {
        var (activity, asked) = Asked(teamLead: office.Examiner);
        activity.ApprovalsFor(asked).Count.ShouldBe(1);
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner)).ShouldNotBeNull();
    }

    [Fact]
    public void Who_is_in_charge_now_must_agree_whoever_did_before()
    {
        var (activity, asked) = Asked(teamLead: office.Staff);
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner));
        activity.SetTeam(new(office.Second, [office.Examiner], [], office.Staff), office.World.By(office.Staff));
        activity.ApproveThirdParty(asked, null, office.World.By(office.Staff)).ShouldBeNull();

        activity.DecidesOn(asked, office.Examiner.AsViewer()).ShouldBeFalse();
        activity.ApproveThirdParty(asked, null, office.World.By(office.Second)).ShouldNotBeNull();
    }

    [Fact]
    public void Where_nobody_is_left_to_ask_who_leads_it_completes_it()
    {
        var (activity, asked) = Asked(teamLead: office.Staff);
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner));
        activity.SetTeam(new(office.Examiner, [], []), office.World.By(office.Staff));

        asked.IsOpen.ShouldBeTrue();
        activity.AwaitsApprovalOf(asked, office.Examiner.AsViewer()).ShouldBeTrue();
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner)).ShouldNotBeNull();
    }

    [Fact]
    public void Nobody_else_decides()
    {
        var (activity, asked) = Asked();
        foreach (var person in new[] { office.Director, office.Staff, office.Second, office.Reviewer, lead })
        {
            Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, null, office.World.By(person))).Message.ShouldContain("Examiner in Charge");
            Should.Throw<BrokenRuleException>(() => activity.RefuseThirdParty(asked, "No.", office.World.By(person)));
        }
        asked.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void One_refusal_is_enough_and_says_why()
    {
        var (activity, asked) = Asked(teamLead: office.Staff);
        activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner));
        Should.Throw<BrokenRuleException>(() => activity.RefuseThirdParty(asked, " ", office.World.By(office.Staff))).Message.ShouldContain("Say why not.");
        activity.RefuseThirdParty(asked, "She works for the seller too.", office.World.By(office.Staff));

        (asked.Decision, asked.DecisionComment).ShouldBe((ThirdPartyDecision.Refused, "She works for the seller too."));
        asked.PersonId.ShouldBeNull();
    }

    [Fact]
    public void The_Company_Lead_withdraws_what_is_not_decided()
    {
        var (activity, asked) = Asked();
        Should.Throw<BrokenRuleException>(() => activity.WithdrawThirdParty(asked, office.World.By(contact)));
        activity.WithdrawThirdParty(asked, office.World.By(lead));

        Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, null, office.World.By(office.Examiner))).Message.ShouldContain("meanwhile");
        activity.AskForThirdParty(Facts(), office.World.By(lead)).No.ShouldBe(2);
    }

    [Fact]
    public void Somebody_who_is_known_already_is_put_on_it_and_told()
    {
        var (activity, asked) = Asked();
        var known = Person.OfThirdParty("Naomi", "Feld-Ross", "counsel@harbor.demo");
        activity.ApproveThirdParty(asked, known, office.World.By(office.Examiner)).ShouldBeNull();

        asked.Person.ShouldBe(known);
        asked.Name.ShouldBe("Naomi Feld-Ross");
        activity.Happenings[^1].Telling.People.ShouldBe([known.Id]);
    }

    [Fact]
    public void Somebody_who_belongs_somewhere_is_never_one()
    {
        var (activity, asked) = Asked();
        foreach (var person in new[] { office.Reviewer, helper, Person.OfInstallation("Olga", "Perry", "operator@redress.demo", Role.Operator) })
            Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, person, office.World.By(office.Examiner))).Message.ShouldContain("belongs to somebody");
        asked.Approvals.ShouldBeEmpty();
    }
}
