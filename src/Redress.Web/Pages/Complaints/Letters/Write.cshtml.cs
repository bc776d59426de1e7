using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Letters;

namespace Redress.Web.Pages.Complaints.Letters;

/// <summary>Writes a letter from a template and sends it. What goes is what the preview showed: a text that was changed since is shown first.</summary>
[Needs(Right.SendLetters)]
public sealed class WriteModel(IPdfPrinter printer) : ComplaintPage
{
    [FromQuery] public Guid? Template { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public IReadOnlyList<LetterTemplate> Templates { get; private set; } = [];
    public LetterTemplate? Chosen { get; private set; }
    public Letter? Reads { get; private set; }
    public bool MakesPdf => printer.IsThere;
    public override bool HoldsPrimaryAct => true;

    public IEnumerable<SelectListItem> TemplateItems => Templates.Select(one => new SelectListItem($"{one.Kind.Words()} to the {(one.To == LetterTo.Company ? "company" : "consumer")}: {one.Title}", one.Id.ToString(), one.Id == Chosen?.Id));
    public IReadOnlyList<LetterWay> Ways => Chosen?.To == LetterTo.Company
        ? Complaint.Company?.IsEnrolled == true && Complaint.FirstSentAt is not null ? [LetterWay.Portal, LetterWay.Mail] : [LetterWay.Mail]
        : printer.IsThere && Complaint.Agency.LettersByEmail && Complaint.FirstComplainant is { AgreesToEmail: true, Email: not null } ? [LetterWay.Email, LetterWay.Mail] : [LetterWay.Mail];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        await Db.WithLetters(Complaint);
        if (HttpMethods.IsPost(Request.Method) && Complaint.Letters.FirstOrDefault(letter => letter.Id == Input.Key) is { } sent) return Done(Address($"letters/{sent.No}"), $"Letter {sent.No} sent.", "It was sent already.");
        var kinds = Complaint.LettersNow();
        Templates = [.. (await Db.LetterTemplates(Viewer).Where(one => one.RetiredAt == null && kinds.Contains(one.Kind)).ToListAsync())
            .Where(one => one.To == LetterTo.Consumer ? !Complaint.IsAnonymous : Complaint.Company is not null).OrderBy(one => one.Kind).ThenBy(one => one.IsShared).ThenBy(one => one.Title, StringComparer.Ordinal)];
        var wanted = HttpMethods.IsPost(Request.Method) ? Input.TemplateId : Template;
        Chosen = wanted is null ? Templates.FirstOrDefault() : Templates.FirstOrDefault(one => one.Id == wanted);
        return null;
    }

    public IActionResult OnGet()
    {
        if (Complaint.LettersNow().Count == 0) return Redirect(Address("letters"));
        if (Template is not null && Chosen is null) return NotFound();
        if (Chosen is null) return Page();
        Reads = Complaint.Filled(Chosen.Says, Viewer.Name, Today);
        Input = new InputModel { TemplateId = Chosen.Id, Subject = Reads.Subject, Text = Reads.Text, Way = Ways[0] };
        Input.Previewed = Input.Print();
        return Page();
    }

    public IActionResult OnPostPreview()
    {
        Preview();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (Chosen is null) ModelState.AddModelError("", "This template was retired meanwhile. Choose another.");
        var shown = Input.Previewed == Input.Print();
        Preview();
        if (!ModelState.IsValid || Chosen is null) return Page();
        if (!shown)
        {
            ModelState.AddModelError("Input.Text", "The letter was changed. Read it as it will go, then send it.");
            return Page();
        }
        var letter = Complaint.SendLetter(Input.Key, new LetterToSend(Chosen.Kind, Chosen.To, Input.Way!.Value, Reads!, Input.AsksForReceipt && Input.Way == LetterWay.Portal, Input.Way == LetterWay.Email ? Complaint.FirstComplainant?.Email : null), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address($"letters/{letter.No}"), $"Letter {letter.No} sent.", letter.Way switch
        {
            LetterWay.Portal => $"{Complaint.SubjectName} reads it in Redress.",
            LetterWay.Email => "It goes out as soon as its PDF is made.",
            _ => "Print it, then record the day on which it was mailed.",
        });
    }

    void Preview()
    {
        if (Chosen is null) return;
        Reads = Complaint.Filled(new LetterText(Chosen.To, Input.Subject ?? "", Input.Text ?? "", Chosen.Kind), Viewer.Name, Today) with { Subject = Input.Subject ?? "", Text = Input.Text ?? "" };
        Input.Previewed = Input.Print();
        ModelState.Remove("Input.Previewed");
    }

    public sealed class InputModel
    {
        /// <summary>Names the letter, so that pressing twice sends once.</summary>
        public Guid Key { get; set; } = Guid.CreateVersion7();
        public Guid? TemplateId { get; set; }

        [Required(ErrorMessage = "Give the letter a subject."), StringLength(LetterText.MostTitle, ErrorMessage = "The subject is longer than 200 characters.")]
        public string? Subject { get; set; }

        [Required(ErrorMessage = "Write the letter."), StringLength(LetterText.MostText, ErrorMessage = "The letter is longer than 30,000 characters."), Display(Name = "Letter")]
        public string? Text { get; set; }

        [Required(ErrorMessage = "Choose how it goes."), Display(Name = "How it goes")]
        public LetterWay? Way { get; set; }

        [Display(Name = "Ask the company to confirm receipt")]
        public bool AsksForReceipt { get; set; }

        /// <summary>A print of what the preview showed last.</summary>
        public string? Previewed { get; set; }

        internal string Print() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Subject}\n\n{Text}".ReplaceLineEndings("\n"))), 0, 12);
    }
}
