using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Web.Data.History;

namespace Redress.Web.Data.Notices;

/// <summary>Writes the notices and mails of an act beside the act, in its transaction. Words name the ID and the act, never the consumer or the content.</summary>
static class Teller
{
    public static async Task Tell(RedressDb db, Site site, List<SealedAct> acts, CancellationToken stop)
    {
        foreach (var (record, happening, sealedEvent) in acts)
        {
            if (NoticeTable.For(happening.Act) is not { } row || record is Complaint { IsImported: true }) continue;
            foreach (var (person, delivery) in await WhoHears(db, record, happening, row, stop))
            {
                var link = Link(record, happening, person);
                var notice = new Notice(person.Id, row.Words, link, happening.Stamp.At, record.Id, sealedEvent.Id, row.Kind, delivery);
                db.Add(notice);
                if (delivery != NoticeDelivery.AtOnce) continue;
                var mail = Mail(site, person.Email, record, row, link, happening.Stamp.At, person.Id);
                notice.GoesOutIn(mail);
                db.Add(mail);
            }
            if (ToCompanyContact(row, record, happening))
                foreach (var address in await FurtherAddresses(db, record, stop))
                    db.Outbox.Add(Mail(site, address, record, row, $"/portal/complaints/{record.Number}", happening.Stamp.At, null));
        }
    }

    /// <summary>For acts that are on no record, such as an enrollment.</summary>
    public static void Tell(this RedressDb db, Person person, string words, string link, DateTime at, NoticeKind kind = NoticeKind.Enrollment)
    {
        var notice = new Notice(person.Id, words, link, at, kind: kind);
        var mail = new OutboxMail(person.Email, words, Body(words, db.Needs.Site.Url + link), at, personId: person.Id, kind: kind);
        notice.GoesOutIn(mail);
        db.AddRange(notice, mail);
    }

    public static string Body(string words, string url) => $"{words}.\n\nSign in to read it:\n{url}\n\nRedress sends this mail by itself. Please do not answer it.\n";

    static OutboxMail Mail(Site site, string to, Record record, NoticeRow row, string link, DateTime at, Guid? personId)
        => new(to, $"{record.Number}: {row.Words}", Body($"{record.Number}: {row.Words}", site.Url + link), at, record.Id, personId, row.Kind);

    static async Task<List<(Person Person, NoticeDelivery Delivery)>> WhoHears(RedressDb db, Record record, Happening happening, NoticeRow row, CancellationToken stop)
    {
        var people = new Dictionary<Guid, Person>();
        // Meant themselves, and not only because they hear of the whole agency.
        var meant = new HashSet<Guid>();
        foreach (var audience in happening.Telling.Instead ?? row.To)
            foreach (var person in await Hearers(db, record, happening, audience, stop))
            {
                people[person.Id] = person;
                if (audience != Audience.AgencySupervisors) meant.Add(person.Id);
            }
        people.Remove(happening.Stamp.By.PersonId ?? Guid.Empty);
        var plans = people.Count == 0 ? [] : await db.NoticePlansOf(people.Values, stop);
        return [.. from person in people.Values
                   let plan = plans[person.Id]
                   where plan.HearsOfRecords && (meant.Contains(person.Id) || plan.IsWholeAgency) && plan.Of(row.Kind) != NoticeDelivery.Off
                   select (person, plan.Of(row.Kind))];
    }

    static async Task<IReadOnlyList<Person>> Hearers(RedressDb db, Record record, Happening happening, Audience audience, CancellationToken stop) => audience switch
    {
        Audience.AgencyPoc => await ById(db, [record.AgencyPocId ?? Guid.Empty], stop),
        Audience.AgencySupervisors => await OfAgency(db, record, [Role.ComplaintSupervisor, Role.ComplaintManager], stop),
        Audience.Supervisors => await OfAgency(db, record, [Role.ComplaintSupervisor], stop),
        Audience.AgencyReviewers => await OfAgency(db, record, [Role.ComplaintSupervisor, Role.ComplaintManager], stop),
        Audience.NamedPeople => await ById(db, happening.Telling.People, stop),
        _ when happening.Telling.CompanyHearsLater => [],
        Audience.CompanyPocOrContact when record.CompanyPocId is { } poc => await ById(db, [poc], stop),
        _ => await ById(db, [record.Company?.ComplaintsContactId ?? Guid.Empty], stop),
    };

    static async Task<IReadOnlyList<Person>> ById(RedressDb db, IReadOnlyList<Guid> ids, CancellationToken stop)
        => await db.People.Include(person => person.Roles).Where(person => ids.Contains(person.Id) && person.RemovedAt == null).ToListAsync(stop);

    static async Task<IReadOnlyList<Person>> OfAgency(RedressDb db, Record record, Role[] roles, CancellationToken stop)
        => await db.People.Include(person => person.Roles).Where(person => person.AgencyId == record.AgencyId && person.RemovedAt == null && person.Roles.Any(held => roles.Contains(held.Role))).ToListAsync(stop);

    static bool ToCompanyContact(NoticeRow row, Record record, Happening happening)
        => !happening.Telling.CompanyHearsLater && record.CompanyPocId is null
        && (happening.Telling.Instead ?? row.To).Any(audience => audience is Audience.CompanyContact or Audience.CompanyPocOrContact);

    static async Task<List<string>> FurtherAddresses(RedressDb db, Record record, CancellationToken stop)
        => await db.Set<Domain.Companies.NoticeAddress>().Where(address => address.CompanyId == record.CompanyId).Select(address => address.Email).ToListAsync(stop);

    static string Link(Record record, Happening happening, Person person)
    {
        var path = person.CompanyId is null ? $"/complaints/{record.Number}" : $"/portal/complaints/{record.Number}";
        return happening.Telling.RequestNo is { } no ? $"{path}/requests/{no}" : path;
    }
}
