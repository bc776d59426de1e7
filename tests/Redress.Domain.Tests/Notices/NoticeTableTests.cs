using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Domain.Tests.House;

namespace Redress.Domain.Tests.Notices;

public class NoticeTableTests
{
    const string File = "docs/notices.md";

    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public void The_table_in_docs_is_that_of_the_code()
    {
        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") System.IO.File.WriteAllText(Path.Combine(Tree.Root, File), NoticeDocument.Write());

        Tree.Text(File).ReplaceLineEndings("\n").ShouldBe(NoticeDocument.Write(), "run the tests with REDRESS_WRITE=1 to write docs/notices.md anew");
    }

    [Fact]
    public void Each_act_tells_an_audience_once()
        => NoticeTable.Rows.SelectMany(row => row.To.Select(audience => (row.Act, audience))).ShouldBeUnique();

    // Added to when an act is new: either a row, or a place here and a reason.
    [Fact]
    public void Acts_that_nobody_is_told_of_are_known()
    {
        Act[] silent =
        [
            // Work within the agency, or within the company.
            Act.Imported, Act.ImportChanged, Act.TakenUp, Act.Entered, Act.DocumentAdded, Act.DocumentRemoved, Act.RequestAdded, Act.RequestChanged, Act.RequestRemoved,
            Act.Updated, Act.SecondEntered, Act.AccountRedacted, Act.RedactionWithdrawn,
            Act.PostCorrected, Act.PostWithdrawn,
            Act.LetterMailed, Act.LetterPrinted,
            Act.QuickLookDone, Act.QuickLookRemoved, Act.ResearchAdded, Act.RelatedAdded, Act.RelatedRemoved, Act.ViolationsAlleged, Act.ViolationRemoved,
            // What waited for a Supervisor is gone from the list.
            Act.AccessAskWithdrawn, Act.ActivityAccessAskWithdrawn, Act.ThirdPartyWithdrawn,
            // One of several who must agree did; the last one is told.
            Act.ThirdPartyAgreed,
            // The body outside has no part here.
            Act.ReferredOutside, Act.OutsideReceiptRecorded, Act.PackageSealed,
            // Work on the record itself; those whose complaints are touched hear of them.
            Act.EntityCreated, Act.EntityChanged, Act.EntityTakenOver, Act.EntityMatched, Act.EntityMatchUndone, Act.InformationChangeWithdrawn,
            // It is called back before anybody outside heard of it.
            Act.ReminderCalledBack,
            // The successor is told once of all that moved.
            Act.HandedOver,
            // Work among those who keep the activity.
            Act.LibraryRequestsPlaced, Act.ActivityInitiated, Act.ActivityUpdated, Act.ActivityScoped, Act.ApprovalRuleSet, Act.ComplaintUnlinked, Act.FindingChanged, Act.FindingResolved,
            Act.InteractionAdded, Act.InteractionCorrected, Act.InteractionWithdrawn,
            Act.TimeAdded, Act.TimeCorrected, Act.TimeWithdrawn, Act.CloseOutUpdated, Act.ReportAdded, Act.ReportChanged, Act.ReportRemoved,
            // Supervisors confirmed it; nobody else is to act.
            Act.Destroyed,
        ];
        Enum.GetValues<Act>().Except(NoticeTable.Rows.Select(row => row.Act)).ShouldBe(silent, ignoreOrder: true);
    }
}
