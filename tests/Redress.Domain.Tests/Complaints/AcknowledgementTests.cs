using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;

namespace Redress.Domain.Tests.Complaints;

public class AcknowledgementTests
{
    readonly World world = new();

    Complaint Open(Routing routing = Routing.Bypass, bool anonymous = false)
        => Complaint.Enter("C-2026-0000009", world.Agency, world.Company, world.Intake() with { AcknowledgedOn = null, IsAnonymous = anonymous }, routing, world.Manager, [], world.By(world.Manager));

    ResearchNote Write(Complaint complaint, ResearchKind kind = ResearchKind.Mail, ResearchWith with = ResearchWith.Consumer)
        => complaint.AddResearch(kind, with, world.Today, "We have your complaint.", [], world.By(world.Manager), acknowledges: true);

    [Fact]
    public void The_consumer_is_told_by_the_agencys_rule()
    {
        var complaint = Open();

        complaint.NextStep.ShouldBe(NextStep.Acknowledge);
        complaint.NextDueOn.ShouldBe(new DateOnly(2026, 11, 30));
    }

    [Fact]
    public void A_communication_marked_so_fulfills_it()
    {
        var complaint = Open();
        Write(complaint);

        complaint.AcknowledgedOn.ShouldBe(world.Today);
        complaint.NextStep.ShouldBe(NextStep.Close);
        Should.Throw<BrokenRuleException>(() => Write(complaint)).Message.ShouldBe("The complaint was acknowledged on Nov 19, 2026.");
    }

    [Fact]
    public void Research_or_a_word_with_the_company_does_not()
    {
        Should.Throw<BrokenRuleException>(() => Write(Open(), ResearchKind.Research));
        Should.Throw<BrokenRuleException>(() => Write(Open(), ResearchKind.Phone, ResearchWith.Company));
    }

    [Fact]
    public void It_comes_after_requests_that_are_ready_and_before_the_companys_answer()
    {
        var complaint = Open();
        InformationRequest.Add(complaint, "Papers", "Send them.", null, [], world.By(world.Manager));
        complaint.NextStep.ShouldBe(NextStep.SendRequests);
        world.Send(complaint);
        complaint.NextStep.ShouldBe(NextStep.Acknowledge);
        Write(complaint);
        complaint.NextStep.ShouldBe(NextStep.Answer);
    }

    [Fact]
    public void A_review_comes_first_and_the_earliest_date_of_all_is_due()
    {
        var complaint = Open(Routing.PreliminaryReview);

        complaint.NextStep.ShouldBe(NextStep.Review);
        complaint.NextDueOn.ShouldBe(new DateOnly(2026, 11, 24));
    }

    [Fact]
    public void Nobody_is_told_of_an_anonymous_complaint()
    {
        Open(anonymous: true).NextStep.ShouldBe(NextStep.Close);
        world.Open().Deadlines().ShouldNotContain(deadline => deadline.Kind == DueKind.Acknowledgement);
    }
}
