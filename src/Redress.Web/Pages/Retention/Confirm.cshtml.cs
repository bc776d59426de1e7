using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Retention;

/// <summary>What somebody proposed to destroy: another person confirms, and it is done.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class ConfirmModel : RetentionPage
{
    [BindProperty] public List<Guid> Ids { get; set; } = [];
    [BindProperty] public string? Why { get; set; }

    public List<Destruction> Open { get; private set; } = [];
    public List<Destruction> Ended { get; private set; } = [];
    public Dictionary<Guid, (string Subject, int Documents)> About { get; private set; } = [];

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Open = await Db.Destructions(Viewer).AsNoTracking().Where(one => one.DoneAt == null && one.EndedAt == null).OrderBy(one => one.ProposedAt).ThenBy(one => one.Number).ToListAsync();
        Ended = await Db.Destructions(Viewer).AsNoTracking().Where(one => one.EndedAt != null).OrderByDescending(one => one.EndedAt).ThenBy(one => one.Number).Take(20).ToListAsync();
        var ids = Open.Select(one => one.RecordId).ToList();
        About = await Db.Retained(Viewer).Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.SubjectName, Documents = c.Documents.Count(document => !Db.Set<DestroyedDocument>().Any(gone => gone.DocumentId == document.Id)) })
            .ToDictionaryAsync(one => one.Id, one => (one.SubjectName, one.Documents));
        return null;
    }

    public bool MayConfirm(Destruction one) => one.State == DestructionState.ToConfirm && (Agency.OneDestroys || one.ProposedById != Viewer.PersonId);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var all = await Disposing.Confirm(Ids, Stamp, stop);
        if (all.Count == 0) throw new BrokenRuleException("These proposals are gone.");
        if (all.All(one => one.Refused is not null)) throw new BrokenRuleException(all[0].Refused!);
        return Told("/retention/confirm", all, "destroyed");
    }

    public async Task<IActionResult> OnPostRefuse(CancellationToken stop)
    {
        var all = await Disposing.Refuse(Ids, Why, Stamp, stop);
        if (all.Count == 0) throw new BrokenRuleException("These proposals are gone.");
        if (all.All(one => one.Refused is not null)) throw new BrokenRuleException(all[0].Refused!);
        return Told("/retention/confirm", all, "not destroyed");
    }
}
