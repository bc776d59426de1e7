using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Web.Access;

namespace Redress.Web.Pages.Enroll;

/// <summary>The code of self-enrollment becomes a link that makes the account. What is wrong with a code is not told.</summary>
[OpenToAll("The code is the proof, and works once."), ResponseCache(NoStore = true)]
public class CodeModel(SelfEnrollment asking) : RedressPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public void OnGet(string? nmlsId) => Input.NmlsId = nmlsId is { Length: <= 12 } && nmlsId.All(char.IsAsciiDigit) ? nmlsId : "";

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        if (await asking.Enter(Input.NmlsId, Input.Code) is { } token) return Redirect($"/enroll/{token}");
        ModelState.AddModelError("Input.Code", SelfEnrollment.WrongCode);
        return Page();
    }

    public sealed class InputModel
    {
        [Required(ErrorMessage = "Enter the NMLS ID of the company."), StringLength(20, ErrorMessage = "This is too long for an NMLS ID."), Display(Name = "NMLS ID")]
        public string NmlsId { get; set; } = "";

        [Required(ErrorMessage = "Enter the code."), StringLength(40, ErrorMessage = "This is too long for a code."), Display(Name = "Code")]
        public string Code { get; set; } = "";
    }
}
