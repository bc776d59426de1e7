using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

public enum AskAnswer { Grant, OtherDate, SendBack, Refuse }

/// <summary>The agency decides what the company asks for: more time, or its answer back. Nothing is granted by silence.</summary>
[Needs(Right.ReviewAnswers, OnActivity = Right.WorkOnActivities)]
public class AskModel(DocumentStore store) : OneRequestPage
{
    [BindProperty] public InputModel Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();
    protected override bool IsForReader => Record.IsDecidedBy(Viewer);

    public CompanyAsk? Ask => Asked.OpenAsk;
    public string AskedBy { get; private set; } = "";

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        AskedBy = Ask?.AskedById is { } by ? (await NamesOf([by])).GetValueOrDefault(by, "") : "";
        return null;
    }

    public IActionResult OnGet()
    {
        if (Ask is null || !Asked.IsInWork) return Redirect(Back);
        Input.DueOn = Record.Agency.DueAfter(PeriodKind.NewRound, Today);
        if (Ask.Kind == AskKind.SendBack) Input.Reason = $"As you asked: {Ask.Reason}";
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.SendBack, Stamp)) return Page();
        MustBeFilledIn();
        return !ModelState.IsValid ? Page() : Input.Answer switch
        {
            AskAnswer.Grant or AskAnswer.OtherDate => await MoreTime(Input.Answer == AskAnswer.Grant ? Ask?.WishedOn ?? Today : Input.OtherOn!.Value),
            AskAnswer.SendBack => await SendBack(),
            _ => await Refuse(),
        };
    }

    async Task<IActionResult> MoreTime(DateOnly on)
    {
        Asked.GrantMoreTime(on, Input.Words, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"{Asked.CalledFirst} is due {DayWords.Short(on)}.", Told);
    }

    async Task<IActionResult> SendBack()
    {
        Asked.GrantSendBack(Input.Reason!, Input.DueOn!.Value, Uploads.Documents, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"{Asked.CalledFirst} sent back to {Record.Company!.Name}.", $"The answer is due {DayWords.Short(Input.DueOn.Value)}.");
    }

    async Task<IActionResult> Refuse()
    {
        Asked.RefuseAsk(Input.No!, Stamp);
        await Db.SaveChangesAsync();
        return Done(Back, $"Refused what the company asked on {Asked.Called}.", Told);
    }

    void MustBeFilledIn()
    {
        if (Input.Answer == AskAnswer.OtherDate && Input.OtherOn is null && !HasError("Input.OtherOn")) ModelState.AddModelError("Input.OtherOn", "Give the other date.");
        if (Input.Answer == AskAnswer.Refuse && string.IsNullOrWhiteSpace(Input.No)) ModelState.AddModelError("Input.No", "Say why not. The company reads it.");
        if (Input.Answer != AskAnswer.SendBack) return;
        if (string.IsNullOrWhiteSpace(Input.Reason)) ModelState.AddModelError("Input.Reason", "Give a reason. The company reads it.");
        if (Input.DueOn is null && !HasError("Input.DueOn")) ModelState.AddModelError("Input.DueOn", "Give the new due date.");
    }

    bool HasError(string key) => ModelState.TryGetValue(key, out var field) && field.Errors.Count > 0;

    public class InputModel
    {
        [Required(ErrorMessage = "Choose what you decide.")]
        public AskAnswer? Answer { get; set; }

        public DateOnly? OtherOn { get; set; }

        [StringLength(10_000, ErrorMessage = "The words are longer than 10,000 characters.")]
        public string? Words { get; set; }

        [StringLength(10_000, ErrorMessage = "The reason is longer than 10,000 characters.")]
        public string? Reason { get; set; }

        public DateOnly? DueOn { get; set; }

        [StringLength(10_000, ErrorMessage = "The words are longer than 10,000 characters.")]
        public string? No { get; set; }
    }
}
