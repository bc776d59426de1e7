using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Tests.Complaints;

/// <summary>Complaints from an agency's own file, and what is made of one.</summary>
public class FiledTests
{
    readonly World world = new();

    FiledFacts Facts => new() { Key = "own-1", Subject = "Harbor Mortgage", ReceivedOn = new DateOnly(2024, 3, 4), AgencyReference = "A-1", People = [new("Ann", "Lee"), new("Bo", "Lee")] };

    Complaint Imported(FiledFacts? facts = null)
    {
        var complaint = Complaint.Import("C-2026-0000009", world.Agency, facts ?? Facts, "old.csv, line 2", world.By(world.Supervisor));
        typeof(Domain.Records.Record).GetProperty(nameof(Complaint.Agency))!.SetValue(complaint, world.Agency);
        return complaint;
    }

    [Fact]
    public void What_the_file_does_not_know_is_unknown_and_nothing_is_to_be_done()
        => Imported().ShouldSatisfyAllConditions(
            c => c.BusinessType.ShouldBeNull(), c => c.CategoryId.ShouldBeNull(), c => c.Status.ShouldBe(ComplaintStatus.Open), c => c.NextStep.ShouldBe(NextStep.Nothing),
            c => c.IsInWork.ShouldBeFalse(), c => c.DueDates.ShouldBeEmpty(), c => c.SubjectName.ShouldBe("Harbor Mortgage"), c => c.ComplainantName.ShouldBe("Ann Lee"));

    [Fact]
    public void The_same_row_differs_in_nothing() => Imported().DifferencesFrom(Facts).ShouldBeEmpty();

    [Fact]
    public void An_empty_value_says_nothing() => Imported().DifferencesFrom(new FiledFacts { Key = "own-1" }).ShouldBeEmpty();

    [Fact]
    public void A_difference_tells_both_values()
    {
        var complaint = Imported();
        var later = Facts with { People = [new(LastName: "Leigh")], IsClosed = true, ClosedOn = new DateOnly(2024, 5, 1), ClosingReason = ClosureReason.Invalid };
        complaint.DifferencesFrom(later).ShouldBe([new("last_name", "Lee", "Leigh"), new("status", "Open", "Closed"), new("closed_on", "", "2024-05-01"), new("closing_reason", "", "Invalid")]);

        complaint.ImportAgain(later, "later.csv, line 2", world.By(world.Supervisor));

        complaint.DifferencesFrom(later).ShouldBeEmpty();
        complaint.Complainants.Count.ShouldBe(2);
        complaint.Closures.Single().On.ShouldBe(new DateOnly(2024, 5, 1));
        complaint.ReopenableUntil.ShouldBeNull();
        complaint.IsLocked.ShouldBeFalse();
    }

    [Fact]
    public void It_is_taken_up_once_and_both_show_it()
    {
        var (imported, made) = (Imported(), world.Open());
        imported.TakeUp(made, world.By(world.Manager));

        imported.TakenUpAs.ShouldBe(made.Number);
        made.Related.Single().OtherRecordId.ShouldBe(imported.Id);
        made.Happenings.Count.ShouldBe(1);
        made.Happenings[0].Sentence.ShouldEndWith("It takes up C-2026-0000009, which was imported.");
        imported.Happenings[^1].Act.ShouldBe(Act.TakenUp);
        Should.Throw<BrokenRuleException>(() => imported.TakeUp(world.Open(), world.By(world.Manager))).Message.ShouldBe("C-2026-0000009 was taken up already, as C-2026-0000001.");
        Should.Throw<BrokenRuleException>(() => made.TakeUp(world.Open(), world.By(world.Manager)));
    }

    [Fact]
    public void Who_may_not_enter_complaints_does_not_take_them_up()
    {
        Imported().MayBeTakenUpBy(world.Viewer.AsViewer()).ShouldBeFalse();
        Imported().MayBeTakenUpBy(world.Manager.AsViewer()).ShouldBeTrue();
    }

    [Fact]
    public void An_import_is_confirmed_once_and_not_while_it_is_rehearsed()
    {
        var import = new ComplaintImport(world.Agency.Id, "a.csv", 10, null, false, world.By(world.Supervisor));
        Should.Throw<BrokenRuleException>(() => import.Confirm(world.By(world.Supervisor))).Message.ShouldBe("The rehearsal goes on. Wait until it is done.");
        import.Finish(null, World.Now);
        Should.Throw<BrokenRuleException>(() => import.Confirm(world.By(world.Supervisor))).Message.ShouldBe("Nothing in this file is new or different.");
        import.Drop(world.By(world.Supervisor));
        Should.Throw<BrokenRuleException>(() => import.Confirm(world.By(world.Supervisor))).Message.ShouldBe("This file cannot be imported.");
    }
}
