using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>The report: prepared by who examines, reviewed, sent as a package with matters requiring attention, answered by the exchange.</summary>
public sealed partial class SupervisoryActivity
{
    public List<Report> Reports { get; } = [];

    public bool TakesReports => IsInWork;

    /// <summary>Has it people who review?</summary>
    public bool HasReviewers => Present.Any(one => one.Part == ParticipantPart.Reviewer);

    /// <summary>Who examines for the lead, and who leads it. Agencies that joined read and review it.</summary>
    public bool IsPreparedBy(Viewer viewer) => viewer.AgencyId == AgencyId && MayPropose(viewer);

    /// <summary>A Reviewer who takes part.</summary>
    public bool IsReviewedBy(Viewer viewer)
        => viewer.Side == Side.Agency && viewer.May(Right.ReviewReports) && Present.Any(one => one.Part == ParticipantPart.Reviewer && one.PersonId == viewer.PersonId);

    /// <summary>The sent report whose answer is awaited.</summary>
    public Report? AwaitedReport => Reports.FirstOrDefault(report => RequestOf(report) is { WaitsForCompany: true });

    public InformationRequest? RequestOf(Report report) => report.RequestId is { } id ? Requests.FirstOrDefault(request => request.Id == id) : null;

    public IEnumerable<Document> DocumentsOf(Report report) => Documents.Where(document => document.Part == DocumentPart.Report && document.PartId == report.Id).OrderBy(document => document.Id);

    /// <summary>Without these it cannot be sent, as sentences.</summary>
    public IReadOnlyList<string> MissingToSend(Report report)
    {
        var missing = new List<string>();
        if (!DocumentsOf(report).Any()) missing.Add("The report has no document.");
        if (HasReviewers && report.State != ReportState.Ready) missing.Add("A Reviewer has not found it ready.");
        if (!ActivityFlow.Allows(Milestone, Act.ReportSent)) missing.Add(Milestone == Milestone.Drafting ? "The answer to the report before is not there." : "No information request was sent.");
        return missing;
    }

    /// <param name="id">Given by whoever asks, so that asking twice makes one.</param>
    public Report AddReport(ReportFacts facts, IEnumerable<Document> added, Stamp stamp, Guid? id = null)
    {
        MustPrepareReports(stamp);
        if (Reports.Count >= Report.MostReports) throw new BrokenRuleException($"An activity has room for {Report.MostReports} reports.");
        facts = Held(facts);
        var report = new Report(Id, Reports.Select(one => one.No).DefaultIfEmpty().Max() + 1, facts, id, stamp);
        Reports.Add(report);
        foreach (var document in added) document.HangOn(this, report.Id);
        Happened(Act.ReportAdded, stamp, $"Added report {report.No}, {report.Title}.");
        return report;
    }

    /// <summary>What was found ready is a draft again.</summary>
    /// <param name="removed">IDs of its documents that go.</param>
    /// <returns>The documents to delete in the same save.</returns>
    public IReadOnlyList<Document> ChangeReport(Report report, ReportFacts facts, IReadOnlyCollection<Document> added, Stamp stamp, IReadOnlySet<Guid>? removed = null)
    {
        MustPrepareReports(stamp);
        MustNotBeSent(report);
        facts = Held(facts);
        var gone = DocumentsOf(report).Where(document => removed?.Contains(document.Id) == true).ToList();
        if (facts == report.Facts && added.Count + gone.Count == 0) throw new BrokenRuleException("Nothing was changed.");
        report.Take(facts);
        foreach (var document in added) document.HangOn(this, report.Id);
        report.Step(Act.ReportChanged, null, stamp);
        Happened(Act.ReportChanged, stamp, $"Changed report {report.No}.");
        return gone;
    }

    /// <returns>Its documents, to delete in the same save.</returns>
    public IReadOnlyList<Document> RemoveReport(Report report, Stamp stamp)
    {
        MustPrepareReports(stamp);
        MustNotBeSent(report);
        var gone = DocumentsOf(report).ToList();
        Reports.Remove(report);
        Happened(Act.ReportRemoved, stamp, $"Removed report {report.No}, {report.Title}, before it was sent.");
        return gone;
    }

    public void SendForReview(Report report, string? comment, Stamp stamp)
    {
        MustPrepareReports(stamp);
        MustNotBeSent(report);
        if (report.State == ReportState.InReview) throw new BrokenRuleException("It is in review already.");
        if (!DocumentsOf(report).Any()) throw new BrokenRuleException("Add the report as a document first.");
        if (!HasReviewers) throw new BrokenRuleException("Nobody is Reviewer. Name one among the participants, or send the report.");
        report.Step(Act.ReportSentForReview, comment, stamp);
        Happened(Act.ReportSentForReview, stamp, $"Sent report {report.No} for review.", report.LatestStep.Comment, Hearing(report, Present.Where(one => one.Part == ParticipantPart.Reviewer).Select(one => one.PersonId)));
    }

    /// <param name="comment">Needed where it is not ready: what is to be changed.</param>
    public void Review(Report report, bool isReady, string? comment, Stamp stamp)
    {
        MustBeInWork("The report cannot be reviewed");
        MustNotBeSent(report);
        if (!IsReviewedBy(stamp.By)) throw new BrokenRuleException("Only a Reviewer of this activity can do this.");
        if (report.State != ReportState.InReview) throw new BrokenRuleException("It is not in review: somebody may have decided or changed it meanwhile.");
        if (!isReady && string.IsNullOrWhiteSpace(comment)) throw new BrokenRuleException("Say what is to be changed.");
        var act = isReady ? Act.ReportFoundReady : Act.ReportReturned;
        var asked = report.LatestStep.ById;
        report.Step(act, comment, stamp);
        Happened(act, stamp, isReady ? $"Found report {report.No} ready to send." : $"Returned report {report.No} from review.", report.LatestStep.Comment,
            Hearing(report, new[] { asked, InCharge?.PersonId }.OfType<Guid>()));
    }

    /// <summary>Sends the package: report, comments, invoice, and the matters requiring attention that are chosen. With an answer wanted the activity is in Drafting, without in Close Out.</summary>
    public Instalment SendReport(Report report, ReportSending sending, Stamp stamp)
    {
        MustBeInWork("The report cannot be sent");
        MustBeSentBy(stamp.By);
        MustNotBeSent(report);
        if (MissingToSend(report) is [var missing, ..]) throw new BrokenRuleException(missing);
        var matters = Requests.Where(request => request.SentAt is null && request.Type == RequestType.Matter && sending.Matters.ContainsKey(request.No)).ToList();
        if (matters.Count != sending.Matters.Count) throw new BrokenRuleException("Choose only matters that were not sent.");
        var answer = report.NeedsAnswer ? InformationRequest.Made(this, RequestType.Report, report.Title, "Read the report, and answer it.", sending.AnswerDueOn, stamp) : null;
        if (answer is not null && sending.AnswerDueOn is null) throw new BrokenRuleException("Give the date by which the company answers.");
        var due = new Dictionary<int, DateOnly>(sending.Matters);
        if (answer is not null) due[answer.No] = sending.AnswerDueOn!.Value;
        var order = new SendingOrder(due, report.Comments, null, false, DocumentsOf(report).Select(document => document.Id).ToHashSet(), sending.Notices);
        var instalment = Instalment.GoOut(this, order, answer is null ? matters : [answer, .. matters], [], stamp);
        report.WentOut(instalment.Id, answer?.Id);
        var act = answer is null ? Act.ReportGiven : Act.ReportSent;
        report.Step(act, null, stamp);
        ActivityFlow.After(Milestone, act);
        Step(act, null, stamp);
        Happened(act, stamp, $"Sent report {report.No}, {report.Title}, to {SubjectName}{(matters.Count == 0 ? "" : $" with {InformationRequest.Names(matters)}")}. {(answer is null ? "No answer is wanted." : $"The answer is due {sending.AnswerDueOn:MMM d, yyyy}.")}", null,
            ToTheTeam() with { CompanyHearsLater = Company?.IsEnrolled != true, RequestNo = answer?.No });
        return instalment;
    }

    protected internal override void Answered(IReadOnlyCollection<InformationRequest> requests, Stamp stamp)
    {
        if (Milestone == Milestone.Drafting && requests.Any(request => request.Type == RequestType.Report)) Step(Act.AnswersSent, null, stamp);
    }

    protected internal override void WentBack(InformationRequest request, Stamp stamp)
    {
        if (request.Type == RequestType.Report && Milestone == Milestone.CloseOut) Step(Act.SentBack, null, stamp);
    }

    void MustPrepareReports(Stamp stamp)
    {
        MustBeInWork("The report cannot be changed");
        if (!IsPreparedBy(stamp.By)) throw new BrokenRuleException("Only people who examine in this activity or lead it prepare its report.");
    }

    static void MustNotBeSent(Report report)
    {
        if (report.IsSent) throw new BrokenRuleException($"Report {report.No} was sent. A correction is a new report.");
    }

    static ReportFacts Held(ReportFacts facts)
    {
        var held = facts.Cleaned();
        held.MustHold();
        return held;
    }

    static Notices.Telling Hearing(Report report, IEnumerable<Guid> people) => new() { People = [.. people.Distinct()], Page = $"report/{report.No}" };
}
