using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>The report of a supervisory activity: prepared, reviewed, sent as a package. The company's answer is a request of the exchange.</summary>
static class ReportsOfActivityApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{activity}/reports", List).Needs(Right.SeeActivitySummaries).WithSummary("Reports of an activity, for its own people.").Produces<IReadOnlyList<ReportView>>().ProducesProblem(404);
        api.MapPost("/{activity}/reports", Add).Needs(Right.WorkOnActivities).WithSummary("Add a report. Its documents are uploaded before, as part Report. Send an Idempotency-Key.").Acts<ReportView>(201);
        api.MapPut("/{activity}/reports/{report:int}", Change).Needs(Right.WorkOnActivities).WithSummary("Change a report that was not sent, whole: what you leave out is taken away. A Reviewer reads it again.").Acts<ReportView>();
        api.MapDelete("/{activity}/reports/{report:int}", Remove).Needs(Right.WorkOnActivities).WithSummary("Remove a report that was not sent, with its documents.").Acts<ActivityView>();
        api.MapPut("/{activity}/reports/{report:int}/review", SendForReview).Needs(Right.WorkOnActivities).WithSummary("Send a report to the Reviewers.").Acts<ReportView>();
        api.MapPut("/{activity}/reports/{report:int}/review/decision", Review).Needs(Right.ReviewReports).WithSummary("A Reviewer finds a report ready, or returns it with a comment.").Acts<ReportView>();
        api.MapPut("/{activity}/reports/{report:int}/sending", Send).Needs(Right.WorkOnActivities).WithSummary("Send the package: report, comments, invoice and the matters requiring attention that you name.").Acts<ReportView>();
    }

    /// <param name="Title">Up to 180 characters.</param>
    /// <param name="Comments">The company reads them above the report.</param>
    /// <param name="NeedsAnswer">The company must answer it.</param>
    /// <param name="InvoiceAmount">In US dollars.</param>
    /// <param name="DocumentsDraft">Draft on which its documents were uploaded.</param>
    /// <param name="RemoveDocuments">IDs of documents of the report that go.</param>
    public sealed record ReportInput(string Title, string? Comments = null, bool NeedsAnswer = true, string? InvoiceNumber = null, decimal? InvoiceAmount = null, DateOnly? InvoiceDueOn = null,
        Guid? DocumentsDraft = null, IReadOnlyList<Guid>? RemoveDocuments = null)
    {
        internal ReportFacts Facts => new(Title, Comments, NeedsAnswer) { InvoiceNumber = InvoiceNumber, InvoiceAmount = InvoiceAmount, InvoiceDueOn = InvoiceDueOn };
    }

    /// <param name="Comment">Needed where it is not ready.</param>
    public sealed record ReviewInput(bool IsReady, string? Comment = null);

    /// <param name="AnswerDueOn">Needed where the report wants an answer.</param>
    /// <param name="Matters">Numbers of matters that were not sent, to their due dates.</param>
    public sealed record PackageInput(DateOnly? AnswerDueOn = null, IReadOnlyDictionary<int, DateOnly>? Matters = null);

    static async Task<IResult> List(Act act, string activity)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found ? act.Tagged(found.Version, Results.Ok(found.Reports.OrderBy(one => one.No).Select(one => ReportView.Of(one, found, false)).ToList())) : Results.NotFound();

    static Task<IResult> Add(Act act, string activity, ReportInput input) => act.OnActivity(activity,
        async (found, stamp) => found.AddReport(input.Facts, await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Report), stamp),
        (found, made) => Results.Created($"/api/v1/supervision/{found.Number}/reports", ReportView.Of(made, found, false)));

    static async Task<IResult> Change(Act act, DocumentStore store, string activity, int report, ReportInput input)
    {
        IReadOnlyList<Document> gone = [];
        var answer = await On(act, activity, report, async (found, one, stamp) =>
        {
            gone = found.ChangeReport(one, input.Facts, await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Report), stamp, (input.RemoveDocuments ?? []).ToHashSet());
            act.Db.RemoveRange(gone);
        });
        foreach (var document in gone) store.Remove(document);
        return answer;
    }

    static async Task<IResult> Remove(Act act, DocumentStore store, string activity, int report)
    {
        IReadOnlyList<Document> gone = [];
        var answer = await act.OnActivity(activity, (found, stamp) =>
        {
            gone = found.RemoveReport(Of(found, report), stamp);
            act.Db.RemoveRange(gone);
            return Task.CompletedTask;
        });
        foreach (var document in gone) store.Remove(document);
        return answer;
    }

    static Task<IResult> SendForReview(Act act, string activity, int report, SupervisionApi.CommentInput input) => On(act, activity, report, (found, one, stamp) => found.SendForReview(one, input.Comment, stamp));

    static Task<IResult> Review(Act act, string activity, int report, ReviewInput input) => On(act, activity, report, (found, one, stamp) => found.Review(one, input.IsReady, input.Comment, stamp));

    static Task<IResult> Send(Act act, string activity, int report, PackageInput input) => On(act, activity, report, (found, one, stamp) =>
        found.SendReport(one, new(input.AnswerDueOn, input.Matters ?? new Dictionary<int, DateOnly>(), new(true, true, false, [])), stamp));

    static Task<IResult> On(Act act, string activity, int report, Action<SupervisoryActivity, Report, Stamp> verb) => On(act, activity, report, (found, one, stamp) =>
    {
        verb(found, one, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> On(Act act, string activity, int report, Func<SupervisoryActivity, Report, Stamp, Task> verb) => act.OnActivity(activity, async (found, stamp) =>
    {
        var one = Of(found, report);
        await verb(found, one, stamp);
        return one;
    }, (found, one) => Results.Ok(ReportView.Of(one, found, false)));

    static Report Of(SupervisoryActivity found, int no) => found.Reports.Find(one => one.No == no) ?? throw new NoSuchRequestException();
}

/// <param name="Request">Number of the request by which the company answers; null: not sent, or no answer is wanted.</param>
/// <param name="Matters">Numbers of the matters requiring attention that went with it.</param>
/// <param name="Missing">What keeps it from being sent; null: it was sent, or you read the company's side.</param>
/// <param name="Steps">All that was done with it, oldest first; null: you read the company's side.</param>
sealed record ReportView(int No, string Title, string? Comments, bool NeedsAnswer, string? InvoiceNumber, decimal? InvoiceAmount, DateOnly? InvoiceDueOn, ReportState State, DateTime? SentAt, int? Request, IReadOnlyList<int> Matters,
    IReadOnlyList<Guid> Documents, IReadOnlyList<string>? Missing, IReadOnlyList<StepView>? Steps)
{
    internal static ReportView Of(Report one, SupervisoryActivity activity, bool isCompany) => new(one.No, one.Title, one.Comments, one.NeedsAnswer, one.InvoiceNumber, one.InvoiceAmount, one.InvoiceDueOn, one.State,
        one.IsSent ? one.LatestStep.At : null, activity.RequestOf(one)?.No, one.IsSent ? [.. activity.Matters.Where(matter => matter.InstalmentId == one.InstalmentId).Select(matter => matter.No).Order()] : [],
        [.. activity.DocumentsOf(one).Select(document => document.Id)], isCompany || one.IsSent ? null : activity.MissingToSend(one),
        isCompany ? null : [.. one.Steps.OrderBy(step => step.No).Select(step => new StepView(step.Act.ToString(), step.At, step.ByName, step.Comment))]);
}
