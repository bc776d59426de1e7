using Redress.Domain.Complaints;

namespace Redress.Domain.Tests.Complaints;

public class DuplicatesTests
{
    static readonly Guid Company = Guid.NewGuid();

    const string Story = "Sent $640 to his mother in Cebu. The transfer was put on hold, and each time he was promised the money within 24 hours.";

    static Matter Of(string first, string last, string? phone = null, string account = "", Guid? company = null, Guid? branch = null)
        => new(company ?? Company, branch, [new Complainant { FirstName = first, LastName = last, Phone = phone }], account);

    [Fact]
    public void The_same_person_by_name_and_phone_about_the_same_company_is_strong()
    {
        var match = Duplicates.Compare(Of("James", "Nakamura", "509-555-0117"), Of("Jim", "Nakamura", "(509) 555-0117"))!;

        match.IsStrong.ShouldBeTrue();
        match.Reasons[0].Things.ShouldBe(["name", "phone (509) 555-0117"]);
        match.Reasons[1].Lead.ShouldBe("Same subject");
    }

    [Fact]
    public void A_name_that_is_only_alike_is_a_ring()
    {
        var match = Duplicates.Compare(Of("James", "Nakamura"), Of("James", "Nakamora"))!;

        match.Reasons[0].ShouldSatisfyAllConditions(reason => reason.IsSame.ShouldBeFalse(), reason => reason.Things.ShouldBe(["James Nakamora"]));
    }

    [Fact]
    public void The_same_company_alone_is_no_reason() => Duplicates.Compare(Of("James", "Nakamura"), Of("Erin", "Walsh")).ShouldBeNull();

    [Fact]
    public void Two_without_names_are_not_the_same_person() => Duplicates.Compare(Of("", ""), Of("", "")).ShouldBeNull();

    [Fact]
    public void The_same_company_and_branch_and_a_like_account_name_the_words()
    {
        var branch = Guid.NewGuid();

        var match = Duplicates.Compare(Of("A", "B", account: Story, branch: branch), Of("C", "D", account: "The transfer was put on hold for a month. Promised the money within 24 hours.", branch: branch))!;

        match.Reasons[0].Lead.ShouldBe("Same subject and branch");
        match.Reasons[1].Things.ShouldContain("the transfer was put on hold");
    }

    [Fact]
    public void Small_words_in_common_are_no_likeness()
        => SharedWords.Of("they did not have it for me when it was there and I was not told", "they did not have it for me when it was there and he sold a boat").Share.ShouldBeLessThan(0.2);

    [Theory]
    [InlineData("My number is 412-55-1234.", "My number is •••-••-1234.")]
    [InlineData("SSN 412551234", "SSN •••••1234")]
    [InlineData("card 4111 1111 1111 1111 was charged", "card •••• •••• •••• 1111 was charged")]
    [InlineData("account no. 0012345678", "account no. ••••••5678")]
    public void Numbers_that_nobody_should_see_are_masked_but_for_four_digits(string text, string masked) => SecretNumbers.Mask(text).ShouldBe(masked);

    [Theory]
    [InlineData("Call (509) 555-0117 or 1-800-555-0199.")]
    [InlineData("On 2026-11-19 I paid $1,652.00, ZIP 98902-1234.")]
    [InlineData("C-2026-0001187 and loan 4411")]
    [InlineData("order 1234 5678 9012 3456 of mine")]
    public void Telephones_dates_and_amounts_are_not_taken_for_them(string text) => SecretNumbers.Find(text).ShouldBeEmpty();
}
