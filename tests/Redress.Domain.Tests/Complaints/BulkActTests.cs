using Redress.Domain.Complaints.Bulk;

namespace Redress.Domain.Tests.Complaints;

public class BulkActTests
{
    readonly World world = new();

    [Fact]
    public void A_slow_run_that_ends_late_does_not_end_the_undoing_that_began_meanwhile()
    {
        var act = BulkAct.Prepare(BulkKind.Reassign, [(Guid.CreateVersion7(), "C-2026-0000001")], world.Manager, world.By(world.Manager));
        act.Ask(new(PocId: world.Supervisor.Id), world.By(world.Manager));
        act.Start(world.By(world.Manager));
        act.Items[0].Did("Reassigned.", "", world.By(world.Manager).At);
        act.Finish(isUndo: false, world.By(world.Manager).At);
        act.Undo(world.Manager, world.By(world.Manager)).ShouldBeTrue();

        act.Finish(isUndo: false, world.By(world.Manager).At);
        (act.IsRunning, act.UndoFinishedAt).ShouldBe((true, null));
        act.Finish(isUndo: true, world.By(world.Manager).At);

        act.IsRunning.ShouldBeFalse();
    }

    [Fact]
    public void A_closing_is_undone_with_a_reason_by_whoever_may_reopen_and_is_never_called_back()
    {
        var act = BulkAct.Prepare(BulkKind.CloseAsDuplicate, [(Guid.CreateVersion7(), "C-2026-0000001")], world.Manager, world.By(world.Manager));
        act.Ask(new(Other: "C-2026-0000002"), world.By(world.Manager));
        act.Start(world.By(world.Manager));
        act.Items[0].Did("Closed.", null, world.By(world.Manager).At);
        act.Finish(isUndo: false, world.By(world.Manager).At);

        Should.Throw<BrokenRuleException>(() => act.Undo(world.Manager, world.By(world.Manager))).Message.ShouldBe("Say why they are reopened.");
        act.Undo(world.Manager, world.By(world.Manager), " Two loans. ").ShouldBeTrue();

        (act.UndoneReason, act.IsCalledBack).ShouldBe(("Two loans.", false));
    }
}
