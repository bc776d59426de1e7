using Redress.Domain.Complaints;
using static Redress.Domain.Complaints.Part;
using static Redress.Domain.Complaints.Standing;

namespace Redress.Domain.Tests.Complaints;

/// <summary>The specification's table, pair by pair: part, then owner, with access, other agency, company; a small letter where restriction hides it.</summary>
public class WhoSeesWhatTests
{
    [Theory]
    [InlineData(Summary, "Y Y Y Y")]
    [InlineData(Part.BusinessType, "Y Y Y -")]
    [InlineData(ComplainantNameAndAddress, "Y r - r")]
    [InlineData(ComplainantContact, "Y r - -")]
    [InlineData(Transaction, "Y Y - Y")]
    [InlineData(Account, "Y r - Y")]
    [InlineData(IntakeFacts, "Y Y - -")]
    [InlineData(Requests, "Y Y - Y")]
    [InlineData(Documents, "Y Y - Y")]
    [InlineData(Work, "Y Y - -")]
    [InlineData(Part.ClosureReason, "Y Y - -")]
    [InlineData(ClosureMaterials, "Y Y - Y")]
    public void Each_part_is_shown_to_whom_the_table_says(Part part, string row)
    {
        Standing[] standings = [Owner, WithAccess, OtherAgency, Company];
        var shown = standings.Select(standing => (WhoSeesWhat.Shows(part, standing, false), WhoSeesWhat.Shows(part, standing, true)) switch
        {
            (true, true) => "Y", (true, false) => "r", _ => "-",
        });
        string.Join(' ', shown).ShouldBe(row);
    }

    [Fact]
    public void Nobody_sees_nothing() => Enum.GetValues<Part>().ShouldAllBe(part => !WhoSeesWhat.Shows(part, Nobody, false));

    [Fact]
    public void Support_sees_summaries_alone()
        => Enum.GetValues<Part>().Where(part => WhoSeesWhat.Shows(part, Support, false)).ShouldBe([Summary, Part.BusinessType]);
}
