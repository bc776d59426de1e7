using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

public class InteractionTests
{
    readonly Supervising office = new();

    World World => office.World;

    InteractionFacts Call => new(InteractionKind.Phone, World.By(office.Examiner).Today, " Dana Whitfield ", "Escrow files", " ");

    [Theory]
    [InlineData(Milestone.Pending)]
    [InlineData(Milestone.Scheduled)]
    [InlineData(Milestone.Planning)]
    public void It_is_added_at_each_milestone_that_is_not_locked(Milestone milestone)
    {
        var activity = office.At(milestone);
        var one = activity.AddInteraction(Call, World.By(office.Examiner));

        (one.No, one.WithWhom, one.Notes, one.WrittenByName).ShouldBe((1, "Dana Whitfield", null, "Marcus Bell"));
        activity.Happenings[^1].Sentence.ShouldBe("Added interaction 1 (phone): Escrow files");
    }

    [Fact]
    public void A_canceled_activity_takes_none()
    {
        var activity = office.At(Milestone.Pending);
        var one = activity.AddInteraction(Call, World.By(office.Staff));
        activity.Cancel("No need.", World.By(office.Staff));

        Should.Throw<BrokenRuleException>(() => activity.AddInteraction(Call, World.By(office.Staff))).Message.ShouldContain("canceled and locked");
        Should.Throw<BrokenRuleException>(() => activity.CorrectInteraction(one, Call with { Subject = "X" }, World.By(office.Staff)));
        Should.Throw<BrokenRuleException>(() => activity.WithdrawInteraction(one, "X", World.By(office.Staff)));
    }

    [Fact]
    public void What_is_required_must_be_given_and_the_day_is_not_in_the_future()
    {
        var activity = office.At(Milestone.Pending);
        Should.Throw<BrokenRuleException>(() => activity.AddInteraction(Call with { On = Call.On.AddDays(1) }, World.By(office.Staff))).Message.ShouldContain("future");
        foreach (var facts in new[] { Call with { With = " " }, Call with { Subject = "" }, Call with { Kind = (InteractionKind)9 }, Call with { On = new(1999, 1, 1) }, Call with { Subject = new string('x', 201) } })
            Should.Throw<BrokenRuleException>(() => activity.AddInteraction(facts, World.By(office.Staff)));
        activity.Interactions.ShouldBeEmpty();
    }

    [Fact]
    public void Participants_and_those_who_lead_write_and_nobody_else()
    {
        var activity = office.At(Milestone.Pending);
        foreach (var person in new[] { office.Second, office.Reviewer, World.Supervisor, World.Contact }) Should.Throw<BrokenRuleException>(() => activity.AddInteraction(Call, World.By(person)));
        activity.SetTeam(new(office.Examiner, [office.Second], [office.Reviewer]), World.By(office.Staff));
        foreach (var person in new[] { office.Second, office.Reviewer, office.Director }) activity.AddInteraction(Call, World.By(person));

        activity.Interactions.Select(one => one.No).ToList().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Its_author_or_who_leads_corrects_it()
    {
        var activity = office.At(Milestone.Pending);
        activity.SetTeam(new(office.Examiner, [office.Second], [office.Reviewer]), World.By(office.Staff));
        var one = activity.AddInteraction(Call, World.By(office.Second));

        Should.Throw<BrokenRuleException>(() => activity.CorrectInteraction(one, Call with { Subject = "Other" }, World.By(office.Reviewer))).Message.ShouldContain("author");
        Should.Throw<BrokenRuleException>(() => activity.CorrectInteraction(one, Call, World.By(office.Second))).Message.ShouldBe("Nothing was changed.");
        activity.CorrectInteraction(one, Call with { Subject = "Loan files" }, World.By(office.Second));
        activity.CorrectInteraction(one, Call with { Subject = "Loan files of 2025" }, World.By(office.Examiner));
        (one.Subject, one.CorrectedAt).ShouldBe(("Loan files of 2025", World.Now));
    }

    [Fact]
    public void Withdrawn_with_a_reason_it_stays()
    {
        var activity = office.At(Milestone.Pending);
        var one = activity.AddInteraction(Call, World.By(office.Examiner));
        Should.Throw<BrokenRuleException>(() => activity.WithdrawInteraction(one, " ", World.By(office.Examiner))).Message.ShouldBe("Say why it is withdrawn.");
        activity.WithdrawInteraction(one, "Another company.", World.By(office.Examiner));

        (activity.Interactions.Single().IsWithdrawn, one.WithdrawnWhy, activity.Happenings[^1].Why).ShouldBe((true, "Another company.", "Another company."));
        Should.Throw<BrokenRuleException>(() => activity.CorrectInteraction(one, Call with { Subject = "X" }, World.By(office.Examiner))).Message.ShouldContain("withdrawn already");
    }
}
