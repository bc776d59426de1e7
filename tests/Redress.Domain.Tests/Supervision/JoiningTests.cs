using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class JoiningTests
{
    readonly Supervising office = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles"), california = new("CA", "California", "California (invented)", "America/Los_Angeles");
    readonly Person felix, ruth, ester, paul, clara;

    public JoiningTests()
    {
        felix = Person.Of(oregon, "Felix", "Baum", "staff@or.demo", Role.StaffUser);
        ruth = Person.Of(oregon, "Ruth", "Lang", "director@or.demo", Role.StaffDirector, Role.ComplaintSupervisor);
        ester = Person.Of(oregon, "Ester", "Hill", "examiner@or.demo", Role.Examiner);
        paul = Person.Of(oregon, "Paul", "Roth", "reviewer@or.demo", Role.Reviewer);
        clara = Person.Of(california, "Clara", "Reyes", "director@ca.demo", Role.StaffDirector, Role.ComplaintSupervisor);
    }

    World World => office.World;
    Stamp Director => World.By(office.Director);

    SupervisoryActivity Joined(Milestone milestone = Milestone.Planning)
    {
        var activity = office.At(milestone);
        activity.GrantAccess(activity.AskForAccess(oregon, "We license it too.", World.By(felix), AgencyRequestKind.Join), null, null, Director);
        activity.SetTeam(new(null, [ester], [paul], felix), World.By(felix));
        return activity;
    }

    [Fact]
    public void Who_asked_to_join_takes_part_with_people_of_its_own_and_makes_it_multi_state()
    {
        var activity = Joined();

        (activity.IsMultiState, activity.IsJoinedBy(oregon.Id), activity.IsJoinedBy(california.Id)).ShouldBe((true, true, false));
        var team = activity.TeamOf(oregon.Id);
        (team.InCharge, team.TeamLead).ShouldBe((null, felix));
        (team.Examiners, team.Reviewers).ShouldSatisfyAllConditions(both => both.Examiners.ShouldBe([ester]), both => both.Reviewers.ShouldBe([paul]));
        activity.Team.InCharge.ShouldBe(office.Examiner);
        activity.Happenings.Select(one => one.Sentence).ShouldContain("Oregon may join the activity.");
        activity.Happenings[^1].Sentence.ShouldBe("Ester Hill takes part as Examiner. Paul Roth takes part as Reviewer. Felix Baum takes part as Team Lead.");
        new[] { felix, ruth, ester, paul }.All(person => activity.IsReadBy(person.AsViewer(), World.Now)).ShouldBeTrue();
        activity.IsReadBy(clara.AsViewer(), World.Now).ShouldBeFalse();
    }

    [Fact]
    public void Its_people_ask_find_and_write_and_the_lead_sends_decides_and_closes()
    {
        var activity = Joined();
        var (examiner, staff) = (ester.AsViewer(), felix.AsViewer());
        var request = InformationRequest.Add(activity, "Licenses", "Send the licenses.", null, [], World.By(ester));
        var finding = activity.Propose(new(FindingKind.Observation, "Licensing", null, "It stands."), null, null, World.By(ester));
        activity.AddInteraction(new(InteractionKind.Phone, World.Today, "The company", "Licenses", "They called."), World.By(ester));

        (activity.IsAskedBy(examiner), activity.IsDecidedBy(examiner), activity.MayPropose(examiner), activity.IsWrittenBy(examiner)).ShouldBe((true, true, true, true));
        (activity.IsSentBy(examiner), activity.IsLedBy(examiner), activity.IsSentBy(staff), activity.IsLedBy(staff), activity.IsKeptBy(staff), activity.IsPreparedBy(examiner)).ShouldBe((false, false, false, false, false, false));
        (finding.Agency, finding.Reach).ShouldBe((oregon, "Oregon alone"));
        foreach (var act in (Action[])[
            () => Instalment.Send(activity, office.Order(request.No), [], World.By(felix)), () => activity.Agree(finding, World.By(felix)), () => activity.Cancel("No.", World.By(ruth)),
            () => activity.CloseEarly("No.", new(), World.By(ruth)), () => activity.Update(Supervising.Facts with { Location = "Salem, OR" }, World.By(felix)), () => activity.AddReport(new("Report", "Ours."), [], World.By(ester))])
            Should.Throw<BrokenRuleException>(act);
        (activity.Milestone, finding.State).ShouldBe((Milestone.Planning, FindingState.Proposed));
    }

    [Fact]
    public void Each_agency_names_its_own_and_the_lead_alone_the_Examiner_in_Charge()
    {
        var activity = Joined();
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(ester, [], []), World.By(felix))).Message.ShouldContain("Washington leads");
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(null, [office.Second], []), World.By(felix))).Message.ShouldContain("does not work at Oregon");
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(office.Examiner, [ester], []), World.By(office.Staff))).Message.ShouldContain("does not work at Washington");
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(null, [ester], []), World.By(ester)));
        Should.Throw<BrokenRuleException>(() => activity.SetTeam(new(null, [], []), World.By(clara)));
        activity.SetTeam(new(office.Second, [], []), World.By(office.Staff));

        activity.TeamOf(oregon.Id).Examiners.ShouldBe([ester]);
        activity.InCharge!.Person.ShouldBe(office.Second);
    }

    [Fact]
    public void An_invited_agency_accepts_or_declines_and_only_its_Staff_Directors_do()
    {
        var activity = office.At(Milestone.InFlight);
        foreach (var person in new[] { office.Staff, ruth }) Should.Throw<BrokenRuleException>(() => activity.Invite(oregon, "Please.", World.By(person)));
        Should.Throw<BrokenRuleException>(() => activity.Invite(World.Agency, "Please.", Director));
        Should.Throw<BrokenRuleException>(() => activity.Invite(oregon, " ", Director)).Message.ShouldContain("Say why Oregon");
        var invitation = activity.Invite(oregon, "You license it too.", Director);

        Should.Throw<BrokenRuleException>(() => activity.Invite(oregon, "Again.", Director)).Message.ShouldContain("invited already");
        Should.Throw<BrokenRuleException>(() => activity.AskForAccess(oregon, "We want to.", World.By(felix), AgencyRequestKind.Join)).Message.ShouldContain("Accept or decline first");
        Should.Throw<BrokenRuleException>(() => activity.GrantAccess(invitation, null, null, Director)).Message.ShouldContain("invitation");
        foreach (var person in new[] { felix, office.Director, clara }) Should.Throw<BrokenRuleException>(() => activity.AcceptInvitation(invitation, null, World.By(person)));
        Should.Throw<BrokenRuleException>(() => activity.DeclineInvitation(invitation, " ", World.By(ruth))).Message.ShouldContain("Say why not");
        activity.DeclineInvitation(invitation, "No people.", World.By(ruth));
        var again = activity.Invite(oregon, "Just one.", Director);
        activity.AcceptInvitation(again, "One then.", World.By(ruth));

        activity.IsJoinedBy(oregon.Id).ShouldBeTrue();
        Should.Throw<BrokenRuleException>(() => activity.AcceptInvitation(again, null, World.By(ruth))).Message.ShouldContain("meanwhile");
        Should.Throw<BrokenRuleException>(() => activity.Invite(oregon, "Once more.", Director)).Message.ShouldContain("takes part already");
        activity.Happenings.Where(one => one.Act is Act.AgencyInvited or Act.InvitationDeclined or Act.InvitationAccepted).Select(one => one.Sentence)
            .ShouldBe(["Invited Oregon to join.", "Oregon declined to join.", "Invited Oregon to join.", "Oregon joined."]);
    }

    [Fact]
    public void Leaving_ends_its_people_and_keeps_what_they_did()
    {
        var activity = Joined();
        activity.Propose(new(FindingKind.Observation, "Licensing", null, "It stands."), null, null, World.By(ester));
        Should.Throw<BrokenRuleException>(() => activity.Leave(oregon.Id, "No people.", World.By(felix)));
        Should.Throw<BrokenRuleException>(() => activity.Leave(oregon.Id, "No people.", Director));
        Should.Throw<BrokenRuleException>(() => activity.Leave(oregon.Id, " ", World.By(ruth))).Message.ShouldContain("Say why");
        activity.Leave(oregon.Id, "No people.", World.By(ruth));

        new[] { felix, ruth, ester, paul }.Any(person => activity.IsReadBy(person.AsViewer(), World.Now)).ShouldBeFalse();
        activity.Present.ShouldAllBe(one => one.Person.AgencyId == World.Agency.Id);
        activity.Findings[0].Agency.ShouldBe(oregon);
        activity.AgencyOf(ester).ShouldBe(oregon);
        activity.Invite(oregon, "Come back.", Director).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void The_lead_ends_a_part_and_access_that_was_granted_beside_it_stays()
    {
        var activity = office.At(Milestone.Planning);
        activity.GrantAccess(activity.AskForAccess(oregon, "To read.", World.By(felix)), null, null, Director);
        activity.GrantAccess(activity.AskForAccess(oregon, "To work.", World.By(felix), AgencyRequestKind.Join), null, null, Director);
        activity.SetTeam(new(null, [ester], []), World.By(felix));
        activity.RemoveAccess(activity.Grants.Single(grant => grant.Joins), "Enough.", Director);

        (activity.IsJoinedBy(oregon.Id), activity.IsReadBy(felix.AsViewer(), World.Now), activity.IsReadBy(ester.AsViewer(), World.Now)).ShouldBe((false, true, false));
    }

    [Fact]
    public void Closing_lets_what_waits_to_join_lapse_and_what_waits_to_read_goes_on()
    {
        var activity = office.At(Milestone.InFlight);
        var (invitation, reading) = (activity.Invite(oregon, "Please.", Director), activity.AskForAccess(california, "To read.", World.By(clara)));
        activity.CloseEarly("No need.", new(), World.By(office.Staff));

        (invitation.Decision, reading.IsOpen).ShouldBe((AccessDecision.Lapsed, true));
        Should.Throw<BrokenRuleException>(() => activity.Invite(oregon, "Please.", Director));
        Should.Throw<BrokenRuleException>(() => activity.AskForAccess(oregon, "Please.", World.By(felix), AgencyRequestKind.Join));
    }

    [Fact]
    public void Complaints_of_an_agency_that_joined_are_tied_by_its_own_people()
    {
        var activity = Joined();
        var complaint = Complaint.Enter("C-2026-0000009", oregon, World.Company, World.Intake(), Routing.Bypass, ruth, [], World.By(ruth));
        Should.Throw<BrokenRuleException>(() => activity.Link(complaint, Director)).Message.ShouldContain("another agency");
        activity.Link(complaint, World.By(ruth));

        activity.Happenings[^1].Sentence.ShouldBe($"Linked complaint {complaint.Number}.");
        Should.Throw<BrokenRuleException>(() => activity.Unlink(complaint, World.By(office.Staff)));
        activity.Leave(oregon.Id, "No people.", World.By(ruth));
        Should.Throw<BrokenRuleException>(() => activity.Link(complaint, World.By(ruth)));
    }

    [Fact]
    public void Its_Team_Lead_agrees_to_third_party_users_too()
    {
        var activity = Joined(Milestone.InFlight);
        var lead = Person.Of(World.Company, "Thea", "Lindqvist", "lead@cascade.demo", Role.CompanyLeader, Role.SaContact);
        activity.SetCompanyTeam(new(lead, null, []), World.By(lead));
        var asked = activity.AskForThirdParty(new("Cora", "Harbor", "counsel@harbor.demo", "Harbor Law", ThirdPartyKind.Counsel, "She knows the files."), World.By(lead));
        activity.ApproveThirdParty(asked, null, World.By(office.Examiner)).ShouldBeNull();
        Should.Throw<BrokenRuleException>(() => activity.ApproveThirdParty(asked, null, World.By(ester)));

        activity.ApproveThirdParty(asked, null, World.By(felix)).ShouldNotBeNull();
        asked.IsPresent.ShouldBeTrue();
    }

    [Fact]
    public void An_agency_that_leaves_Redress_leaves_the_activity()
    {
        var activity = Joined();
        activity.AgencyLeaves(oregon, World.By(office.Director));

        activity.IsJoinedBy(oregon.Id).ShouldBeFalse();
        activity.Present.ShouldAllBe(one => one.Person.AgencyId == World.Agency.Id);
    }

    [Fact]
    public void Somebody_of_an_agency_that_joined_hands_over_to_a_colleague()
    {
        var activity = Joined();
        var colleague = Person.Of(oregon, "Nils", "Ek", "examiner2@or.demo", Role.Examiner);
        Should.Throw<BrokenRuleException>(() => activity.HandOver(ester, office.Second, World.By(ruth))).Message.ShouldContain("does not work at Oregon");
        activity.HandOver(ester, colleague, World.By(ruth));

        activity.TeamOf(oregon.Id).Examiners.ShouldBe([colleague]);
    }
}
