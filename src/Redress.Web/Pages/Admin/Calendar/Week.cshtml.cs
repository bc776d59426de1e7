using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Admin.Calendar;

/// <summary>Sets the weekdays worked, and which holidays of the state are observed.</summary>
[Needs(Right.KeepAgencyProfile)]
public class WeekModel : AdminPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    public IEnumerable<string> Holidays => Agency.Holidays.Rules.Select(rule => rule.Name);

    public void OnGet()
    {
        var week = Agency.Latest<WorkWeek>(null);
        var worked = week?.Worked ?? Weekdays.MondayToFriday;
        Input.Worked = [.. Enum.GetValues<DayOfWeek>().Where(day => worked.HasFlag((Weekdays)(1 << (int)day)))];
        Input.Observed = [.. Holidays.Except(week?.Names ?? new HashSet<string>())];
    }

    public async Task<IActionResult> OnPost()
    {
        Agency.Work(Input.Worked.Aggregate(Weekdays.None, (all, day) => all | (Weekdays)(1 << (int)day)), [.. Holidays.Except(Input.Observed)], Stamp);
        Db.Add(Agency.Facts[^1]);
        await Db.SaveChangesAsync();
        return Done("/admin/calendar", "The calendar was changed.", "No due date was changed.");
    }

    public sealed class InputModel
    {
        [Display(Name = "Weekdays worked")]
        public List<DayOfWeek> Worked { get; set; } = [];

        [Display(Name = "Holidays observed")]
        public List<string> Observed { get; set; } = [];
    }
}
