using Redress.Domain.Complaints.Lists;

namespace Redress.Domain.Tests.Complaints.Lists;

public class AgencyListTests
{
    readonly Shelf shelf = new();

    [Fact]
    public void An_addition_stands_under_a_product_with_its_issues_for_the_agency_alone()
    {
        var own = shelf.Own();

        (own.Name, own.ParentId, own.AgencyId).ShouldBe(("Loan: Tribal lender", 100, shelf.World.Agency.Id));
        own.Issues.Select(issue => issue.FullName).ShouldBe(["Fees", "Fees: hidden", "Fraud"]);
        own.Issues.Select(issue => issue.Id).ShouldBeUnique();
        own.IsFor(Guid.NewGuid()).ShouldBeFalse();
    }

    [Fact]
    public void It_is_offered_from_its_day_until_it_is_retired_and_again_when_it_is_brought_back()
    {
        var own = shelf.Own(from: shelf.Today.AddDays(2));
        (own.IsOfferedOn(shelf.Today), own.IsOfferedOn(shelf.Today.AddDays(2))).ShouldBe((false, true));

        var list = shelf.Agency();
        list.Retire(own, 101, shelf.Today.AddDays(9), shelf.Administrator);
        (own.IsOfferedOn(shelf.Today.AddDays(8)), own.IsOfferedOn(shelf.Today.AddDays(9)), own.BecameId).ShouldBe((true, false, 101));
        list.BringBack(own, shelf.Administrator);
        own.IsOfferedOn(shelf.Today.AddDays(9)).ShouldBeTrue();
        list.Done.Select(fact => fact.Act).ShouldBe([ListAct.Retired, ListAct.BroughtBack]);
    }

    [Fact]
    public void Under_a_product_that_is_to_be_retired_it_ends_with_it_also_when_it_is_brought_back()
    {
        var (list, day) = (shelf.Next(), shelf.Today.AddDays(30));
        list.Retire(shelf.Card, 100, shelf.Operator);
        shelf.Publish(list, day);
        var own = shelf.Agency().AddCategory(100_900, 1_000_000_900, 200, "Gift card", shelf.Today, shelf.Administrator);
        shelf.All.Add(own);
        (own.RetiredOn, own.BecameId).ShouldBe((day, 100));

        shelf.Agency().BringBack(own, shelf.Administrator);
        own.RetiredOn.ShouldBe(day);
    }

    [Fact]
    public void What_cannot_be_is_refused_with_a_sentence()
    {
        var (own, list) = (shelf.Own(), shelf.Agency());
        Refused(() => shelf.Own("tribal LENDER"), "Loan: Tribal lender is in the list already.");
        Refused(() => shelf.Own("Payday"), "Loan: payday is in the list already.");
        Refused(() => shelf.Own("  "), "Give it a name.");
        Refused(() => shelf.Own(new string('a', 101)), "The name has up to 100 characters.");
        Refused(() => shelf.Own("Loan: other"), "Leave out the colon: it parts a category from what it is under.");
        Refused(() => shelf.Own("Other", shelf.Today.AddDays(-1)), "The day lies in the past.");
        Refused(() => list.AddCategory(1, 1, 101, "Other", shelf.Today, shelf.Administrator), "Choose a category of the national list that is offered then.");
        Refused(() => list.AddCategory(1, 1, 300, "Other", shelf.Today, shelf.Administrator), "Choose a category of the national list that is offered then.");
        Refused(() => list.AddIssue(1, 200, "fraud", shelf.Today, shelf.Administrator), "Fraud is in the list already.");
        Refused(() => list.Retire(shelf.Card, null, shelf.Today, shelf.Administrator), "Only values that your agency added can be retired here.");
        Refused(() => list.Retire(own, own.Id, shelf.Today, shelf.Administrator), "Choose a successor that is offered then.");
        Refused(() => list.BringBack(own, shelf.Administrator), "It is not retired.");
        list.Retire(own, null, shelf.Today, shelf.Administrator);
        Refused(() => list.Retire(own, null, shelf.Today, shelf.Administrator), "It is retired already, from Nov 19, 2026.");
        Refused(() => shelf.Own(), "Loan: Tribal lender was retired. Bring it back instead.");
    }

    [Fact]
    public void Only_an_Account_Administrator_of_the_agency_keeps_it()
    {
        var own = shelf.Own();
        foreach (var stamp in (Stamp[])[shelf.World.By(shelf.World.Manager), shelf.Operator])
        {
            Refused(() => shelf.Agency().AddIssue(1, 100, "Rollover", shelf.Today, stamp), "Only an Account Administrator of the agency can do this.");
            Refused(() => shelf.Agency().Retire(own, null, shelf.Today, stamp), "Only an Account Administrator of the agency can do this.");
        }
    }

    [Fact]
    public void The_last_issue_of_a_category_stays()
    {
        var (own, list) = (shelf.Own(), shelf.Agency());
        list.Retire(own.Issues[0], own.Issues[2].Id, shelf.Today, shelf.Administrator);
        list.Retire(own.Issues[1], null, shelf.Today, shelf.Administrator);

        Refused(() => list.Retire(own.Issues[2], null, shelf.Today, shelf.Administrator), "It is the last issue of Loan: Tribal lender. Retire the category instead.");
    }

    static void Refused(Action act, string sentence) => Should.Throw<BrokenRuleException>(act).Message.ShouldBe(sentence);
}
