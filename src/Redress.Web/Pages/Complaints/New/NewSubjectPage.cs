using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Pages.Complaints.New;

/// <summary>The subject of a new complaint. Whoever is chosen gets a draft, or takes the place of a draft's subject.</summary>
public abstract class NewSubjectPage : SubjectPage
{
    /// <summary>The draft whose subject is to change; null: a new complaint.</summary>
    [FromQuery(Name = "draft")] public Guid? DraftId { get; set; }

    IntakeDraft? Draft { get; set; }

    public override string IdPath => "/complaints/new";
    public override string SearchPath => "/complaints/new/search";
    public override IEnumerable<KeyValuePair<string, string?>> Kept => DraftId is { } draft ? [new("draft", draft.ToString())] : [];

    protected override async Task<IActionResult?> Load()
    {
        Agency = await Db.Agencies.FirstAsync(agency => agency.Id == Viewer.AgencyId);
        if (DraftId is null) return null;
        Draft = await Db.Drafts(Viewer).FirstOrDefaultAsync(draft => draft.Id == DraftId);
        return Draft is null ? NotFound() : null;
    }

    protected override async Task<IActionResult> Take(ChosenSubject chosen)
    {
        if (chosen.Entity is { } entity) return await About(entity);
        var company = chosen.Company!;
        var draft = Draft ?? await Untouched(company.Id) ?? Db.Add(new IntakeDraft(Agency.Id, company.Id, StampOf(Agency))).Entity;
        var form = Draft is null ? IntakeForm.About(company) : IntakeForm.Of(draft);
        (form.BranchId, form.IndividualId, form.IndividualName) = (chosen.Branch?.Id.ToString(), chosen.Individual?.Id.ToString(), chosen.Individual?.Name);
        draft.About(company.Id, chosen.Branch?.Id, chosen.Individual?.Id);
        draft.Save(form.AsText(), Now);
        await Db.SaveChangesAsync();
        return Redirect($"/complaints/drafts/{draft.Id}");
    }

    async Task<IActionResult> About(NonNmlsEntity entity)
    {
        var draft = Draft ?? await Db.IntakeDrafts.Where(one => one.AuthorId == Viewer.PersonId && one.EntityId == entity.Id && one.Version == 1).OrderBy(one => one.Id).FirstOrDefaultAsync()
            ?? Db.Add(new IntakeDraft(Agency.Id, entity, StampOf(Agency))).Entity;
        var form = Draft is null ? IntakeForm.AboutEntity() : IntakeForm.Of(draft);
        (form.BranchId, form.IndividualId, form.IndividualName) = (null, null, null);
        draft.About(entity);
        draft.Save(form.AsText(), Now);
        await Db.SaveChangesAsync();
        return Redirect($"/complaints/drafts/{draft.Id}");
    }

    /// <summary>A second press takes the draft that the first one made.</summary>
    Task<IntakeDraft?> Untouched(Guid companyId) => Db.IntakeDrafts.Where(draft => draft.AuthorId == Viewer.PersonId && draft.CompanyId == companyId && draft.Version == 1)
        .OrderBy(draft => draft.Id).FirstOrDefaultAsync();
}
