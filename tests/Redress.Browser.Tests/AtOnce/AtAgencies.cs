using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;
using static Redress.Browser.Tests.AtOnce.Cases;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>What the people of the two agencies do meanwhile.</summary>
sealed class AtAgencies(OfficeOnAPort office, Cases cases, Meetings at)
{
    public const string SentBack = "The statement ends in March.", Shared = "We regard this as settled.";

    int closed;

    public async Task Priya(Person priya)
    {
        await priya.SignIn("manager@wa.demo");
        await priya.Open(Agency(cases.Fees, 4) + "/extend");
        await at.TimeAndMoreTime.Meet();
        await priya.Insist("Extend and tell");
        await priya.Sees("Request 4 extended to");

        await at.AnswersSent.Wait();
        await priya.Open(Agency(cases.Fees, 1));
        await priya.Tick("Accept the answer");
        await at.Deciding.Meet();
        await priya.Insist("Accept and tell");
        await priya.Sees("Request 1 accepted.");
        await Close(priya);
    }

    public async Task Dana(Person dana)
    {
        await dana.SignIn("supervisor@wa.demo");
        await at.AnswersSent.Wait();
        await dana.Open(Agency(cases.Fees, 2));
        await dana.Tick("Send back for another round");
        await dana.Fill("Reason", SentBack);
        await dana.Fill("New due date", DayWords.Short(DateOnly.FromDateTime(office.Clock.Now).AddDays(30)));
        await at.Deciding.Meet();
        await dana.Insist("Send back to");
        await dana.Sees("Request 2 sent back to");
        await Close(dana);
    }

    public async Task Owen(Person owen)
    {
        await owen.SignIn("manager@or.demo");
        await owen.Open(Agency(cases.Payoff, 2) + "/extend");
        await owen.Insist("Extend and tell");
        await owen.Sees("Request 2 extended to");
        await at.RestrictedSent.Wait();
        await owen.Open(Agency(cases.Payoff, 1));
        await owen.Sees(AtCompany.Restricted);
        await owen.Tick("Accept the answer");
        await owen.Insist("Accept and tell");
        await owen.Sees("Request 1 accepted.");
    }

    public void OneHasClosed() => closed.ShouldBe(1, "of two who closed at once, one did");

    async Task Close(Person person)
    {
        await person.Open($"/complaints/{cases.Escrow}/close");
        await person.Tick("Closed with explanation");
        await person.Fill("Internal notes", "Both sides agree.");
        await person.Tick("Share a comment");
        await person.Fill("Comment to the company", Shared);
        await person.Tick("Cancel request 2 on closing");
        await at.Closing.Meet();
        await person.Insist("Close and lock");
        if (await person.Shows($"{cases.Escrow} closed and locked")) Interlocked.Increment(ref closed);
        else await person.Sees("was closed meanwhile");
    }
}
