using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>What an agency asks a company, and what the company answers, in rounds. Here: what the agency does with it.</summary>
public sealed partial class InformationRequest
{
    InformationRequest() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Record Record { get; private set; } = null!;
    /// <summary>1 for the first of the record; never given again.</summary>
    public int No { get; private set; }
    public RequestType Type { get; private set; }
    /// <summary>Which subject of the record is asked, where it had several.</summary>
    public int SubjectNo { get; internal set; } = 1;
    public string Title { get; private set; } = "";
    public string Text { get; private set; } = "";
    /// <summary>The date wanted, while it is not sent.</summary>
    public DateOnly? PlannedDueOn { get; private set; }
    /// <summary>The entry of the library that it was made from.</summary>
    public Guid? LibraryId { get; private set; }
    /// <summary>Where it comes from, in words for the agency alone. Null: it was written here.</summary>
    public string? Origin { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public Guid? CreatedById { get; private set; }
    public Guid? InstalmentId { get; private set; }
    public DateTime? SentAt { get; private set; }
    public Guid? SentById { get; private set; }
    public DateTime? AcceptedAt { get; private set; }
    public Guid? AcceptedById { get; private set; }
    public DateTime? CanceledAt { get; private set; }
    public Guid? CanceledById { get; private set; }
    public string? CancelReason { get; private set; }
    /// <summary>"request 3", "matter 4": as sentences name it.</summary>
    public string Called => Type.Called(No);
    public string CalledFirst => char.ToUpperInvariant(Called[0]) + Called[1..];
    /// <summary>It can be decided now: the record is worked on, or it outlives the closing.</summary>
    public bool IsInWork => Record.IsInWork || Record.GoesOnAfterClosing(this);
    public List<Round> Rounds { get; } = [];
    public List<AnswerDraft> Drafts { get; } = [];

    public Round? LatestRound => Rounds.MaxBy(round => round.No);
    public AnswerDraft? CurrentDraft => Drafts.FirstOrDefault(draft => draft.RoundNo == LatestRound?.No);
    public IEnumerable<DueDate> DueDates => Record.DueDates.Where(due => due.RequestId == Id).OrderBy(due => due.SetAt).ThenBy(due => due.RoundNo).ThenBy(due => due.On);
    public DateOnly? DueOn => SentAt is null ? PlannedDueOn : DueDates.LastOrDefault()?.On;
    /// <summary>The date first set for the present round, where it was extended since.</summary>
    public DateOnly? OriginalDueOn => DueDates.FirstOrDefault(due => due.RoundNo == LatestRound?.No)?.On is { } first && first != DueOn ? first : null;
    /// <summary>What the agency put to the request itself.</summary>
    public IEnumerable<Document> OwnDocuments => Record.Documents.Where(document => document.Part == DocumentPart.Request && document.PartId == Id);
    public bool IsOpen => SentAt is not null && AcceptedAt is null && CanceledAt is null;
    public bool WaitsForCompany => IsOpen && LatestRound!.AnsweredAt is null;
    /// <summary>The day since which its clock stands still; null while it runs.</summary>
    public DateOnly? PausedSince => WaitsForCompany ? Record.PauseOf(new(DueKind.Answer, Id))?.FromOn : null;
    public bool WaitsForReview => IsOpen && LatestRound!.AnsweredAt is not null;

    public RequestState State => RequestStates.Of(
        new(SentAt, AcceptedAt, CanceledAt, LatestRound?.No ?? 0, LatestRound?.AnsweredAt, CurrentDraft?.SavedAt, CurrentDraft?.PassedToPocAt, OpenAsk?.Kind));

    /// <summary>Late is what waits for an enrolled company past its day.</summary>
    public bool IsOverdue(DateOnly today) => WaitsForCompany && Record.Company!.IsEnrolled && PausedSince is null && DueOn < today;

    /// <summary>"requests 1, 2 and matter 4".</summary>
    public static string Names(IEnumerable<InformationRequest> requests) => string.Join(" and ", requests.OrderBy(request => request.Type == RequestType.Matter).ThenBy(request => request.No).GroupBy(request => request.Type == RequestType.Matter)
        .Select(group => $"{(group.Key ? "matter" : "request")}{(group.Skip(1).Any() ? "s" : "")} {string.Join(", ", group.Select(request => request.No))}"));

    /// <summary>Adds a request or a matter requiring attention that is ready to send. It can be changed until it is sent.</summary>
    public static InformationRequest Add(Record record, string title, string text, DateOnly? plannedDueOn, IEnumerable<Document> added, Stamp stamp, RequestType type = RequestType.Information)
    {
        record.MustBeInWork("No requests can be added");
        record.MustBeAskedBy(stamp.By);
        record.MustTake(type);
        if (record.Company is not { CanBeAsked: true }) throw new BrokenRuleException($"{record.SubjectName} is not in the registry and cannot be asked here.");
        var request = Made(record, type, title, text, plannedDueOn, stamp);
        foreach (var document in added) document.HangOn(record, request.Id);
        record.Happened(Act.RequestAdded, stamp, $"Added {request.Called}, {request.Title}.");
        return request;
    }

    internal static InformationRequest Made(Record record, RequestType type, string title, string text, DateOnly? plannedDueOn, Stamp stamp)
    {
        var request = new InformationRequest
        {
            Record = record, RecordId = record.Id, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId, Type = type,
            No = record.Requests.Select(earlier => earlier.No).DefaultIfEmpty().Max() + 1, SubjectNo = record.SubjectNo,
        };
        request.Fill(title, text, plannedDueOn, stamp);
        record.Requests.Add(request);
        return request;
    }

    /// <summary>A draft made from an entry of the library.</summary>
    internal static InformationRequest FromLibrary(Supervision.SupervisoryActivity activity, RequestTemplate entry, Stamp stamp)
    {
        var request = Made(activity, RequestType.Information, entry.Title, entry.Text, null, stamp);
        (request.LibraryId, request.Origin) = (entry.Id, $"{(entry.IsCore ? "Core request" : "Request")} of {(entry.IsShared ? "the standard library" : "the agency’s library")}: {entry.Area}");
        return request;
    }

    /// <param name="removed">IDs of its documents that go.</param>
    /// <returns>The documents to delete in the same save.</returns>
    public IReadOnlyList<Document> Change(string title, string text, DateOnly? plannedDueOn, IEnumerable<Document> added, Stamp stamp, IReadOnlySet<Guid>? removed = null)
    {
        MustNotBeSent(stamp);
        Fill(title, text, plannedDueOn, stamp);
        var gone = OwnDocuments.Where(document => removed?.Contains(document.Id) == true).ToList();
        foreach (var document in added) document.HangOn(Record, Id);
        Record.Happened(Act.RequestChanged, stamp, $"Changed {Called}, {Title}.");
        return gone;
    }

    /// <summary>Keeps the dates wanted for requests that are not sent yet, by their numbers.</summary>
    public static void Plan(Record record, IReadOnlyDictionary<int, DateOnly?> dueOn, Stamp stamp)
    {
        var planned = record.Requests.Where(request => dueOn.TryGetValue(request.No, out var on) && on != request.PlannedDueOn).OrderBy(request => request.No).ToList();
        foreach (var request in planned)
        {
            request.MustNotBeSent(stamp);
            request.Fill(request.Title, request.Text, dueOn[request.No], stamp);
        }
        if (planned.Count == 0) return;
        record.Happened(Act.RequestChanged, stamp, $"Changed the due {(planned.Count == 1 ? "date" : "dates")} of {Names(planned)}.");
    }

    /// <summary>Takes a request away before it is sent.</summary>
    /// <returns>Its documents, to delete in the same save.</returns>
    public IReadOnlyList<Document> Remove(Stamp stamp)
    {
        MustNotBeSent(stamp);
        var gone = OwnDocuments.ToList();
        Record.Requests.Remove(this);
        Record.Happened(Act.RequestRemoved, stamp, $"Removed {Called}, {Title}, before it was sent.");
        return gone;
    }

    /// <summary>The request goes with its complaint's closing. What was put to it is not thrown away by that.</summary>
    internal void LeaveDocuments()
    {
        foreach (var document in OwnDocuments) document.Stay();
    }

    void Fill(string title, string text, DateOnly? plannedDueOn, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(title)) throw new BrokenRuleException("Give the request a short title.");
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write what you ask for.");
        Room.MustFit(title, 200, "The title");
        Room.MustFit(text, 30_000, "The request");
        if (plannedDueOn <= stamp.Today && plannedDueOn != PlannedDueOn) throw new BrokenRuleException("The due date must lie in the future.");
        (Title, Text, PlannedDueOn) = (title.Trim(), text.Trim(), plannedDueOn);
    }

    internal void GoOut(Instalment instalment, DateOnly dueOn, Stamp stamp)
    {
        MustNotBeSent(stamp);
        if (dueOn <= stamp.Today) throw new BrokenRuleException($"The due date of {Called} must lie in the future.");
        (InstalmentId, SentAt, SentById) = (instalment.Id, stamp.At, stamp.By.PersonId);
        Rounds.Add(new Round(this, 1, null, stamp));
        Record.DueDates.Add(DueDate.Chosen(Record, dueOn, PeriodKind.Answer, stamp, Id, 1));
    }

    /// <summary>Sets a later due date. The original stays visible and the company is told. More time that it asked for is decided by that.</summary>
    public void Extend(DateOnly dueOn, string? reason, Stamp stamp)
    {
        var before = DueOn;
        MoveDueDate(dueOn, reason, stamp);
        Record.Happened(Act.Extended, stamp, $"Extended {Called} from {before:MMM d, yyyy} to {dueOn:MMM d, yyyy}.", reason,
            new() { RequestNo = No, CompanyHearsLater = !Record.Company!.IsEnrolled });
    }

    /// <summary>Extends several requests to one date, by their numbers: all of them or none.</summary>
    public static void Extend(Record record, IReadOnlyCollection<int> numbers, DateOnly dueOn, string? reason, Stamp stamp)
    {
        var requests = record.Requests.Where(request => numbers.Contains(request.No)).OrderBy(request => request.No).ToList();
        if (requests.Count == 0 || requests.Count != numbers.Distinct().Count()) throw new BrokenRuleException("Choose at least one request that waits for the company.");
        if (requests.Count == 1)
        {
            requests[0].Extend(dueOn, reason, stamp);
            return;
        }
        foreach (var request in requests) request.MoveDueDate(dueOn, reason, stamp);
        record.Happened(Act.Extended, stamp, $"Extended {Names(requests)} to {dueOn:MMM d, yyyy}.", reason,
            new() { CompanyHearsLater = !record.Company!.IsEnrolled });
    }

    /// <summary>Takes an extension of several requests back, as far as nobody went on from it: all of them or none.</summary>
    /// <param name="before">The due date of each before, by its number. It may be past by now.</param>
    public static void TakeBackExtension(Record record, IReadOnlyDictionary<int, DateOnly> before, DateOnly extendedTo, Stamp stamp)
    {
        var requests = record.Requests.Where(request => before.ContainsKey(request.No)).OrderBy(request => request.No).ToList();
        if (requests.Count == 0) record.MustBeInWork("No due date can be changed");
        foreach (var request in requests) request.MustBeInWork("No due date can be changed");
        if (requests.Count != before.Count || requests.Any(request => !request.WaitsForCompany || request.DueOn != extendedTo)) throw new BrokenRuleException("Somebody changed it since. It stays as it is.");
        foreach (var request in requests) record.DueDates.Add(request.DueDates.Last().Extended(before[request.No], "The extension was undone.", stamp));
        record.Happened(Act.ExtensionUndone, stamp, $"Undid an extension: {string.Join(", ", requests.Select(request => $"{request.Called} is due {before[request.No]:MMM d, yyyy} again"))}.", null, new() { CompanyHearsLater = !record.Company!.IsEnrolled });
    }

    /// <summary>Takes back a request that waits for the company, with a reason that it reads. Drafts stay readable to the company.</summary>
    public void Cancel(string reason, Stamp stamp)
    {
        MustBeInWork($"{CalledFirst} cannot be canceled");
        Record.MustBeSentBy(stamp.By);
        if (SentAt is null) throw new BrokenRuleException($"{CalledFirst} was not sent. Remove it instead.");
        if (!WaitsForCompany) throw new BrokenRuleException($"{CalledFirst} does not wait for the company: it may have been answered or decided meanwhile.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Give a reason. The company reads it.");
        Room.MustFit(reason, 1_000, "The reason");
        CancelWithRecord(reason.Trim(), stamp);
        Record.Happened(Act.RequestCanceled, stamp, $"Canceled {Called}, {Title}.{Record.Settled(this, stamp)}", CancelReason, new() { RequestNo = No, CompanyHearsLater = !Record.Company!.IsEnrolled });
    }

    internal void CancelWithRecord(string reason, Stamp stamp)
    {
        LetAskLapse(stamp);
        (CanceledAt, CanceledById, CancelReason) = (stamp.At, stamp.By.PersonId, reason);
    }

    void MustNotBeSent(Stamp stamp)
    {
        Record.MustBeInWork("Requests cannot be changed");
        Record.MustBeAskedBy(stamp.By);
        if (SentAt is not null) throw new BrokenRuleException($"{CalledFirst} was sent. A correction is a new request.");
    }

    void MustBeInWork(string whatForbids)
    {
        if (!Record.GoesOnAfterClosing(this)) Record.MustBeInWork(whatForbids);
    }
}
