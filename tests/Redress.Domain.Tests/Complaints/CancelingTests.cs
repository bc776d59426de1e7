using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class CancelingTests
{
    readonly World world = new();
    readonly Agency oregon = new("OR", "Oregon", "Oregon (invented)", "America/Los_Angeles");

    [Fact]
    public void A_canceled_complaint_is_locked_from_that_day_on()
    {
        var complaint = world.Open();

        complaint.Cancel("Entered twice.", [], world.By(world.Manager));

        (complaint.Status, complaint.IsLocked, complaint.CanceledOn, complaint.ClosedOn).ShouldBe((ComplaintStatus.Canceled, true, world.Today, null));
        (complaint.NextStep, complaint.Cancellation!.Reason).ShouldBe((NextStep.Nothing, "Entered twice."));
        complaint.AgeInDays(world.Today.AddDays(40)).ShouldBe(3);
    }

    [Fact]
    public void Sent_requests_are_canceled_unsent_ones_removed_asks_lapse_and_pauses_end()
    {
        var complaint = world.Answered();
        InformationRequest.Add(complaint, "Second", "Send it.", null, [], world.By(world.Manager));
        world.Send(complaint);
        complaint.Requests[1].AskForMoreTime("Busy.", complaint.Requests[1].DueOn!.Value.AddDays(3), world.By(world.Poc));
        Pause.Start(complaint, PauseReason.Litigation, null, [new(DueKind.Closure)], world.By(world.Manager));
        InformationRequest.Add(complaint, "Third", "Never sent.", null, [], world.By(world.Manager));

        complaint.Cancel("Wrong company.", [], world.By(world.Supervisor));

        complaint.Requests.Select(request => request.State).ShouldBe([RequestState.Canceled, RequestState.Canceled]);
        complaint.Requests[1].Asks[0].Decision.ShouldBe(AskDecision.Lapsed);
        complaint.Pauses.ShouldAllBe(pause => !pause.IsOpen);
    }

    [Fact]
    public void What_others_asked_lapses_and_each_of_them_is_told()
    {
        var complaint = world.Sent();
        var asker = Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        complaint.AskForAccess(oregon, "We need it.", new Stamp(asker.AsViewer(), World.Now, world.Today));
        complaint.Refer(oregon, [asker], "Yours.", ReferralShows.None, world.By(world.Manager));

        complaint.Cancel("Wrong company.", [], world.By(world.Manager));

        (complaint.Referrals[0].Decision, complaint.AccessRequests[0].Decision).ShouldBe((ReferralDecision.Lapsed, AccessDecision.Lapsed));
        var told = complaint.Happenings.TakeLast(3).ToList();
        told.Select(one => one.Act).ShouldBe([Act.ReferralLapsed, Act.AccessAskLapsed, Act.Canceled]);
        (told[0].Telling.AgencyId, told[1].Telling.AgencyId, told[1].Telling.People.Single()).ShouldBe((oregon.Id, oregon.Id, asker.Id));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void The_company_hears_only_where_requests_had_gone_out(bool sent, bool later)
    {
        var complaint = sent ? world.Sent() : world.Open();

        complaint.Cancel("Wrong company.", [], world.By(world.Manager));

        complaint.Happenings[^1].Telling.CompanyHearsLater.ShouldBe(later);
    }

    [Fact]
    public void Canceling_needs_a_reason_the_own_agency_and_the_right()
    {
        var complaint = world.Open();
        Should.Throw<BrokenRuleException>(() => complaint.Cancel(" ", [], world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => complaint.Cancel("Why.", [], world.By(world.Viewer)));
        var other = Person.Of(oregon, "Owen", "Tsai", "manager@or.demo", Role.ComplaintManager);
        Should.Throw<BrokenRuleException>(() => complaint.Cancel("Why.", [], new Stamp(other.AsViewer(), World.Now, world.Today)));
        complaint.Status.ShouldBe(ComplaintStatus.Open);
    }

    [Fact]
    public void Canceling_is_final()
    {
        var complaint = world.Open();
        complaint.Cancel("Wrong company.", [], world.By(world.Manager));

        Should.Throw<BrokenRuleException>(() => complaint.Cancel("Again.", [], world.By(world.Manager))).Message.ShouldBe("C-2026-0000001 was canceled meanwhile, on Nov 19, 2026.");
        Should.Throw<BrokenRuleException>(() => complaint.Reopen(new(ReopenReason.ClosedInError, "Back."), world.Manager, world.By(world.Supervisor)));
        Should.Throw<BrokenRuleException>(() => complaint.MustNotBeLocked()).Message.ShouldStartWith("C-2026-0000001 is canceled and locked.");
        complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, world.Today, "He called.", [], world.By(world.Manager));
    }
}
