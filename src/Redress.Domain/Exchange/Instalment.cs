using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Domain.Records;

namespace Redress.Domain.Exchange;

/// <summary>Who hears when answers to an instalment come, by the sender's choice.</summary>
public sealed record AnswerNotices(bool Sender, bool AgencyPoc, bool Supervisors, IReadOnlyList<Guid> Others);

/// <summary>What goes out with the requests.</summary>
/// <param name="DueOn">Request number to due date; only these requests are sent.</param>
/// <param name="SharedDocuments">IDs of the record's documents that the company may read from now on.</param>
public sealed record SendingOrder(
    IReadOnlyDictionary<int, DateOnly> DueOn,
    string? IntroductoryComments,
    string? FileSharingLink,
    bool SharesAccount,
    IReadOnlySet<Guid> SharedDocuments,
    AnswerNotices Notices);

/// <summary>Requests that went to the company together, once.</summary>
public sealed class Instalment
{
    Instalment() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    /// <summary>To which subject of the record it went, where it had several.</summary>
    public int SubjectNo { get; private set; } = 1;
    public DateTime SentAt { get; private set; }
    public Guid? SentById { get; private set; }
    public string? IntroductoryComments { get; private set; }
    public string? FileSharingLink { get; private set; }
    public bool TellsSender { get; private set; }
    public bool TellsAgencyPoc { get; private set; }
    public bool TellsSupervisors { get; private set; }
    /// <summary>Person IDs, separated by commas.</summary>
    public string TellsOthers { get; private set; } = "";

    /// <summary>Sends requests that are ready. They are frozen from now on; due dates are checked first, so either all go or none.</summary>
    /// <param name="added">Documents uploaded with the sending; they go along.</param>
    public static Instalment Send(Record record, SendingOrder order, IEnumerable<Document> added, Stamp stamp)
    {
        record.MustBeInWork("Nothing can be sent");
        record.MustBeSentBy(stamp.By);
        var requests = record.Requests.Where(request => order.DueOn.ContainsKey(request.No)).OrderBy(request => request.No).ToList();
        if (requests.Count == 0 || requests.Count != order.DueOn.Count) throw new BrokenRuleException("Choose at least one request that is ready to send.");
        foreach (var type in requests.Select(request => request.Type).Distinct()) record.MustTake(type);
        var instalment = GoOut(record, order, requests, added, stamp);
        // Matters come late: they begin nothing.
        var asks = requests.Any(request => request.Type != RequestType.Matter);
        if (asks) record.WentOut(stamp);
        record.Happened(asks ? Act.RequestsSent : Act.MattersSent, stamp, $"Sent {InformationRequest.Names(requests)} to {record.SubjectName}, first due {order.DueOn.Values.Min():MMM d, yyyy}.",
            null, new() { CompanyHearsLater = !record.Company!.IsEnrolled, RequestNo = requests.Count == 1 ? requests[0].No : null });
        return instalment;
    }

    /// <summary>What goes out is frozen, and the company may read it from now on. The verb that sends says what happened.</summary>
    internal static Instalment GoOut(Record record, SendingOrder order, IReadOnlyCollection<InformationRequest> requests, IEnumerable<Document> added, Stamp stamp)
    {
        if (order.FileSharingLink is { Length: > 0 } link && !(Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme is "https"))
            throw new BrokenRuleException("The file-sharing link must start with https://.");

        var instalment = new Instalment
        {
            RecordId = record.Id, No = record.Instalments.Count + 1, SubjectNo = record.SubjectNo, SentAt = stamp.At, SentById = stamp.By.PersonId,
            IntroductoryComments = order.IntroductoryComments?.Trim(), FileSharingLink = order.FileSharingLink?.Trim(),
            TellsSender = order.Notices.Sender, TellsAgencyPoc = order.Notices.AgencyPoc, TellsSupervisors = order.Notices.Supervisors,
            TellsOthers = string.Join(',', order.Notices.Others),
        };
        record.Instalments.Add(instalment);
        foreach (var request in requests) request.GoOut(instalment, order.DueOn[request.No], stamp);

        if (!record.Company!.IsEnrolled) record.Company.Turned();
        record.FirstSentAt ??= stamp.At;
        foreach (var document in added) document.HangOn(record, instalment.Id);
        foreach (var document in record.Documents.Where(document => GoesAlong(document, requests, instalment, order)))
            document.Share(stamp.At);
        if (order.SharesAccount) record.ShareAccount(stamp.At);
        return instalment;
    }

    static bool GoesAlong(Document document, IReadOnlyCollection<InformationRequest> requests, Instalment instalment, SendingOrder order)
        => order.SharedDocuments.Contains(document.Id)
        || document.Part == DocumentPart.Request && requests.Any(request => request.Id == document.PartId)
        || document.Part == DocumentPart.Instalment && document.PartId == instalment.Id;

    /// <summary>The point of contact sends one answer or several. A sent answer cannot be changed.</summary>
    /// <param name="drafted">Documents of the drafts; those of the answers sent go along.</param>
    public static void SendAnswers(Record record, IReadOnlyCollection<InformationRequest> requests, IReadOnlyCollection<Document> drafted, Stamp stamp)
    {
        if (requests.Count == 0) throw new BrokenRuleException("Choose at least one answer to send.");
        record.Company?.MustHaveVerifiedUsers(stamp.Today);
        foreach (var request in requests) request.Answer(drafted, stamp);
        record.Answered(requests, stamp);
        var chosen = record.Instalments.Where(instalment => requests.Any(request => request.InstalmentId == instalment.Id)).ToList();
        record.Happened(Act.AnswersSent, stamp,
            $"{record.SubjectName} answered {InformationRequest.Names(requests)}.", null, TellingOf(chosen, requests.Count == 1 ? requests.First().No : null));
    }

    /// <summary>Those whom the senders of these instalments chose to hear of what the company does.</summary>
    internal static Telling TellingOf(IReadOnlyCollection<Instalment> chosen, int? requestNo) => new()
    {
        RequestNo = requestNo,
        People = [.. chosen.SelectMany(instalment => instalment.PeopleToTell()).Distinct()],
        Instead = [.. chosen.SelectMany(instalment => instalment.AudiencesToTell()).Distinct()],
    };

    IEnumerable<Guid> PeopleToTell()
        => (TellsSender && SentById is { } sender ? [sender] : Array.Empty<Guid>())
            .Concat(TellsOthers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));

    IEnumerable<Audience> AudiencesToTell()
    {
        yield return Audience.NamedPeople;
        if (TellsAgencyPoc) yield return Audience.AgencyPoc;
        if (TellsSupervisors) yield return Audience.AgencySupervisors;
    }
}
