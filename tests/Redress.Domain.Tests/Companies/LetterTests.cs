using Redress.Domain.Companies;

namespace Redress.Domain.Tests.Companies;

public class LetterTests
{
    static readonly Company Cascade = new(CompanyKind.Registered, "Cascade Lending LLC") { NmlsId = "9000147", Street = "800 Fifth Ave", City = "Seattle", State = "WA", Zip = "98104" };
    static readonly DateOnly Day = new(2026, 11, 19);

    [Fact]
    public void Every_field_is_filled_in()
    {
        var text = new LetterText(LetterTo.Company, "For {company}", string.Join("|", LetterFields.All.Select(field => $"{{{field.Name}}}")));

        var letter = LetterFields.Fill(text, "Department of Finance", "Dana Whitfield", Day, new Addressee(Cascade, "Joel Brandvold", "Complaints Manager", "joel@cascade.demo"));

        letter.Subject.ShouldBe("For Cascade Lending LLC");
        letter.Text.ShouldBe("Department of Finance|November 19, 2026|Dana Whitfield|Cascade Lending LLC|9000147|800 Fifth Ave, Seattle, WA 98104|Joel Brandvold|joel@cascade.demo");
        letter.Address.ShouldBe(["Joel Brandvold, Complaints Manager", "Cascade Lending LLC", "800 Fifth Ave", "Seattle, WA 98104"]);
        letter.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_known_leaves_a_line_and_is_named_once()
    {
        var letter = LetterFields.Fill(new(LetterTo.Company, "Hello", "Dear {Contact}: {Contact}, {Contact e-mail}"), "Department", "Dana", Day, new Addressee(Cascade, null, null, null));

        letter.Text.ShouldNotContain("{");
        letter.Text.ShouldContain("____");
        letter.Missing.ShouldBe(["Contact", "Contact e-mail"]);
    }

    [Theory]
    [InlineData(LetterTo.Company, "Dear {Nobody}", "There is no field {Nobody}.")]
    [InlineData(LetterTo.Industry, "Dear {Company}", "A letter to the industry goes to no company in particular: take out {Company}.")]
    public void A_field_that_cannot_be_filled_in_is_refused(LetterTo to, string text, string says)
        => Should.Throw<BrokenRuleException>(() => LetterFields.MustBeKnown(new(to, "Title", text))).Message.ShouldStartWith(says);

    [Fact]
    public void What_a_name_holds_is_no_field()
    {
        var odd = new Company(CompanyKind.Registered, "{Sender} Loans");

        LetterFields.Fill(new(LetterTo.Company, "To {Company}", "x"), "Department", "Dana", Day, new Addressee(odd, null, null, null)).Subject.ShouldBe("To {Sender} Loans");
    }
}
