using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>A way to find the party a complaint is about. Whoever is chosen gets a draft, or takes the place of a draft's subject.</summary>
public abstract class SubjectPage : RedressPage
{
    /// <summary>The draft whose subject is to change; null: a new complaint.</summary>
    [FromQuery(Name = "draft")] public Guid? DraftId { get; set; }

    [BindProperty] public string? Choice { get; set; }

    public Agency Agency { get; private set; } = null!;
    public IReadOnlyList<FoundSubject> Found { get; protected set; } = [];
    /// <summary>Something was asked for.</summary>
    public abstract bool HasAsked { get; }
    IntakeDraft? Draft { get; set; }

    protected override async Task<IActionResult?> Load()
    {
        Agency = await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        if (DraftId is null) return null;
        Draft = await Db.Drafts(Viewer).FirstOrDefaultAsync(draft => draft.Id == DraftId);
        return Draft is null ? NotFound() : null;
    }

    protected abstract Task Search();

    /// <summary>The other way of finding, with the same draft in hand.</summary>
    public string Way(string path) => DraftId is null ? path : $"{path}?draft={DraftId}";

    public string Chosen => Choice ?? (Found.Count > 0 && (Found.Count == 1 || Found[0].Likelihood == Likelihood.VeryLikely) ? Found[0].Choice : "");

    public async Task<IActionResult> OnPost()
    {
        if (await ReadChoice() is not var (company, branch, individual))
        {
            await Search();
            ModelState.AddModelError("Choice", "Choose who the complaint is about.");
            return Page();
        }
        var draft = Draft ?? await Untouched(company.Id) ?? Db.Add(new IntakeDraft(Agency.Id, company.Id, StampOf(Agency))).Entity;
        var form = Draft is null ? IntakeForm.About(company) : IntakeForm.Of(draft);
        (form.BranchId, form.IndividualId, form.IndividualName) = (branch?.Id.ToString(), individual?.Id.ToString(), individual?.Name);
        draft.About(company.Id, branch?.Id, individual?.Id);
        draft.Save(form.AsText(), Now);
        await Db.SaveChangesAsync();
        return Redirect($"/complaints/drafts/{draft.Id}");
    }

    /// <summary>A second press takes the draft that the first one made.</summary>
    Task<IntakeDraft?> Untouched(Guid companyId) => Db.IntakeDrafts.Where(draft => draft.AuthorId == Viewer.PersonId && draft.CompanyId == companyId && draft.Version == 1)
        .OrderBy(draft => draft.Id).FirstOrDefaultAsync();

    async Task<(Company Company, Branch? Branch, Individual? Individual)?> ReadChoice()
    {
        Guid?[] ids = [.. (Choice ?? "").Split('/').Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null)];
        if (ids is not [{ } companyId, var branchId, var individualId]) return null;
        if (await Db.Companies.FirstOrDefaultAsync(c => c.Id == companyId && c.MergedAt == null) is not { } company) return null;
        return (company,
            branchId is null ? null : await Db.Set<Branch>().FirstOrDefaultAsync(b => b.Id == branchId && b.CompanyId == companyId),
            individualId is null ? null : await Db.Set<Individual>().FirstOrDefaultAsync(i => i.Id == individualId && i.CompanyId == companyId));
    }
}
