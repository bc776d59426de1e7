using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class ClosingTests
{
    readonly World world = new();

    [Fact]
    public void A_closed_complaint_is_locked()
    {
        var complaint = world.Open();

        complaint.Close(new Closing(ClosureReason.NoViolationFound), [], world.By(world.Manager));

        complaint.Status.ShouldBe(ComplaintStatus.Closed);
        complaint.IsLocked.ShouldBeTrue();
        complaint.ClosedOn.ShouldBe(world.Today);
    }

    [Fact]
    public void Closing_cancels_the_requests_still_open()
    {
        var complaint = world.Sent(2);

        complaint.Close(new Closing(ClosureReason.Invalid, CancelsOpenRequests: true), [], world.By(world.Manager));

        complaint.Requests.ShouldAllBe(request => request.State == RequestState.Canceled);
    }

    [Fact]
    public void Open_requests_need_one_confirmation()
    {
        var complaint = world.Sent();

        Should.Throw<BrokenRuleException>(() => complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager)))
            .Message.ShouldBe("Confirm that closing cancels the requests still open.");
        complaint.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void Answers_not_yet_reviewed_do_not_block()
    {
        var complaint = world.Answered();

        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation), [], world.By(world.Manager));

        complaint.Requests[0].State.ShouldBe(RequestState.Answered);
    }

    [Fact]
    public void Closing_removes_requests_that_were_never_sent()
    {
        var complaint = world.Open();
        InformationRequest.Add(complaint, "Papers", "Send them.", null, [], world.By(world.Manager));

        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        complaint.Requests.ShouldBeEmpty();
    }

    [Fact]
    public void It_cannot_be_closed_twice()
    {
        var complaint = world.Open();
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        Should.Throw<BrokenRuleException>(() => complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Supervisor)))
            .Message.ShouldBe("C-2026-0000001 was closed meanwhile, on Nov 19, 2026.");
    }

    [Fact]
    public void A_complaint_that_awaits_review_is_not_closed_for_another_reason()
        => Should.Throw<BrokenRuleException>(() => world.Pending().Close(new Closing(ClosureReason.NoViolationFound), [], world.By(world.Supervisor)));

    [Theory]
    [InlineData(ClosureReason.ClosedWithMonetaryRelief, "Give the amount paid to the consumer and the payment date.")]
    [InlineData(ClosureReason.ClosedWithNonMonetaryRelief, "Say what was done for the consumer.")]
    [InlineData(ClosureReason.Duplicate, "Give the ID of the complaint this one duplicates.")]
    [InlineData(ClosureReason.ReferredToOtherStateAgency, "Say which agency it was referred to.")]
    public void A_reason_asks_for_what_it_needs(ClosureReason reason, string sentence)
        => Should.Throw<BrokenRuleException>(() => world.Open().Close(new Closing(reason), [], world.By(world.Manager))).Message.ShouldBe(sentence);

    [Fact]
    public void A_payment_cannot_lie_in_the_future()
        => Should.Throw<BrokenRuleException>(() => world.Open().Close(
            new Closing(ClosureReason.ClosedWithMonetaryRelief, Payments: [(310m, world.Today.AddDays(1))]), [], world.By(world.Manager)))
            .Message.ShouldBe("The payment date lies in the future: give a date up to Nov 19, 2026.");

    [Fact]
    public void Several_payments_are_kept()
        => world.Open().Close(new Closing(ClosureReason.ClosedWithMonetaryRelief, Payments: [(310m, world.Today), (12.5m, world.Today)]), [], world.By(world.Manager))
            .Payments.Sum(payment => payment.Amount).ShouldBe(322.5m);

    [Fact]
    public void Nothing_but_research_is_taken_after_closing()
    {
        var complaint = world.Open();
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        Should.Throw<BrokenRuleException>(() => InformationRequest.Add(complaint, "One", "More.", null, [], world.By(world.Manager)));
        complaint.AddResearch(ResearchKind.Phone, ResearchWith.Consumer, world.Today, "She called.", [], world.By(world.Manager));
        complaint.Happenings[^1].Act.ShouldBe(Act.ResearchAdded);
    }

    [Fact]
    public void The_company_is_not_told_when_nothing_was_sent_to_it()
    {
        var complaint = world.Open();
        complaint.Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager));

        complaint.Happenings[^1].Telling.CompanyHearsLater.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ClosureReason.Duplicate)]
    [InlineData(ClosureReason.Invalid)]
    [InlineData(ClosureReason.ReferredToFederalAgency)]
    public void At_its_review_somebody_else_closes_it_as_duplicate_invalid_or_referred(ClosureReason reason)
    {
        var complaint = world.Pending();

        complaint.Close(new Closing(reason, DuplicateOf: "C-2026-0000001"), [], world.By(world.Supervisor));

        complaint.Status.ShouldBe(ComplaintStatus.Closed);
    }

    [Fact]
    public void Whoever_entered_it_does_not_close_it_at_its_review()
        => Should.Throw<BrokenRuleException>(() => world.Pending().Close(new Closing(ClosureReason.Invalid), [], world.By(world.Manager)))
            .Message.ShouldBe("Whoever entered a complaint does not review it.");
}
