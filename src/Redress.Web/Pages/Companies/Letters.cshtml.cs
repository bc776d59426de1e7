using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Companies;

/// <summary>A letter to one company, filled in and ready to print. Nothing of it is kept.</summary>
[Needs(Right.EnrollCompanies)]
public sealed class LettersModel : CompanyPage
{
    [FromQuery] public Guid? Template { get; set; }
    /// <summary>E-mail of a contact.</summary>
    [FromQuery] public string? To { get; set; }

    public IReadOnlyList<LetterTemplate> Templates { get; private set; } = [];
    public IReadOnlyList<Addressee> Contacts { get; private set; } = [];
    public Letter? Letter { get; private set; }

    protected override IQueryable<Company> With(IQueryable<Company> companies) => companies.Include(c => c.Contacts);

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (!Company.CanBeAsked) return NotFound();
        Templates = await Db.LetterTemplates(Viewer).Where(template => template.RetiredAt == null && template.Kind == LetterKind.Announcement && template.To == LetterTo.Company).OrderBy(template => template.AgencyId == null).ThenBy(template => template.Title).ThenBy(template => template.Id).ToListAsync();
        Contacts = Company.Addressees();
        return null;
    }

    public IActionResult OnGet()
    {
        var template = Template is null ? Templates.FirstOrDefault() : Templates.FirstOrDefault(one => one.Id == Template);
        if (Template is not null && template is null) return NotFound();
        var addressee = To is null ? Contacts[0] : Contacts.FirstOrDefault(contact => contact.Email == To) ?? Contacts[^1];
        (Template, To) = (template?.Id, addressee.Email ?? "");
        Letter = template is null ? null : LetterFields.Fill(template.Says, Agency.FullName, Viewer.Name, Today, addressee);
        return Page();
    }

    public IEnumerable<SelectListItem> TemplateItems => Templates.Select(template => new SelectListItem(template.Title, template.Id.ToString(), template.Id == Template));
}
