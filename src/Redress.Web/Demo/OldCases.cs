using System.Text;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;
using Redress.Web.Data.Destroying;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>Complaints of Washington that were closed six years ago: one is due, one to be confirmed, one held, one falls due next month, and of one the documents are destroyed.</summary>
static class OldCases
{
    /// <summary>Days ago on which each was closed: six years are 2191 or 2192.</summary>
    static readonly (string First, string Last, int ClosedAgo, string Account)[] All =
    [
        ("Harold", "Whitcomb", 2_260, "They kept charging a fee after I had closed the account."),
        ("Loretta", "Baines", 2_240, "My payment was booked to somebody else’s loan."),
        ("Ignacio", "Ferrer", 2_225, "They sent my statements to my old address for a year."),
        ("Winifred", "Ashby", 2_210, "The rate was not the one that I had signed."),
        ("Mildred", "Castellano", 2_205, "They took two payments in one month and kept both."),
        ("Clarence", "Doyle", 2_165, "They would not say how the payoff amount was made up."),
    ];

    public static async Task Add(IServiceProvider services, DateTime now, CancellationToken stop)
    {
        var (db, store) = (services.GetRequiredService<RedressDb>(), services.GetRequiredService<DocumentStore>());
        var (supervisor, director) = (await Person(db, "supervisor@wa.demo", stop), await Person(db, "director@wa.demo", stop));
        var (agency, cases) = (supervisor.Agency!, new List<Complaint>());
        foreach (var one in All) cases.Add(await Closed(db, store, supervisor, one, now, stop));
        var (yesterday, before) = (now.AddDays(-1), now.AddDays(-9));
        Stamp By(Person person, DateTime at) => new(person.AsViewer(), at, agency.DayOf(at));

        var destroyed = Destruction.Propose(cases[0], DestroyedPart.Documents, By(supervisor, before));
        destroyed.Confirm(agency, By(director, before.AddHours(20)));
        db.AddRange(destroyed, Destruction.Propose(cases[1], DestroyedPart.Documents, By(director, yesterday)));
        var held = LegalHold.OnRecord(agency, cases[2], "Superior Court of Spokane County, 26-2-01187-4: keep everything until the judgment.", By(director, before));
        held.Confirm(agency, By(supervisor, before.AddHours(3)));
        var person = LegalHold.OnComplainant(agency, "Winifred Ashby", null, null, "Request of the Attorney General of November 12 for all complaints of Ms. Ashby.", By(director, yesterday));
        db.AddRange(held, person);
        await HoldMatching.Find(db, person, yesterday, stop);
        await db.SaveChangesAsync(stop);
        await services.GetRequiredService<Destroyer>().CarryOut(destroyed.Id, director.AsViewer(), before.AddHours(20), stop);
    }

    static async Task<Complaint> Closed(RedressDb db, DocumentStore store, Person by, (string First, string Last, int ClosedAgo, string Account) one, DateTime now, CancellationToken stop)
    {
        var (agency, entered) = (by.Agency!, now.AddDays(-one.ClosedAgo - 45));
        Stamp At(DateTime at) => new(by.AsViewer(), at, agency.DayOf(at));
        var company = await db.Companies.Where(c => c.NmlsId != null && c.NmlsId != People.CascadeNmlsId && c.NmlsId != People.SoundNmlsId && c.EnrolledAt == null && c.Kind == Domain.Companies.CompanyKind.Registered).OrderBy(c => c.Name).FirstAsync(stop);
        var category = await db.Categories.Include(c => c.Issues).Where(c => c.RetiredOn == null && c.AgencyId == null && c.FromOn == null && c.Issues.Any()).OrderBy(c => c.Id).FirstAsync(stop);
        var day = agency.DayOf(entered);
        var complaint = Complaint.Enter(await db.NextComplaint(day.Year, stop), agency, company, new Intake
        {
            ReceivedOn = day.AddDays(-2), AcknowledgedOn = day, HowReceived = HowReceived.Mail, BusinessType = BusinessType.ConsumerFinance, CategoryId = category.Id, IssueId = category.Issues[0].Id, Account = one.Account,
            Complainants = [new Complainant { FirstName = one.First, LastName = one.Last, City = "Yakima", State = "WA", Zip = "98902" }],
        }, Routing.Bypass, by, [], At(entered));
        db.Add(complaint);
        await db.SaveChangesAsync(stop);
        var letter = await store.Take(db, new MemoryStream(Encoding.UTF8.GetBytes($"{one.Account}\n\n{one.First} {one.Last}\n")), "Letter of the consumer.txt", DocumentPart.Intake, At(entered.AddHours(1)), stop);
        complaint.AddDocument(letter, At(entered.AddHours(1)));
        await db.SaveChangesAsync(stop);
        var closed = At(now.AddDays(-one.ClosedAgo));
        complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Explained by telephone.", CancelsOpenRequests: true), [], closed);
        await db.SaveChangesAsync(stop);
        return complaint;
    }

    static Task<Person> Person(RedressDb db, string email, CancellationToken stop) => db.People.Include(one => one.Roles).Include(one => one.Agency!.Facts).FirstAsync(one => one.Email == email, stop);
}
