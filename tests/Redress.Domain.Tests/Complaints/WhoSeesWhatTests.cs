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
    [InlineData(Discussion, "Y Y - -")]
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

    // What the receiver of a referral reads before it decides: nothing unchosen; c where the sender chose it, r where restriction hides even that.
    [Theory]
    [InlineData(Summary, "Y")]
    [InlineData(Part.BusinessType, "Y")]
    [InlineData(ComplainantNameAndAddress, "r")]
    [InlineData(ComplainantContact, "r")]
    [InlineData(Transaction, "c")]
    [InlineData(Account, "r")]
    [InlineData(IntakeFacts, "c")]
    [InlineData(Requests, "c")]
    [InlineData(Documents, "c")]
    [InlineData(Work, "c")]
    [InlineData(Discussion, "-")]
    [InlineData(Part.ClosureReason, "-")]
    [InlineData(ClosureMaterials, "-")]
    public void The_receiver_of_a_referral_sees_what_was_chosen(Part part, string seen)
    {
        const ReferralShows everything = (ReferralShows)255;
        var shown = (WhoSeesWhat.Shows(part, Receiver, false), WhoSeesWhat.Shows(part, Receiver, false, everything), WhoSeesWhat.Shows(part, Receiver, true, everything)) switch
        {
            (true, true, true) => "Y", (false, true, true) => "c", (false, true, false) => "r", _ => "-",
        };
        shown.ShouldBe(seen);
    }

    [Fact]
    public void Nobody_sees_nothing() => Enum.GetValues<Part>().ShouldAllBe(part => !WhoSeesWhat.Shows(part, Nobody, false));

    [Fact]
    public void Support_sees_summaries_alone()
        => Enum.GetValues<Part>().Where(part => WhoSeesWhat.Shows(part, Support, false)).ShouldBe([Summary, Part.BusinessType]);
}
