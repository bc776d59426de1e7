using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Access;

/// <summary>A verification of users: an agency's every month, a company's every 90 days. Each person is kept or removed, then it is complete.</summary>
public sealed class UserCheck
{
    /// <summary>Days to do it in.</summary>
    public const int Days = 14;
    /// <summary>A company's users are verified this often, in days.</summary>
    public const int CompanyDays = 90;
    /// <summary>Zone of a company's days, as long as it has none of its own.</summary>
    public const string CompanyZone = "America/Los_Angeles";

    UserCheck() { }

    UserCheck(string key, DateTime at, DateOnly dueOn) => (Key, OpenedAt, DueOn) = (key, at, dueOn);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid? AgencyId { get; private set; }
    public Guid? CompanyId { get; private set; }
    /// <summary>Unique: names whose and which one it is, so that it is opened once, whoever opens it.</summary>
    public string Key { get; private set; } = "";
    public DateTime OpenedAt { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateTime? RemindedAt { get; private set; }
    public DateTime? CompletedAt { get; private set; }
    public Guid? CompletedById { get; private set; }
    public string? CompletedByName { get; private set; }
    public List<KeptUser> Kept { get; } = [];

    public static string KeyOf(Agency agency, DateOnly today) => $"agency/{agency.Id:N}/{today:yyyy-MM}";

    public static UserCheck Open(Agency agency, DateTime at)
    {
        var today = agency.DayOf(at);
        return new UserCheck(KeyOf(agency, today), at, today.AddDays(Days)) { AgencyId = agency.Id };
    }

    /// <param name="no">1 for the company's first.</param>
    public static UserCheck Open(Company company, int no, DateTime at)
    {
        var due = CompanyDay(at).AddDays(Days);
        if (company.UsersVerifiedAt is { } last && CompanyDay(last).AddDays(CompanyDays) > due) due = CompanyDay(last).AddDays(CompanyDays);
        company.MustVerifyUsersBy(due);
        return new UserCheck($"company/{company.Id:N}/{no}", at, due) { CompanyId = company.Id };
    }

    public static DateOnly CompanyDay(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, TimeZoneInfo.FindSystemTimeZoneById(CompanyZone)));

    public bool IsLate(DateOnly today) => CompletedAt is null && DueOn < today;

    /// <summary>Those who are neither kept nor removed yet. Whoever was invited since needs no word.</summary>
    public IReadOnlyList<Person> Waiting(IEnumerable<Person> users)
        => [.. users.Where(user => user.RemovedAt is null && !(user.InvitedAt > OpenedAt && user.ThisVisitAt is null) && Kept.All(kept => kept.PersonId != user.Id))];

    public void Keep(Person person, Stamp stamp)
    {
        MustBeOpen();
        if (person.AgencyId != AgencyId || person.CompanyId != CompanyId || person.RemovedAt is not null) throw new BrokenRuleException($"{person.Name} is no user here.");
        if (Kept.Any(kept => kept.PersonId == person.Id)) return;
        Kept.Add(new KeptUser(Id, person.Id, stamp));
        person.Note(PersonAct.Kept, "Kept when users were verified.", stamp);
    }

    public void Complete(IEnumerable<Person> users, Company? company, Stamp stamp)
    {
        MustBeOpen();
        var waiting = Waiting(users);
        if (waiting.Count > 0) throw new BrokenRuleException($"Keep or remove everybody first: {string.Join(", ", waiting.Take(5).Select(user => user.Name))}{(waiting.Count > 5 ? " and others" : "")}.");
        (CompletedAt, CompletedById, CompletedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        company?.UsersAreVerified(stamp.At);
    }

    public void Reminded(DateTime at) => RemindedAt = at;

    void MustBeOpen()
    {
        if (CompletedAt is not null) throw new BrokenRuleException("This verification was completed meanwhile.");
    }
}

/// <summary>Somebody was kept, by whom and when.</summary>
public sealed class KeptUser
{
    KeptUser() { }

    internal KeptUser(Guid checkId, Guid personId, Stamp stamp) => (CheckId, PersonId, At, ById, ByName) = (checkId, personId, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid CheckId { get; private set; }
    public Guid PersonId { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
}
