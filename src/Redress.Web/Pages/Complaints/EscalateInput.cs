using System.ComponentModel.DataAnnotations;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;

namespace Redress.Web.Pages.Complaints;

/// <summary>What the form of an escalation asks for.</summary>
public sealed class EscalateInput
{
    public const string New = "new", Other = "other";

    /// <summary>SA ID of one that is offered, or <see cref="New"/> or <see cref="Other"/>.</summary>
    [Required(ErrorMessage = "Choose where the complaint goes."), Display(Name = "Where to")]
    public string? Target { get; set; }

    [StringLength(SupervisoryActivity.MostId, ErrorMessage = "An ID has up to 30 characters."), Display(Name = "SA ID")]
    public string? ActivityId { get; set; }

    [Required(ErrorMessage = "Say why the complaint is escalated."), StringLength(Escalation.MostReason, ErrorMessage = "Write up to 4,000 characters."), Display(Name = "Why it is escalated")]
    public string? Reason { get; set; }

    [Display(Name = "Information requests with their answers")] public List<int> Requests { get; set; } = [];
    [Display(Name = "Alleged violations")] public List<int> Violations { get; set; } = [];
    [Display(Name = "Other documents")] public List<Guid> Documents { get; set; } = [];

    [Display(Name = "Carry the complainant along")] public bool IncludesComplainant { get; set; }
    [Display(Name = "Close the complaint as referred to investigation")] public bool Closes { get; set; }
    public bool CancelsOpenRequests { get; set; }

    /// <summary>Given with the form, so that pressing twice escalates once.</summary>
    public Guid Key { get; set; }
    public Guid ActivityKey { get; set; }

    public EscalationChoice Choice => new(Reason ?? "", Requests.ToHashSet(), Violations.ToHashSet(), Documents.ToHashSet())
    {
        IncludesComplainant = IncludesComplainant, Closes = Closes, CancelsOpenRequests = CancelsOpenRequests,
    };

    public static EscalateInput Of(EscalationPlan all) => new()
    {
        Key = Guid.CreateVersion7(), ActivityKey = Guid.CreateVersion7(), Requests = [.. all.Choice.Requests], Violations = [.. all.Choice.Violations], Documents = [.. all.Choice.Documents],
    };
}
