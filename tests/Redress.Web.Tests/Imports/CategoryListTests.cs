using Redress.Web.Imports;
using Shouldly;
using Xunit;

namespace Redress.Web.Tests.Imports;

public class CategoryListTests
{
    private static readonly CategoryList List = CategoryList.Shipped();

    [Fact]
    public void Every_row_of_the_sample_finds_its_category_and_issue()
    {
        var unknown = Demo("cfpb-sample-5k.csv.gz").Where(row => row.Issue is not null)
            .Where(row => List.Find(row.Product, row.SubProduct, row.Issue, row.SubIssue).Issue is null)
            .Select(row => $"{row.Product} | {row.SubProduct} | {row.Issue}").Distinct();
        unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("extract-2014.csv.gz")]
    [InlineData("extract-2019.csv.gz")]
    public void So_does_every_row_of_the_extracts(string file) => CfpbFileTests.Rows(file, _ => { }).Where(row => row.Issue is not null)
        .Count(row => List.Find(row.Product, row.SubProduct, row.Issue, row.SubIssue).Issue is null).ShouldBe(0);

    [Fact]
    public void A_retired_name_says_what_it_became()
    {
        var (category, issue) = List.Find("Consumer loan", "Vehicle loan", "Managing the loan or lease", null);
        category!.IsRetired.ShouldBeTrue();
        List.Entries.Single(entry => entry.Id == category.Becomes).Product.ShouldBe("Vehicle loan");
        issue!.IsRetired.ShouldBeTrue();
    }

    [Fact]
    public void Current_names_are_short_and_can_be_chosen()
    {
        var (category, issue) = List.Find("Money transfer, virtual currency, or money service", "International money transfer", "Fraud or scam", null);
        category!.ShouldSatisfyAllConditions(
            c => c.Product.ShouldBe("Money transfer"), c => c.SubProduct.ShouldBe("international money transfer"), c => c.IsRetired.ShouldBeFalse());
        issue!.IsRetired.ShouldBeFalse();
    }

    [Fact]
    public void An_unknown_sub_product_falls_back_to_the_product_and_an_unknown_issue_to_none()
    {
        var (category, issue) = List.Find("Mortgage", "Moon mortgage", "Trouble during payment process", "Escrow, taxes, or insurance");
        category!.Id.ShouldBe(300);
        issue!.SubIssue.ShouldBe("escrow, taxes, or insurance");
        List.Find("Mortgage", null, "Moon dust", null).Issue.ShouldBeNull();
        List.Find("Moon", null, null, null).Category.ShouldBeNull();
    }

    [Fact]
    public void Numbers_are_given_once_and_every_retired_category_leads_to_a_current_one()
    {
        List.Entries.Select(entry => entry.Id).ShouldBeUnique();
        List.Entries.SelectMany(entry => entry.Issues).Select(issue => issue.Id).ShouldBeUnique();
        var current = List.Entries.Where(entry => !entry.IsRetired).Select(entry => (int?)entry.Id).ToHashSet();
        List.Entries.Where(entry => entry.Becomes is not null && !current.Contains(entry.Becomes)).ShouldBeEmpty();
        List.Entries.Where(entry => !entry.IsRetired).ShouldAllBe(entry => entry.Issues.Any(issue => !issue.IsRetired));
    }

    private static List<CfpbRow> Demo(string file) => new CfpbFile(Path.Combine(AppContext.BaseDirectory, "Demo", file)).Read(_ => { }).ToList();
}
