using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>What the agency does with information requests.</summary>
static class RequestsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        MapOn<ComplaintView>(api.MapGroup("/complaints/{number}").WithTags("Requests"), Right.SendRequests, Right.ReviewAnswers, Right.SeeComplaints);
        MapOn<ActivityView>(api.MapGroup("/supervision/{number}").WithTags("Requests"), Right.WorkOnActivities, Right.WorkOnActivities, Right.SeeActivitySummaries);
    }

    // The same endpoints on every kind of record; rights and what they answer are those of the kind.
    static void MapOn<TView>(IEndpointRouteBuilder requests, Right send, Right review, Right see)
    {
        requests.MapPost("/requests", Add).Needs(send).WithSummary("Add a request that is ready to send.").Acts<TView>();
        requests.MapPut("/requests/{no:int}", Change).Needs(send).WithSummary("Change a request that was not sent.").Acts<TView>();
        requests.MapDelete("/requests/{no:int}", Remove).Needs(send).WithSummary("Remove a request that was not sent.").Acts<TView>();
        requests.MapPost("/instalments", Send).Needs(send).WithSummary("Send requests that are ready, all or none; invite the company if it is not enrolled.").Acts<TView>();
        requests.MapPost("/requests/{no:int}/due-dates", Extend).Needs(send).WithSummary("Set a later due date. The original stays.").Acts<TView>();
        requests.MapPost("/due-dates", ExtendSeveral).Needs(send).WithSummary("Set one later due date for several requests, all or none.").Acts<TView>();
        requests.MapPut("/requests/{no:int}/cancellation", Cancel).Needs(send).WithSummary("Cancel a request that waits for the company, with a reason that it reads.").Acts<TView>();
        requests.MapPost("/reminders", Remind).Needs(send).WithSummary("Remind the company of requests, all or none, in one notice. Twice on a day only with again.").Acts<TView>();
        requests.MapPut("/requests/{no:int}/ask/decision", Decide).Needs(review).WithSummary("Decide what the company asks for. Granting more time without dueOn gives the date wished for; sending back needs dueOn; refusing needs words.").Acts<TView>();
        requests.MapGet("/requests/{no:int}/comparison", Compare).Needs(see).WithSummary("The answers of two rounds, in runs of words; old and new are numbers of rounds.").Produces<ComparisonView>().ProducesProblem(404);
        requests.MapPut("/requests/{no:int}/quick-look", (Act act, string number, int no) => act.OnRecord(number, no, (r, stamp) => r.MarkQuickLook(true, stamp))).Needs(review).WithSummary("Quick look complete. The company is not told.").Acts<TView>();
        requests.MapDelete("/requests/{no:int}/quick-look", (Act act, string number, int no) => act.OnRecord(number, no, (r, stamp) => r.MarkQuickLook(false, stamp))).Needs(review).WithSummary("Take the quick-look mark away.").Acts<TView>();
        requests.MapPost("/requests/{no:int}/rounds", SendBack).Needs(review).WithSummary("Send the answer back for another round.").Acts<TView>();
        requests.MapPut("/requests/{no:int}/acceptance", (Act act, string number, int no) => act.OnRecord(number, no, (r, stamp) => r.Accept(stamp))).Needs(review).WithSummary("Accept the answer; the company is told.").Acts<TView>();
    }

    public static RouteHandlerBuilder Acts(this RouteHandlerBuilder endpoint, int status = 200)
        => endpoint.Acts<ComplaintView>(status);

    public static RouteHandlerBuilder Acts<TView>(this RouteHandlerBuilder endpoint, int status = 200)
        => endpoint.Produces<TView>(status).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);

    /// <param name="Type">Matter: a matter requiring attention, of a supervisory activity. The answer to a report is asked for by sending the report.</param>
    public sealed record RequestInput(string Title, string Text, DateOnly? DueOn = null, Guid? DocumentsDraft = null, RequestType Type = RequestType.Information);

    public sealed record ExtensionInput(DateOnly DueOn, string? Reason = null);

    public sealed record ExtensionsInput(IReadOnlyList<int> Requests, DateOnly DueOn, string? Reason = null);

    /// <param name="Requests">Numbers of requests that wait for the company.</param>
    /// <param name="Again">You know that the company was reminded today already.</param>
    public sealed record ReminderInput(IReadOnlyList<int> Requests, bool Again = false);

    public sealed record CancellationInput(string Reason);

    public sealed record DecisionInput(bool Grants, DateOnly? DueOn = null, string? Words = null, Guid? DocumentsDraft = null);

    public sealed record ComparisonView(int Old, int New, bool AreAlike, bool AreTooDifferent, IReadOnlyList<TextRun> Before, IReadOnlyList<TextRun> After);

    public sealed record SendBackInput(string Reason, DateOnly DueOn, Guid? DocumentsDraft = null);

    /// <param name="DueOn">Request number to due date.</param>
    /// <param name="Invite">Needed when the company is not enrolled and nobody was invited.</param>
    /// <param name="RemindInvited">Somebody was invited and has not enrolled: also mails a reminder, once a day.</param>
    public sealed record SendingInput(
        IReadOnlyDictionary<int, DateOnly> DueOn, string? IntroductoryComments = null, string? FileSharingLink = null, bool SharesAccount = false,
        IReadOnlyList<Guid>? SharedDocuments = null, bool TellsMe = true, bool TellsAgencyPoc = true, bool TellsSupervisors = false,
        IReadOnlyList<string>? TellsOthers = null, InvitationsApi.InvitationInput? Invite = null, bool RemindInvited = false, Guid? DocumentsDraft = null);

    static Task<IResult> Add(Act act, string number, RequestInput input) => act.OnRecord(number, async (record, stamp) =>
        InformationRequest.Add(record, input.Title, input.Text, input.DueOn, await Uploaded(act, input.DocumentsDraft, DocumentPart.Request), stamp, input.Type));

    static Task<IResult> Change(Act act, string number, int no, RequestInput input) => act.OnRecord(number, async (record, stamp) =>
        Request(record, no).Change(input.Title, input.Text, input.DueOn, await Uploaded(act, input.DocumentsDraft, DocumentPart.Request), stamp));

    static Task<IResult> Remove(Act act, string number, int no) => act.OnRecord(number, no, (request, stamp) => act.Db.RemoveRange(request.Remove(stamp)));

    static Task<IResult> Extend(Act act, string number, int no, ExtensionInput input) => act.OnRecord(number, no, (request, stamp) => request.Extend(input.DueOn, input.Reason, stamp));

    static Task<IResult> ExtendSeveral(Act act, string number, ExtensionsInput input) => act.OnRecord(number, (record, stamp) =>
    {
        InformationRequest.Extend(record, input.Requests, input.DueOn, input.Reason, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Cancel(Act act, string number, int no, CancellationInput input) => act.OnRecord(number, no, (request, stamp) => request.Cancel(input.Reason, stamp));

    static Task<IResult> Remind(Act act, string number, ReminderInput input) => act.OnRecord(number, (record, stamp) =>
    {
        InformationRequest.Remind(record, input.Requests, input.Again, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Decide(Act act, string number, int no, DecisionInput input) => act.OnRecord(number, async (record, stamp) =>
    {
        var request = Request(record, no);
        if (!input.Grants) request.RefuseAsk(input.Words ?? "", stamp);
        else if (request.OpenAsk is { Kind: AskKind.SendBack } back)
            request.GrantSendBack(input.Words ?? back.Reason, input.DueOn ?? throw new InputException("dueOn", "Give the new due date."), await Uploaded(act, input.DocumentsDraft, DocumentPart.SendBack), stamp);
        else request.GrantMoreTime(input.DueOn ?? request.OpenAsk?.WishedOn ?? stamp.Today, input.Words, stamp);
    });

    static async Task<IResult> Compare(Act act, string number, int no, int old, int @new)
    {
        var rounds = (await act.FindRecord(number))?.Requests.FirstOrDefault(request => request.No == no)?.Rounds.Where(round => round.AnsweredAt is not null).ToDictionary(round => round.No);
        if (rounds is null || old >= @new || !rounds.TryGetValue(old, out var earlier) || !rounds.TryGetValue(@new, out var later)) return Results.NotFound();
        var changes = WordChanges.Of(earlier.Answer!, later.Answer!);
        return Results.Ok(new ComparisonView(old, @new, changes.AreAlike, changes.IsTooDifferent, changes.Before, changes.After));
    }

    static Task<IResult> SendBack(Act act, string number, int no, SendBackInput input) => act.OnRecord(number, async (record, stamp) =>
        Request(record, no).SendBack(input.Reason, input.DueOn, await Uploaded(act, input.DocumentsDraft, DocumentPart.SendBack), stamp));

    static Task<IResult> Send(Act act, string number, SendingInput input) => act.OnRecord(number, async (record, stamp) =>
    {
        var others = input.TellsOthers is { Count: > 0 } addresses
            ? await act.Db.People.Where(p => p.AgencyId == record.AgencyId && addresses.Contains(p.Email)).Select(p => p.Id).ToListAsync() : [];
        if (others.Count != (input.TellsOthers?.Count ?? 0)) throw new InputException("tellsOthers", "Some of these are not people of your agency.");
        var order = new SendingOrder(input.DueOn, input.IntroductoryComments, input.FileSharingLink, input.SharesAccount,
            (input.SharedDocuments ?? []).ToHashSet(), new AnswerNotices(input.TellsMe, input.TellsAgencyPoc, input.TellsSupervisors, others));
        Instalment.Send(record, order, await Uploaded(act, input.DocumentsDraft, DocumentPart.Instalment), stamp);
        if (!record.Company!.IsEnrolled) await InvitationsApi.Invite(act, record.Company!, record.Agency, input.Invite, input.RemindInvited, DayWords.Count(order.DueOn.Count, "information request"), stamp);
    });

    internal static InformationRequest Request(Record record, int no)
        => record.Requests.FirstOrDefault(request => request.No == no) ?? throw new NoSuchRequestException();

    internal static async Task<List<Document>> Uploaded(Act act, Guid? draft, DocumentPart part)
    {
        if (draft is not { } id) return [];
        var viewer = await act.Viewer();
        return [.. (await act.Db.DocumentsOnDraft(id)).Where(document => document.UploadedById == viewer.PersonId && document.Part == part)];
    }
}
