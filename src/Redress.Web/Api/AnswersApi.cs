using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>What the company does: point of contact, drafts, answers.</summary>
static class AnswersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var (complaint, activity) = (api.MapGroup("/portal/complaints/{number}").WithTags("Answers"), api.MapGroup("/portal/supervision/{number}").WithTags("Answers"));
        complaint.MapPut("/poc", AssignPoc).Needs(Right.AssignCompanyPoc).WithSummary("Name the company's point of contact.").Acts();
        activity.MapGet("", Read).Needs(Right.SeeOwnActivities).WithSummary("A supervisory activity of your company: requests, answers, documents.").Produces<ActivityView>().ProducesProblem(404);
        activity.MapPut("/team", SetTeam).Needs(Right.AssignCompanyLead).WithSummary("Set the Company Lead and who helps, whole. Persons are given by e-mail.").Acts<ActivityView>();
        MapOn<ComplaintView>(complaint, Right.DraftAnswers, Right.SendAnswers);
        MapOn<ActivityView>(activity, Right.LeadActivities, Right.LeadActivities);
    }

    // The same endpoints on every kind of record; rights and what they answer are those of the kind.
    static void MapOn<TView>(IEndpointRouteBuilder record, Right draft, Right send)
    {
        record.MapPut("/requests/{no:int}/draft", SaveDraft).Needs(draft).WithSummary("Save the draft answer. Version: the one you read; 0 for a new draft.").Acts<TView>();
        record.MapPut("/requests/{no:int}/draft/drafters", AssignDrafters).Needs(send).WithSummary("Name those who draft, each with the company's own date. Those not named draft no more.").Acts<TView>();
        record.MapPut("/requests/{no:int}/draft/with-poc", (Act act, string number, int no) => act.OnRecord(number, no, (r, stamp) => r.PassToPoc(stamp))).Needs(draft).WithSummary("Pass the draft to the point of contact.").Acts<TView>();
        record.MapDelete("/requests/{no:int}/draft/with-poc", (Act act, string number, int no) => act.OnRecord(number, no, (r, stamp) => r.ReturnToDrafter(stamp))).Needs(send).WithSummary("Give the draft back to its drafter.").Acts<TView>();
        record.MapPost("/requests/{no:int}/comments", Comment).Needs(draft).WithSummary("A comment within the company.").Acts<TView>();
        record.MapPost("/requests/{no:int}/asks", Ask).Needs(send).WithSummary("The point of contact asks for MoreTime (wishedOn) or for the answer back (SendBack). Nothing changes until the agency decides.").Acts<TView>();
        record.MapDelete("/requests/{no:int}/asks/open", (Act act, string number, int no) => act.OnRecord(number, no, (request, stamp) => request.WithdrawAsk(stamp))).Needs(send).WithSummary("The point of contact takes back what was asked for, until the agency decides.").Acts<TView>();
        record.MapPost("/answers", Send).Needs(send).WithSummary("The point of contact sends one answer or several.").Acts<TView>();
    }

    public sealed record PersonInput(string Email);

    /// <param name="Lead">E-mail of who alone sends answers.</param>
    /// <param name="Secondary">E-mail.</param>
    /// <param name="Contributors">E-mails of those who draft.</param>
    public sealed record CompanyTeamInput(string Lead, string? Secondary = null, IReadOnlyList<string>? Contributors = null);

    public sealed record DraftersInput(IReadOnlyList<DrafterInput> Drafters);

    public sealed record DrafterInput(string Email, DateOnly? InternalDueOn = null);

    public sealed record DraftInput(string Text, bool IsRestricted = false, int Version = 0, Guid? DocumentsDraft = null);

    public sealed record CommentInput(string Text);

    public sealed record AskInput(AskKind Kind, string Reason, DateOnly? WishedOn = null);

    /// <param name="Drafts">Request number to the version of the draft that was read: what was read must be what goes.</param>
    public sealed record AnswersInput(IReadOnlyDictionary<int, int> Drafts);

    static Task<IResult> AssignPoc(Act act, string number, PersonInput input) => act.On(number, async (complaint, stamp) => complaint.AssignCompanyPoc(await Colleague(act, input.Email), stamp));

    static Task<IResult> AssignDrafters(Act act, string number, int no, DraftersInput input) => act.OnRecord(number, async (record, stamp) =>
    {
        var drafters = new List<(Person, DateOnly?)>();
        foreach (var one in input.Drafters.DistinctBy(one => one.Email.ToLowerInvariant())) drafters.Add((await Drafter(act, record, one.Email), one.InternalDueOn));
        RequestsApi.Request(record, no).AssignDrafters(drafters, stamp);
    });

    static Task<IResult> SaveDraft(Act act, string number, int no, DraftInput input) => act.OnRecord(number, async (record, stamp) =>
    {
        var draft = RequestsApi.Request(record, no).SaveDraft(input.Text, input.IsRestricted, input.Version, stamp);
        foreach (var document in await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Answer)) document.OnDraft(draft.Id);
    });

    static Task<IResult> Comment(Act act, string number, int no, CommentInput input) => act.OnRecord(number, no, (request, stamp) => act.Db.Add(request.Comment(input.Text, stamp)));

    static Task<IResult> Ask(Act act, string number, int no, AskInput input) => act.OnRecord(number, no, (request, stamp) =>
    {
        if (input.Kind == AskKind.SendBack) request.AskToSendBack(input.Reason, stamp);
        else request.AskForMoreTime(input.Reason, input.WishedOn ?? throw new InputException("wishedOn", "Give the date that you would keep."), stamp);
    });

    static Task<IResult> Send(Act act, string number, AnswersInput input) => act.OnRecord(number, async (record, stamp) =>
    {
        var requests = input.Drafts.Keys.Order().Select(no => RequestsApi.Request(record, no)).ToList();
        foreach (var request in requests) request.DraftMustStillBe(input.Drafts[request.No]);
        var drafted = new List<Document>();
        foreach (var draft in requests.Select(request => request.CurrentDraft).OfType<AnswerDraft>()) drafted.AddRange(await act.Db.DocumentsOnDraft(draft.Id));
        Instalment.SendAnswers(record, requests, drafted, stamp);
    });

    static async Task<IResult> Read(Act act, string number)
        => await act.FindActivity(await act.Viewer(), number, Depth.Full) is { } found ? act.Tagged(found.Version, Results.Ok(await ActivityView.Of(act, found))) : Results.NotFound();

    static Task<IResult> SetTeam(Act act, string number, CompanyTeamInput input) => act.OnActivity(number, async (activity, stamp) =>
    {
        var contributors = new List<Person>();
        foreach (var email in (input.Contributors ?? []).Distinct(StringComparer.OrdinalIgnoreCase)) contributors.Add(await Colleague(act, email));
        activity.SetCompanyTeam(new(await Colleague(act, input.Lead), input.Secondary is { } secondary ? await Colleague(act, secondary) : null, contributors), stamp);
    });

    static async Task<Person> Drafter(Act act, Record record, string email)
        => (record as Domain.Supervision.SupervisoryActivity)?.ThirdPartiesNow.FirstOrDefault(one => string.Equals(one.Person!.Email, email, StringComparison.OrdinalIgnoreCase))?.Person ?? await Colleague(act, email);

    static async Task<Person> Colleague(Act act, string email)
    {
        var viewer = await act.Viewer();
        return await act.Db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.Email == email.ToLower() && p.CompanyId == viewer.CompanyId)
            ?? throw new InputException("email", "Nobody of your company has this e-mail address.");
    }
}
