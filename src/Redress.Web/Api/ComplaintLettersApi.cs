using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Letters;

namespace Redress.Web.Api;

/// <summary>Letters of a complaint: sent, mailed, and confirmed by the company.</summary>
static class ComplaintLettersApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var letters = api.MapGroup("/complaints/{number}/letters").WithTags("Letters");
        letters.MapGet("", Read).Needs(Right.UseOwnAccount).WithSummary("The letters of a complaint that you may read. Companies read those that came to them.").Produces<List<SentLetterView>>().ProducesProblem(404);
        letters.MapPost("/preview", Preview).Needs(Right.SendLetters).WithSummary("A template filled in for this complaint. Nothing is kept.").Produces<LettersApi.LetterView>().ProducesProblem(404).ProducesValidationProblem(422);
        letters.MapPost("", Send).Needs(Right.SendLetters).WithSummary("Send a letter. From then on it is frozen. Send an Idempotency-Key.").Produces<SentLetterView>(201).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesValidationProblem(422);
        letters.MapPut("/{no:int}/mailing", Mailed).Needs(Right.SendLetters).WithSummary("Record the day on which a printed letter was mailed.").Produces<SentLetterView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
        letters.MapPut("/{no:int}/receipt", Confirm).Needs(Right.DraftAnswers).WithSummary("The company confirms that it has a letter.").Produces<SentLetterView>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(412);
    }

    /// <param name="Template">Of a letter of a complaint.</param>
    public sealed record PreviewInput(Guid Template);

    /// <param name="Template">Gives kind and addressee.</param>
    /// <param name="Subject">Left out: as the template fills in.</param>
    /// <param name="Body">Left out: as the template fills in.</param>
    public sealed record LetterInput(Guid Template, LetterWay Way, string? Subject = null, string? Body = null, bool AsksForReceipt = false);

    public sealed record MailingInput(DateOnly On);

    /// <param name="Pdf">ID of the document; null: not made yet, or this machine makes none.</param>
    public sealed record SentLetterView(int No, LetterKind Kind, LetterTo To, LetterWay Way, string Date, IReadOnlyList<string> Address, string Subject, string Body, DateTime SentAt, DateOnly? MailedOn, bool AsksForReceipt, DateTime? ConfirmedAt, Guid? Pdf);

    static async Task<IResult> Read(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await Find(act, number) is not { } complaint) return Results.NotFound();
        return act.Tagged(complaint.Version, Results.Ok(complaint.LettersFor(complaint.StandingOf(viewer, Depth.Full)).Select(letter => View(complaint, letter, viewer)).ToList()));
    }

    static async Task<IResult> Preview(Act act, string number, PreviewInput input)
    {
        if (await Find(act, number) is not { } complaint || complaint.AgencyId != (await act.Viewer()).AgencyId) return Results.NotFound();
        return Results.Ok(LettersApi.LetterView.Of(complaint.Filled((await Template(act, input.Template)).Says, (await act.Viewer()).Name, complaint.Agency.DayOf(act.Now))));
    }

    static async Task<IResult> Send(Act act, string number, LetterInput input, IPdfPrinter printer)
    {
        ComplaintLetter? sent = null;
        var done = await act.On(number, async (complaint, stamp) =>
        {
            await act.Db.WithLetters(complaint);
            var template = await Template(act, input.Template);
            if (input.Way == LetterWay.Email && !printer.IsThere) throw new InputException("way", "This machine makes no PDF, so no letter goes by e-mail.");
            var says = new LetterText(template.To, input.Subject ?? template.Title, input.Body ?? template.Text, template.Kind);
            sent = complaint.SendLetter(Guid.CreateVersion7(), new LetterToSend(template.Kind, template.To, input.Way, complaint.Filled(says, stamp.By.Name, stamp.Today), input.AsksForReceipt,
                input.Way == LetterWay.Email ? complaint.FirstComplainant?.Email : null), stamp);
        });
        return sent is null || (done as IStatusCodeHttpResult)?.StatusCode != 200 ? done : await Answer(act, number, sent.No, 201);
    }

    static async Task<IResult> Mailed(Act act, string number, int no, MailingInput input) => await Do(act, number, no, (complaint, letter, stamp) => complaint.MarkMailed(letter, input.On, stamp));

    static async Task<IResult> Confirm(Act act, string number, int no) => await Do(act, number, no, (complaint, letter, stamp) => complaint.ConfirmLetter(letter, stamp));

    static async Task<IResult> Do(Act act, string number, int no, Action<Complaint, ComplaintLetter, Domain.Stamp> verb)
    {
        var done = await act.On(number, async (complaint, stamp) =>
        {
            await act.Db.WithLetters(complaint);
            verb(complaint, complaint.LettersFor(complaint.StandingOf(stamp.By, Depth.Full)).FirstOrDefault(letter => letter.No == no) ?? throw new NoSuchRequestException(), stamp);
        });
        return (done as IStatusCodeHttpResult)?.StatusCode == 200 ? await Answer(act, number, no, 200) : done;
    }

    static async Task<IResult> Answer(Act act, string number, int no, int status)
    {
        var complaint = (await Find(act, number))!;
        var view = View(complaint, complaint.Letters.First(letter => letter.No == no), await act.Viewer());
        return act.Tagged(complaint.Version, status == 201 ? new Created($"/api/v1/complaints/{number}/letters", view) : Results.Ok(view));
    }

    static async Task<Complaint?> Find(Act act, string number) => await act.Find(await act.Viewer(), number) is { } complaint ? await act.Db.WithLetters(complaint) : null;

    static async Task<LetterTemplate> Template(Act act, Guid id)
        => await LettersApi.Find(act, id) is { RetiredAt: null, Kind: not LetterKind.Announcement } found ? found : throw new InputException("template", "There is no template of a complaint’s letter with this ID.");

    static SentLetterView View(Complaint c, ComplaintLetter letter, Viewer viewer) => new(letter.No, letter.Kind, letter.To, letter.Way, letter.Date, letter.Reads.Address, letter.Subject, letter.Text, letter.SentAt,
        c.MailedOn(letter), letter.AsksForReceipt, c.ReceiptOf(letter)?.ConfirmedAt, c.DocumentsFor(viewer, c.StandingOf(viewer, Depth.Full)).FirstOrDefault(document => document.PartId == letter.Id)?.Id);
}
