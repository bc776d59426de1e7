using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Demo;

/// <summary>Invented companies of the demo office whose enrollment needs somebody: one invitation expired, one was rejected, one company asks itself.</summary>
static class EnrollmentsInNeed
{
    public static async Task Add(RedressDb db, DateTime now, CancellationToken stop)
    {
        var washington = await db.Agencies.FirstAsync(agency => agency.Code == "WA", stop);
        var clerk = await db.People.Include(person => person.Roles).FirstAsync(person => person.Email == "clerk@wa.demo", stop);
        Stamp At(int daysAgo) => new(clerk.AsViewer(), now.AddDays(-daysAgo), washington.DayOf(now.AddDays(-daysAgo)));

        var expired = Enrollment.Invite(Make("Driftwood Escrow LLC", "9900221", "S-006221", "Olympia", "98501", "Nell Ashcroft"), washington, "Nell Ashcroft", "n.ashcroft@driftwoodescrow.example", Token(), null, At(20));
        expired.Remind(Token(), At(12));
        var rejected = Enrollment.Invite(Make("Fernhollow Finance Inc.", "9900222", "S-006222", "Tacoma", "98402", "Ray Tolliver"), washington, "Ray Tolliver", "r.tolliver@fernhollowfinance.example", Token(), null, At(9));
        rejected.Decline("I left compliance in September. Please ask our general counsel, Iona Merrick.", now.AddDays(-6));
        var asks = Make("Kestrel Remittance Corp.", "9900223", "S-006223", "Bellevue", "98004", "Sylvia Brandt");
        db.AddRange(expired, rejected, EnrollmentRequest.Ask(asks, washington, new Asker("Jonah Pruitt", "Compliance Manager", "j.pruitt@kestrelremittance.example", "(425) 555-0133", "We wish to be ready before the first complaint comes."), now.AddDays(-1)));
        await db.SaveChangesAsync(stop);
    }

    static byte[] Token() => RandomNumberGenerator.GetBytes(32);

    static Company Make(string name, string nmlsId, string sesId, string city, string zip, string contact)
    {
        var domain = string.Concat(name.Split(' ').Take(2)).ToLowerInvariant() + ".example";
        var company = new Company(CompanyKind.Registered, name) { NmlsId = nmlsId, SesId = sesId, Street = "100 Main St", City = city, State = "WA", Zip = zip, Website = domain, BusinessTypes = "Consumer Finance" };
        company.Licenses.Add(new() { State = "WA", Type = "Consumer Loan", Number = $"CL-{nmlsId[^3..]}", Status = "Approved", IssuedOn = new DateOnly(2019, 5, 6) });
        company.Contacts.Add(new() { Kind = "complaints contact", Name = contact, Title = "Compliance Officer", Email = $"{contact[0]}.{contact.Split(' ')[1]}@{domain}".ToLowerInvariant() });
        return company;
    }
}
