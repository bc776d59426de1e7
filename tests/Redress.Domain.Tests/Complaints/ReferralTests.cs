using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class ReferralTests
{
    readonly World world = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");
    readonly Person hannah, owen, paul;

    public ReferralTests()
    {
        hannah = Person.Of(oregon, "Hannah", "Brekke", "supervisor@or.demo", Role.ComplaintSupervisor);
        owen = Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        paul = Person.Of(oregon, "Paul", "Greer", "viewer@or.demo", Role.ComplaintViewer);
    }

    Stamp By(Person person, DateTime? at = null) => world.By(person, at);

    void Refer(Complaint complaint, Agency? to = null, string comments = "The house is in Oregon.") => complaint.Refer(to ?? oregon, [hannah, owen, paul], comments, ReferralShows.Account, By(world.Manager));

    [Fact]
    public void The_receiver_decides_first_and_the_complaint_stays_where_it_is()
    {
        var complaint = world.Sent();
        Refer(complaint);

        complaint.Status.ShouldBe(ComplaintStatus.ReferralInProgress);
        (complaint.NextStep, complaint.Turn).ShouldBe((NextStep.DecideReferral, Turn.OtherAgency));
        complaint.AgencyId.ShouldBe(world.Agency.Id);
        complaint.AnswerDueOn.ShouldNotBe(Complaint.NoDate);
    }

    [Fact]
    public void Accepting_moves_the_record_and_keeps_dates_requests_and_the_sender_as_a_reader()
    {
        var complaint = world.Answered(2);
        var due = complaint.DueDates.Select(date => date.On).ToList();
        Refer(complaint);

        complaint.AcceptReferral(owen, "Ours.", By(hannah, World.Now.AddHours(1)));

        (complaint.AgencyId, complaint.AgencyPocId, complaint.Status).ShouldBe((oregon.Id, owen.Id, ComplaintStatus.Open));
        complaint.Number.ShouldBe("C-2026-0000001");
        complaint.DueDates.Select(date => date.On).ShouldBe(due);
        complaint.Requests.Count.ShouldBe(2);
        complaint.NextStep.ShouldBe(NextStep.ReviewAnswer);
        complaint.IsReadBy(world.Agency.Id, World.Now.AddYears(9)).ShouldBeTrue();
        complaint.Referrals.Single().Decision.ShouldBe(ReferralDecision.Accepted);
        complaint.Requests[0].Accept(By(owen));
    }

    [Fact]
    public void A_date_of_the_sender_is_explained_as_such_and_no_day_off_of_the_receiver_moves_it()
    {
        var complaint = world.Sent();
        Refer(complaint);
        complaint.AcceptReferral(owen, null, By(hannah, World.Now.AddHours(1)));
        var admin = Person.Of(oregon, "Ruth", "Moreau", "admin@or.demo", Role.AccountAdministrator);
        var day = oregon.AddDayOff(world.Today.AddDays(5), "Storm", null, By(admin, World.Now.AddHours(2)));

        complaint.MoveOver(day, By(admin, World.Now.AddHours(2))).ShouldBeEmpty();
        complaint.Why(complaint.Requests[0]).Sentences[0].ShouldContain("by the agency that owned the complaint then");
    }

    [Fact]
    public void Rejecting_puts_everything_back() => Ended((complaint, _) => complaint.RejectReferral("Not ours.", By(hannah)), ReferralDecision.Rejected);

    [Fact]
    public void Withdrawing_puts_everything_back() => Ended((complaint, _) => complaint.WithdrawReferral(null, By(world.Supervisor)), ReferralDecision.Withdrawn);

    void Ended(Action<Complaint, Stamp> verb, ReferralDecision decision)
    {
        var complaint = world.Open();
        Refer(complaint);
        verb(complaint, By(hannah));

        (complaint.Status, complaint.AgencyId, complaint.NextStep).ShouldBe((ComplaintStatus.Open, world.Agency.Id, NextStep.Close));
        complaint.Referrals.Single().Decision.ShouldBe(decision);
        complaint.Grants.ShouldBeEmpty();
        Refer(complaint);
    }

    [Fact]
    public void Meanwhile_the_company_answers_and_the_agency_adds_research()
    {
        var complaint = world.WithPoc();
        Refer(complaint);

        world.Answer(complaint, complaint.Requests[0]);
        complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, world.Today, "She called.", [], By(world.Manager));

        complaint.Requests[0].State.ShouldBe(RequestState.Answered);
        complaint.NextStep.ShouldBe(NextStep.DecideReferral);
    }

    [Fact]
    public void Meanwhile_nothing_is_sent_decided_closed_referred_or_opened()
    {
        var complaint = world.Answered();
        InformationRequest.Add(complaint, "More", "More.", null, [], By(world.Manager));
        Refer(complaint);

        Action[] acts =
        [
            () => world.Send(complaint), () => InformationRequest.Add(complaint, "One", "More.", null, [], By(world.Manager)),
            () => complaint.Requests[0].Accept(By(world.Manager)), () => complaint.Requests[0].SendBack("Again.", world.Today.AddDays(9), [], By(world.Manager)),
            () => complaint.Close(new Closing(ClosureReason.Invalid), [], By(world.Manager)), () => Refer(complaint),
            () => complaint.AskForAccess(oregon, "We need it.", By(owen)),
        ];
        foreach (var act in acts) Should.Throw<BrokenRuleException>(act).Message.ShouldContain("while");
    }

    [Fact]
    public void Only_the_receivers_Supervisors_and_Managers_decide_and_only_the_senders_withdraw()
    {
        foreach (var person in (Person[])[world.Supervisor, paul, world.Poc])
        {
            var complaint = world.Open();
            Refer(complaint);
            Should.Throw<BrokenRuleException>(() => complaint.AcceptReferral(owen, null, By(person)));
            Should.Throw<BrokenRuleException>(() => complaint.RejectReferral("No.", By(person)));
        }
        foreach (var person in (Person[])[hannah, world.Viewer])
        {
            var complaint = world.Open();
            Refer(complaint);
            Should.Throw<BrokenRuleException>(() => complaint.WithdrawReferral(null, By(person)));
        }
    }

    [Fact]
    public void What_cannot_be_referred_or_accepted_says_why()
    {
        var complaint = world.Open();
        Should.Throw<BrokenRuleException>(() => Refer(complaint, world.Agency)).Message.ShouldContain("with Washington already");
        Should.Throw<BrokenRuleException>(() => complaint.Refer(oregon, [paul], "Yours.", default, By(world.Manager))).Message.ShouldContain("no Supervisor or Manager");
        Should.Throw<BrokenRuleException>(() => Refer(complaint, comments: " ")).Message.ShouldBe("Say why. Oregon reads it.");
        Should.Throw<BrokenRuleException>(() => complaint.RejectReferral("No.", By(hannah)));
        Refer(complaint);
        Should.Throw<BrokenRuleException>(() => complaint.AcceptReferral(world.Manager, null, By(hannah))).Message.ShouldContain("Supervisor or Manager of Oregon is needed");
        Should.Throw<BrokenRuleException>(() => complaint.RejectReferral("", By(hannah))).Message.ShouldBe("Say why not. Washington reads it.");
    }

    /// <summary>Every arrow of a referral, and every one that is missing.</summary>
    [Fact]
    public void Each_act_follows_from_the_statuses_of_the_flow_table_alone()
    {
        Act[] acts = [Act.Referred, Act.ReferralAccepted, Act.ReferralRejected, Act.ReferralWithdrawn];
        var there = acts.SelectMany(act => Enum.GetValues<ComplaintStatus>().Where(from => ComplaintFlow.Allows(from, act)).Select(from => (from, act)));
        there.ShouldBe([
            (ComplaintStatus.Open, Act.Referred), (ComplaintStatus.Reopened, Act.Referred),
            (ComplaintStatus.ReferralInProgress, Act.ReferralAccepted), (ComplaintStatus.ReferralInProgress, Act.ReferralRejected), (ComplaintStatus.ReferralInProgress, Act.ReferralWithdrawn),
        ]);
        Should.Throw<BrokenRuleException>(() => Refer(world.Pending()));
        var closed = world.Open();
        closed.Close(new Closing(ClosureReason.Invalid), [], By(world.Manager));
        Should.Throw<BrokenRuleException>(() => Refer(closed));
    }
}
