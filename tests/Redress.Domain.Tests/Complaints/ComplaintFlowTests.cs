using Redress.Domain.Complaints;
using Redress.Domain.Tests.House;

namespace Redress.Domain.Tests.Complaints;

public class ComplaintFlowTests
{
    const string File = "docs/complaint-status.md";

    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public void The_table_in_docs_is_that_of_the_code()
    {
        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") System.IO.File.WriteAllText(Path.Combine(Tree.Root, File), ComplaintFlowDocument.Write());

        Tree.Text(File).ReplaceLineEndings("\n").ShouldBe(ComplaintFlowDocument.Write(), "run the tests with REDRESS_WRITE=1 to write docs/complaint-status.md anew");
    }

    [Fact]
    public void No_arrow_stands_twice_and_none_leads_out_of_canceled()
    {
        ComplaintFlow.Arrows.Select(arrow => (arrow.From, arrow.Act, arrow.To)).ShouldBeUnique();
        ComplaintFlow.Arrows.ShouldAllBe(arrow => arrow.From != ComplaintStatus.Canceled);
        ComplaintFlow.Arrows.Where(arrow => arrow.From == ComplaintStatus.Closed).Select(arrow => arrow.To).ShouldBe([ComplaintStatus.Reopened]);
    }
}
