using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>The exchange of every record, on an activity: who takes part in it on either side.</summary>
public class ActivityExchangeTests
{
    readonly Supervising office = new();
    readonly Person contact, lead, helper;

    public ActivityExchangeTests()
    {
        contact = Person.Of(office.World.Company, "Aisha", "Cole", "sa@cascade.demo", Role.SaContact);
        lead = Person.Of(office.World.Company, "Thea", "Lindqvist", "lead@cascade.demo", Role.CompanyLeader);
        helper = Person.Of(office.World.Company, "Omar", "Haddad", "helper@cascade.demo", Role.CompanyContributor);
    }

    [Fact]
    public void Nothing_is_asked_before_the_scope_is_complete()
        => Should.Throw<BrokenRuleException>(() => InformationRequest.Add(office.At(Milestone.Scheduled), "Files", "Send them.", null, [], office.World.By(office.Examiner))).Message.ShouldContain("Complete the scope first.");

    [Fact]
    public void The_first_sending_puts_it_in_flight_and_the_next_ones_leave_it_there()
    {
        var activity = office.At(Milestone.InFlight);
        office.Ask(activity, office.World.By(office.Staff));

        activity.Milestone.ShouldBe(Milestone.InFlight);
        activity.Since(Milestone.InFlight).ShouldNotBeNull();
        activity.Deadlines().Count(deadline => deadline.IsOpen).ShouldBe(2);
    }

    [Fact]
    public void An_examiner_who_takes_part_adds_and_decides_and_does_not_send()
    {
        var activity = office.At(Milestone.Planning);
        activity.SetTeam(new(office.Examiner, [office.Second], []), office.World.By(office.Staff));
        var request = InformationRequest.Add(activity, "Files", "Send them.", null, [], office.World.By(office.Second));

        Should.Throw<BrokenRuleException>(() => Instalment.Send(activity, office.Order(request.No), [], office.World.By(office.Second)));
        activity.Milestone.ShouldBe(Milestone.Planning);
        activity.IsDecidedBy(office.Second.AsViewer()).ShouldBeTrue();
        activity.IsAskedBy(office.Reviewer.AsViewer()).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_is_in_charge_speaks_for_the_agency()
    {
        var activity = office.At(Milestone.Scheduled);
        activity.AgencyPocId.ShouldBe(office.Examiner.Id);
        activity.SetTeam(new(office.Second, [], []), office.World.By(office.Staff));

        activity.AgencyPocId.ShouldBe(office.Second.Id);
        activity.PointsOfContact.Count(one => one.Side == Side.Agency).ShouldBe(2);
    }

    [Fact]
    public void The_company_puts_its_people_on_it_and_only_its_lead_sends()
    {
        var activity = office.At(Milestone.InFlight);
        var request = activity.Requests.Single();
        Should.Throw<BrokenRuleException>(() => activity.SetCompanyTeam(new(helper, null, []), office.World.By(contact))).Message.ShouldContain("permission Leader");
        Should.Throw<BrokenRuleException>(() => activity.SetCompanyTeam(new(lead, null, [lead]), office.World.By(contact))).Message.ShouldContain("one part");
        Should.Throw<BrokenRuleException>(() => activity.SetCompanyTeam(new(lead, null, []), office.World.By(lead)));
        Should.Throw<BrokenRuleException>(() => request.SaveDraft("Here.", false, 0, office.World.By(helper))).Message.ShouldContain("a part in this activity");
        activity.SetCompanyTeam(new(lead, null, [helper]), office.World.By(contact));
        Should.Throw<BrokenRuleException>(() => activity.SetCompanyTeam(new(lead, null, [helper]), office.World.By(contact))).Message.ShouldBe("Nothing was changed.");

        request.SaveDraft("Here.", false, 0, office.World.By(helper));
        Should.Throw<BrokenRuleException>(() => Instalment.SendAnswers(activity, [request], [], office.World.By(helper))).Message.ShouldContain("Company Lead");
        Instalment.SendAnswers(activity, [request], [], office.World.By(lead));
        request.State.ShouldBe(RequestState.Answered);
        activity.Happenings.ShouldNotContain(one => one.Sentence.Contains("Omar"), "who helps is the company's");
    }

    [Fact]
    public void Whoever_leaves_the_company_hands_the_lead_over()
    {
        var activity = office.At(Milestone.InFlight);
        activity.SetCompanyTeam(new(lead, null, [helper]), office.World.By(contact));
        var next = Person.Of(office.World.Company, "Ines", "Roth", "next@cascade.demo", Role.CompanyLeader);

        activity.OpenWorkOf(lead.Id).ShouldBe(["Company Lead"]);
        activity.HandOver(lead, next, office.World.By(contact));
        activity.CompanyPocId.ShouldBe(next.Id);
        activity.HandOver(helper, next, office.World.By(contact)).ShouldBe(["Contributor"]);
        activity.CompanyMembersNow.ShouldBeEmpty("the lead helps already");
    }

    [Fact]
    public void Canceling_takes_away_what_was_not_sent()
    {
        var activity = office.At(Milestone.Planning);
        InformationRequest.Add(activity, "Files", "Send them.", null, [], office.World.By(office.Examiner));
        activity.Cancel("No need.", office.World.By(office.Staff));

        activity.Requests.ShouldBeEmpty();
        Should.Throw<BrokenRuleException>(() => InformationRequest.Add(activity, "Files", "Send them.", null, [], office.World.By(office.Examiner)));
    }
}
