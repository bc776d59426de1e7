using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Redress.Web.Pages;

/// <summary>The parts that pages are built from, side by side; in demo mode only, with an invented day.</summary>
[Redress.Web.Access.OpenToAll("It shows invented things, in demo mode only.")]
public sealed class PartsModel(Site site) : PageModel
{
    public static readonly DateOnly Today = new(2026, 11, 19);

    [BindProperty]
    public Sample Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [.. new[] { "Web", "Mail", "Phone", "E-mail" }.Select(way => new SelectListItem(way, way))];

    public IActionResult OnGet()
    {
        if (site.Mode != Mode.Demo) return NotFound();
        ModelState.AddModelError("Input.Amount", "Give the amount paid to the consumer");
        ModelState.AddModelError("Input.PaidOn", "The payment date lies in the future: give a date up to Nov 19, 2026");
        return Page();
    }

    public sealed class Sample
    {
        [Required]
        public decimal? Amount { get; set; }

        [Required, Display(Name = "Payment date")]
        public DateOnly? PaidOn { get; set; } = new(2026, 11, 26);

        public DateOnly? Received { get; set; } = Today;
        public string? Way { get; set; } = "Phone";
        public string? Account { get; set; } = "Sent $640 to his mother in Cebu on November 9 from the Yakima branch.";
        public decimal? InDispute { get; set; } = 652;
        public string? Zip { get; set; } = "98902";
        public string? Reason { get; set; } = "relief";
        public List<string> Flags { get; set; } = ["english"];
        public bool Restricted { get; set; } = true;
        public string? Outcome { get; set; } = "Refund of the fee";
        public IFormFile? File { get; set; }
    }
}
