using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>
/// The invented complaints of the demo office, in every state of the work. They are lived through by the verbs that people use, with
/// past moments: the first step of all complaints in one save, then the second of all, so that each act has its own event.
/// </summary>
sealed class Complaints(RedressDb db, DocumentStore store, DateTime now)
{
    public async Task Add(CancellationToken stop)
    {
        var cast = new Cast(await People(stop), now);
        (Case Case, Scene Scene)[] all = [.. await Numbered(cast, stop)];
        for (var no = 0; all.Any(one => one.Case.Steps.Count > no); no++)
        {
            // What is of today comes last.
            if (no > 0) await Remind(all.Where(one => one.Case.Steps.Count > no).Select(one => (one.Scene, one.Scene.Today.AddDays(-Math.Max(1, one.Case.Steps[no].DaysAgo)))), stop);
            foreach (var (story, scene) in all.Where(one => one.Case.Steps.Count > no)) await Do(story.Steps[no], scene, no, stop);
            await db.SaveChangesAsync(stop);
        }
        await Remind(all.Select(one => (one.Scene, one.Scene.Today)), stop);
        foreach (var agency in all.Select(one => one.Scene.Agency).Distinct()) agency.IsRemindedUntil(agency.DayOf(now.AddHours(-Jobs.ReminderRound.Hour - 1)));
        await LeaveAFewUnread(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>Each reminder on its morning, as the clock would have sent it.</summary>
    async Task Remind(IEnumerable<(Scene Scene, DateOnly Until)> scenes, CancellationToken stop)
    {
        var left = scenes.ToList();
        while (left.Count > 0)
        {
            left = [.. left.Where(one => one.Scene.Remind(one.Until))];
            await db.SaveChangesAsync(stop);
        }
    }

    async Task Do(Step step, Scene scene, int no, CancellationToken stop)
    {
        var stamp = scene.Next(no);
        var papers = new List<Document>();
        foreach (var paper in step.Papers ?? [])
            papers.Add(await store.Take(db, new MemoryStream(PdfPage.Of(paper.Text)), paper.Name, step.Part, stamp, stop));
        scene.Papers = papers;
        step.Does(scene);
        if (no == 0) db.Add(scene.Complaint);
    }

    /// <summary>In the order of their entry, as the office gave the numbers.</summary>
    async Task<List<(Case, Scene)>> Numbered(Cast cast, CancellationToken stop)
    {
        var ordered = new[] { ("WA", ComplaintsOfWashington.All()), ("WA", ComplaintsOfWashingtonClosed.All()), ("WA", ComplaintsInExchange.OfWashington()), ("OR", ComplaintsInExchange.OfOregon()), ("OR", ComplaintsOfOregon.All()), ("CA", ComplaintsOfCalifornia.All()),
            ("CA", ComplaintsReferred.FromCalifornia()), ("WA", ComplaintsReferred.FromWashington()), ("OR", ComplaintsReferred.FromOregon()), ("WA", ComplaintsEndedOtherwise.OfWashington()), ("OR", ComplaintsEndedOtherwise.OfOregon()) }
            .SelectMany(office => office.Item2.Select(story => (Agency: cast.Agency(office.Item1), Case: story)))
            .OrderByDescending(one => one.Case.Steps[0].DaysAgo).ToList();
        var numbered = new List<(Case, Scene)>();
        foreach (var year in ordered.GroupBy(one => one.Agency.DayOf(now.AddDays(-one.Case.Steps[0].DaysAgo)).Year))
        {
            var number = await db.TakeComplaints(year.Key, year.Count(), stop);
            numbered.AddRange(year.Select(one => (one.Case, new Scene(cast, one.Case, one.Agency, $"C-{year.Key}-{number++:D7}", (int)number))));
        }
        return numbered;
    }

    async Task<Players> People(CancellationToken stop)
    {
        var agencies = await db.Agencies.Include(agency => agency.Facts).Where(agency => agency.Code == "WA" || agency.Code == "OR" || agency.Code == "CA").ToListAsync(stop);
        string[] ids = [Demo.People.CascadeNmlsId, Demo.People.SoundNmlsId, OtherCompanies.Harbor, OtherCompanies.Invited, .. OtherCompanies.Contacts.Keys];
        var companies = await db.Companies.Where(company => ids.Contains(company.NmlsId)).ToDictionaryAsync(company => company.NmlsId!, stop);
        await Enroll(companies, agencies.First(agency => agency.Code == "WA"), stop);
        var people = await db.People.Include(person => person.Roles).Where(person => person.AgencyId != null || person.CompanyId != null).ToListAsync(stop);
        // Everybody was here the day before yesterday; what came since is new to them.
        foreach (var person in people.Where(person => person.InvitedAt is null)) person.Visits(now.AddHours(-46));
        return new Players(agencies.ToDictionary(agency => agency.Code), companies, people.ToDictionary(person => person.Email), people.Where(person => person.CompanyId is not null).ToLookup(person => person.CompanyId!.Value));
    }

    async Task Enroll(Dictionary<string, Company> companies, Domain.Agencies.Agency inviter, CancellationToken stop)
    {
        var contacts = OtherCompanies.Contacts.Keys.Select(id => (Company: companies[id], Person: OtherCompanies.Contact(companies[id]))).ToList();
        db.AddRange(contacts.Select(one => one.Person));
        await db.SaveChangesAsync(stop);
        foreach (var (company, person) in contacts)
        {
            company.NameComplaintsContact(person);
            company.NameSaContact(person);
            company.IsEnrolledSince(now.AddDays(-400));
        }
        var clerk = await db.People.Include(person => person.Roles).FirstAsync(person => person.Email == "clerk@wa.demo", stop);
        var invited = now.AddDays(-3);
        db.Add(Enrollment.Invite(companies[OtherCompanies.Invited], inviter, "Frances Doyle", "f.doyle@juniperprepaid.example",
            System.Security.Cryptography.RandomNumberGenerator.GetBytes(32), null, new Stamp(clerk.AsViewer(), invited, inviter.DayOf(invited))));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The mails of the past have gone, its notices are read but for the latest few of each person.</summary>
    async Task LeaveAFewUnread(CancellationToken stop)
    {
        const int unread = 4;
        foreach (var person in db.ChangeTracker.Entries<Notice>().Select(entry => entry.Entity).GroupBy(notice => notice.PersonId).ToList())
        {
            var left = person.Where(notice => notice.At > now.AddDays(-6)).OrderByDescending(notice => notice.At).Take(unread).ToHashSet();
            foreach (var notice in person.Where(notice => !left.Contains(notice))) notice.Read(notice.At.AddHours(1) < now ? notice.At.AddHours(1) : now);
        }
        db.RemoveRange(db.ChangeTracker.Entries<OutboxMail>().Select(entry => entry.Entity).ToList());
        await db.SaveChangesAsync(stop);
    }
}
