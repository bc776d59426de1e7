using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class SubjectMatchTests
{
    static readonly SubjectFacts Harbor = new(Guid.NewGuid(), [new("Harbor Mortgage"), new("Bay Lending", "Former name", new(2023, 3, 31))],
        [new("Main office", "Yakima", "WA")], [new("Daniel Kessler", "NMLS 9001874")], "(509) 555-0188", "https://harbormortgage.example");

    [Fact]
    public void A_misspelled_name_is_very_likely_and_says_by_how_much()
    {
        var match = SubjectMatch.Compare(new("Harber Mortage"), Harbor)!;

        match.Likelihood.ShouldBe(Likelihood.VeryLikely);
        match.Reasons.Single().ShouldBe(new MatchReason("Name", Sameness.Same, "", "Harbor Mortgage", ": two letters differ from “Harber Mortage”"));
    }

    [Fact]
    public void A_former_name_says_until_when()
        => SubjectMatch.Compare(new("Bay Lending"), Harbor)!.Reasons[0].Before.ShouldBe("Former name until Mar 2023: ");

    [Fact]
    public void What_speaks_against_it_is_said_and_lowers_it()
    {
        var near = SubjectMatch.Compare(new("Harbor Mortgag", "Yakima", "WA"), Harbor)!;
        var far = SubjectMatch.Compare(new("Harbor Mortgag", "Miami", "FL", Phone: "305 555 0100"), Harbor)!;

        far.Score.ShouldBeLessThan(near.Score);
        far.Reasons.Select(reason => reason.Sameness).ShouldBe([Sameness.Same, Sameness.Different, Sameness.Different]);
    }

    [Theory]
    [InlineData("Danny Kessler", true)]
    [InlineData("Kessler", true)]
    [InlineData("D. Kessler", true)]
    [InlineData("Daniel Kesler", true)]
    [InlineData("Maria Kessler", false)]
    [InlineData("Daniel Brown", false)]
    public void A_person_is_known_over_short_forms_initials_and_slips(string typed, bool known)
        => SubjectMatch.Compare(new(null, Person: typed), Harbor)?.Reasons.Any(reason => reason.Matched == "Daniel Kessler").ShouldBe(known);

    [Fact]
    public void Nothing_given_matches_nothing() => SubjectMatch.Compare(new(null), Harbor).ShouldBeNull();

    [Theory]
    [InlineData("+1 (509) 555-0188", "5095550188")]
    [InlineData("509.555.0188", "5095550188")]
    public void Telephones_have_one_form(string typed, string key) => ContactKeys.Phone(typed).ShouldBe(key);

    [Fact]
    public void Addresses_have_one_form()
        => ContactKeys.Address("415 South 6th Avenue, Apartment 2", "98902-1234").ShouldBe(ContactKeys.Address("415 S. 6th Ave Apt 2", "98902"));
}
