using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Complaints.New;

namespace Redress.Web.Pages.Complaints.Subject;

/// <summary>Looks for another subject of a complaint, the same way as for a new one. The choice goes to the page that says what will happen.</summary>
public abstract class ChangedSubjectPage : SubjectPage
{
    [FromRoute] public string Number { get; set; } = "";

    public Complaint Complaint { get; private set; } = null!;

    public override string IdPath => $"/complaints/{Number}/subject";
    public override string SearchPath => $"/complaints/{Number}/subject/search";
    public override string Lead => $"{Number} is about {Complaint.SubjectName.TrimEnd('.')}. Who is it about instead? Nothing changes before you have read what will happen.";
    public override string ChooseWords => "Go on with";
    public override bool MayCreate => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await Db.OwnComplaints(Viewer).Include(c => c.Agency).FirstOrDefaultAsync(c => c.Number == Number) is not { } found) return NotFound();
        (Complaint, Agency) = (found, found.Agency);
        if (!found.CanChangeSubject) return Redirect($"/complaints/{Number}");
        return found.ChangingNeedsSupervisor() && !Viewer.May(Domain.Access.Right.ChangeSubjectAfterSending) ? Forbid() : null;
    }

    protected override Task<IActionResult> Take(ChosenSubject chosen) => Task.FromResult<IActionResult>(Redirect($"{IdPath}/confirm?to={Uri.EscapeDataString(chosen.Choice)}"));
}
