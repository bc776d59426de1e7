using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

public class ViolationTests
{
    readonly World world = new();

    [Fact]
    public void Several_are_alleged_in_one_act_and_numbered_on()
    {
        var complaint = world.Open();

        complaint.Allege([new(Law.Federal, " 12 CFR 1024.35 ", "No answer to the notice of error."), new(Law.State, null, "A fee that the law does not know.")], world.By(world.Manager));
        complaint.Allege([new(Law.State, "RCW 19.144.090", "A false statement.")], world.By(world.Supervisor));

        complaint.Violations.Select(one => one.No).ShouldBe([1, 2, 3]);
        complaint.Happenings.Count(one => one.Act == Act.ViolationsAlleged).ShouldBe(2);
        complaint.Happenings[^2].Sentence.ShouldBe("Alleged 2 violations: 12 CFR 1024.35; state law.");
    }

    [Fact]
    public void What_somebody_else_entered_only_the_point_of_contact_removes()
    {
        var complaint = world.Open();
        complaint.Allege([new(Law.State, null, "Entered by the point of contact."), new(Law.State, null, "And another.")], world.By(world.Manager));

        Should.Throw<BrokenRuleException>(() => complaint.RemoveViolation(complaint.Violations[0], "Not so.", world.By(world.Supervisor))).Message.ShouldBe("Only the point of contact removes a violation that somebody else entered.");
        complaint.Allege([new(Law.State, null, "Entered by the Supervisor.")], world.By(world.Supervisor));
        complaint.RemoveViolation(complaint.Violations[2], "Entered twice.", world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => complaint.RemoveViolation(complaint.Violations[2], "Again.", world.By(world.Manager)));

        complaint.Violations[2].RemovalReason.ShouldBe("Entered twice.");
        complaint.Violations.Count(one => !one.IsRemoved).ShouldBe(2);
        complaint.Allege([new(Law.State, null, "The next.")], world.By(world.Manager));
        complaint.Violations[^1].No.ShouldBe(4, "a number is never given twice");
    }

    [Fact]
    public void A_description_and_a_reason_are_asked_for()
    {
        var complaint = world.Open();

        Should.Throw<BrokenRuleException>(() => complaint.Allege([], world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => complaint.Allege([new(Law.State, "RCW 19.144.090", "  ")], world.By(world.Manager)));
        complaint.Allege([new(Law.State, null, "Something.")], world.By(world.Manager));
        Should.Throw<BrokenRuleException>(() => complaint.RemoveViolation(complaint.Violations[0], " ", world.By(world.Manager)));
    }

    [Fact]
    public void A_closed_complaint_takes_none_and_loses_none()
    {
        var complaint = world.Open();
        complaint.Allege([new(Law.State, null, "Something.")], world.By(world.Manager));
        complaint.Close(new Closing(ClosureReason.NoViolationFound), [], world.By(world.Manager));

        Should.Throw<BrokenRuleException>(() => complaint.Allege([new(Law.State, null, "Late.")], world.By(world.Manager)));
        Should.Throw<BrokenRuleException>(() => complaint.RemoveViolation(complaint.Violations[0], "Late.", world.By(world.Manager)));
    }
}
