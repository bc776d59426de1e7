using Redress.Domain.Access;
using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class CompanyChangesTests
{
    static readonly DateTime Now = new(2026, 11, 20, 18, 0, 0, DateTimeKind.Utc);
    static readonly DateOnly Today = new(2026, 11, 20);
    static readonly Stamp Agency = new(Viewer.CommandLine with { Name = "Dana Whitfield", Side = Side.Agency, AgencyId = Guid.NewGuid() }, Now, Today);

    readonly Company company = new(CompanyKind.Registered, "Bay Lending, Inc.");

    [Fact]
    public void The_former_name_stays_with_its_day_and_who_renamed()
    {
        company.Rename("  Harbor   Mortgage LLC ", Agency, new(2026, 11, 1), "Registry notice 12.");

        (company.Name, company.NameKey).ShouldBe(("Harbor Mortgage LLC", NameKey.Of("Harbor Mortgage LLC").Compact));
        var former = company.OtherNames.ShouldHaveSingleItem();
        (former.Name, former.IsFormer, former.UntilOn).ShouldBe(("Bay Lending, Inc.", true, new DateOnly(2026, 11, 1)));
        company.Formerly.ShouldBe(former);
        var fact = company.Facts.ShouldHaveSingleItem();
        (fact.Act, fact.On, fact.Words, fact.Why, fact.ByName).ShouldBe((CompanyAct.Renamed, new DateOnly(2026, 11, 1), "Renamed from Bay Lending, Inc. to Harbor Mortgage LLC.", "Registry notice 12.", "Dana Whitfield"));
    }

    [Theory]
    [InlineData("", "Give the new name, up to 300 characters.")]
    [InlineData("   ", "Give the new name, up to 300 characters.")]
    [InlineData("!!!", "A name needs letters or digits, and no control characters.")]
    [InlineData("Bay\u0000Lending", "A name needs letters or digits, and no control characters.")]
    [InlineData("Bay Lending, Inc.", "Bay Lending, Inc. is its name already.")]
    public void A_name_that_is_none_is_refused(string name, string sentence)
        => Should.Throw<BrokenRuleException>(() => company.Rename(name, Agency)).Message.ShouldBe(sentence);

    [Fact]
    public void A_name_has_up_to_300_characters_and_its_day_has_come()
    {
        Should.Throw<BrokenRuleException>(() => company.Rename(new('x', 301), Agency));
        Should.Throw<BrokenRuleException>(() => company.Rename("Harbor", Agency, Today.AddDays(1)));
        company.Rename(new('x', 300), Agency);
        company.OtherNames.Count.ShouldBe(1);
    }

    [Fact]
    public void A_company_that_gets_its_old_name_back_was_not_formerly_called_so()
    {
        company.Rename("Harbor", Agency, new(2026, 3, 1));
        company.Rename("Bay Lending, Inc.", Agency);

        company.OtherNames.Count.ShouldBe(2);
        company.Formerly!.Name.ShouldBe("Harbor");
    }

    [Fact]
    public void Only_a_name_given_by_an_agency_is_kept_against_the_registry()
    {
        company.Rename("Harbor", new Stamp(Viewer.CommandLine, Now, Today));
        company.WasRenamedByHandFrom("Bay Lending, Inc.").ShouldBeFalse();

        company.Rename("Harbor Mortgage", Agency with { At = Now.AddDays(1) });
        company.WasRenamedByHandFrom("Harbor").ShouldBeTrue();
        company.WasRenamedByHandFrom("Harbor Bank").ShouldBeFalse();
    }
}
