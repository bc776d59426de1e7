using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Records;
using Redress.Web.Access;

namespace Redress.Web.Pages.Entities.Documents;

[Needs(Right.SeeCompanies)]
public sealed class IndexModel : EntityPage
{
    public IReadOnlyDictionary<Guid, string> People { get; private set; } = new Dictionary<Guid, string>();

    public async Task OnGet()
    {
        var ids = Entity.OwnDocuments.Select(document => document.UploadedById).OfType<Guid>().Distinct().ToList();
        People = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    public InformationChange? ChangeOf(Document document) => Entity.InformationChanges.Find(change => change.Id == document.PartId);
}
