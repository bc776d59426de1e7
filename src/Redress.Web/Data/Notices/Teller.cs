using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.History;

namespace Redress.Web.Data.Notices;

/// <summary>Writes the notices and mails of an act beside the act, in its transaction. Words name the ID and the act, never the consumer or the content.</summary>
static class Teller
{
    public static async Task Tell(RedressDb db, Site site, List<SealedAct> acts, CancellationToken stop)
    {
        foreach (var act in acts.Where(act => act.Record is not Complaint { IsImported: true }))
        {
            var told = new HashSet<Guid>();
            foreach (var row in NoticeTable.For(act.Happening.Act)) await Tell(db, site, act, row, told, stop);
        }
    }

    static async Task Tell(RedressDb db, Site site, SealedAct act, NoticeRow row, HashSet<Guid> told, CancellationToken stop)
    {
        var (record, happening, sealedEvent) = act;
        foreach (var (person, delivery) in await WhoHears(db, record, happening, row, stop))
        {
            if (!told.Add(person.Id)) continue;
            var link = Link(record, happening, person);
            var notice = new Notice(person.Id, WordsOf(row, record, person), link, happening.Stamp.At, record.Id, sealedEvent.Id, KindOf(row, record, person), delivery);
            db.Add(notice);
            if (delivery != NoticeDelivery.AtOnce) continue;
            var mail = Mail(site, person.Email, record, row, notice.Words, link, happening.Stamp.At, person.Id);
            notice.GoesOutIn(mail);
            db.Add(mail);
        }
        if (happening.Telling.Former is { } former && row.To.Contains(Audience.NamedPeople))
            foreach (var address in await FurtherAddresses(db, former.Id, stop))
                db.Outbox.Add(ToAddress(site, address, record, row, happening.Stamp.At, former.Name, null));
        if (ToCompanyContact(row, record, happening))
            foreach (var address in await FurtherAddresses(db, record.CompanyId, stop))
                db.Outbox.Add(ToAddress(site, address, record, row, happening.Stamp.At, record.SubjectName, record is SupervisoryActivity ? record.Company?.SaContact : record.Company?.ComplaintsContact));
    }

    /// <summary>For what is on no record, such as an enrollment; as the person chose for its kind.</summary>
    public static async Task Tell(this RedressDb db, Person person, Occasion occasion, string words, string link, DateTime at)
    {
        var delivery = (await db.NoticePlansOf([person]))[person.Id].Of(occasion.Kind);
        if (delivery == NoticeDelivery.Off) return;
        var notice = new Notice(person.Id, words, link, at, kind: occasion.Kind, delivery: delivery);
        db.Add(notice);
        if (delivery != NoticeDelivery.AtOnce) return;
        var mail = new OutboxMail(person.Email, words, Body(words, db.Needs.Site.Url + link), at, personId: person.Id, kind: occasion.Kind);
        notice.GoesOutIn(mail);
        db.Add(mail);
    }

    /// <summary>Every mail that is written, whoever wrote it, says below whom to ask for help.</summary>
    public static async Task Sign(RedressDb db, CancellationToken stop)
    {
        var mails = db.ChangeTracker.Entries<OutboxMail>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        if (mails.Count == 0 || await db.Installations.AsNoTracking().FirstOrDefaultAsync(stop) is not { MailFoot: { } foot }) return;
        foreach (var mail in mails) mail.StandsOver(foot);
    }

    public static string Body(string words, string url) => $"{words}.\n\nSign in to read it:\n{url}\n\nRedress sends this mail by itself. Please do not answer it.\n";

    // As long as nobody is point of contact, the first thing to do is to name one.
    static string WordsOf(NoticeRow row, Record record, Person? person)
        => (record.CompanyPocId is null && person?.AgencyId is null && row.WithoutPoc is { } words ? words : row.Words).Replace("{agency}", record.Agency.Name).Replace("point of contact", record.LeadWords);

    // An agency's people choose for all of supervision at once, whatever the act.
    static NoticeKind KindOf(NoticeRow row, Record record, Person person) => record is SupervisoryActivity && person.AgencyId is not null ? NoticeKind.Supervision : row.Kind;

    static OutboxMail Mail(Site site, string to, Record record, NoticeRow row, string words, string link, DateTime at, Guid personId)
        => new(to, $"{record.Number}: {words}", Body($"{record.Number}: {words}", site.Url + link), at, record.Id, personId, row.Kind);

    /// <summary>Nobody signs in with an additional address: the mail says why it comes, and who can read on.</summary>
    static OutboxMail ToAddress(Site site, string to, Record record, NoticeRow row, DateTime at, string company, Person? contact)
    {
        var words = $"{record.Number}: {WordsOf(row, record, null)}";
        return new(to, words, $"""
            {words}.

            {company} has named this address for notices about {(record is SupervisoryActivity ? "supervision" : "complaints")} on Redress. It has no account there, and this mail has no details.
            {(contact is null ? $"A user of {company} signs in to read it:" : $"{contact.Name} and other users of {company} sign in to read it:")}
            {site.Url}{PortalPath(record)}

            Not for you? Ask an Account Administrator of {company} to remove this address.
            Redress sends this mail by itself. Please do not answer it.

            """, at, record.Id, null, row.Kind);
    }

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
                   let kind = KindOf(row, record, person)
                   where plan.HearsOf(kind) && (meant.Contains(person.Id) || plan.IsWholeAgency) && plan.Of(kind) != NoticeDelivery.Off
                   select (person, plan.Of(kind))];
    }

    static async Task<IReadOnlyList<Person>> Hearers(RedressDb db, Record record, Happening happening, Audience audience, CancellationToken stop) => audience switch
    {
        Audience.AgencyPoc => await ById(db, [record.AgencyPocId ?? Guid.Empty], stop),
        Audience.AgencySupervisors or Audience.Supervisors when record is SupervisoryActivity => await OfAgency(db, record.AgencyId, [Role.StaffDirector], stop),
        Audience.AgencySupervisors => await OfAgency(db, record.AgencyId, [Role.ComplaintSupervisor, Role.ComplaintManager], stop),
        Audience.Supervisors => await OfAgency(db, record.AgencyId, [Role.ComplaintSupervisor], stop),
        Audience.AgencyReviewers => await OfAgency(db, record.AgencyId, [Role.ComplaintSupervisor, Role.ComplaintManager], stop),
        Audience.OtherAgency => await OfAgency(db, happening.Telling.AgencyId, [Role.ComplaintSupervisor, Role.ComplaintManager], stop),
        Audience.OtherSupervisors => await OfAgency(db, happening.Telling.AgencyId, [Role.ComplaintSupervisor], stop),
        Audience.TaggedSupervisors => await OfAgencies(db, happening.Telling.Agencies, stop),
        Audience.StaffDirectors => await OfAgency(db, record.AgencyId, [Role.StaffDirector], stop),
        Audience.OtherStaffDirectors => await OfAgency(db, happening.Telling.AgencyId, [Role.StaffDirector], stop),
        Audience.NamedPeople => await ById(db, happening.Telling.People, stop),
        _ when happening.Telling.CompanyHearsLater => [],
        Audience.CompanyPocOrContact when record.CompanyPocId is { } poc => await ById(db, [poc], stop),
        _ => await ById(db, [record.CompanyContact.Id ?? Guid.Empty], stop),
    };

    static async Task<IReadOnlyList<Person>> ById(RedressDb db, IReadOnlyList<Guid> ids, CancellationToken stop)
        => await db.People.Include(person => person.Roles).Where(person => ids.Contains(person.Id) && person.RemovedAt == null && person.AsleepSince == null).ToListAsync(stop);

    static async Task<IReadOnlyList<Person>> OfAgency(RedressDb db, Guid? agencyId, Role[] roles, CancellationToken stop)
        => await db.People.Include(person => person.Roles).Where(person => person.AgencyId == agencyId && agencyId != null && person.RemovedAt == null && person.AsleepSince == null && person.Roles.Any(held => roles.Contains(held.Role))).ToListAsync(stop);

    static async Task<IReadOnlyList<Person>> OfAgencies(RedressDb db, IReadOnlyList<Guid> agencies, CancellationToken stop)
        => await db.People.Include(person => person.Roles).Where(person => person.AgencyId != null && agencies.Contains(person.AgencyId.Value) && person.RemovedAt == null && person.AsleepSince == null && person.Roles.Any(held => held.Role == Role.ComplaintSupervisor)).ToListAsync(stop);

    // What the company's people do among themselves is not for them.
    static bool ToCompanyContact(NoticeRow row, Record record, Happening happening)
        => row.Kind != NoticeKind.Assigned && !happening.Telling.CompanyHearsLater && record.CompanyPocId is null
        && (happening.Telling.Instead ?? row.To).Any(audience => audience is Audience.CompanyContact or Audience.CompanyPocOrContact);

    static async Task<List<string>> FurtherAddresses(RedressDb db, Guid? companyId, CancellationToken stop)
        => await db.Set<Domain.Companies.NoticeAddress>().Where(address => address.CompanyId == companyId && address.RemovedAt == null).OrderBy(address => address.Email).Select(address => address.Email).ToListAsync(stop);

    static string PortalPath(Record record) => $"/portal/{(record is SupervisoryActivity ? "supervision" : "complaints")}/{record.Number}";

    static string Link(Record record, Happening happening, Person person)
    {
        // Whoever takes part no longer would find nothing there.
        if (person.IsThirdParty) return record is SupervisoryActivity activity && activity.HasThirdParty(person.Id) ? happening.Telling.RequestNo is { } asked ? $"{PortalPath(record)}/requests/{asked}" : PortalPath(record) : "/portal/mine";
        var path = record is Domain.Companies.NonNmlsEntity ? $"/entities/{record.Number}" : person.CompanyId is not null ? PortalPath(record) : record is SupervisoryActivity ? $"/supervision/{record.Number}" : $"/complaints/{record.Number}";
        if (happening.Telling.Page is { } page && (person.AgencyId is not null || happening.Telling.IsPageOfBoth)) return $"{path}/{page}";
        return happening.Telling.RequestNo is { } no ? $"{path}/requests/{no}" : path;
    }
}
