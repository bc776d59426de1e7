using Redress.Domain.Complaints.Lists;

namespace Redress.Domain.Tests.Complaints.Lists;

public class ListTermsTests
{
    readonly Shelf shelf = new();

    [Fact]
    public void What_was_retired_is_told_as_its_successor_from_that_version_on()
    {
        shelf.Told(1, shelf.Old).ShouldBe("Card");
        var list = shelf.Next();
        list.Retire(shelf.Title, 101, shelf.Operator);
        shelf.Publish(list);

        (shelf.Told(1, shelf.Title), shelf.Told(2, shelf.Title)).ShouldBe(("Loan: title", "Loan: payday"));
    }

    [Fact]
    public void Names_are_those_of_the_version_before_and_after_its_day()
    {
        var list = shelf.Next();
        list.Rename(shelf.Loan, "Credit", shelf.Operator);
        shelf.Publish(list, shelf.Today.AddDays(5));

        (shelf.Told(1, shelf.Payday), shelf.Told(2, shelf.Payday)).ShouldBe(("Loan: payday", "Credit: payday"));
        list.TakeNames(World.Now.AddDays(5));
        (shelf.Told(1, shelf.Payday), shelf.Told(2, shelf.Payday)).ShouldBe(("Loan: payday", "Credit: payday"));
        new ListTerms(1, shelf.All, shelf.Versions, shelf.Today).ToldIssue(101_001).ShouldBe("Fees");
    }

    [Fact]
    public void What_came_later_is_told_as_what_it_replaced_or_as_its_product_or_not_at_all()
    {
        var list = shelf.Next();
        var (single, merged, other) = (Add(list, 1, 100, "single"), Add(list, 2, 100, "merged"), Add(list, 3, null, "Crypto"));
        list.Retire(shelf.Payday, single, shelf.Operator);
        shelf.Publish(list);
        var next = new NationalList(Begin(), shelf.All);
        next.Retire(shelf.Title, merged, shelf.Operator);
        next.Retire(shelf.Card, merged, shelf.Operator);
        next.Publish(shelf.Versions, "Third", shelf.Today.AddDays(1), shelf.Operator);

        shelf.Told(1, Find(single)).ShouldBe("Loan: payday");
        shelf.Told(1, Find(merged)).ShouldBe("Loan");
        shelf.Told(1, Find(other)).ShouldBeNull();
        shelf.Told(3, shelf.Card).ShouldBe("Loan: merged");
        shelf.Told(3, shelf.Old).ShouldBe("Loan: merged");
    }

    [Fact]
    public void An_agencys_own_stands_for_itself_there_and_for_its_national_parent_elsewhere()
    {
        var own = shelf.Own();
        (shelf.Told(1, own, shelf.World.Agency.Id), shelf.Told(1, own, Guid.NewGuid())).ShouldBe(("Loan: Tribal lender", "Loan"));

        shelf.Agency().Retire(own, 102, shelf.Today, shelf.Administrator);
        (shelf.Told(1, own, shelf.World.Agency.Id), shelf.Told(1, own, Guid.NewGuid())).ShouldBe(("Loan: title", "Loan"));
    }

    ListVersion Begin()
    {
        shelf.Versions.Add(ListVersion.Begin(shelf.Versions, shelf.Operator));
        return shelf.Versions[^1];
    }

    int Add(NationalList list, int no, int? under, string name)
    {
        var made = list.AddCategory(100_050 + no, under, name, shelf.Operator);
        list.BeginIssues(made, 1_000_000_050 + no * 10, under is null ? null : shelf.Loan, "Fees");
        shelf.All.Add(made);
        return made.Id;
    }

    Domain.Complaints.Category Find(int id) => shelf.All.Single(one => one.Id == id);
}
