using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints;

/// <summary>The lists behind two numbers of the home page: answers that companies owe, and those that came since the last visit.</summary>
[Needs(Right.SeeComplaints)]
public sealed class AnswersModel : RedressPage
{
    const int Size = 50;

    [FromQuery] public AnswersTab Show { get; set; }
    /// <summary>1 is the first.</summary>
    [FromQuery(Name = "page")] public int Page1 { get; set; } = 1;

    public string AgencyName { get; private set; } = "";
    public DateOnly Today { get; private set; }
    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];
    public Dictionary<AnswersTab, int> Counts { get; } = [];
    public bool HasMore => Page1 * Size < Counts[Show];
    public string RowsWords => $"Rows {(Page1 - 1) * Size + 1} to {(Page1 - 1) * Size + Rows.Count} of {TabCounts.Words(Counts[Show])}";

    public async Task<IActionResult> OnGet()
    {
        if (Viewer.AgencyId is null) return NotFound();
        var person = await Db.People.Include(p => p.Agency).FirstAsync(p => p.Id == Viewer.PersonId);
        (Today, AgencyName) = (person.Agency!.DayOf(Now), person.Agency.Name);
        Page1 = Math.Clamp(Page1, 1, ComplaintList.CountedUpTo / Size);
        foreach (var tab in Enum.GetValues<AnswersTab>()) Counts[tab] = await Of(tab).Take(ComplaintList.CountedUpTo + 1).CountAsync();
        Rows = await Of(Show).Skip((Page1 - 1) * Size).Take(Size).ToListAsync();
        return Page();

        IQueryable<AnswerRow> Of(AnswersTab tab) => AgencyAnswers.Of(Db, Viewer, tab, Today, person.LastVisitAt, Now);
    }

    public string Link(AnswersTab tab, int page = 1) => $"/complaints/answers?show={tab}{(page == 1 ? "" : $"&page={page}")}";
}
