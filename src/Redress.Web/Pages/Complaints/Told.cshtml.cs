using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data.Notices;

namespace Redress.Web.Pages.Complaints;

/// <summary>Who was told of which act, and how far each mail is. For the owner alone.</summary>
[Needs(Right.SeeComplaints)]
public class ToldModel : ComplaintPage
{
    [BindProperty(SupportsGet = true)] public bool Undelivered { get; set; }

    public List<Told> All { get; private set; } = [];
    public IEnumerable<Told> Shown => Undelivered ? All.Where(told => told.IsUndelivered) : All;

    public async Task OnGet() => All = await Db.Told(Complaint);
}
