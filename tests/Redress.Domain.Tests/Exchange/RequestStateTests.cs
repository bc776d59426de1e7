using Redress.Domain.Exchange;
using Redress.Domain.Tests.House;

namespace Redress.Domain.Tests.Exchange;

public class RequestStateTests
{
    const string File = "docs/request-states.md";

    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public void The_table_in_docs_is_that_of_the_code()
    {
        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") System.IO.File.WriteAllText(Path.Combine(Tree.Root, File), RequestStates.Document());

        Tree.Text(File).ReplaceLineEndings("\n").ShouldBe(RequestStates.Document(), "run the tests with REDRESS_WRITE=1 to write docs/request-states.md anew");
    }

    [Fact]
    public void Each_state_has_one_row()
        => RequestStates.Rows.Select(row => row.State).Order().ShouldBe(Enum.GetValues<RequestState>().Order());

    [Theory]
    [InlineData(AskKind.MoreTime, false, RequestState.MoreTimeAsked)]
    [InlineData(AskKind.SendBack, true, RequestState.SendBackRequested)]
    [InlineData(null, true, RequestState.Answered)]
    [InlineData(null, false, RequestState.WithCompanyPoc)]
    public void What_the_company_asks_is_a_state_of_its_own(AskKind? asked, bool answered, RequestState state)
    {
        var at = World.Now;
        RequestStates.Of(new(at, null, null, 1, answered ? at : null, at, at, asked)).ShouldBe(state);
    }
}
