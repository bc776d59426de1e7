using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Jobs;

namespace Redress.Web.Api;

/// <summary>Who was told of a complaint's acts; and for the Operator the mails that did not go out.</summary>
static class MailsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/complaints/{number}/tellings", OfComplaint).WithTags("Notices").Needs(Right.SeeComplaints).WithSummary("Who was told of the acts on a complaint of the own agency, and how far each mail is.").Produces<IReadOnlyList<Told>>().ProducesProblem(404);
        var mails = api.MapGroup("/installation/mails").WithTags("Installation");
        mails.MapGet("", List).Needs(Right.KeepInstallation).WithSummary("Mails that failed, wait, or were given up: addresses and kinds, no text.").Produces<MailsView>();
        mails.MapPost("/{id:guid}/tries", Try).Needs(Right.KeepInstallation).WithSummary("Try a mail again now.").Produces<MailView>().ProducesProblem(404).ProducesProblem(409);
        mails.MapPut("/{id:guid}/giving-up", GiveUp).Needs(Right.KeepInstallation).WithSummary("Give a mail up, with a reason.").Produces<MailView>().ProducesProblem(404).ProducesProblem(409);
    }

    public sealed record GivingUpInput(string Reason);

    public sealed record MailView(Guid Id, string To, NoticeKind Kind, MailState State, DateTime WrittenAt, int Tries, DateTime? NextTryAt, DateTime? FailedAt, string? LastError, string? GivenUpReason);

    /// <param name="Next">What to give as before for the next page; null on the last.</param>
    public sealed record MailsView(IReadOnlyList<MailView> Mails, Guid? Next);

    static async Task<IResult> OfComplaint(Act act, string number)
    {
        var viewer = await act.Viewer();
        var complaint = await act.Db.Complaints(viewer, Depth.Full).FirstOrDefaultAsync(c => c.Number == number);
        return complaint is null || complaint.AgencyId != viewer.AgencyId ? Results.NotFound() : Results.Ok(await act.Db.Told(complaint));
    }

    static async Task<IResult> List(RedressDb db, MailList list = MailList.Failed, Guid? before = null, int limit = 50)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "Ask for 1 to 200.");
        var mails = db.Mails(list).AsNoTracking();
        if (before is { } id) mails = mails.Where(mail => mail.Id < id);
        var found = await mails.OrderByDescending(mail => mail.Id).Take(limit + 1).ToListAsync();
        return Results.Ok(new MailsView([.. found.Take(limit).Select(ViewOf)], found.Count > limit ? found[limit - 1].Id : null));
    }

    static Task<IResult> Try(Act act, OutboxSignal signal, Guid id) => On(act, id, mail => { mail.TryAgain(act.Now); signal.Wake(); });

    static async Task<IResult> GiveUp(Act act, Guid id, GivingUpInput input)
    {
        var viewer = await act.Viewer();
        return await On(act, id, mail => mail.GiveUp(input.Reason, viewer, act.Now));
    }

    static async Task<IResult> On(Act act, Guid id, Action<OutboxMail> verb)
    {
        if (await act.Db.UndeliveredMail(id) is not { } mail) return Results.NotFound();
        verb(mail);
        await act.Db.SaveChangesAsync();
        return Results.Ok(ViewOf(mail));
    }

    static MailView ViewOf(OutboxMail mail)
        => new(mail.Id, mail.To, mail.Kind, mail.State, mail.CreatedAt, mail.Tries, mail.State == MailState.Queued ? mail.NextTryAt : null, mail.FailedAt, mail.LastError, mail.GivenUpReason);
}
