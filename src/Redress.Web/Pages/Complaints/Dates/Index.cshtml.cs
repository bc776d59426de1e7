using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;

namespace Redress.Web.Pages.Complaints.Dates;

/// <summary>Every due date of a complaint with its reasons, and the pauses that stop them.</summary>
[Needs(Right.SeeComplaints)]
public class IndexModel : ComplaintPage
{
    Dictionary<Guid, string> names = [];

    protected override bool OwnerOnly => false;

    public IReadOnlyList<Deadline> Deadlines { get; private set; } = [];
    public IReadOnlyList<Pause> Pauses { get; private set; } = [];
    public bool MayPause => Standing == Standing.Owner && !Complaint.IsLocked && !Complaint.IsImported && Viewer.May(Right.UpdateComplaints);
    public bool CanPause => MayPause && Deadlines.Any(deadline => deadline.IsOpen && Complaint.PauseOf(deadline.Key) is null);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Shows(Part.Work)) return NotFound();
        Deadlines = [.. Complaint.Deadlines().OrderByDescending(deadline => deadline.IsOpen).ThenBy(deadline => deadline.On)];
        Pauses = [.. Complaint.Pauses.OrderByDescending(pause => pause.No)];
        names = await NamesOf(Complaint.DueDates.Select(due => due.SetById).Concat(Pauses.SelectMany(pause => new[] { pause.StartedById, pause.EndedById })));
        return null;
    }

    public string Name(Guid? person) => person is { } id && names.TryGetValue(id, out var name) ? name : "Redress";

    /// <summary>How the date came about: what was set when, by whom.</summary>
    public string Line(Deadline deadline, DueDate due)
        => due == deadline.Dates[0] ? $"set {(due.Origin == DueOrigin.Rule ? "by rule" : "by hand")} to {DayWords.Short(due.On)}."
        : due.Origin == DueOrigin.Rule ? $"moved by rule to {DayWords.Short(due.On)}. {due.Reason}"
        : $"extended to {DayWords.Short(due.On)}. {due.Reason}";

    public string Stops(Pause pause) => Pause.List(Complaint.Deadlines().Where(deadline => pause.Stops(deadline.Key)).Select(deadline => deadline.Name));
}
