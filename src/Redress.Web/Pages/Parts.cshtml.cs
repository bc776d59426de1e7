using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Redress.Domain.Deadlines;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages;

/// <summary>The parts that pages are built from, side by side; in demo mode only, with an invented day.</summary>
[Redress.Web.Access.OpenToAll("It shows invented things, in demo mode only.")]
public sealed class PartsModel(Site site) : PageModel
{
    public static readonly DateOnly Today = new(2026, 11, 19);

    [BindProperty]
    public Sample Input { get; set; } = new();

    public IActionResult OnGet()
    {
        if (site.Mode != Mode.Demo) return NotFound();
        ModelState.AddModelError("Input.Amount", "Give the amount paid to the consumer");
        ModelState.AddModelError("Input.PaidOn", "Give a date up to Nov 19, 2026");
        return Page();
    }

    /// <summary>The form comes back as it was sent, with what is wrong in it.</summary>
    public IActionResult OnPost() => site.Mode == Mode.Demo ? Page() : NotFound();

    public static PageFrame Frame => new()
    {
        Organization = "Washington",
        Person = "Dana Whitfield",
        Roles = "Supervisor",
        Zone = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles"),
        NowUtc = new DateTime(2026, 11, 19, 17, 44, 0),
        Notices = 6,
        Mode = Mode.Demo,
    };

    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [.. new[] { "Web", "Mail", "Phone", "E-mail" }.Select(way => new SelectListItem(way, way))];

    public static WhyDate Why { get; } = WhyDate.Of(
        "Washington",
        new WorkCalendar(new Dictionary<DateOnly, string> { [new(2026, 11, 27)] = "Native American Heritage Day" }),
        Today,
        new(2026, 12, 7),
        new Period(10, DayUnit.BusinessDays));

    public static IReadOnlyList<(string Token, string Hex, string Use)> Colors { get; } =
    [
        ("cyan-80v", "#093b44", "Agency header"),
        ("cyan-70v", "#0e4f5c", "Primary button, “Us”"),
        ("cyan-60v", "#00687d", "Links, marks"),
        ("cyan-10", "#ccecf2", "Selection bar"),
        ("cyan-5", "#e7f6f8", "Selected row, chips"),
        ("orange-warm-60v", "#a72f10", "Late, nothing else"),
        ("orange-warm-5v", "#fff3ea", "Late row among tasks"),
        ("gray-cool-90", "#1c1d1f", "Text"),
        ("gray-cool-60", "#565c65", "Second lines, labels"),
        ("gray-cool-10", "#dfe1e2", "Row rule"),
        ("gray-cool-3", "#f5f6f7", "Header, side panel"),
        ("blue-40v", "#2491ff", "Keyboard focus"),
        ("red-60v", "#b50909", "Form error"),
    ];

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
