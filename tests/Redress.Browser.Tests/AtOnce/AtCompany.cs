using Redress.Browser.Tests.FirstComplaint;
using Redress.Browser.Tests.Rig;
using Redress.Domain.Deadlines;
using static Redress.Browser.Tests.AtOnce.Cases;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>What the five of the company do, each in the own order.</summary>
sealed class AtCompany(OfficeOnAPort office, Cases cases, Meetings at)
{
    public const string Restricted = "The borrower signed a settlement on the payoff.", Escrow = "The escrow analysis is attached.", LateEscrow = "The notice went out in April.",
        Statement = "The statement of the fees is attached.", Contract = "The contract has the fees on page nine.", Payoff = "The payoff was counted anew.", LastWord = "The fees were charged in March and paid back.",
        ByLuis = "Luis writes that the fees were charged twice.", ByNora = "Nora writes that the fees were charged once.";

    public async Task Ingrid(Person ingrid)
    {
        await ingrid.SignIn("admin@cascade.demo");
        await ingrid.Open("/portal/company/users/new");
        await ingrid.Fill("First name", "Nora");
        await ingrid.Fill("Last name", "Quist");
        await ingrid.Fill("E-mail", "n.quist@cascade.demo");
        await ingrid.Tick("Manage Complaints");
        await ingrid.Press("Invite and send the mail");
        at.NoraInvited.Come();
        await NamePoc(ingrid, cases.Payoff, "Renee Calloway");
        at.PocOfPayoff.Come();
    }

    public async Task Joel(Person joel)
    {
        await joel.SignIn("contact@cascade.demo");
        await NamePoc(joel, cases.Fees, "Renee Calloway");
        at.PocOfFees.Come();
        await joel.Draft(Portal(cases.Fees, 2), Statement);
        await joel.Insist("Send to POC");
        await joel.Sees("Draft for request 2 sent to Renee Calloway.");
        at.DraftsPassed.Come();
        await at.NoraInvited.Wait();
        await NamePoc(joel, cases.Escrow, "Nora Quist");
        at.PocOfEscrow.Come();
        await joel.Draft(Portal(cases.Payoff, 2), Payoff);
        await joel.Insist("Save draft");
        await joel.Sees("Draft saved.");
    }

    public async Task Luis(Person luis)
    {
        await luis.SignIn("drafter@cascade.demo");
        await at.PocOfFees.Wait();
        await DraftTheSame(luis, ByLuis, ByNora);
        await at.DraftsPassed.Wait();

        // The point of contact sends this answer while Luis changes it.
        await luis.Open(Portal(cases.Fees, 1));
        await at.SendingWhileDrafting.Meet();
        await luis.Fill("Text", await luis.Page.GetByLabel("Text", new() { Exact = true }).InputValueAsync() + "\n" + LastWord);
        await luis.Press("Save draft");
        (await luis.Shows("Draft saved.") || await luis.Shows("Your text, not saved")).ShouldBeTrue("Luis learns what became of his text");
        (await luis.Page.ContentAsync()).ShouldContain(LastWord);

        await luis.Draft(Portal(cases.Fees, 3), Contract);
        await luis.Insist("Save draft");
        await luis.Sees("Draft saved.");
    }

    public async Task Nora(Person nora)
    {
        await at.NoraInvited.Wait();
        await Enrolling.SignInForTheFirstTime(nora, "n.quist@cascade.demo");
        await at.PocOfFees.Wait();
        await DraftTheSame(nora, ByNora, ByLuis);

        await at.PocOfEscrow.Wait();
        await nora.Draft(Portal(cases.Escrow, 1), Escrow);
        await nora.Insist("Send to Washington");
        await nora.Insist("Send answer to Washington");
        await nora.Sees("Answer to request 1 sent to Washington.");
        await nora.Draft(Portal(cases.Escrow, 2), LateEscrow);
        await nora.Insist("Send to Washington");
        await at.Closing.Meet();
        await nora.Insist("Send answer to Washington");
        (await nora.Shows("Answer to request 2 sent to Washington.") || await nora.Shows("was closed on") || await nora.Shows(Desk.SomebodyElse)).ShouldBeTrue("Nora learns whether her answer went");
    }

    public async Task Renee(Person renee)
    {
        await renee.SignIn("poc@cascade.demo");
        await at.PocOfPayoff.Wait();
        await renee.Draft(Portal(cases.Payoff, 1), Restricted);
        await renee.Tick("Restrict to POC and agency");
        await renee.Insist("Send to Oregon");
        await renee.Insist("Send answer to Oregon");
        at.RestrictedSent.Come();

        await at.PocOfFees.Wait();
        await renee.Open(Portal(cases.Fees, 4) + "/more-time");
        await renee.Fill("Date you would keep", DayWords.Short(DateOnly.FromDateTime(office.Clock.Now).AddDays(90)));
        await renee.Fill("Why you need more time", "The archive is in Boise.");
        await at.TimeAndMoreTime.Meet();
        await renee.Insist("Ask Washington for more time");
        await renee.Sees("Asked Washington for more time on request 4.");

        await at.DraftsPassed.Wait();
        await renee.Open($"/portal/complaints/{cases.Fees}/send");
        await at.SendingWhileDrafting.Meet();
        await renee.Insist("Send answers to Washington");
        await renee.Sees("2 answers sent to Washington.");
        at.AnswersSent.Come();
    }

    /// <summary>Two write to the same draft. The later one is shown both texts, keeps the own one and passes it on.</summary>
    async Task DraftTheSame(Person person, string mine, string theirs)
    {
        await person.Open(Portal(cases.Fees, 1));
        await at.BothDraft.Meet();
        await person.Fill("Text", mine);
        await at.BothWrote.Meet();
        await person.Press("Save draft");
        if (await person.Shows("Draft saved.")) return;

        await person.Sees("Two texts");
        await person.Sees(theirs.Split(' ')[0]);
        (await person.Page.GetByLabel("Text", new() { Exact = true }).InputValueAsync()).ShouldBe(mine);
        await person.FitsNarrowAndWide();
        await person.Insist("Send to POC");
        await person.Sees("Draft for request 1 sent to Renee Calloway.");
        at.DraftsPassed.Come();
    }

    static async Task NamePoc(Person person, string number, string poc)
    {
        await person.Open($"/portal/complaints/{number}/poc");
        await person.Tick(poc);
        await person.Insist("Assign point of contact");
        await person.Sees($"{poc} is point of contact for {number}.");
    }
}
