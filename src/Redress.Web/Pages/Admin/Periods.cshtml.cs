using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin;

/// <summary>How much time the agency gives by rule, for each kind of thing.</summary>
[Needs(Right.SeeAgencyDays)]
public class PeriodsModel : AdminPage
{
    [BindProperty] public List<RowModel> Rows { get; set; } = [];

    public void OnGet() => Rows = [.. Enum.GetValues<PeriodKind>().Select(kind => new RowModel { Kind = kind, Length = Agency.Period(kind).Length, Unit = Agency.Period(kind).Unit })];

    public async Task<IActionResult> OnPost()
    {
        if (!MayKeep) return StatusCode(StatusCodes.Status403Forbidden);
        if (!ModelState.IsValid) return Page();
        var changed = Rows.Where(row => new Period(row.Length!.Value, row.Unit) != Agency.Period(row.Kind)).ToList();
        foreach (var row in changed)
        {
            Agency.SetPeriod(row.Kind, new Period(row.Length!.Value, row.Unit), Stamp);
            Db.Add(Agency.Facts[^1]);
        }
        await Db.SaveChangesAsync();
        return changed.Count == 0 ? Done("/admin/periods", "Nothing was changed.")
            : Done("/admin/periods", $"{DayWords.Count(changed.Count, "period")} changed.", "They hold for what begins from now on.");
    }

    public sealed class RowModel
    {
        public PeriodKind Kind { get; set; }

        [Required(ErrorMessage = "Give the number of days."), Range(1, Period.Longest, ErrorMessage = "Give 1 to 730 days."), Display(Name = "Days")]
        public int? Length { get; set; }

        public DayUnit Unit { get; set; }
    }
}
