using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Pages.Complaints.Drafts;

/// <summary>What the form offers to choose from, what is like it, and what it names.</summary>
public sealed partial class DraftModel
{
    const int MostBranches = 300;

    List<LikelyDuplicate>? duplicates;

    /// <summary>The issues on the page are those of the category before.</summary>
    public bool IsOtherCategory { get; private set; }

    public IntakeReading Reading() => new(Form, Today, Guid.TryParse(Form.IndividualId, out _));

    /// <summary>ID of the imported complaint that this draft takes up.</summary>
    public Task<string?> TakesUp() => Draft.TakesUpId is { } id ? Db.OwnComplaints(Viewer).Where(c => c.Id == id).Select(c => c.Number).FirstOrDefaultAsync() : Task.FromResult<string?>(null);

    public string? KnownActivities => Draft.Company?.BusinessActivities;
    public string RestrictionHint => $"Only {Agency.Name} sees who complained: not the company, not agencies with access.";

    public Task<IReadOnlyList<SelectListItem>> Categories() => IntakeChoices.Categories(Db, Agency.Id, Today);

    public Task<IReadOnlyList<SelectListItem>> Issues() => IntakeChoices.Issues(Db, Agency.Id, Today, Form.CategoryId);

    public async Task<IReadOnlyList<SelectListItem>> Branches()
    {
        var chosen = GuidOf(Form.BranchId);
        var branches = await Db.Set<Branch>().AsNoTracking().Where(branch => branch.CompanyId == Draft.CompanyId)
            .OrderBy(branch => branch.Id == chosen ? 0 : 1).ThenBy(branch => branch.State).ThenBy(branch => branch.City).Take(MostBranches).ToListAsync();
        return [.. branches.Select(branch => new SelectListItem($"NMLS {branch.NmlsId}{(branch.Address == "" ? "" : $", {branch.Address}")}", branch.Id.ToString()))];
    }

    public async Task<IReadOnlyList<SelectListItem>> Individuals()
    {
        var chosen = GuidOf(Form.IndividualId);
        var people = await Db.Set<Individual>().AsNoTracking().Where(person => person.CompanyId == Draft.CompanyId)
            .OrderBy(person => person.Id == chosen ? 0 : 1).ThenBy(person => person.NameKey).Take(MostBranches).ToListAsync();
        return [.. people.Select(person => new SelectListItem($"{person.Name}, NMLS {person.NmlsId}", person.Id.ToString()))];
    }

    /// <summary>The subject's complaints as the viewer may count them.</summary>
    public async Task<FoundSubject> Subject() => (await FoundSubject.Read(Db, Viewer, [Draft.CompanyId!.Value]))[Draft.CompanyId!.Value];

    /// <summary>Where the entity is, and how many complaints about it the viewer may count.</summary>
    public async Task<(string Address, int Complaints)> KnownOf(Domain.Companies.NonNmlsEntity entity) => (
        (await Db.Set<Domain.Companies.EntityDetail>().Where(detail => detail.RecordId == entity.Id && detail.Kind == Domain.Companies.DetailKind.Address).OrderBy(detail => detail.Position).FirstOrDefaultAsync())?.Words ?? "Address unknown",
        await ComplaintList.Count(Db.CountedAbout(Viewer, entity.Id)));

    /// <summary>Those not yet put aside as another matter.</summary>
    public async Task<IReadOnlyList<LikelyDuplicate>> LikelyDuplicates()
        => [.. (duplicates ??= await DuplicateSearch.Find(Db, Viewer, Matter())).Where(duplicate => !Form.NotTheSame.Contains(duplicate.Number))];

    Matter Matter() => new(Draft.CompanyId ?? Draft.EntityId, GuidOf(Form.BranchId), [.. Form.Complainants.Where(person => !person.IsEmpty).Take(IntakeForm.MostComplainants).Select(person => new Complainant
    {
        FirstName = person.FirstName ?? "", LastName = person.LastName ?? "", Street = person.Street, Zip = person.Zip, Phone = person.Phone, Email = person.Email,
    })], Form.Account ?? "");

    public IEnumerable<(string Key, string Label, SecretNumber Number)> Numbers() => Form.Numbers();

    public IEnumerable<(string FileName, SecretNumber Number)> NumbersInFileNames()
        => Uploads.Documents.SelectMany(document => SecretNumbers.Find(Path.GetFileNameWithoutExtension(document.FileName).Replace('_', ' ')).Select(number => (document.FileName, number)));

    void SayNumbers(IntakeReading reading)
    {
        foreach (var (key, _, number) in Numbers())
            reading.Fault(key["Form.".Length..], $"This looks like {number.Words}, ending in {number.LastFour}. Mask it, or keep it as it is.");
    }

    /// <summary>Category and issue that can be chosen and belong together; 0 where they cannot or do not.</summary>
    async Task<(int CategoryId, int IssueId)> Category()
    {
        if (!int.TryParse(Form.CategoryId, out var category) || !await Db.OffersCategory(Agency.Id, Today, category)) return (0, 0);
        return int.TryParse(Form.IssueId, out var issue) && await Db.Offers(Agency.Id, Today, category, issue)
            ? (category, issue) : (category, 0);
    }

    async Task DropIssueOfOtherCategory()
    {
        if (Form.IssueId is not null && (await Category()).IssueId == 0) Form.IssueId = null;
    }

    /// <summary>Looks up the IDs of related things; what is not there, or not to be known of, is said beside its field.</summary>
    async Task<IReadOnlyList<Related>> RelatedTo(IntakeReading reading)
    {
        List<Related> related = [];
        foreach (var number in IntakeForm.Split(Form.RelatedComplaints))
        {
            if (await Db.Complaints(Viewer, Depth.Summary).Where(c => c.Number == number).Select(c => (Guid?)c.Id).FirstOrDefaultAsync() is { } id)
                related.Add(new() { Kind = RelatedKind.Complaint, OtherRecordId = id });
            else reading.Fault("RelatedComplaints", $"There is no complaint {Short(number)}.");
        }
        foreach (var number in IntakeForm.Split(Form.RelatedCompanies))
        {
            if (await Db.Companies.Where(c => c.SesId == number || c.NmlsId == number).Select(c => (Guid?)(c.SuccessorId ?? c.Id)).FirstOrDefaultAsync() is { } id)
                related.Add(new() { Kind = RelatedKind.Company, CompanyId = id });
            else reading.Fault("RelatedCompanies", $"No company has the ID {Short(number)}.");
        }
        foreach (var number in IntakeForm.Split(Form.RelatedEntities))
        {
            if (EntitySearch.NumberOf(number) is { } tracking && await Db.Entities(Viewer).Where(entity => entity.Number == tracking).Select(entity => (Guid?)entity.Id).FirstOrDefaultAsync() is { } id)
                related.Add(new() { Kind = RelatedKind.NonNmlsEntity, OtherRecordId = id });
            else reading.Fault("RelatedEntities", $"No entity has the number {Short(number)}.");
        }
        foreach (var number in IntakeForm.Split(Form.RelatedIndividuals))
        {
            if (await Db.Set<Individual>().Where(person => person.NmlsId == number).Select(person => (Guid?)person.Id).FirstOrDefaultAsync() is { } id)
                related.Add(new() { Kind = RelatedKind.Individual, IndividualId = id });
            else reading.Fault("RelatedIndividuals", $"Nobody has the NMLS ID {Short(number)}.");
        }
        return related;
    }

    static string Short(string id) => id.Length > 30 ? id[..30] + "…" : id;
}
