using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Imports;

namespace Redress.Web.Demo;

/// <summary>Invented parties that are in no registry: one about which another agency knows more, one that nobody can reach, one that turned out to be a company.</summary>
sealed class Entities(RedressDb db, DocumentStore store, DateTime now)
{
    public async Task Add(CancellationToken stop)
    {
        var people = await db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).Where(person => person.AgencyId != null).ToDictionaryAsync(person => person.Email, stop);
        Stamp By(string email, int daysAgo, int minutes = 0)
        {
            var (person, at) = (people[email], now.AddDays(-daysAgo).AddMinutes(minutes));
            return new(person.AsViewer(), at, person.Agency!.DayOf(at));
        }
        async Task<NonNmlsEntity> Made(Stamp stamp, EntityFacts facts, params Document[] documents)
            => db.Add(NonNmlsEntity.Create(await db.NextEntity(stamp.Today.Year, stop), people.Values.First(person => person.Id == stamp.By.PersonId).Agency!, facts, documents, stamp)).Entity;
        async Task<Complaint> About(NonNmlsEntity entity, Stamp stamp, Intake intake, Routing routing)
        {
            var author = people.Values.First(person => person.Id == stamp.By.PersonId);
            return db.Add(Complaint.EnterAbout(entity, await db.NextComplaint(stamp.Today.Year, stop), author.Agency!, intake, routing, author, [], stamp)).Entity;
        }

        var begun = By("manager@wa.demo", 41);
        var page = await store.Take(db, new MemoryStream(PdfPage.Of("QuickCash Now. Money in ten minutes. No license number anywhere.")), "Website of May 2.pdf", DocumentPart.Intake, begun, stop);
        var quick = await Made(begun, new("QuickCash Now", "Payday loans on the web. Takes the repayment from the account on the day of the loan. No license in any state.",
        [
            new(DetailKind.Name, "QCN Direct") { Note = "On bank statements" }, new(DetailKind.Address, "PO Box 4410") { City = "Spokane", State = "WA", Zip = "99220" },
            new(DetailKind.Phone, "(509) 555-0173") { Note = "Does not answer" }, new(DetailKind.Website, "quickcashnow.example"), new(DetailKind.Person, "Dale Mercer") { Note = "Signs the letters" },
        ]), page);
        await About(quick, By("manager@wa.demo", 40), Intake(40, "Norma", "Fields", "WA", 520m, "They took $520 on the day they lent me $400. Nobody answers the phone."), Routing.Bypass);
        await About(quick, By("manager@or.demo", 12), Intake(12, "Curtis", "Boyle", "OR", 380m, "I never asked for this loan. They found my account."), Routing.Bypass);

        var drift = await Made(By("supervisor@or.demo", 23), new("Driftwood Debt Relief", "Promises to settle debts for a fee paid before. The number given is out of service.",
            [new(DetailKind.Phone, "(503) 555-0109") { Note = "Out of service" }, new(DetailKind.Email, "help@driftwoodrelief.example")]));
        await About(drift, By("manager@wa.demo", 2), Intake(2, "Ines", "Calder", "WA", 1_450m, "I paid $1,450 and heard nothing more."), Routing.PreliminaryReview);

        var wallet = await Made(By("clerk@wa.demo", 64), new("Sound Pocket", "A wallet on the telephone that sends money abroad.", [new(DetailKind.Website, "soundpocket.example"), new(DetailKind.Address, "") { City = "Tacoma", State = "WA" }]));
        var followed = await About(wallet, By("clerk@wa.demo", 63), Intake(63, "Petra", "Novak", "WA", 210m, "The money never reached my sister."), Routing.Bypass);
        await db.SaveChangesAsync(stop);

        quick.AskForChange(people["manager@or.demo"].Agency!, "It has a second website, qcn-loans.example, and a telephone in Bend: (541) 555-0128.", "Both stand in the letters to our complainant.", [], By("manager@or.demo", 3));
        var sound = await db.Companies.FirstAsync(company => company.NmlsId == People.SoundNmlsId, stop);
        wallet.MatchTo(sound, "The app names Sound’s license in its terms since last week.", [followed], By("supervisor@wa.demo", 9));
        await db.SaveChangesAsync(stop);
        db.RemoveRange(db.ChangeTracker.Entries<Domain.Notices.OutboxMail>().Select(entry => entry.Entity).ToList());
        await db.SaveChangesAsync(stop);
        db.ChangeTracker.Clear();
    }

    Intake Intake(int daysAgo, string first, string last, string state, decimal amount, string account)
    {
        var (lists, received) = (CategoryList.Shipped(), DateOnly.FromDateTime(now.AddDays(-daysAgo - 2)));
        var category = lists.Entries.First(entry => entry.Product.StartsWith("Payday", StringComparison.Ordinal) && entry.Issues.Any(issue => !issue.IsRetired));
        return new()
        {
            ReceivedOn = received, AcknowledgedOn = received.AddDays(1), HowReceived = HowReceived.Phone, BusinessType = BusinessType.ConsumerFinance, CategoryId = category.Id,
            IssueId = category.Issues.First(issue => !issue.IsRetired).Id, Account = account, AmountInDispute = amount, TransactionState = state,
            Complainants = [new Complainant { FirstName = first, LastName = last, State = state }],
        };
    }
}
