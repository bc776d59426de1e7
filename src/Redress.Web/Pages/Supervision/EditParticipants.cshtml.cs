using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Supervision;
using Redress.Web.Access;

namespace Redress.Web.Pages.Supervision;

/// <summary>Who takes part, set as a whole; the Examiner in Charge is reassigned here too.</summary>
[Needs(Right.InitiateActivities)]
public sealed class EditParticipantsModel : ActivityPage
{
    [BindProperty] public InputModel Input { get; set; } = new();

    /// <summary>The reader's agency leads it; otherwise it joined.</summary>
    public bool IsLead => Record.AgencyId == Viewer.AgencyId;
    public IReadOnlyList<ParticipantCandidate> Candidates { get; private set; } = [];
    public IEnumerable<ParticipantCandidate> For(ParticipantPart part) => Candidates.Where(one => ActivityParticipant.MayBe(part, one.Person));

    protected override bool OpenToJoined => true;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Candidates = await ParticipantCandidate.Of(Db, Viewer);
        return null;
    }

    public IActionResult OnGet()
    {
        if (!Staffs) return Redirect(Address("participants"));
        var team = Record.TeamOf(Agency.Id);
        Input = new() { InCharge = team.InCharge?.Id, TeamLead = team.TeamLead?.Id, Examiners = [.. team.Examiners.Select(one => one.Id)], Reviewers = [.. team.Reviewers.Select(one => one.Id)] };
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid) return Page();
        Record.SetTeam(new(Person(Input.InCharge), [.. Input.Examiners.Select(id => Person(id)!)], [.. Input.Reviewers.Select(id => Person(id)!)], Person(Input.TeamLead)), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address("participants"), "Participants set.");
    }

    // Whoever left since stays only where nobody takes the name off.
    Person? Person(Guid? id) => id is null ? null
        : Candidates.FirstOrDefault(one => one.Person.Id == id)?.Person ?? Record.Present.FirstOrDefault(one => one.PersonId == id)?.Person ?? throw new BrokenRuleException("This person is not in the list. Choose again.");

    public sealed class InputModel
    {
        [Display(Name = "Examiner in Charge")] public Guid? InCharge { get; set; }
        public List<Guid> Examiners { get; set; } = [];
        public List<Guid> Reviewers { get; set; } = [];
        public Guid? TeamLead { get; set; }
    }
}
