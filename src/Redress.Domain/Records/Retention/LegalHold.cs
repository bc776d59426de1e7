using Redress.Domain.Agencies;
using Redress.Domain.Companies;

namespace Redress.Domain.Records.Retention;

public enum HoldOn { Record, Company, Complainant }

/// <summary>How far a hold is. It suspends destruction from the first state to the last but one.</summary>
public enum HoldState { ToConfirm, Confirmed, ReleaseToConfirm, Released }

/// <summary>
/// A legal hold of an agency: nothing of what it covers is destroyed. It holds from the moment it is set; a second person confirms it, and its release.
/// It is no part of the record: agencies with access read the record's history, and are not to learn of it.
/// </summary>
public sealed class LegalHold
{
    public const int MostReason = 2_000, MostName = 200, EveryDays = 90;

    LegalHold() { }

    LegalHold(Agency agency, HoldOn on, string? reason, Stamp stamp)
    {
        agency.MustKeepRetention(stamp);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is held, such as the case and the court.");
        Room.MustFit(reason, MostReason, "The reason");
        (AgencyId, On, Reason) = (agency.Id, on, reason.Trim());
        (SetAt, SetById, SetByName, LookedOn) = (stamp.At, stamp.By.PersonId, stamp.By.Name, stamp.Today);
        if (agency.OneHolds) (ConfirmedAt, ConfirmedByName) = (stamp.At, "nobody else: waived");
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public HoldOn On { get; private set; }
    public Guid? RecordId { get; private set; }
    /// <summary>Number of the record, or name of the company when it was set.</summary>
    public string Of { get; private set; } = "";
    public Guid? CompanyId { get; private set; }
    public Company? Company { get; private set; }
    public string? PersonName { get; private set; }
    public string? PersonEmail { get; private set; }
    public string? PersonPhone { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public Guid? SetById { get; private set; }
    public string SetByName { get; private set; } = "";
    public DateTime? ConfirmedAt { get; private set; }
    public Guid? ConfirmedById { get; private set; }
    public string? ConfirmedByName { get; private set; }
    public string? ReleaseReason { get; private set; }
    public DateTime? ReleaseAskedAt { get; private set; }
    public Guid? ReleaseAskedById { get; private set; }
    public string? ReleaseAskedByName { get; private set; }
    public DateTime? ReleasedAt { get; private set; }
    public Guid? ReleasedById { get; private set; }
    public string? ReleasedByName { get; private set; }
    /// <summary>The last day on which somebody said that it is still needed, or was reminded to look.</summary>
    public DateOnly LookedOn { get; private set; }
    /// <summary>Two acts on one hold at once: one of them wins.</summary>
    public int Version { get; private set; }
    public List<HoldMatch> Matches { get; } = [];

    public HoldState State => ReleasedAt is not null ? HoldState.Released : ReleaseAskedAt is not null ? HoldState.ReleaseToConfirm : ConfirmedAt is null ? HoldState.ToConfirm : HoldState.Confirmed;

    public string What => On switch { HoldOn.Record => Of, HoldOn.Company => $"All complaints about {Of}", _ => $"Complaints of {PersonName ?? "a complainant whose data is destroyed"}" };

    public static LegalHold OnRecord(Agency agency, Record record, string? reason, Stamp stamp)
    {
        if (record.AgencyId != agency.Id) throw new BrokenRuleException("Only what your agency owns can be held.");
        if (record.Destroyed == DestroyedPart.WholeRecord) throw new BrokenRuleException($"{record.Number} is destroyed. There is nothing left to hold.");
        return new(agency, HoldOn.Record, reason, stamp) { RecordId = record.Id, Of = record.Number };
    }

    /// <summary>All complaints of the agency about it, also those to come.</summary>
    public static LegalHold OnCompany(Agency agency, Company company, string? reason, Stamp stamp)
        => new(agency, HoldOn.Company, reason, stamp) { CompanyId = company.Id, Of = company.Name };

    /// <summary>There is no register of consumers: complaints that match are listed, and each is confirmed or not.</summary>
    public static LegalHold OnComplainant(Agency agency, string? name, string? email, string? phone, string? reason, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new BrokenRuleException("Give the complainant’s name.");
        Room.MustFit(name, MostName, "The name");
        return new(agency, HoldOn.Complainant, reason, stamp) { PersonName = name.Trim(), PersonEmail = Given(email), PersonPhone = Given(phone), Of = "" };
    }

    public void Confirm(Agency agency, Stamp stamp)
    {
        MustBe(agency, stamp, HoldState.ToConfirm);
        MustBeAnother(agency, SetById, stamp, "set it");
        (ConfirmedAt, ConfirmedById, ConfirmedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        Version++;
    }

    /// <summary>Ends it where one person may, or nobody has confirmed it yet; else asks a second person.</summary>
    public void Release(Agency agency, string? reason, Stamp stamp)
    {
        MustBe(agency, stamp, HoldState.ToConfirm, HoldState.Confirmed);
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is released.");
        Room.MustFit(reason, MostReason, "The reason");
        (ReleaseReason, ReleaseAskedAt, ReleaseAskedById, ReleaseAskedByName) = (reason.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);
        if (agency.OneHolds) (ReleasedAt, ReleasedById, ReleasedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        Version++;
    }

    public void ConfirmRelease(Agency agency, Stamp stamp)
    {
        MustBe(agency, stamp, HoldState.ReleaseToConfirm);
        MustBeAnother(agency, ReleaseAskedById, stamp, "asked for its release");
        (ReleasedAt, ReleasedById, ReleasedByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
        Version++;
    }

    /// <summary>It is not released after all.</summary>
    public void KeepOn(Agency agency, Stamp stamp)
    {
        MustBe(agency, stamp, HoldState.ReleaseToConfirm);
        (ReleaseReason, ReleaseAskedAt, ReleaseAskedById, ReleaseAskedByName) = (null, null, null, null);
        LookedOn = stamp.Today;
        Version++;
    }

    /// <summary>Somebody looked: it is still needed.</summary>
    public void StillNeeded(Agency agency, Stamp stamp)
    {
        MustBe(agency, stamp, HoldState.ToConfirm, HoldState.Confirmed);
        LookedOn = stamp.Today;
        Version++;
    }

    public bool IsToRemind(DateOnly today) => State != HoldState.Released && LookedOn.AddDays(EveryDays) <= today;

    public DateOnly NextLookOn => LookedOn.AddDays(EveryDays);

    public void Reminded(DateOnly today) => (LookedOn, Version) = (today, Version + 1);

    void MustBe(Agency agency, Stamp stamp, params HoldState[] states)
    {
        agency.MustKeepRetention(stamp);
        if (states.Contains(State)) return;
        throw new BrokenRuleException(State switch
        {
            HoldState.Released => "This hold was released meanwhile.",
            HoldState.ReleaseToConfirm => "Its release waits for a second person.",
            HoldState.Confirmed => "This hold was confirmed meanwhile.",
            _ => "This hold is not confirmed yet.",
        });
    }

    static void MustBeAnother(Agency agency, Guid? first, Stamp stamp, string what)
    {
        if (!agency.OneHolds && first is not null && first == stamp.By.PersonId) throw new BrokenRuleException($"You {what}. Another Supervisor confirms.");
    }

    static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>A complaint that may be of the person who is held. Until somebody decides, it is held too.</summary>
public sealed class HoldMatch
{
    HoldMatch() { }

    public HoldMatch(Guid holdId, Guid recordId, string why, DateTime at) => (HoldId, RecordId, Why, FoundAt) = (holdId, recordId, why, at);

    public Guid HoldId { get; private set; }
    public Guid RecordId { get; private set; }
    /// <summary>"Same e-mail".</summary>
    public string Why { get; private set; } = "";
    public DateTime FoundAt { get; private set; }
    /// <summary>Null: not decided.</summary>
    public bool? IsThePerson { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public string? DecidedByName { get; private set; }

    public void Decide(bool isThePerson, Stamp stamp)
        => (IsThePerson, DecidedAt, DecidedById, DecidedByName) = (isThePerson, stamp.At, stamp.By.PersonId, stamp.By.Name);
}

/// <summary>A dated fact: this record is kept until a day, whatever the schedule says. The latest holds.</summary>
public sealed class KeptUntil
{
    public const int MostReason = 1_000;

    KeptUntil() { }

    public KeptUntil(Agency agency, Record record, DateOnly until, string? reason, Stamp stamp)
    {
        agency.MustKeepRetention(stamp);
        if (record.AgencyId != agency.Id) throw new BrokenRuleException("Only what your agency owns can be kept longer.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why it is kept longer.");
        Room.MustFit(reason, MostReason, "The reason");
        if (until <= stamp.Today) throw new BrokenRuleException("Give a day that is to come.");
        if (until > stamp.Today.AddYears(RetentionRule.MostYears)) throw new BrokenRuleException($"Give a day within {RetentionRule.MostYears} years.");
        (AgencyId, RecordId, Until, Reason) = (agency.Id, record.Id, until, reason.Trim());
        (SetAt, SetById, SetByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid RecordId { get; private set; }
    public DateOnly Until { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime SetAt { get; private set; }
    public Guid? SetById { get; private set; }
    public string SetByName { get; private set; } = "";
}
