using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Pages.Enroll;
using Redress.Web.Pages.Portal.CompanyProfile;

namespace Redress.Web.Api;

/// <summary>The company's own profile: users and contacts. Open from the step of the enrollment at which its pages are.</summary>
static class ProfileApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGroup("").WithTags("Enrollment").MapPost("/enrollment/users", AddUser).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("Add a further user while the company enrolls. A mail with a link to set a password goes out. Later: POST /portal/users.").Produces<ProfileView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        var company = api.MapGroup("/portal/company").WithTags("Company profile");
        company.MapGet("", Read).Needs(Right.UseOwnAccount).OnTheWayIn().WithSummary("Your company: its users and contacts.").Produces<ProfileView>().ProducesProblem(404);
        company.MapPut("/contacts", KeepContacts).Needs(Right.KeepCompanyProfile).OnTheWayIn().WithSummary("Name the Complaints Contact, the SA Contact and further notice addresses.").Produces<ProfileView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    public sealed record ProfileView(string Name, string? SesId, string? NmlsId, DateTime? EnrolledAt, string? ComplaintsContact, string? SaContact, IReadOnlyList<string> Addresses, IReadOnlyList<ColleagueView> Users);

    public sealed record ColleagueView(string Name, string Email, IReadOnlyList<string> Roles);

    /// <param name="ComplaintsContact">E-mail address of a user; needs Manage Complaints.</param>
    /// <param name="SaContact">E-mail address of a user.</param>
    /// <param name="Addresses">Further addresses that hear what the Complaints Contact hears, up to 10.</param>
    public sealed record ContactsInput(string ComplaintsContact, string SaContact, IReadOnlyList<string>? Addresses = null);

    static Task<IResult> Read(Act act) => On(act, null, (_, _) => Task.CompletedTask);

    static Task<IResult> AddUser(Act act, CompanyUsers adding, NewUser input) => On(act, EnrollStep.Users, async (company, users) =>
    {
        if (company.IsEnrolled) throw new NoSuchRequestException();
        var errors = Inputs.Check(input);
        if (await adding.Add(company, input, users, errors)) users.AddRange(await Users(act, company, users));
        errors.MustBeGood();
    });

    static Task<IResult> KeepContacts(Act act, ContactsInput input) => On(act, EnrollStep.Contacts, async (company, users) =>
    {
        // An address that is nobody's is refused as a person who is not on the list.
        Guid IdOf(string email) => users.FirstOrDefault(user => user.Email == email.Trim().ToLowerInvariant())?.Id ?? Guid.Empty;
        var form = new ContactsForm { ComplaintsContact = IdOf(input.ComplaintsContact), SaContact = IdOf(input.SaContact), Addresses = string.Join('\n', input.Addresses ?? []) };
        var errors = Inputs.Check(form);
        if (form.Keep(company, users, errors, new Stamp(await act.Viewer(), act.Now, DateOnly.FromDateTime(act.Now)))) await act.Db.SaveChangesAsync();
        errors.MustBeGood();
    });

    static async Task<IResult> On(Act act, EnrollStep? step, Func<Company, List<Person>, Task> work)
    {
        var viewer = await act.Viewer();
        var company = await act.Db.Companies.Include(c => c.NoticeAddresses).Include(c => c.ComplaintsContact!.Roles).Include(c => c.SaContact!.Roles).FirstOrDefaultAsync(c => c.Id == viewer.CompanyId);
        if (company is null) return Results.NotFound();
        if (step is { } reached && !company.IsEnrolled)
        {
            if (await EnrollmentApi.Running(act) is not { } running) return Results.NotFound();
            running.MustBeOpen(reached);
        }
        var users = await Users(act, company, []);
        await work(company, users);
        return Results.Ok(new ProfileView(company.Name, company.SesId, company.NmlsId, company.EnrolledAt, company.ComplaintsContact?.Email, company.SaContact?.Email,
            company.AddressesNow(), [.. users.Select(user => new ColleagueView(user.Name, user.Email, [.. user.Roles.Select(held => held.Role.ToString())]))]));
    }

    static async Task<List<Person>> Users(Act act, Company company, IReadOnlyCollection<Person> known)
    {
        var ids = known.Select(person => person.Id).ToList();
        return await act.Db.People.Include(p => p.Roles).Where(p => p.CompanyId == company.Id && p.RemovedAt == null && !ids.Contains(p.Id)).OrderBy(p => p.LastName).ToListAsync();
    }
}
