using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Notices;

namespace Redress.Domain.Records;

/// <summary>
/// What requests, documents, history, notices, deadlines and locks hang on: a complaint, a non-NMLS entity, a supervisory activity.
/// </summary>
public abstract partial class Record
{
    readonly List<Happening> happenings = [];

    public Guid Id { get; protected set; } = Guid.CreateVersion7();
    /// <summary>The ID people use, such as C-2026-0001234: unique over all agencies, never reused.</summary>
    public string Number { get; protected set; } = "";
    public Guid AgencyId { get; protected set; }
    public Agency Agency { get; protected set; } = null!;
    public Guid? CompanyId { get; protected set; }
    public Company? Company { get; protected set; }
    /// <summary>Since when its agency owns it, where it came from another one; null: from its entry on.</summary>
    public DateTime? OwnedSince { get; protected set; }
    /// <summary>The subject as it was called when the record was made.</summary>
    public string SubjectName { get; protected set; } = "";
    /// <summary>1, and one more each time the subject changed. A company knows only of what bears the present number.</summary>
    public int SubjectNo { get; protected set; } = 1;
    public DateTime CreatedAt { get; protected set; }
    public Guid? CreatedById { get; protected set; }
    public Person? CreatedBy { get; protected set; }
    /// <summary>From this moment the company may know of the record.</summary>
    public DateTime? FirstSentAt { get; internal set; }
    public Guid? AgencyPocId { get; protected set; }
    public Person? AgencyPoc { get; protected set; }
    public Guid? CompanyPocId { get; protected set; }
    public Person? CompanyPoc { get; protected set; }
    public DateTime? LockedAt { get; protected set; }
    public bool IsLocked => LockedAt is not null;
    /// <summary>How far it is destroyed; null: not at all. Such a record stays locked.</summary>
    public Retention.DestroyedPart? Destroyed { get; protected set; }
    /// <summary>It was closed, and is worked on again.</summary>
    public virtual bool IsReopened => false;

    /// <summary>Raised with every act; two people who act at once on the same version cannot both win.</summary>
    public int Version { get; private set; }
    /// <summary>Number and hash of the last event, and the running digest of the whole state: written with the events, by the same save.</summary>
    public int EventCount { get; private set; }
    public byte[] ChainHead { get; private set; } = new byte[32];
    public byte[] StateDigest { get; private set; } = new byte[32];

    public List<InformationRequest> Requests { get; } = [];
    public List<Instalment> Instalments { get; } = [];
    public List<DueDate> DueDates { get; } = [];
    public List<Pause> Pauses { get; } = [];
    public List<Reminder> Reminders { get; } = [];
    public List<PointOfContact> PointsOfContact { get; } = [];
    public List<Document> Documents { get; } = [];

    /// <summary>What was done since the record was loaded and is not saved yet.</summary>
    public IReadOnlyList<Happening> Happenings => happenings;

    /// <summary>Requests can be added, sent and decided now.</summary>
    public abstract bool IsInWork { get; }

    /// <summary>The company answers now what it was asked.</summary>
    public abstract bool IsInExchange { get; }

    /// <summary>May requests be sent, decided and answered now? The sentence says why not.</summary>
    public abstract void MustBeInWork(string whatForbids);

    /// <summary>May the company answer now? The sentence says why not.</summary>
    public abstract void MustTakeAnswers(string whatForbids);

    /// <summary>What is due or was due, each with the dates it had.</summary>
    public abstract IEnumerable<Deadline> Deadlines();

    /// <summary>The company may read the account of the matter from now on.</summary>
    public abstract void ShareAccount(DateTime at);

    /// <summary>Derives what lists sort by (who acts next, due) from the dated facts.</summary>
    public abstract void Reckon();

    /// <summary>The pause that stops a deadline now.</summary>
    public Pause? PauseOf(DeadlineName name) => Pauses.FirstOrDefault(pause => pause.IsOpen && pause.Stops(name));

    /// <summary>Set by the agency that owned the record before, by its own calendar: such a date stays, whatever the calendar of the present owner.</summary>
    public bool IsOfEarlierOwner(DueDate due) => due.SetAt < OwnedSince;

    /// <summary>Counts dates made by a rule anew, without the days of their pauses, and moves those that come out later. What is paused now waits for its end.</summary>
    internal IReadOnlyList<MovedDate> CountAnew(IEnumerable<Deadline> deadlines, WorkCalendar calendar, string reason, Stamp stamp)
    {
        var moved = WouldMove(deadlines, calendar).ToList();
        foreach (var one in moved) DueDates.Add(one.Deadline.Current.MovedTo(one.To, reason, stamp));
        return moved;
    }

    internal IEnumerable<MovedDate> WouldMove(IEnumerable<Deadline> deadlines, WorkCalendar calendar)
        => from deadline in deadlines
           where deadline.IsOpen && PauseOf(deadline.Key) is null
           let to = deadline.CountedAnew(calendar, day => Pauses.Any(pause => pause.Stops(deadline.Key) && pause.Covers(day)))
           where to is not null
           select new MovedDate(deadline, deadline.On, to.Value);

    /// <summary>"closed and locked".</summary>
    protected virtual string LockWords => "closed and locked";

    /// <summary>What goes on after the lock, as a sentence.</summary>
    protected virtual string StaysOpen => "Only research, communication and links to complaints can be added.";

    public void MustNotBeLocked()
    {
        if (IsLocked) throw new BrokenRuleException($"{Number} is {LockWords}. {StaysOpen}");
    }

    internal void Happened(Act act, Stamp stamp, string sentence, string? why = null, Telling? telling = null)
    {
        Reckon();
        happenings.Add(new Happening(act, stamp, sentence, why, telling ?? new Telling()));
    }

    /// <summary>Belongs to what just happened, and is said with it.</summary>
    internal void AlsoHappened(string sentence) => happenings[^1] = happenings[^1] with { Sentence = $"{happenings[^1].Sentence} {sentence}" };

    /// <summary>Called by the save that has written the events into the chain.</summary>
    public void Chained(int count, byte[] head, byte[] stateDigest)
    {
        (EventCount, ChainHead, StateDigest) = (count, head, stateDigest);
        Version++;
        happenings.Clear();
    }

    protected void NameAgencyPoc(Person person, Stamp stamp)
    {
        MustBeOneForContact(person);
        (AgencyPoc, AgencyPocId) = (person, person.Id);
        PointsOfContact.Add(new PointOfContact(Id, person.Id, Side.Agency, stamp));
    }

    protected void MustBeOneForContact(Person person)
    {
        if (person.AgencyId != AgencyId || !(person.Holds(Role.ComplaintSupervisor) || person.Holds(Role.ComplaintManager)))
            throw new BrokenRuleException($"{person.Name} cannot be point of contact: Supervisor or Manager of this agency is needed.");
    }

    protected void NameCompanyPoc(Person person, Stamp stamp)
    {
        (CompanyPoc, CompanyPocId) = (person, person.Id);
        PointsOfContact.Add(new PointOfContact(Id, person.Id, Side.Company, stamp));
    }

    /// <summary>Nobody answers for the company until it names somebody anew.</summary>
    protected void ReleaseCompanyPoc() => (CompanyPoc, CompanyPocId) = (null, null);
}

/// <summary>A dated fact: from then on this person was point of contact for one side. The latest holds.</summary>
public sealed class PointOfContact
{
    PointOfContact() { }

    internal PointOfContact(Guid recordId, Guid personId, Side side, Stamp stamp)
        => (RecordId, PersonId, Side, AssignedAt, AssignedById) = (recordId, personId, side, stamp.At, stamp.By.PersonId);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid PersonId { get; private set; }
    public Side Side { get; private set; }
    public DateTime AssignedAt { get; private set; }
    public Guid? AssignedById { get; private set; }
}
