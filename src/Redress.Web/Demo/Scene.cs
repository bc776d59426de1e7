using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Imports;

namespace Redress.Web.Demo;

/// <summary>Everybody and everything the invented complaints can meet.</summary>
sealed class Cast(Players people, DateTime now)
{
    readonly CategoryList _lists = CategoryList.Shipped();

    public DateTime Now => now;
    public Dictionary<string, Complaint> Complaints { get; } = [];

    public Agency Agency(string code) => people.Agencies[code];

    public Person OfAgency(string code, string mailbox) => people.ByEmail[$"{mailbox}@{code.ToLowerInvariant()}.demo"];

    public Domain.Companies.Company Company(string nmlsId) => people.Companies[nmlsId];

    /// <summary>A company with one person has that one do everything.</summary>
    public Person OfCompany(string nmlsId, string mailbox)
    {
        var here = people.OfCompanies[Company(nmlsId).Id];
        return here.FirstOrDefault(person => person.Email.StartsWith(mailbox + "@", StringComparison.Ordinal)) ?? here.First();
    }

    public int Issue(int category, string name)
        => _lists.Entries.First(entry => entry.Id == category).Issues.FirstOrDefault(issue => issue.Name == name && !issue.IsRetired)?.Id
        ?? throw new InvalidDataException($"Category {category} has no issue {name}.");
}

/// <summary>The people and companies of the demo office, as the database has them.</summary>
sealed record Players(
    IReadOnlyDictionary<string, Agency> Agencies, IReadOnlyDictionary<string, Domain.Companies.Company> Companies,
    IReadOnlyDictionary<string, Person> ByEmail, ILookup<Guid, Person> OfCompanies);

/// <summary>One step of one case while it is done: who does it, when, to what.</summary>
sealed class Scene(Cast cast, Case story, Agency agency, string number, int count)
{
    static readonly string[] Streets = ["Larch Ave", "Maple St", "Hawthorne Blvd", "Alder Ct", "Pine St", "Orchard Rd", "2nd Ave", "River Dr", "Juniper Way"];

    public Agency Agency => agency;
    public int Count => count;
    public DateOnly Today => agency.DayOf(cast.Now);
    public Complaint Complaint { get; private set; } = null!;
    public Stamp Stamp { get; private set; } = null!;
    public IReadOnlyList<Document> Papers { get; set; } = [];
    public string AreaCode => agency.Code switch { "WA" => "509", "OR" => "503", _ => "415" };

    Person? _by;

    /// <summary>The hours of a day follow the order of the steps; what is of today has happened already.</summary>
    public Stamp Next(int no)
    {
        var step = story.Steps[no];
        var other = step.By.IndexOf('@');
        _by = other > 0 ? cast.OfAgency(step.By[(other + 1)..], step.By[..other]) : step.By is "contact" or "poc" or "drafter" ? OfCompany(step.By) : OfAgency(step.By);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(agency.Zone);
        var local = Today.AddDays(-step.DaysAgo).ToDateTime(new TimeOnly(8, 5)).AddMinutes(count * 7 % 50 + no * 38);
        var at = TimeZoneInfo.ConvertTimeToUtc(local, zone);
        var latest = cast.Now.AddMinutes(-4 * (story.Steps.Count - no));
        if (at > latest) at = latest;
        return Stamp = new Stamp(_by.AsViewer(), at, agency.DayOf(at));
    }

    DateOnly _reminded;

    /// <summary>Goes on in the agency's ladder, from where it stands until a day, by one act; false: there was none.</summary>
    public bool Remind(DateOnly until)
    {
        if (_reminded == default) _reminded = Agency.DayOf(Stamp.At);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(agency.Zone);
        for (; _reminded <= until; _reminded = _reminded.AddDays(1))
        {
            var at = TimeZoneInfo.ConvertTimeToUtc(_reminded.ToDateTime(new TimeOnly(Jobs.ReminderRound.Hour, count % 9)), zone);
            if (at > Stamp.At && at < cast.Now && Reminder.Climb(Complaint, new Stamp(Domain.Access.Viewer.System, at, _reminded))) return true;
        }
        return false;
    }

    public void Enter(Intake intake, Routing routing)
        => cast.Complaints[story.Name] = Complaint = Complaint.Enter(number, agency, cast.Company(story.Company), intake, routing, _by!, Papers, Stamp);

    public void ChangeSubject(string nmlsId, string why) => Complaint.ChangeSubject(new(cast.Company(nmlsId)), why, Stamp);

    public InformationRequest Request(int no) => Complaint.Requests.First(request => request.No == no);

    public Person OfAgency(string mailbox) => cast.OfAgency(agency.Code, mailbox);

    public Person OfCompany(string mailbox) => cast.OfCompany(story.Company, mailbox);

    public Domain.Companies.Company CompanyOf(string nmlsId) => cast.Company(nmlsId);

    public Complaint ComplaintOf(string who) => cast.Complaints[who];

    public int Issue(int category, string name) => cast.Issue(category, name);

    public string Street() => $"{112 + count * 137 % 8800} {Streets[count % Streets.Length]}";

    public Agency AgencyOf(string code) => cast.Agency(code);

    public Person OfAgency(string code, string mailbox) => cast.OfAgency(code, mailbox);
}
