using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Api;

/// <summary>Findings of a supervisory activity: read by whoever reads it whole, proposed by its examiners, decided by whoever leads it.</summary>
static class FindingsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/{activity}/findings", List).Needs(Right.SeeActivitySummaries).WithSummary("Findings of an activity, for its own people.").Produces<IReadOnlyList<FindingView>>().ProducesProblem(404);
        api.MapGet("/{activity}/findings/{finding:int}", Read).Needs(Right.SeeActivitySummaries).WithSummary("One finding with all that was decided on it.").Produces<FindingView>().ProducesProblem(404);
        api.MapPost("/{activity}/findings", Propose).Needs(Right.WorkOnActivities).WithSummary("Propose a finding, also one that comes from an alleged violation of a linked complaint. Send an Idempotency-Key.")
            .Acts<FindingView>(201);
        api.MapPut("/{activity}/findings/{finding:int}", Change).Needs(Right.WorkOnActivities).WithSummary("Change a proposed finding, whole: what you leave out is taken away. Its origin stays.").Acts<FindingView>();
        api.MapPut("/{activity}/findings/{finding:int}/review", Review).Needs(Right.WorkOnActivities).WithSummary("Agree to a proposed finding, or not, with a reason.").Acts<FindingView>();
        api.MapPut("/{activity}/findings/{finding:int}/resolution", Resolve).Needs(Right.WorkOnActivities).WithSummary("Resolve a finding that was agreed to.").Acts<FindingView>();
        api.MapPut("/{activity}/findings/{finding:int}/taking-up", TakeUp).Needs(Right.WorkOnActivities).WithSummary("Take back the latest decision on a finding, with a reason. It stays readable.").Acts<FindingView>();
    }

    /// <param name="Area">Up to 200 characters.</param>
    /// <param name="Text">Up to 4,000 characters.</param>
    /// <param name="Citation">Regulation or statute, such as 12 CFR 1024.17; a violation names it.</param>
    /// <param name="IsCommon">Common to the agencies of a multi-state activity.</param>
    /// <param name="Repeats">A finding of an earlier activity about the same company.</param>
    /// <param name="DocumentsDraft">The draft on which documents of part Finding were put.</param>
    /// <param name="RemoveDocuments">IDs of documents that go, where it is changed.</param>
    public sealed record FindingInput(FindingKind Kind, string Area, string Text, string? Citation = null, bool IsCommon = false, RepeatedInput? Repeats = null, Guid? DocumentsDraft = null, IReadOnlyList<Guid>? RemoveDocuments = null)
    {
        internal FindingFacts Facts => new(Kind, Area, Citation, Text, IsCommon);
    }

    /// <param name="From">The alleged violation it comes from. Its words are not taken over by themselves.</param>
    public sealed record ProposalInput(FindingInput Finding, AllegedInput? From = null);

    /// <param name="Activity">SA ID.</param>
    /// <param name="No">Number of the finding within it.</param>
    public sealed record RepeatedInput(string Activity, int No);

    /// <param name="Complaint">ID of a linked complaint.</param>
    /// <param name="Violation">Number of the alleged violation within it.</param>
    public sealed record AllegedInput(string Complaint, int Violation);

    /// <param name="Reason">Where you do not agree.</param>
    public sealed record DecisionInput(bool IsAgreed, string? Reason = null);

    /// <param name="On">Today or before.</param>
    /// <param name="How">What the company did about it.</param>
    public sealed record ResolutionInput(DateOnly On, string How);

    static async Task<IResult> List(Act act, string activity)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found ? act.Tagged(found.Version, Results.Ok(found.Findings.OrderBy(one => one.No).Select(one => FindingView.Of(one, found)).ToList())) : Results.NotFound();

    static async Task<IResult> Read(Act act, string activity, int finding)
        => await SupervisionApi.Find(act, activity, Depth.Full) is { } found && found.Findings.Find(one => one.No == finding) is { } one ? act.Tagged(found.Version, Results.Ok(FindingView.Of(one, found))) : Results.NotFound();

    static Task<IResult> Propose(Act act, string activity, ProposalInput input) => act.OnActivity(activity, async (found, stamp) =>
    {
        if (input.Finding is null) throw new InputException("finding", "This is required.");
        var alleged = input.From is not { } from ? null
            : new AllegedBefore(await act.Db.ComplaintOfFinding(stamp.By, from.Complaint ?? "") ?? throw new InputException("from", "No complaint that you see has this ID."), from.Violation);
        return found.Propose(input.Finding.Facts, await Earlier(act, found, input.Finding, stamp), alleged, stamp, null, await RequestsApi.Uploaded(act, input.Finding.DocumentsDraft, DocumentPart.Finding));
    }, (found, made) => Results.Created($"/api/v1/supervision/{found.Number}/findings/{made.No}", FindingView.Of(made, found)));

    static async Task<IResult> Change(Act act, DocumentStore store, string activity, int finding, FindingInput input)
    {
        IReadOnlyList<Document> gone = [];
        var answer = await On(act, activity, finding, async (found, one, stamp) =>
        {
            gone = found.Change(one, input.Facts, await Earlier(act, found, input, stamp, one), stamp, await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Finding), (input.RemoveDocuments ?? []).ToHashSet());
            act.Db.RemoveRange(gone);
        });
        foreach (var document in gone) store.Remove(document);
        return answer;
    }

    static Task<IResult> Review(Act act, string activity, int finding, DecisionInput input) => On(act, activity, finding, (found, one, stamp) =>
    {
        if (input.IsAgreed) found.Agree(one, stamp);
        else found.Disagree(one, input.Reason ?? "", stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Resolve(Act act, string activity, int finding, ResolutionInput input) => On(act, activity, finding, (found, one, stamp) =>
    {
        found.Resolve(one, input.On, input.How, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> TakeUp(Act act, string activity, int finding, SupervisionApi.WhyInput input) => On(act, activity, finding, (found, one, stamp) =>
    {
        found.TakeUp(one, input.Reason, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> On(Act act, string activity, int finding, Func<SupervisoryActivity, Finding, Stamp, Task> verb) => act.OnActivity(activity, async (found, stamp) =>
    {
        var one = found.Findings.Find(one => one.No == finding) ?? throw new NoSuchRequestException();
        await verb(found, one, stamp);
        return one;
    }, (found, one) => Results.Ok(FindingView.Of(one, found)));

    // What a finding repeats already can stay, though the program's person may not open it.
    static async Task<EarlierFinding?> Earlier(Act act, SupervisoryActivity found, FindingInput input, Stamp stamp, Finding? changed = null)
    {
        if (input.Repeats is not { } repeats) return null;
        var earlier = (await act.Db.EarlierThan(stamp.By, found)).Find(one => one.Number == repeats.Activity);
        if (earlier is null && changed?.RepeatsActivity == repeats.Activity) earlier = (await act.Db.Repeated(found, repeats.Activity)).FirstOrDefault();
        return new(earlier ?? throw new InputException("repeats", "No earlier activity about this company that you see has this ID and findings."), repeats.No);
    }
}

/// <param name="Agency">Code of the agency whose own it is, unless it is common.</param>
/// <param name="ComplaintId">The complaint it comes from, with the number of the alleged violation.</param>
/// <param name="RepeatsActivity">SA ID of the earlier activity, with the number of the finding that this one repeats.</param>
/// <param name="Documents">IDs of what bears it out; the company does not read them.</param>
/// <param name="Steps">All that was decided, oldest first.</param>
sealed record FindingView(int No, FindingKind Kind, FindingState State, string Area, string? Citation, string Text, bool IsCommon, string Agency, DateTime ProposedAt, string ProposedBy, string? ComplaintId, int? ViolationNo,
    string? RepeatsActivity, int? RepeatsNo, IReadOnlyList<Guid> Documents, IReadOnlyList<FindingStepView> Steps)
{
    internal static FindingView Of(Finding one, SupervisoryActivity activity) => new(one.No, one.Kind, one.State, one.Area, one.Citation, one.Text, one.IsCommon, one.Agency.Code, one.ProposedAt, one.ProposedByName, one.ComplaintNumber, one.ViolationNo,
        one.RepeatsActivity, one.RepeatsNo, [.. activity.DocumentsOf(one).Select(document => document.Id)], [.. one.Steps.OrderBy(step => step.No).Select(step => new FindingStepView(step.Act.ToString(), step.At, step.ByName, step.On, step.Comment))]);
}

/// <param name="On">The day on which it was resolved.</param>
sealed record FindingStepView(string Act, DateTime At, string By, DateOnly? On, string? Comment);
