using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>The registry: lists of companies and the record of one.</summary>
static class CompaniesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Companies");
        api.MapGet("/companies", List).Needs(Right.SeeCompanies).WithSummary("Companies by name; with words, the best match first.").Produces<ComplaintsApi.ListPage<CompanyRowView>>().ProducesValidationProblem(422);
        api.MapGet("/companies/{id}", Read).Needs(Right.SeeCompanies).WithSummary("One company: identity, names, licenses, contacts, enrollment.").Produces<CompanyView>().ProducesProblem(404);
        api.MapGet("/companies/{id}/figures", Figures).Needs(Right.SeeCompanies).WithSummary("Its complaints in numbers: by status, category and month, and money paid to consumers.").Produces<FiguresView>().ProducesProblem(404);
        api.MapGet("/companies/{id}/people", People).Needs(Right.SeeCompanies).WithSummary("Its users, as agencies see them.").Produces<IReadOnlyList<PersonView>>().ProducesProblem(404);
        api.MapGet("/companies/{id}/branches", Branches).Needs(Right.SeeCompanies).WithSummary("Its branches, by NMLS ID.").Produces<ComplaintsApi.ListPage<BranchView>>().ProducesProblem(404).ProducesValidationProblem(422);
        api.MapGet("/companies/{id}/individuals", Individuals).Needs(Right.SeeCompanies).WithSummary("People of the registry tied to it, by NMLS ID.").Produces<ComplaintsApi.ListPage<IndividualView>>().ProducesProblem(404).ProducesValidationProblem(422);
        api.MapGet("/companies/{id}/related", Related).Needs(Right.SeeCompanies).WithSummary("Companies that share address, telephone or website with it, and complaints tied to complaints about others.").Produces<RelatedView>().ProducesProblem(404);
    }

    /// <param name="License">In your state where there is one, else the first.</param>
    public sealed record CompanyRowView(string Key, string? SesId, string? NmlsId, string Name, string? OtherName, string Kind, string Place, EnrollmentState Enrollment, string? License);

    public sealed record CompanyView(
        string Key, string? SesId, string? NmlsId, string? FdicCertificate, string? Rssd, string Name, string Kind, string Address, string? Phone, string? Website,
        IReadOnlyList<string> BusinessTypes, IReadOnlyList<string> BusinessActivities, IReadOnlyList<NameView> OtherNames, IReadOnlyList<LicenseView> Licenses, IReadOnlyList<ContactView> RegistryContacts,
        ContactView? ComplaintsContact, ContactView? SaContact, IReadOnlyList<string> NoticeAddresses, bool IsEnrolled, EnrollmentState Enrollment, DateTime? EnrolledAt, DateTime? DisenrolledAt, DateTime? UsersVerifiedAt, DateOnly? UsersToVerifyBy,
        DateTime? MergedAt, CompanyLink? Successor, IReadOnlyList<CompanyLink> Predecessors);

    public sealed record CompanyLink(string Key, string? NmlsId, string Name);

    public sealed record NameView(string Name, string Kind, DateOnly? UntilOn);

    public sealed record LicenseView(string State, string Type, string Number, string Status, DateOnly? IssuedOn, DateOnly? StatusOn);

    public sealed record ContactView(string Kind, string Name, string? Title, string Email, string? Phone);

    /// <param name="All">Of all agencies, yours among them, without imported ones.</param>
    public sealed record TallyView(int Own, int All, int Imported);

    public sealed record CategoryView(string? Category, TallyView Complaints);

    /// <param name="Month">Of receipt, "2026-03".</param>
    public sealed record MonthView(string Month, TallyView Complaints);

    public sealed record FiguresView(TallyView Open, TallyView Closed, TallyView Canceled, IReadOnlyList<CategoryView> Categories, IReadOnlyList<MonthView> Months, decimal ReliefOwn, int ComplaintsWithReliefOwn, decimal ReliefAll);

    /// <param name="Email">Of designated contacts and Account Administrators; null for others.</param>
    public sealed record PersonView(string Name, string? Title, IReadOnlyList<Role> Roles, string? Email, LastHere LastHere);

    public sealed record BranchView(string? NmlsId, string Address, string? State);

    public sealed record IndividualView(string? NmlsId, string Name, string? Title);

    public sealed record AlikeView(string Key, string Name, string Kind, string Place, string Shares);

    public sealed record CrossView(string Complaint, string RelatedTo, string Subject, string Agency);

    public sealed record RelatedView(IReadOnlyList<AlikeView> Companies, IReadOnlyList<CrossView> Complaints, IReadOnlyList<NamingView> NamedBy);

    /// <summary>A complaint about somebody else that names the company as related.</summary>
    public sealed record NamingView(string Complaint, string Subject, string Agency);

    static async Task<IResult> List(Act act, CompanyList list, string? words, EnrollmentState? enrollment, string? licensed, string? cursor, int limit = 50)
    {
        MustBePage(limit);
        var (viewer, filter) = (await act.Viewer(), new CompanyFilter { Words = words, Enrollment = enrollment, Licensed = licensed?.ToUpperInvariant() });
        var page = await list.Read(filter, await list.Find(filter, viewer), viewer, act.Now, cursor, null, limit);
        return Results.Ok(new ComplaintsApi.ListPage<CompanyRowView>([.. page.Rows.Select(row => new CompanyRowView(
            row.Key, row.Subject.SesId, row.Subject.NmlsId, row.Subject.Name, row.Also, row.Subject.Kind.ToString(), row.Place, row.State, row.Subject.License))], page.After));
    }

    static async Task<IResult> Read(Act act, string id)
    {
        var c = await act.Db.Companies.AsNoTracking().WithKey(id).Include(c => c.OtherNames).Include(c => c.Licenses).Include(c => c.Contacts).Include(c => c.NoticeAddresses)
            .Include(c => c.ComplaintsContact).Include(c => c.SaContact).Include(c => c.Successor).AsSplitQuery().FirstOrDefaultAsync();
        if (c is null) return Results.NotFound();
        var latest = await act.Db.Enrollments.AsNoTracking().Where(e => e.CompanyId == c.Id).OrderByDescending(e => e.No).FirstOrDefaultAsync();
        return Results.Ok(new CompanyView(
            c.Key, c.SesId, c.NmlsId, c.FdicCertificate, c.Rssd, c.Name, c.Kind.ToString(), c.Address, c.Phone, c.Website, Pages.Companies.CompanyWords.Parts(c.BusinessTypes), Pages.Companies.CompanyWords.Parts(c.BusinessActivities),
            [.. c.OtherNames.OrderBy(name => name.Name).Select(name => new NameView(name.Name, name.Kind, name.UntilOn))],
            [.. c.Licenses.OrderBy(license => license.State).ThenBy(license => license.Number).Select(license => new LicenseView(license.State, license.Type, license.Number, license.Status, license.IssuedOn, license.StatusOn))],
            [.. c.Contacts.OrderBy(contact => contact.Kind).ThenBy(contact => contact.Name).Select(contact => new ContactView(contact.Kind, contact.Name, contact.Title, contact.Email, contact.Phone))],
            Contact("Complaints Contact", c.ComplaintsContact), Contact("SA Contact", c.SaContact), c.AddressesNow(),
            c.IsEnrolled, EnrollmentStates.Of(c, latest, act.Now), c.EnrolledAt, c.DisenrolledAt, c.UsersVerifiedAt, c.UsersToVerifyBy,
            c.MergedAt, c.Successor is { } next ? new(next.Key, next.NmlsId, next.Name) : null,
            [.. (await act.Db.Companies.AsNoTracking().Where(other => other.SuccessorId == c.Id).OrderBy(other => other.Name).ThenBy(other => other.Id).ToListAsync()).Select(other => new CompanyLink(other.Key, other.NmlsId, other.Name))]));
    }

    static ContactView? Contact(string kind, Person? person) => person is null ? null : new(kind, person.Name, person.Title, person.Email, null);

    static async Task<IResult> Figures(Act act, string id)
    {
        var viewer = await act.Viewer();
        if (await Company(act, id) is not { } company) return Results.NotFound();
        var agency = await act.Db.Agencies.FirstAsync(agency => agency.Id == viewer.AgencyId);
        var figures = await CompanyFigures.Read(act.Db, viewer, company.Id, agency.DayOf(act.Now));
        return Results.Ok(new FiguresView(View(figures.Open), View(figures.Closed), View(figures.Canceled), [.. figures.Categories.Select(one => new CategoryView(one.Product, View(one.Tally)))],
            [.. figures.Months.Select(one => new MonthView(one.First.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture), View(one.Tally)))], figures.Relief.Own, figures.Relief.OwnComplaints, figures.Relief.All));
    }

    static TallyView View(Tally tally) => new(tally.Own, tally.All, tally.Imported);

    static async Task<IResult> People(Act act, string id)
        => await Company(act, id) is { } company
            ? Results.Ok((await CompanyPeople.Read(act.Db, company, act.Now)).Select(person => new PersonView(person.Name, person.Title, person.Roles, person.Email, person.LastHere)).ToList())
            : Results.NotFound();

    static async Task<IResult> Branches(Act act, string id, string? state, string? cursor, int limit = 50)
    {
        MustBePage(limit);
        if (await Company(act, id) is not { } company) return Results.NotFound();
        var found = await RegistryParts.Branches(act.Db, company.Id, state?.ToUpperInvariant(), cursor, limit);
        return Results.Ok(new ComplaintsApi.ListPage<BranchView>([.. found.Rows.Select(branch => new BranchView(branch.NmlsId, branch.Address, branch.State))], found.After));
    }

    static async Task<IResult> Individuals(Act act, string id, string? words, string? cursor, int limit = 50)
    {
        MustBePage(limit);
        if (await Company(act, id) is not { } company) return Results.NotFound();
        var found = await RegistryParts.Individuals(act.Db, company.Id, words, cursor, limit);
        return Results.Ok(new ComplaintsApi.ListPage<IndividualView>([.. found.Rows.Select(person => new IndividualView(person.NmlsId, person.Name, person.Title))], found.After));
    }

    static async Task<IResult> Related(Act act, string id)
    {
        var viewer = await act.Viewer();
        if (await Company(act, id) is not { } company) return Results.NotFound();
        var between = viewer.May(Right.SeeComplaints) ? await CompanyRelations.Between(act.Db, viewer, company.Id) : [];
        var namedBy = viewer.May(Right.SeeComplaints) ? await CompanyRelations.NamedBy(act.Db, viewer, company.Id) : [];
        return Results.Ok(new RelatedView([.. (await CompanyRelations.Alike(act.Db, company)).Select(other => new AlikeView(other.Key, other.Name, other.Kind.ToString(), other.Place, other.Shares))],
            [.. between.Select(pair => new CrossView(pair.Number, pair.OtherNumber, pair.OtherSubject, pair.Agency))], [.. namedBy.Select(one => new NamingView(one.Number, one.Subject, one.Agency))]));
    }

    static Task<Company?> Company(Act act, string id) => act.Db.Companies.AsNoTracking().WithKey(id).FirstOrDefaultAsync();

    static void MustBePage(int limit)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
    }
}
