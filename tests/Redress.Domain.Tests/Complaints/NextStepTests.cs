using Redress.Domain.Complaints;
using Redress.Domain.Exchange;

namespace Redress.Domain.Tests.Complaints;

public class NextStepTests
{
    readonly World world = new();

    [Fact]
    public void A_pending_complaint_waits_for_our_review()
    {
        var complaint = world.Pending();

        complaint.NextStep.ShouldBe(NextStep.Review);
        complaint.Turn.ShouldBe(Turn.Us);
        complaint.NextDueOn.ShouldBe(new DateOnly(2026, 11, 24));
    }

    [Fact]
    public void An_open_one_without_requests_waits_for_closing() => world.Open().NextStep.ShouldBe(NextStep.Close);

    [Fact]
    public void A_ready_request_waits_for_us()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "Papers", "Send them.", null, [], world.By(world.Manager));
        complaint.NextStep.ShouldBe(NextStep.SendRequests);
    }

    [Fact]
    public void A_sent_request_waits_for_the_company()
    {
        var complaint = world.Sent();

        complaint.Turn.ShouldBe(Turn.Company);
        complaint.NextDueOn.ShouldBe(world.Today.AddDays(14));
    }

    [Fact]
    public void A_company_that_is_not_enrolled_has_to_finish_that_first() => new World(enrolled: false).Sent().NextStep.ShouldBe(NextStep.Enroll);

    [Fact]
    public void Reviewing_an_answer_goes_before_sending_and_waiting()
    {
        var complaint = world.WithPoc(2);
        world.Answer(complaint, complaint.Requests[0]);
        InformationRequest.Add(complaint, "Third", "Send it.", null, [], world.By(world.Manager));

        complaint.NextStep.ShouldBe(NextStep.ReviewAnswer);
    }

    [Fact]
    public void A_closed_complaint_waits_for_nobody()
    {
        var complaint = world.Open();
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        complaint.Turn.ShouldBe(Turn.Nobody);
        complaint.NextDueOn.ShouldBe(Complaint.NoDate);
    }
}
