using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;

namespace Redress.Web.Pages.Companies;

/// <summary>The overview of a company: who it is, what it is licensed to do, whom to reach, how its enrollment went.</summary>
[Needs(Right.SeeCompanies)]
public sealed class RecordModel : CompanyPage
{
    /// <summary>By an invitation's ID: who sent it.</summary>
    public IReadOnlyDictionary<Guid, string> Inviters { get; private set; } = new Dictionary<Guid, string>();

    protected override IQueryable<Company> With(IQueryable<Company> companies) => companies.Include(c => c.OtherNames).Include(c => c.Contacts).Include(c => c.NoticeAddresses);

    public async Task OnGet()
    {
        var ids = Invitations.Select(invitation => invitation.InvitedById).OfType<Guid>().ToList();
        var names = await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        Inviters = Invitations.Where(invitation => invitation.InvitedById is { } by && names.ContainsKey(by)).ToDictionary(invitation => invitation.Id, invitation => names[invitation.InvitedById!.Value]);
    }

    /// <summary>Ours first, then by state.</summary>
    public IEnumerable<License> Licenses => Company.Licenses.OrderBy(license => license.State != Agency.Code).ThenBy(license => license.State).ThenByDescending(license => license.IsInForce).ThenBy(license => license.Type);
}
