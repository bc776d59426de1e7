using Redress.Domain.Complaints;

namespace Redress.Domain.Tests.Exchange;

public class DraftTests
{
    readonly World world = new();

    [Fact]
    public void The_point_of_contact_alone_assigns_drafters()
    {
        var request = world.WithPoc().Requests[0];

        Should.Throw<BrokenRuleException>(() => request.AssignDrafters([(world.Drafter, null)], world.By(world.Drafter)));
        request.AssignDrafters([(world.Drafter, world.Today.AddDays(3))], world.By(world.Poc));

        request.CurrentDraft!.Drafters.Single().PersonId.ShouldBe(world.Drafter.Id);
    }

    [Fact]
    public void A_drafters_date_does_not_lie_in_the_past()
        => Should.Throw<BrokenRuleException>(() => world.WithPoc().Requests[0].AssignDrafters([(world.Drafter, world.Today.AddDays(-1))], world.By(world.Poc)));

    [Fact]
    public void What_goes_out_is_the_draft_that_was_read()
    {
        var request = world.WithPoc().Requests[0];
        request.SaveDraft("One.", false, 0, world.By(world.Drafter));
        request.DraftMustStillBe(1);
        request.SaveDraft("Two.", false, 1, world.By(world.Drafter));

        Should.Throw<BrokenRuleException>(() => request.DraftMustStillBe(1)).Message.ShouldBe("The draft for request 1 changed meanwhile. Read it again before it goes.");
    }

    [Fact]
    public void The_companys_next_date_is_that_of_its_answers_only()
    {
        var complaint = world.WithPoc();
        complaint.AnswerDueOn.ShouldBe(complaint.Requests[0].DueOn!.Value);
        world.Answer(complaint, complaint.Requests[0]);

        complaint.AnswerDueOn.ShouldBe(Complaint.NoDate);
        complaint.NextDueOn.ShouldBeLessThan(Complaint.NoDate);
    }
}
