using Redress.Domain.Companies;
using Shouldly;
using Xunit;

namespace Redress.Domain.Tests.Companies;

public class NameKeyTests
{
    [Theory]
    [InlineData("Braviant\u00a0Holdings,\u00a0LLC", "Braviant")]
    [InlineData("Altisource Portfolio Solutions, S.\u0085 r.l.", "Altisource Portfolio Solutions, S.脿 r.l.")]
    [InlineData("CITIBANK, N.A.", "Citibank")]
    [InlineData("BANK OF AMERICA, NATIONAL ASSOCIATION", "Bank of America")]
    [InlineData("HUNTINGTON NATIONAL BANK, THE", "The Huntington Natl Bank")]
    [InlineData("JPMORGAN CHASE & CO.", "JPMorgan Chase and Company")]
    [InlineData("MRS BPO, L.L.C.", "MRS BPO LLC")]
    [InlineData("I.C. System, Inc.", "I C System")]
    [InlineData("M. G. Credit, Inc.", "M.G. Credit")]
    [InlineData("Harley-Davidson Financial Svcs", "Harley Davidson Financial Services Inc")]
    [InlineData("People’s United Bank", "Peoples United Bank")]
    [InlineData("Carrington Mtg", "CARRINGTON MORTGAGE, LLC")]
    [InlineData("Loan Care", "LoanCare, LLC")]
    [InlineData("Navy FCU", "NAVY FEDERAL CREDIT UNION")]
    [InlineData("CrÃ©dit Agricole", "Credit Agricole S.A.")]
    [InlineData("Northstar Svcs, lnc.", "NorthStar Services, Inc.")]
    public void Spellings_of_one_company_have_one_key(string one, string other) =>
        NameKey.Of(one).Compact.ShouldBe(NameKey.Of(other).Compact);

    [Theory]
    [InlineData("Lac Courte Oreilles Financial Services", "Lac Courte Oreilles Financial Services II")]
    [InlineData("Cascade Lending LLC", "Cascade Funding LLC")]
    [InlineData("First Federal Credit Control", "First National Credit Control")]
    public void Different_companies_keep_different_keys(string one, string other) =>
        NameKey.Of(one).Compact.ShouldNotBe(NameKey.Of(other).Compact);

    [Theory]
    [InlineData("The Company", "company")]
    [InlineData("Holdings LLC", "holdings")]
    public void A_name_of_legal_forms_alone_keeps_a_word(string name, string key) => NameKey.Of(name).Text.ShouldBe(key);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(" ,.- ")]
    public void A_name_without_letters_is_empty(string? name) => NameKey.Of(name).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_name_in_another_script_keeps_its_letters() => NameKey.Of("中国银行").Text.ShouldBe("中国银行");

    [Fact]
    public void Trade_names_and_former_names_are_found_inside()
    {
        OtherNames.Within("Minto Financial dba Minto Money").ShouldBe(["Minto Financial", "Minto Money"]);
        OtherNames.Within("Mcburberod Financial, Inc. d/b/a SeedFi").ShouldBe(["Mcburberod Financial, Inc.", "SeedFi"]);
        OtherNames.Within("Populus Financial Group, Inc. (F/K/A Ace Cash Express)").ShouldBe(["Populus Financial Group, Inc.", "Ace Cash Express"]);
        OtherNames.Within("FNIS (Fidelity National Information Services, Inc.)").ShouldBe(["FNIS", "Fidelity National Information Services, Inc."]);
        OtherNames.Within("Payday Loan, LLC (CA)").ShouldBe(["Payday Loan, LLC"]);
    }
}
