using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Mail;

namespace Redress.Web.Pages.Installation;

/// <summary>Name and help contacts are set here; address, mail, keys and storage come from the environment and are shown, with a test of the mail.</summary>
[Needs(Right.KeepInstallation)]
public sealed class SettingsModel(SystemState state) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public Domain.Access.Installation Installation { get; private set; } = null!;
    public IReadOnlyList<InstallationFact> Facts { get; private set; } = [];
    public IReadOnlyList<SystemFinding> Findings { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Installation = await Db.Installations.FirstAsync();
        Facts = await Db.Set<InstallationFact>().AsNoTracking().OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Id).Take(50).ToListAsync();
        Findings = await state.Look();
        return null;
    }

    public void OnGet() => Input = new() { Name = Installation.Name, HelpPhone = Installation.HelpPhone, HelpEmail = Installation.HelpEmail, HelpHours = Installation.HelpHours };

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Installation.Set(Input.Name, Input.HelpPhone, Input.HelpEmail, Input.HelpHours, Stamp);
        await Db.SaveChangesAsync();
        return Done("/installation/settings", "The settings are saved.");
    }

    /// <summary>Sends a mail to the Operator at once, and says what the mail server answered.</summary>
    public async Task<IActionResult> OnPostMail()
    {
        ModelState.Clear();
        OnGet();
        var to = await Db.People.Where(person => person.Id == Viewer.PersonId).Select(person => person.Email).FirstAsync();
        var mail = new OutboxMail(to, "A test of the mail of Redress", "If you read this, mail works.\n", Now, personId: Viewer.PersonId);
        if (HttpContext.RequestServices.GetService<IMailSender>() is not { } sender) throw new BrokenRuleException("No mail server is set. Set REDRESS_SMTP and REDRESS_MAIL_FROM, then start again.");
        try
        {
            if (Site.IsProduction) await sender.Send(mail, HttpContext.RequestAborted);
            else Db.Add(mail);
        }
        catch (Exception refusal) when (refusal is System.Net.Mail.SmtpException or InvalidOperationException or OperationCanceledException)
        {
            throw new BrokenRuleException($"The mail server refused: {refusal.InnerException?.Message ?? refusal.Message}");
        }
        Installation.Note($"Sent a test mail to {to}.", Stamp);
        await Db.SaveChangesAsync();
        return Done("/installation/settings", $"A test mail went to {to}.", Site.IsProduction ? "The mail server took it." : "In this mode it is kept on the mail page.");
    }

    Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Give the installation a name."), StringLength(100, ErrorMessage = "Use at most 100 characters."), Display(Name = "Name of the installation")]
        public string Name { get; set; } = "";

        [StringLength(40, ErrorMessage = "Use at most 40 characters."), Display(Name = "Phone of the call center")]
        public string? HelpPhone { get; set; }

        [StringLength(254, ErrorMessage = "This is too long for an e-mail address."), EmailAddress(ErrorMessage = "This is no e-mail address."), Display(Name = "E-mail of the call center")]
        public string? HelpEmail { get; set; }

        [StringLength(200, ErrorMessage = "Use at most 200 characters."), Display(Name = "Hours")]
        public string? HelpHours { get; set; }
    }
}
