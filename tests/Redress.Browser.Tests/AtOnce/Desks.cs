using Redress.Browser.Tests.Rig;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>The people of the morning, each at a browser of their own.</summary>
sealed record Desks(Person Ingrid, Person Joel, Person Renee, Person Luis, Person Nora, Person Priya, Person Dana, Person Owen) : IAsyncDisposable
{
    public static async Task<Desks> Of(OfficeOnAPort office)
    {
        Task<Person> At(string name) => office.Person(name, checksEachPage: false);
        return new(
            await At("Ingrid, administrator of Cascade"), await At("Joel, Complaints Contact"), await At("Renee, point of contact"), await At("Luis, drafter"), await At("Nora, the fifth"),
            await At("Priya, Manager in Washington"), await At("Dana, Supervisor in Washington"), await At("Owen, Manager in Oregon"));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var one in (Person[])[Ingrid, Joel, Renee, Luis, Nora, Priya, Dana, Owen]) await one.DisposeAsync();
    }
}

/// <summary>The three complaints about Cascade, by number.</summary>
/// <param name="Fees">Washington's, with four requests.</param>
/// <param name="Escrow">Washington's, with two; it is closed.</param>
/// <param name="Payoff">Oregon's, with two; one answer is restricted.</param>
sealed record Cases(string Fees, string Escrow, string Payoff)
{
    public static string Portal(string number, int request) => $"/portal/complaints/{number}/requests/{request}";

    public static string Agency(string number, int request) => $"/complaints/{number}/requests/{request}";
}

/// <summary>Where they meet.</summary>
sealed class Meetings(CancellationToken stop)
{
    public Meeting NoraInvited { get; } = new(1, stop);
    public Meeting PocOfFees { get; } = new(1, stop);
    public Meeting PocOfEscrow { get; } = new(1, stop);
    public Meeting PocOfPayoff { get; } = new(1, stop);
    public Meeting BothDraft { get; } = new(2, stop);
    public Meeting BothWrote { get; } = new(2, stop);
    public Meeting DraftsPassed { get; } = new(2, stop);
    public Meeting TimeAndMoreTime { get; } = new(2, stop);
    public Meeting SendingWhileDrafting { get; } = new(2, stop);
    public Meeting AnswersSent { get; } = new(1, stop);
    public Meeting RestrictedSent { get; } = new(1, stop);
    public Meeting Deciding { get; } = new(2, stop);
    public Meeting Closing { get; } = new(3, stop);
}
