using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Files;

namespace Redress.Web.Tests.Rig;

/// <summary>Complaints in a state of the work, made by the verbs that people use.</summary>
public static class Given
{
    public static async Task<T> InDb<T>(this Office office, Func<RedressDb, Task<T>> work)
    {
        await using var scope = office.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RedressDb>());
    }

    public static Task InDb(this Office office, Func<RedressDb, Task> work) => office.InDb(async db => { await work(db); return 0; });

    public static Task<Person> PersonOf(this RedressDb db, string email)
        => db.People.Include(p => p.Roles).Include(p => p.Agency!.Facts).Include(p => p.Company).FirstAsync(p => p.Email == email);

    /// <summary>An open complaint entered with the review bypassed. Returns its number.</summary>
    public static Task<string> Complaint(this Office office, string by = "manager@wa.demo", string about = "9000147", Func<Intake, Intake>? with = null, Routing routing = Routing.Bypass)
        => office.InDb(async db =>
        {
            var author = await db.PersonOf(by);
            var company = await db.Companies.FirstAsync(c => c.NmlsId == about);
            var stamp = office.StampOf(author);
            var intake = Intake(stamp.Today, await AnyCategory(db));
            var complaint = Domain.Complaints.Complaint.Enter(await db.NextComplaint(stamp.Today.Year), author.Agency!, company, Ordered(with?.Invoke(intake) ?? intake), routing, author, [], stamp);
            db.Add(complaint);
            await db.SaveChangesAsync();
            return complaint.Number;
        });

    // As the form does: each has the place where it stands.
    static Intake Ordered(Intake intake)
    {
        foreach (var (place, one) in intake.Complainants.Index()) one.Position = place;
        return intake;
    }

    /// <summary>The record of a party that is in no registry. Returns its Entity Tracking Number.</summary>
    public static Task<string> Entity(this Office office, string name, string by = "manager@wa.demo", params KnownDetail[] details)
        => office.InDb(async db =>
        {
            var author = await db.PersonOf(by);
            var stamp = office.StampOf(author);
            var entity = NonNmlsEntity.Create(await db.NextEntity(stamp.Today.Year), author.Agency!, new EntityFacts(name, "Lends money on the web.", details), [], stamp);
            db.Add(entity);
            await db.SaveChangesAsync();
            return entity.Number;
        });

    /// <summary>An open complaint about such a party.</summary>
    public static Task<string> ComplaintAbout(this Office office, string entity, string by = "manager@wa.demo", Routing routing = Routing.Bypass, Func<Intake, Intake>? with = null)
        => office.InDb(async db =>
        {
            var author = await db.PersonOf(by);
            var stamp = office.StampOf(author);
            var subject = await db.Set<NonNmlsEntity>().Include(e => e.Company).FirstAsync(e => e.Number == entity);
            await using var held = await db.HoldUnmatched(subject);
            var intake = Intake(stamp.Today, await AnyCategory(db));
            var complaint = Domain.Complaints.Complaint.EnterAbout(subject,
                await db.NextComplaint(stamp.Today.Year), author.Agency!, Ordered(with?.Invoke(intake) ?? intake), routing, author, [], stamp);
            db.Add(complaint);
            await db.SaveChangesAsync();
            await held!.CommitAsync();
            return complaint.Number;
        });

    /// <summary>An open complaint with this many requests sent, due in ten business days.</summary>
    public static async Task<string> Sent(this Office office, int requests = 1, string by = "manager@wa.demo", string about = "9000147", Func<Intake, Intake>? with = null)
    {
        var number = await office.Complaint(by, about, with);
        await office.Act(number, by, (complaint, stamp) =>
        {
            for (var no = 1; no <= requests; no++) InformationRequest.Add(complaint, $"Request {no}", $"Send paper {no}.", null, [], stamp);
        });
        await office.Act(number, by, (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => complaint.Agency.Calendar().After(stamp.Today, 10)),
            "Please answer.", null, !complaint.IsRestricted, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
        return number;
    }

    /// <summary>Requests sent, the company's POC named, and every request answered.</summary>
    public static async Task<string> Answered(this Office office, int requests = 1, string by = "manager@wa.demo", Func<Intake, Intake>? with = null)
    {
        var number = await office.Sent(requests, by, with: with);
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            foreach (var request in complaint.Requests) request.SaveDraft($"Answer to {request.No}.", false, request.CurrentDraft?.Version ?? 0, stamp);
            Instalment.SendAnswers(complaint, complaint.Requests, [], stamp);
        });
        return number;
    }

    public static async Task<string> Closed(this Office office, string by = "manager@wa.demo", Closing? closing = null)
    {
        var number = await office.Answered(by: by);
        await office.Act(number, by, (complaint, stamp) => complaint.Close(closing ?? new Closing(ClosureReason.ClosedWithExplanation, "Internal note.", SharedComment: "Thank you."), [], stamp));
        return number;
    }

    public static Task NamePoc(this Office office, string number, string poc = "poc@cascade.demo", string by = "contact@cascade.demo")
        => office.InDb(async db =>
        {
            var person = await db.PersonOf(poc);
            await office.ActIn(db, number, by, (complaint, stamp) => complaint.AssignCompanyPoc(person, stamp));
        });

    /// <summary>Referred to another agency, which may read these parts before it decides.</summary>
    public static Task Referred(this Office office, string number, ReferralShows shows = ReferralShows.None, string to = "OR", string by = "manager@wa.demo")
        => office.InDb(async db =>
        {
            var agency = await db.Agencies.FirstAsync(one => one.Code == to);
            var workers = await db.WorkersOf(agency);
            await office.ActIn(db, number, by, (complaint, stamp) => complaint.Refer(agency, workers, "It is yours.", shows, stamp));
        });

    /// <summary>The receiver took it over.</summary>
    public static Task Accepted(this Office office, string number, string by = "manager@or.demo")
        => office.InDb(async db =>
        {
            var poc = await db.PersonOf(by);
            await office.ActIn(db, number, by, (complaint, stamp) => complaint.AcceptReferral(poc, null, stamp));
        });

    /// <summary>Another agency asked for access, and got it.</summary>
    public static async Task Opened(this Office office, string number, string to = "manager@or.demo", string by = "supervisor@wa.demo", DateOnly? until = null)
    {
        await office.AskedForAccess(number, to);
        await office.Act(number, by, (complaint, stamp) => complaint.GrantAccess(complaint.AccessRequests.Single(one => one.IsOpen), until, null, stamp));
    }

    public static Task AskedForAccess(this Office office, string number, string by = "manager@or.demo") => office.InDb(async db =>
    {
        var agency = (await db.PersonOf(by)).Agency!;
        await office.ActIn(db, number, by, (complaint, stamp) => complaint.AskForAccess(agency, "We need it.", stamp));
    });

    public static Task AccessRemoved(this Office office, string number, string by = "supervisor@wa.demo")
        => office.Act(number, by, (complaint, stamp) => complaint.RemoveAccess(complaint.Grants.Single(grant => grant.RemovedAt is null), null, stamp));

    /// <summary>Does something to a complaint as this person, and saves.</summary>
    public static Task Act(this Office office, string number, string by, Action<Complaint, Stamp> verb) => office.InDb(db => office.ActIn(db, number, by, verb));

    public static async Task ActIn(this Office office, RedressDb db, string number, string by, Action<Complaint, Stamp> verb)
    {
        var person = await db.PersonOf(by);
        // Another agency acts on what it knows the summary of: it asks, or decides a referral.
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().Include(c => c.Notes).Include(c => c.Related).FirstOrDefaultAsync(c => c.Number == number)
            ?? await db.Complaints(person.AsViewer(), Depth.Summary).ForWork().FirstAsync(c => c.Number == number);
        await db.WithAccess(complaint);
        var now = office.Clock.GetUtcNow().UtcDateTime;
        verb(complaint, new Stamp(person.AsViewer(), now, complaint.Agency.DayOf(now)));
        await db.SaveChangesAsync();
    }

    /// <summary>A document of a record's intake, with this text in it. Returns its ID.</summary>
    public static async Task<Guid> Document(this Office office, string number, string by, string name = "receipt.txt", string text = "hello")
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var person = await db.PersonOf(by);
        var stamp = office.StampOf(person);
        var document = await scope.ServiceProvider.GetRequiredService<DocumentStore>()
            .Take(db, new MemoryStream(Encoding.UTF8.GetBytes(text)), name, DocumentPart.Intake, stamp);
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
        complaint.AddDocument(document, stamp);
        await db.SaveChangesAsync();
        return document.Id;
    }

    public static Stamp StampOf(this Office office, Person person)
    {
        var now = office.Clock.GetUtcNow().UtcDateTime;
        return new Stamp(person.AsViewer(), now, person.Agency?.DayOf(now) ?? DateOnly.FromDateTime(now));
    }

    static async Task<Category> AnyCategory(RedressDb db)
    {
        if (await db.Categories.Include(c => c.Issues).Where(c => c.RetiredOn == null && c.AgencyId == null && c.FromOn == null && c.Issues.Any()).OrderBy(c => c.Id).FirstOrDefaultAsync() is { } there) return there;
        var made = new Category { Id = 1, ListVersion = 1, Product = "Mortgage", Issues = { new Issue { Id = 1, CategoryId = 1, Name = "Trouble during payment process" } } };
        db.Add(made);
        return made;
    }

    static Intake Intake(DateOnly today, Category category) => new()
    {
        ReceivedOn = today.AddDays(-3), AcknowledgedOn = today, HowReceived = HowReceived.Web, BusinessType = BusinessType.MortgageServicing,
        CategoryId = category.Id, IssueId = category.Issues[0].Id, Account = "They raised my payment and did not say why.",
        DesiredOutcome = "My old payment.", AmountInDispute = 310.50m, TransactionOn = today.AddDays(-30), TransactionCity = "Spokane", TransactionState = "WA",
        Complainants = [new Complainant
        {
            FirstName = "Margaret", LastName = "Ellison", Street = "2218 W Larch Ave", City = "Spokane", State = "WA", Zip = "99205",
            Phone = "(509) 555-0142", Email = "m.ellison@example.com", PreferredLanguage = "English",
        }],
    };
}
