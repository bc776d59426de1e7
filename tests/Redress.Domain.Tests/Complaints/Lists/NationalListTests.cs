using Redress.Domain.Complaints.Lists;

namespace Redress.Domain.Tests.Complaints.Lists;

public class NationalListTests
{
    readonly Shelf shelf = new();

    [Fact]
    public void Nothing_holds_before_it_is_published_and_its_day_has_come()
    {
        var list = shelf.Next();
        var made = list.AddCategory(100_050, 100, "online", shelf.Operator);
        list.BeginIssues(made, 1_000_000_050, shelf.Loan, null);
        shelf.All.Add(made);
        list.Rename(shelf.Card, "Credit card", shelf.Operator);
        list.Retire(shelf.Title, 101, shelf.Operator);
        var day = shelf.Today.AddDays(10);
        (made.IsOfferedOn(day), shelf.Title.IsOfferedOn(day)).ShouldBe((false, true));

        shelf.Publish(list, day);

        (made.IsOfferedOn(day.AddDays(-1)), made.IsOfferedOn(day), made.Issues.All(issue => issue.IsOfferedOn(day))).ShouldBe((false, true, true));
        (shelf.Title.IsOfferedOn(day.AddDays(-1)), shelf.Title.IsOfferedOn(day)).ShouldBe((true, false));
        shelf.Card.Name.ShouldBe("Card");
        list.TakeNames(World.Now.AddDays(10));
        shelf.Card.Name.ShouldBe("Credit card");
    }

    [Fact]
    public void A_published_version_is_never_changed_and_the_next_holds_later()
    {
        var list = shelf.Next();
        Refused(() => shelf.Publish(list), "Nothing is changed in this version.");
        list.Rename(shelf.Card, "Credit card", shelf.Operator);
        Refused(() => ListVersion.Begin(shelf.Versions, shelf.Operator), "Version 2 is being put together already.");
        Refused(() => shelf.Publish(list, shelf.Today.AddDays(-1)), "The day lies in the past.");
        shelf.Publish(list, shelf.Today);

        Refused(() => list.Retire(shelf.Title, null, shelf.Operator), "Version 2 is published. It is never changed.");
        Refused(() => list.Drop(1, shelf.Operator), "Version 2 is published. It is never changed.");
        Refused(() => shelf.Publish(list), "Version 2 is published. It is never changed.");
        var next = shelf.Next();
        next.Rename(shelf.Card, "Charge card", shelf.Operator);
        Refused(() => shelf.Publish(next, shelf.Today), "The version before holds from Nov 19, 2026. Give a later day.");
    }

    [Fact]
    public void A_product_is_renamed_with_all_under_it_and_an_issue_with_its_sub_issues()
    {
        var own = shelf.Own();
        var list = shelf.Next();
        list.Rename(shelf.Loan, "Credit", shelf.Operator);
        list.Rename(shelf.Loan.Issues[0], "Charges", shelf.Operator);
        shelf.Publish(list);

        (shelf.Payday.Name, own.Name).ShouldBe(("Credit: payday", "Credit: Tribal lender"));
        shelf.Loan.Issues.Select(issue => issue.FullName).ShouldBe(["Charges", "Charges: hidden", "Fraud"]);
        own.Issues.Select(issue => issue.FullName).ShouldBe(["Charges", "Charges: hidden", "Fraud"]);
        shelf.Payday.Issues[0].Name.ShouldBe("Fees");
    }

    [Fact]
    public void What_agencies_added_under_a_retired_product_is_retired_with_it_and_the_agency_reads_so()
    {
        var own = shelf.Own();
        var list = shelf.Next();
        Refused(() => list.Retire(shelf.Loan, 200, shelf.Operator), "Retire what stands under Loan first: 2.");
        list.Retire(shelf.Payday, 200, shelf.Operator);
        list.Retire(shelf.Title, 200, shelf.Operator);
        list.Retire(shelf.Loan, 200, shelf.Operator);
        shelf.Publish(list);

        (own.RetiredOn, own.BecameId).ShouldBe((shelf.Today, 200));
        list.Done.ShouldHaveSingleItem().Words.ShouldContain("with Loan of the national list (version 2)");
        Refused(() => shelf.Agency().BringBack(own, shelf.Administrator), "Loan is retired in the national list. Add it under another category.");
    }

    [Fact]
    public void A_value_is_changed_once_in_a_version_and_a_change_is_taken_out()
    {
        var list = shelf.Next();
        list.Rename(shelf.Card, "Credit card", shelf.Operator);
        Refused(() => list.Retire(shelf.Card, null, shelf.Operator), "This version changes it already. Take that change out first.");
        list.Retire(shelf.Loan.Issues[0], null, shelf.Operator);
        Refused(() => list.Rename(shelf.Loan.Issues[1], "secret", shelf.Operator), "This version changes it already. Take that change out first.");
        Refused(() => list.Retire(shelf.Loan.Issues[2], null, shelf.Operator), "It is the last issue of Loan. Retire the category instead.");
        Refused(() => list.Retire(shelf.Old, null, shelf.Operator), "It is no value of the present list.");

        list.Drop(1, shelf.Operator).ShouldBeNull();
        list.Retire(shelf.Card, 100, shelf.Operator);
        Refused(() => list.Drop(1, shelf.Operator), "This change is gone already.");
        var made = list.AddIssue(7, 101, "Rollover", shelf.Operator);
        list.Drop(4, shelf.Operator).ShouldBe(made);
    }

    [Fact]
    public void A_change_touches_the_complaints_of_all_that_it_is_about()
    {
        var own = shelf.Own();
        var list = shelf.Next();
        list.Rename(shelf.Loan, "Credit", shelf.Operator);
        list.Retire(shelf.Loan.Issues[0], null, shelf.Operator);
        list.Retire(shelf.Title, null, shelf.Operator);
        IEnumerable<int> Touched(int no) => list.Touched(shelf.Versions[^1].Changes[no]).Select(one => one.Id);

        Touched(0).ShouldBe([100, 101, 102, own.Id], ignoreOrder: true);
        Touched(1).ShouldBe([100_001, 100_002, own.Issues[0].Id, own.Issues[1].Id], ignoreOrder: true);
        Touched(2).ShouldBe([102]);
    }

    [Fact]
    public void Only_an_Operator_keeps_the_national_list()
    {
        Refused(() => ListVersion.Begin(shelf.Versions, shelf.Administrator), "Only an Operator keeps the national list.");
        var list = shelf.Next();
        Refused(() => list.Rename(shelf.Card, "Credit card", shelf.Administrator), "Only an Operator keeps the national list.");
    }

    static void Refused(Action act, string sentence) => Should.Throw<BrokenRuleException>(act).Message.ShouldBe(sentence);
}
