using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Web.Access;

namespace Redress.Web.Pages.Installation;

/// <summary>Name and help contacts are set here; address, mail, keys and storage come from the environment and are shown, with a test of the mail.</summary>
[Needs(Right.KeepInstallation)]
public sealed class SettingsModel(SystemState state, TestMail mail, ScannerState scanner) : RedressPage
{
    [BindProperty] public SettingsForm Input { get; set; } = new();

    public Domain.Access.Installation Installation { get; private set; } = null!;
    public IReadOnlyList<InstallationFact> Facts { get; private set; } = [];
    public IReadOnlyList<SystemFinding> Findings { get; private set; } = [];
    public IReadOnlyList<Data.Doors.QuarantineCount> Quarantined { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        Installation = await Db.Installations.FirstAsync();
        Facts = await Db.Set<InstallationFact>().AsNoTracking().OrderByDescending(fact => fact.At).ThenByDescending(fact => fact.Id).Take(50).ToListAsync();
        Findings = await state.Look();
        Quarantined = await scanner.Quarantined();
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
        var to = await mail.Send(Installation, Stamp, HttpContext.RequestAborted);
        return Done("/installation/settings", $"A test mail went to {to}.", Site.IsProduction ? "The mail server took it." : "In this mode it is kept on the mail page.");
    }

    /// <summary>Has a harmless test file scanned that every scanner must find.</summary>
    public async Task<IActionResult> OnPostScan()
    {
        ModelState.Clear();
        OnGet();
        return Done("/installation/settings", "The scanner works.", await scanner.Test(Installation, Stamp, HttpContext.RequestAborted));
    }

    Stamp Stamp => new(Viewer, Now, DateOnly.FromDateTime(Now));
}
