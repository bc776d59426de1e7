using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities;

[Needs(Right.CreateNonNmlsEntities)]
public sealed class EditModel : EntityPage, IEntityFormPage
{
    [BindProperty] public EntityForm Form { get; set; } = new();
    [BindProperty] public int Version { get; set; }

    public IActionResult OnGet()
    {
        if (!IsOurs) return Redirect(Address());
        (Form, Version) = (EntityForm.Of(Entity), Entity.Version);
        return Page();
    }

    public PageResult OnPostAdd(DetailKind kind)
    {
        ModelState.Clear();
        Form.Rows(kind).Add(new());
        Form.WithRoom();
        return Page();
    }

    public async Task<IActionResult> OnPost()
    {
        Form.WithRoom();
        if (string.IsNullOrWhiteSpace(Form.Name)) ModelState.AddModelError("Form.Name", "Give the name by which the entity is known.");
        if (!ModelState.IsValid) return Page();
        if (Version != Entity.Version) throw new BrokenRuleException("Somebody else changed this record meanwhile. Open it again, then repeat your change.");
        Entity.Change(Form.Facts(), Stamp);
        await Db.SaveChangesAsync();
        return Done(Address(), $"{Entity.Number} changed.");
    }
}
