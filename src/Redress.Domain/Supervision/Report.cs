using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>How far a report has come. Derived from its steps.</summary>
public enum ReportState { Draft, InReview, Ready, Returned, Sent }

/// <summary>A report as somebody prepares it. Its documents hang on it.</summary>
/// <param name="Comments">The company reads them above the report.</param>
/// <param name="NeedsAnswer">The company must answer it.</param>
public sealed record ReportFacts(string Title, string? Comments = null, bool NeedsAnswer = true)
{
    public string? InvoiceNumber { get; init; }
    /// <summary>In US dollars.</summary>
    public decimal? InvoiceAmount { get; init; }
    public DateOnly? InvoiceDueOn { get; init; }

    public bool HasInvoice => InvoiceNumber is not null || InvoiceAmount is not null || InvoiceDueOn is not null;

    internal ReportFacts Cleaned() => this with { Title = Title?.Trim() ?? "", Comments = Clean(Comments), InvoiceNumber = Clean(InvoiceNumber) };

    internal void MustHold()
    {
        if (Title == "") throw new BrokenRuleException("Give the report a title.");
        Room.MustFit(Title, Report.MostTitle, "The title");
        Room.MustFit(Comments, Report.MostComments, "The comments");
        Room.MustFit(InvoiceNumber, Report.MostInvoice, "The number of the invoice");
        if (HasInvoice && (InvoiceNumber is null || InvoiceAmount is null)) throw new BrokenRuleException("Give the number and the amount of the invoice, or leave all of it empty.");
        if (InvoiceAmount is <= 0 or > Report.MostAmount) throw new BrokenRuleException("Give the amount of the invoice in dollars, more than $0.");
        if ((InvoiceAmount ?? 0) * 100 % 1 != 0) throw new BrokenRuleException("Give the amount of the invoice in dollars and cents.");
        if (InvoiceDueOn is { Year: < 2000 or > 2100 }) throw new BrokenRuleException("Give the day on which the invoice is due with its year.");
    }

    static string? Clean(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>When the report goes out, and what with it.</summary>
/// <param name="AnswerDueOn">Needed where the report wants an answer.</param>
/// <param name="Matters">Numbers of matters requiring attention to their due dates.</param>
public sealed record ReportSending(DateOnly? AnswerDueOn, IReadOnlyDictionary<int, DateOnly> Matters, Exchange.AnswerNotices Notices);

/// <summary>A report of examination or investigation, or a later version of it. What the company answers is a request of the exchange.</summary>
public sealed class Report
{
    public const int MostTitle = 180, MostComments = 10_000, MostComment = 4_000, MostInvoice = 60, MostReports = 20;
    public const decimal MostAmount = 99_999_999.99m;

    Report() { }

    internal Report(Guid recordId, int no, ReportFacts facts, Guid? id, Stamp stamp)
    {
        if (id is { } given && given != Guid.Empty) Id = given;
        (RecordId, No) = (recordId, no);
        Take(facts);
        Step(Act.ReportAdded, null, stamp);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    /// <summary>1 for the first of the activity, never given twice.</summary>
    public int No { get; private set; }
    public string Title { get; private set; } = "";
    public string? Comments { get; private set; }
    public bool NeedsAnswer { get; private set; }
    public string? InvoiceNumber { get; private set; }
    public decimal? InvoiceAmount { get; private set; }
    public DateOnly? InvoiceDueOn { get; private set; }
    /// <summary>What went out with it; null: it was not sent.</summary>
    public Guid? InstalmentId { get; private set; }
    /// <summary>The request by which the company answers; null: it was not sent, or wants no answer.</summary>
    public Guid? RequestId { get; private set; }
    public List<ReportStep> Steps { get; } = [];

    public ReportFacts Facts => new(Title, Comments, NeedsAnswer) { InvoiceNumber = InvoiceNumber, InvoiceAmount = InvoiceAmount, InvoiceDueOn = InvoiceDueOn };
    public ReportStep LatestStep => Steps.MaxBy(step => step.No)!;
    public ReportStep FirstStep => Steps.MinBy(step => step.No)!;
    public bool IsSent => InstalmentId is not null;
    public ReportState State => LatestStep.Act switch
    {
        Act.ReportSentForReview => ReportState.InReview, Act.ReportFoundReady => ReportState.Ready, Act.ReportReturned => ReportState.Returned,
        Act.ReportSent or Act.ReportGiven => ReportState.Sent, _ => ReportState.Draft,
    };

    internal void Take(ReportFacts facts)
        => (Title, Comments, NeedsAnswer, InvoiceNumber, InvoiceAmount, InvoiceDueOn) = (facts.Title, facts.Comments, facts.NeedsAnswer, facts.InvoiceNumber, facts.InvoiceAmount, facts.InvoiceDueOn);

    internal void Step(Act act, string? comment, Stamp stamp)
    {
        Room.MustFit(comment, MostComment, "The comment");
        Steps.Add(new ReportStep(this, act, string.IsNullOrWhiteSpace(comment) ? null : comment.Trim(), stamp));
    }

    internal void WentOut(Guid instalment, Guid? request) => (InstalmentId, RequestId) = (instalment, request);
}

/// <summary>A dated fact: this was done with a report.</summary>
public sealed class ReportStep
{
    ReportStep() { }

    internal ReportStep(Report report, Act act, string? comment, Stamp stamp)
        => (RecordId, ReportId, No, Act, Comment, At, ById, ByName) = (report.RecordId, report.Id, report.Steps.Count + 1, act, comment, stamp.At, stamp.By.PersonId, stamp.By.Name);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public Guid ReportId { get; private set; }
    public int No { get; private set; }
    public Act Act { get; private set; }
    /// <summary>What the reviewer should know, or what is to be changed.</summary>
    public string? Comment { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";

    public string Words => Act switch
    {
        Act.ReportAdded => "Added", Act.ReportChanged => "Changed", Act.ReportSentForReview => "Sent for review", Act.ReportFoundReady => "Found ready", Act.ReportReturned => "Returned", _ => "Sent to the company",
    };
}

public static class ReportWords
{
    public static string Words(this ReportState state) => state == ReportState.InReview ? "In review" : state.ToString();
}
