using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.ByKeyboard;

/// <summary>Clerks key in complaints all day. What a plain one costs them is counted here and told in the README.</summary>
public class ByKeyboardTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    const double SecondsAStroke = 0.3, MostSeconds = 120;

    [Fact]
    public async Task A_plain_complaint_is_entered_by_keyboard_alone_in_less_than_two_minutes()
    {
        await using var manager = await office.Person("manager", checksEachPage: false);
        await manager.SignIn("manager@wa.demo");
        await manager.Open("/");
        var hands = new Hands(manager);

        await hands.Go("New complaint");
        await hands.To("ID, license number");
        await hands.Type("9000147");
        await hands.Enter();
        await hands.Go("Continue");

        await hands.To("Date received");
        await hands.Press("Control+a");
        await hands.Type(DayWords.Short(DateOnly.FromDateTime(office.Clock.Now.AddHours(-12)).AddDays(-1)));
        await hands.Pick("How received", "m");
        await hands.Pick("Business type", "mortgage s");
        await hands.Pick("Category", "mortgage");
        await Assertions.Expect(manager.Page.GetByLabel("Issue", new() { Exact = true }).Locator("option")).Not.ToHaveCountAsync(1);
        await hands.Pick("Issue", "pay");
        await hands.To("The complainant’s account");
        await hands.Type("They raised my payment and did not say why. Nobody calls me back.");
        await hands.To("First name");
        await hands.Type("Margaret");
        await hands.To("Last name");
        await hands.Type("Ellison");
        await hands.To("Send to preliminary review");
        await hands.Press("ArrowDown");
        await hands.Go("Enter and open the complaint");

        await manager.Sees(" entered.");
        (hands.Strokes * SecondsAStroke).ShouldBeLessThan(MostSeconds, hands.Story);
        Proofs.Say($"keyboard: a plain complaint in {hands.Strokes} strokes, {hands.Strokes * SecondsAStroke:0} s at {SecondsAStroke} s each. {hands.Story}");
    }
}
