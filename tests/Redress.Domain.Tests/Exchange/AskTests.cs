using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Exchange;

/// <summary>What a company asks for, and what becomes of it.</summary>
public class AskTests
{
    readonly World world = new();

    [Fact]
    public void Asking_for_more_time_moves_no_date_until_it_is_granted()
    {
        var (complaint, request) = Waiting();
        var due = request.DueOn;
        request.AskForMoreTime("The vendor is closed.", world.Today.AddDays(30), world.By(world.Poc));

        (request.State, request.DueOn, complaint.NextStep).ShouldBe((RequestState.MoreTimeAsked, due, NextStep.DecideAsk));
        request.IsOverdue(due!.Value.AddDays(1)).ShouldBeTrue();

        request.GrantMoreTime(world.Today.AddDays(30), null, world.By(world.Manager));
        (request.State, request.DueOn, request.OriginalDueOn).ShouldBe((RequestState.SentToCompany, world.Today.AddDays(30), due));
        request.Asks.Single().Decision.ShouldBe(AskDecision.Granted);
    }

    [Fact]
    public void Another_date_is_told_as_such()
    {
        var (_, request) = Waiting();
        request.AskForMoreTime("The vendor is closed.", world.Today.AddDays(30), world.By(world.Poc));
        request.GrantMoreTime(world.Today.AddDays(20), "Ten days must do.", world.By(world.Manager));

        (request.Asks.Single().Decision, request.Asks.Single().Words, request.DueOn).ShouldBe((AskDecision.OtherDate, "Ten days must do.", world.Today.AddDays(20)));
    }

    [Fact]
    public void The_company_withdraws_until_the_agency_decides()
    {
        var (complaint, request) = Waiting();
        var due = request.DueOn;
        request.AskForMoreTime("The vendor is closed.", world.Today.AddDays(30), world.By(world.Poc));
        Should.Throw<BrokenRuleException>(() => request.WithdrawAsk(world.By(world.Drafter)));

        request.WithdrawAsk(world.By(world.Poc));

        (request.State, request.DueOn, request.Asks.Single().Decision, complaint.NextStep).ShouldBe((RequestState.SentToCompany, due, AskDecision.Withdrawn, NextStep.Answer));
        Should.Throw<BrokenRuleException>(() => request.WithdrawAsk(world.By(world.Poc))).Message.ShouldContain("may have decided meanwhile");
        Should.Throw<BrokenRuleException>(() => request.GrantMoreTime(world.Today.AddDays(30), null, world.By(world.Manager)));
        request.AskForMoreTime("And again.", world.Today.AddDays(20), world.By(world.Poc)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void A_refusal_has_words_and_leaves_the_date()
    {
        var (complaint, request) = Waiting();
        request.AskForMoreTime("The vendor is closed.", world.Today.AddDays(30), world.By(world.Poc));
        Should.Throw<BrokenRuleException>(() => request.RefuseAsk(" ", world.By(world.Manager)));
        request.RefuseAsk("You had three weeks.", world.By(world.Manager));

        (request.State, request.DueOn, complaint.NextStep).ShouldBe((RequestState.SentToCompany, world.Today.AddDays(14), NextStep.Answer));
        Should.Throw<BrokenRuleException>(() => request.RefuseAsk("Again.", world.By(world.Supervisor)));
    }

    [Fact]
    public void Only_the_point_of_contact_asks_and_once()
    {
        var (_, request) = Waiting();
        Should.Throw<BrokenRuleException>(() => request.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Drafter)));
        request.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Poc));
        Should.Throw<BrokenRuleException>(() => request.AskForMoreTime("Please.", world.Today.AddDays(31), world.By(world.Poc)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(14)]
    public void A_date_that_is_no_later_is_not_asked_for(int days)
        => Should.Throw<BrokenRuleException>(() => Waiting().Request.AskForMoreTime("Please.", world.Today.AddDays(days), world.By(world.Poc)));

    [Fact]
    public void An_answer_that_is_asked_back_starts_another_round_when_granted()
    {
        var complaint = world.Answered();
        var request = complaint.Requests[0];
        Should.Throw<BrokenRuleException>(() => request.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Poc)));
        request.AskToSendBack("We attached the wrong file.", world.By(world.Poc));
        (request.State, complaint.NextStep).ShouldBe((RequestState.SendBackRequested, NextStep.DecideAsk));

        request.GrantSendBack("As you asked.", world.Today.AddDays(5), [], world.By(world.Manager));

        (request.State, request.Rounds.Count, request.Asks.Single().Decision).ShouldBe((RequestState.SentBack, 2, AskDecision.Granted));
        request.AskForMoreTime("Once more.", world.Today.AddDays(9), world.By(world.Poc));
        request.OpenAsk!.RoundNo.ShouldBe(2);
    }

    [Fact]
    public void Answering_lets_the_wish_for_more_time_lapse()
    {
        var (complaint, request) = Waiting();
        request.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Poc));
        world.Answer(complaint, request);

        (request.State, request.Asks.Single().Decision).ShouldBe((RequestState.Answered, AskDecision.Lapsed));
    }

    [Fact]
    public void Accepting_refuses_the_wish_to_have_the_answer_back()
    {
        var request = world.Answered().Requests[0];
        request.AskToSendBack("Wrong file.", world.By(world.Poc));
        request.Accept(world.By(world.Manager));

        (request.State, request.Asks.Single().Decision).ShouldBe((RequestState.Accepted, AskDecision.Refused));
    }

    [Fact]
    public void Closing_leaves_nothing_to_decide()
    {
        var complaint = world.Answered(2);
        complaint.Requests[0].AskToSendBack("Wrong file.", world.By(world.Poc));
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation), [], world.By(world.Manager));

        (complaint.Requests[0].OpenAsk, complaint.NextStep).ShouldBe((null, NextStep.Nothing));
    }

    [Fact]
    public void Asking_tells_whoever_hears_of_answers()
    {
        var (complaint, request) = Waiting();
        request.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Poc));

        var told = complaint.Happenings[^1];
        told.Act.ShouldBe(Act.MoreTimeAsked);
        told.Telling.Instead.ShouldBe([Audience.NamedPeople, Audience.AgencyPoc]);
        told.Telling.People.ShouldBe([world.Manager.Id]);
    }

    [Fact]
    public void Canceling_needs_a_reason_and_a_request_that_waits()
    {
        var complaint = world.WithPoc(2);
        var (one, two) = (complaint.Requests[0], complaint.Requests[1]);
        one.AskForMoreTime("Please.", world.Today.AddDays(30), world.By(world.Poc));
        Should.Throw<BrokenRuleException>(() => one.Cancel(" ", world.By(world.Manager)));
        one.Cancel("Answered by phone.", world.By(world.Manager));
        (one.State, one.CanceledById, one.Asks.Single().Decision).ShouldBe((RequestState.Canceled, world.Manager.Id, AskDecision.Lapsed));
        Should.Throw<BrokenRuleException>(() => one.Cancel("Again.", world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => one.SaveDraft("Late.", false, 0, world.By(world.Drafter)));
        world.Answer(complaint, two);
        Should.Throw<BrokenRuleException>(() => two.Cancel("Too late.", world.By(world.Manager)));
    }

    [Fact]
    public void Several_are_extended_all_or_none()
    {
        var complaint = world.WithPoc(3);
        complaint.Requests[2].Extend(world.Today.AddDays(40), null, world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => InformationRequest.Extend(complaint, [1, 2, 9], world.Today.AddDays(30), null, world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => InformationRequest.Extend(complaint, [], world.Today.AddDays(30), null, world.By(world.Manager)));
        var before = complaint.Happenings.Count;
        InformationRequest.Extend(complaint, [1, 2], world.Today.AddDays(30), "Holidays.", world.By(world.Manager));

        complaint.Requests.Take(2).ShouldAllBe(request => request.DueOn == world.Today.AddDays(30) && request.OriginalDueOn == world.Today.AddDays(14));
        complaint.Happenings.Count.ShouldBe(before + 1);
    }

    [Fact]
    public void Documents_of_requests_that_go_with_the_closing_stay_with_the_complaint()
    {
        var complaint = world.Answered();
        var paper = new Document(Guid.CreateVersion7(), DocumentPart.Request, "list.pdf", "application/pdf", 1, "", world.By(world.Manager));
        InformationRequest.Add(complaint, "Unsent", "Send it.", null, [paper], world.By(world.Manager));
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation), [], world.By(world.Manager));

        complaint.Requests.Count.ShouldBe(1);
        (complaint.Documents.Single().PartId, complaint.Documents.Single().SharedAt).ShouldBe((null, null));
    }

    (Complaint Complaint, InformationRequest Request) Waiting()
    {
        var complaint = world.WithPoc();
        return (complaint, complaint.Requests[0]);
    }
}
