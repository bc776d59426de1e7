using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Access;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Installation;

/// <summary>Nobody tries a mail any more, and why.</summary>
[Needs(Right.KeepInstallation)]
public class GiveUpModel : RedressPage
{
    [FromRoute] public Guid Id { get; set; }
    [BindProperty] public InputModel Input { get; set; } = new();

    public OutboxMail Mail { get; private set; } = null!;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.UndeliveredMail(Id) is not { GivenUpAt: null } found) return NotFound();
        Mail = found;
        return null;
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Mail.GiveUp(Input.Reason!, Viewer, Now);
        await Db.SaveChangesAsync();
        return Done("/installation/mails", $"The mail to {Mail.To} is given up.", "The notice in Redress stays.");
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Say why nobody should try any more."), StringLength(OutboxMail.MostReason, ErrorMessage = "The reason is longer than 500 characters."), Display(Name = "Reason")]
        public string? Reason { get; set; }
    }
}
