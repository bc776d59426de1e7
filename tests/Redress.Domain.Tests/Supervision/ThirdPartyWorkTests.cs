using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>What counsel and consultants of a company may do on an activity, and how their part ends.</summary>
public class ThirdPartyWorkTests : ThirdPartyOffice
{
    [Fact]
    public void A_third_party_user_drafts_and_neither_sends_nor_assigns_nor_asks_for_days()
    {
        var (activity, outside) = Admitted();
        var (request, stamp) = (activity.Requests[0], office.World.By(outside));
        request.SaveDraft("We did.", false, 0, stamp);
        request.PassToPoc(stamp);

        activity.IsDraftedBy(outside.AsViewer()).ShouldBeTrue();
        foreach (var act in new Action[] { () => Instalment.SendAnswers(activity, [request], [], stamp), () => request.AskForMoreTime("Please.", stamp.Today.AddDays(30), stamp), () => request.AssignDrafters([(outside, null)], stamp),
            () => request.ReturnToDrafter(stamp), () => activity.SetCompanyTeam(new(lead, null, []), stamp), () => activity.AskForThirdParty(Facts("other@harbor.demo"), stamp) })
            Should.Throw<BrokenRuleException>(act);
        request.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void The_Company_Lead_assigns_drafts_to_them_as_to_others()
    {
        var (activity, outside) = Admitted();
        activity.Requests[0].AssignDrafters([(outside, null)], office.World.By(lead));
        activity.Requests[0].CurrentDraft!.Drafters.Select(one => one.PersonId).ShouldBe([outside.Id]);

        activity.RemoveThirdParty(activity.ThirdParties[0], "Her work is done.", office.World.By(contact));
        activity.Requests[0].CurrentDraft!.Drafters.ShouldBeEmpty();
        Should.Throw<BrokenRuleException>(() => activity.Requests[0].AssignDrafters([(outside, null)], office.World.By(lead)));
    }

    [Fact]
    public void They_are_nobody_on_another_activity_of_the_same_company()
    {
        var (_, outside) = Admitted();
        var other = Led();

        other.IsDraftedBy(outside.AsViewer()).ShouldBeFalse();
        Should.Throw<BrokenRuleException>(() => other.Requests[0].SaveDraft("We did.", false, 0, office.World.By(outside)));
    }

    [Theory]
    [InlineData("lead")]
    [InlineData("contact")]
    [InlineData("examiner")]
    [InlineData("staff")]
    public void Those_who_lead_on_either_side_remove_with_a_reason(string who)
    {
        var (activity, outside) = Admitted();
        var by = office.World.By(who switch { "lead" => lead, "contact" => contact, "examiner" => office.Examiner, _ => office.Staff });
        Should.Throw<BrokenRuleException>(() => activity.RemoveThirdParty(activity.ThirdParties[0], "", by)).Message.ShouldBe("Say why the person is removed.");
        activity.RemoveThirdParty(activity.ThirdParties[0], "Her work is done.", by);

        activity.HasThirdParty(outside.Id).ShouldBeFalse();
        activity.Happenings[^1].Telling.People.ShouldBe([outside.Id]);
        Should.Throw<BrokenRuleException>(() => activity.RemoveThirdParty(activity.ThirdParties[0], "Again.", by)).Message.ShouldContain("no longer");
    }

    [Fact]
    public void Nobody_else_removes_not_even_themselves()
    {
        var (activity, outside) = Admitted();
        foreach (var person in new[] { helper, office.Second, office.Reviewer, outside }) Should.Throw<BrokenRuleException>(() => activity.RemoveThirdParty(activity.ThirdParties[0], "No need.", office.World.By(person)));
        activity.HasThirdParty(outside.Id).ShouldBeTrue();
    }

    [Fact]
    public void They_leave_with_the_close_and_what_waits_lapses()
    {
        var (activity, outside) = Admitted();
        var waiting = activity.AskForThirdParty(Facts("other@harbor.demo"), office.World.By(lead));
        activity.CloseEarly("No need.", new(), office.World.By(office.Staff));

        activity.HasThirdParty(outside.Id).ShouldBeFalse();
        activity.ThirdParties[0].UntilWhy.ShouldBe("The activity was closed.");
        waiting.Decision.ShouldBe(ThirdPartyDecision.Lapsed);
        activity.IsDraftedBy(outside.AsViewer()).ShouldBeFalse();
        activity.Happenings.Single(one => one.Act == Act.ThirdPartiesLeft).Telling.People.ShouldBe([outside.Id]);
        activity.Happenings[^1].Act.ShouldBe(Act.ActivityClosedEarly);
        Should.Throw<BrokenRuleException>(() => activity.AskForThirdParty(Facts("third@harbor.demo"), office.World.By(lead)));
    }

    [Fact]
    public void They_leave_with_the_close_also_where_matters_go_on()
    {
        var (activity, outside) = Admitted();
        var matter = office.Matter(activity);
        Instalment.Send(activity, office.Order(matter.No), [], office.World.By(office.Examiner));
        activity.CloseEarly("No need.", new(), office.World.By(office.Staff));

        activity.AwaitsMatters.ShouldBeTrue();
        activity.HasThirdParty(outside.Id).ShouldBeFalse();
    }

    [Fact]
    public void A_role_of_its_own_may_nothing_but_activities()
        => RightsTable.Rows.Where(row => RightsTable.Holds(Role.ThirdParty, row.Right)).Select(row => row.Right).ShouldBe([Right.UseOwnAccount, Right.SeeOwnActivities, Right.LeadActivities]);

    [Fact]
    public void They_choose_how_to_hear_of_work_given_to_them_and_of_nothing_else()
        => new NoticePlan(Person.OfThirdParty("Naomi", "Feld", "counsel@harbor.demo"), [], []).Kinds.ShouldBe([NoticeKind.Assigned]);
}
