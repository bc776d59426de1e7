using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Files;

namespace Redress.Web.Pages.Entities;

[Needs(Right.CreateNonNmlsEntities)]
public sealed class NewModel(DocumentStore store, LikeEntities like) : RedressPage, IEntityFormPage
{
    [BindProperty] public EntityForm Form { get; set; } = new();
    [BindProperty] public bool IsAnother { get; set; }
    [BindProperty] public Uploads Uploads { get; set; } = new();

    public IReadOnlyList<LikeEntity> Alike { get; private set; } = [];

    /// <param name="name">What was searched for and not found.</param>
    public void OnGet(string? name, string? city, string? state, string? person, string? phone, string? website, string? activity)
    {
        Form = new() { Name = name, Activity = activity };
        if (city is not null || state is not null) Form.Addresses.Add(new() { City = city, State = UsStates.All.Any(one => one.Code == state) ? state : null });
        foreach (var (kind, text) in new[] { (DetailKind.Person, person), (DetailKind.Phone, phone), (DetailKind.Website, website) })
            if (!string.IsNullOrWhiteSpace(text)) Form.Rows(kind).Add(new() { Text = text });
        Form.WithRoom();
    }

    public async Task<IActionResult> OnPostAdd(DetailKind kind)
    {
        await Uploads.Take(Db, store, DocumentPart.Intake, StampOf(await Own()));
        ModelState.Clear();
        Form.Rows(kind).Add(new());
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        var agency = await Own();
        if (await Uploads.Take(Db, store, DocumentPart.Intake, StampOf(agency))) return Again();
        if (string.IsNullOrWhiteSpace(Form.Name)) ModelState.AddModelError("Form.Name", "Give the name by which the entity is known.");
        if (!ModelState.IsValid) return Again();
        var facts = Form.Facts();
        facts.MustHold();
        Alike = await like.To(facts, Viewer);
        if (Alike.Count > 0 && !IsAnother)
        {
            ModelState.AddModelError("IsAnother", "Something like it is on record. Look at it, or say that it is another party.");
            return Again();
        }
        var entity = NonNmlsEntity.Create(await Db.NextEntity(agency.DayOf(Now).Year), agency, facts, Uploads.Documents, StampOf(agency));
        Db.Add(entity);
        await Db.SaveChangesAsync();
        return Done($"/entities/{entity.Number}", $"{entity.Number} created.", "You can enter a complaint about it now.");
    }

    PageResult Again()
    {
        Form.WithRoom();
        return Page();
    }

    Task<Agency> Own() => Db.Agencies.Include(agency => agency.Facts).FirstAsync(agency => agency.Id == Viewer.AgencyId);
}
