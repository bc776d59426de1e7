using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;
using static Redress.Browser.Tests.AtOnce.Cases;

namespace Redress.Browser.Tests.AtOnce;

/// <summary>What must be true when all have gone home.</summary>
sealed partial class Afterwards(OfficeOnAPort office, Cases cases, Desks desks)
{
    const string NoSuch = "C-2026-0999999";

    public async Task Nothing_is_lost()
    {
        var fees = string.Join('\n', await Task.WhenAll(Enumerable.Range(1, 4).Select(no => desks.Luis.Reads(Portal(cases.Fees, no)))));
        foreach (var text in (string[])[AtCompany.ByLuis, AtCompany.ByNora, AtCompany.Statement, AtCompany.Contract]) fees.ShouldContain(text);
        (await desks.Renee.Reads(Portal(cases.Payoff, 1))).ShouldContain(AtCompany.Restricted);
        (await desks.Luis.Reads(Portal(cases.Payoff, 2))).ShouldContain(AtCompany.Payoff);
        (await desks.Luis.Reads(Portal(cases.Escrow, 1))).ShouldContain(AtCompany.Escrow);
        (await desks.Luis.Reads(Portal(cases.Escrow, 2))).ShouldContain(AtCompany.LateEscrow);
        (await desks.Priya.Reads(Agency(cases.Fees, 2))).ShouldContain(AtAgencies.SentBack);
        (await desks.Luis.Reads($"/portal/complaints/{cases.Escrow}/closure")).ShouldContain(AtAgencies.Shared);
    }

    public async Task Each_event_stands_once_in_an_unbroken_chain()
    {
        string[] entered = ["Entered", "RequestAdded", "RequestAdded", "RequestsSent", "CompanyPocAssigned"];
        await Happened("manager@wa.demo", cases.Fees,
            [.. entered, "RequestAdded", "RequestAdded", "DraftPassedToPoc", "DraftPassedToPoc", "MoreTimeAsked", "Extended", "AnswersSent", "Accepted", "SentBack"]);
        await Happened("manager@or.demo", cases.Payoff, [.. entered, "AnswersSent", "Extended", "Accepted"]);
        var late = (await desks.Priya.Reads(Agency(cases.Escrow, 2))).Contains(AtCompany.LateEscrow);
        await Happened("manager@wa.demo", cases.Escrow, [.. entered, "AnswersSent", .. late ? (string[])["AnswersSent"] : [], "Closed"]);
    }

    public Task No_notice_and_no_mail_is_doubled() => office.InDb(async db =>
    {
        var numbers = new[] { cases.Fees, cases.Escrow, cases.Payoff };
        var notices = (await db.Notices.AsNoTracking().Where(notice => notice.RecordId != null).ToListAsync()).Where(notice => numbers.Any(notice.Link.Contains)).ToList();
        notices.Count.ShouldBeGreaterThan(10);
        notices.GroupBy(notice => (notice.PersonId, notice.Words, notice.Link)).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        var mails = (await db.Outbox.AsNoTracking().ToListAsync()).Where(mail => numbers.Any(mail.Subject.Contains)).ToList();
        mails.Count.ShouldBeGreaterThan(10);
        mails.GroupBy(mail => (mail.To, mail.Subject, mail.Body)).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    });

    public async Task Each_agency_sees_its_own_in_full_and_a_summary_of_the_other()
    {
        foreach (var (person, own, others) in new[] { (desks.Priya, (string[])[cases.Fees, cases.Escrow], (string[])[cases.Payoff]), (desks.Owen, [cases.Payoff], [cases.Fees, cases.Escrow]) })
        {
            foreach (var number in own) (await person.Reads($"/complaints/{number}")).ShouldContain("Ellison");
            foreach (var number in others)
            {
                var summary = await person.Reads($"/complaints/{number}");
                summary.ShouldContain("Only the summary of another agency");
                foreach (var secret in (string[])["Ellison", "raised my payment", "fees", "escrow analysis", "Calloway", "Quist"]) summary.ShouldNotContain(secret);
                foreach (var part in (string[])["requests", "requests/1", "requests/1/decide", "details", "documents", "history", "research", "close"]) await IsNotThere(person, number, $"/complaints/NUMBER/{part}");
            }
        }
    }

    public async Task A_restricted_answer_is_read_by_the_point_of_contact_and_the_agency_alone()
    {
        (await desks.Owen.Reads(Agency(cases.Payoff, 1))).ShouldContain(AtCompany.Restricted);
        foreach (var other in (Person[])[desks.Luis, desks.Joel, desks.Nora, desks.Ingrid])
            foreach (var page in (string[])["", "/requests", "/requests/1", "/documents", "/history"])
                (await other.Reads($"/portal/complaints/{cases.Payoff}{page}")).ShouldNotContain("settlement");
        (await desks.Luis.Reads(Portal(cases.Payoff, 1))).ShouldContain("Only the point of contact and the agency can read this answer.");
    }

    public async Task Another_company_finds_nothing()
    {
        await using var stranger = await office.Person("Aisha, of Sound", checksEachPage: false);
        await stranger.SignIn("contact@sound.demo");
        foreach (var number in (string[])[cases.Fees, cases.Escrow, cases.Payoff])
            foreach (var page in (string[])["", "/requests", "/requests/1", "/requests/1/send", "/send", "/poc", "/documents", "/history", "/closure"])
                await IsNotThere(stranger, number, $"/portal/complaints/NUMBER{page}");
        (await stranger.Reads("/portal/complaints")).ShouldNotContain(cases.Payoff);
    }

    async Task Happened(string email, string number, string[] acts)
    {
        using var program = new Api(new() { BaseAddress = office.Address, DefaultRequestHeaders = { Authorization = await office.Token(email) } });
        var history = (await program.Get($"/api/v1/complaints/{number}/history?limit=200")).ShouldBe(System.Net.HttpStatusCode.OK).Json;
        history["items"]!.AsArray().Select(item => item!["act"]!.GetValue<string>()).Order().ShouldBe(acts.Order(), number);
        history["isVerified"]!.GetValue<bool>().ShouldBeTrue(history["faults"]!.ToJsonString());
    }

    static async Task IsNotThere(Person person, string number, string address)
    {
        var (status, text) = await person.Asks(address.Replace("NUMBER", number));
        var (unknown, words) = await person.Asks(address.Replace("NUMBER", NoSuch));
        status.ShouldBe(unknown, address);
        unknown.ShouldBeOneOf(403, 404);
        Comparable(text, number).ShouldBe(Comparable(words, NoSuch), address);
    }

    // Antiforgery tokens differ each time.
    static string Comparable(string page, string number) => Token().Replace(page, "").Replace(number, "");

    [GeneratedRegex("value=\"CfDJ[^\"]*\"")]
    private static partial Regex Token();
}
