using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;

namespace Redress.Web.Api;

/// <summary>Entering complaints and reading them.</summary>
static class ComplaintsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api = api.MapGroup("").WithTags("Complaints");
        api.MapGet("/complaints/{number}", Read).Needs(Right.UseOwnAccount).WithSummary("One complaint, as far as you may read it.").Produces<ComplaintView>().ProducesProblem(404);
        api.MapPost("/complaints", Enter).Needs(Right.EnterComplaints).WithSummary("Enter a complaint. Send an Idempotency-Key.").Produces<ComplaintView>(201).ProducesProblem(409).ProducesValidationProblem(422);
        api.MapPut("/complaints/{number}/review", Proceed).Needs(Right.ReviewComplaints).WithSummary("Preliminary review is done: name the point of contact.").Produces<ComplaintView>().ProducesProblem(409);
        api.MapGet("/portal/complaints", Own).Needs(Right.SeeOwnComplaints).WithSummary("Complaints that were sent to your company.").Produces<ListPage<SummaryRow>>();
        api.MapGet("/categories", Categories).Needs(Right.EnterComplaints).WithSummary("Categories and issues that your agency can choose today, its own additions included.").Produces<List<CategoryView>>();
    }

    public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Cursor);

    public sealed record SummaryRow(string Id, string Subject, string Agency, string Status, bool IsImported, DateTime CreatedAt, DateTime? FirstSentAt, DateOnly? ClosedOn, string? Category);

    public sealed record CategoryView(int Id, string Name, IReadOnlyList<IssueView> Issues);

    public sealed record IssueView(int Id, string Name);

    static async Task<IResult> Own(Act act, string? cursor, ComplaintStatus? status, int limit = 50) => await Page(act.Db.Complaints(await act.Viewer(), Depth.Full), cursor, status, limit);

    static async Task<IResult> Page(IQueryable<Complaint> found, string? cursor, ComplaintStatus? status, int limit)
    {
        if (limit is < 1 or > 200) throw new InputException("limit", "A page has 1 to 200 rows.");
        if (status is not null) found = found.Where(c => c.Status == status);
        if (cursor is not null) found = found.Where(c => string.Compare(c.Number, cursor) > 0);
        var rows = await found.OrderBy(c => c.Number).Take(limit + 1)
            .Select(c => new SummaryRow(c.Number, c.SubjectName, c.Agency.Name, c.Status.ToString(), c.IsImported, c.CreatedAt, c.FirstSentAt, c.ClosedOn, c.Category!.Product)).ToListAsync();
        return Results.Ok(new ListPage<SummaryRow>(rows[..Math.Min(limit, rows.Count)], rows.Count > limit ? rows[limit - 1].Id : null));
    }

    static async Task<IResult> Read(Act act, string number)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is { } full) return act.Tagged(full.Version, Results.Ok(await ComplaintView.Of(act.Db, full, viewer, Depth.Full)));
        var summary = await act.FindReferred(viewer, number) ?? await act.Db.Complaints(viewer, Depth.Summary).Include(c => c.Agency).Include(c => c.Category).FirstOrDefaultAsync(c => c.Number == number);
        return summary is null || viewer.IsOnCompanySide ? Results.NotFound() : Results.Ok(await ComplaintView.Of(act.Db, summary, viewer, Depth.Summary));
    }

    /// <param name="Subject">SES ID or NMLS ID of a company, NMLS ID of a branch, or Entity Tracking Number.</param>
    /// <param name="DocumentsDraft">The draft on which documents were uploaded before (POST /documents).</param>
    public sealed record EntryInput(
        string Subject, Routing Routing, DateOnly ReceivedOn, HowReceived HowReceived, BusinessType BusinessType, int CategoryId, int IssueId, string Account,
        IReadOnlyList<ComplainantInput>? Complainants = null, string? BusinessActivities = null, string? DesiredOutcome = null, decimal? AmountInDispute = null,
        string? CfpbId = null, string? AgencyReference = null, Priority Priority = Priority.Normal, IReadOnlyList<CareFlags>? Flags = null,
        DateOnly? TransactionOn = null, string? TransactionCity = null, string? TransactionState = null,
        string? RepresentativeName = null, string? RepresentativeRelation = null, string? RepresentativeContact = null,
        bool IsRestricted = false, bool IsAnonymous = false, Guid? DocumentsDraft = null, DateOnly? AcknowledgedOn = null);

    public sealed record ComplainantInput(
        string FirstName, string LastName, string? Street = null, string? City = null, string? State = null, string? Zip = null,
        string? Phone = null, string? Email = null, string? PreferredLanguage = null, PreferredContact? PreferredContact = null, bool AgreesToEmail = false);

    static async Task<IResult> Enter(Act act, EntryInput input, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        var author = await act.Db.People.Include(p => p.Roles).Include(p => p.Agency!.Facts).FirstAsync(p => p.Id == viewer.PersonId, stop);
        var agency = author.Agency!;
        var entity = EntitySearch.NumberOf(input.Subject) is { } tracking ? await act.Db.Entities(viewer).Include(e => e.Company!.Successor).FirstOrDefaultAsync(e => e.Number == tracking, stop) : null;
        var subject = entity is not null ? default : await Subject(act.Db, input.Subject, stop) ?? throw new InputException("subject", "No company, branch or non-NMLS entity has this ID.");
        if (input.Account is { Length: > 30_000 }) throw new InputException("account", "The account has up to 30,000 characters.");
        var stamp = new Stamp(viewer, act.Now, agency.DayOf(act.Now));
        if (!await act.Db.Offers(agency.Id, stamp.Today, input.CategoryId, input.IssueId)) throw new InputException("issueId", "Choose a category and one of its issues: see /categories.");
        var documents = input.DocumentsDraft is { } draft ? (await act.Db.DocumentsOnDraft(draft, stop)).Where(d => d.UploadedById == viewer.PersonId && d.Part == DocumentPart.Intake) : [];
        var number = await act.Db.NextComplaint(stamp.Today.Year, stop);
        var intake = IntakeOf(input, subject.BranchId);
        await using var held = entity is { IsMatched: false } ? await act.Db.HoldUnmatched(entity, stop) : null;
        var complaint = entity is not null ? Complaint.EnterAbout(entity, number, agency, intake, input.Routing, author, documents, stamp) : Complaint.Enter(number, agency, subject.Company, intake, input.Routing, author, documents, stamp);
        act.Db.Add(complaint);
        await act.Db.SaveChangesAsync(stop);
        if (held is not null) await held.CommitAsync(stop);
        return act.Tagged(complaint.Version, new Created($"/api/v1/complaints/{number}", await ComplaintView.Of(act.Db, complaint, viewer, Depth.Full)));
    }

    static async Task<(Domain.Companies.Company Company, Guid? BranchId)?> Subject(RedressDb db, string id, CancellationToken stop)
    {
        if (await db.Companies.Include(c => c.Successor).FirstOrDefaultAsync(c => c.SesId == id || c.NmlsId == id, stop) is { } company) return (company.Successor ?? company, null);
        return await db.Set<Domain.Companies.Branch>().Include(b => b.Company.Successor).FirstOrDefaultAsync(b => b.NmlsId == id, stop) is { } branch ? (branch.Company.Successor ?? branch.Company, branch.Company.IsMerged ? null : branch.Id) : null;
    }

    static Intake IntakeOf(EntryInput i, Guid? branchId) => new()
    {
        ReceivedOn = i.ReceivedOn, HowReceived = i.HowReceived, BusinessType = i.BusinessType, BusinessActivities = i.BusinessActivities, CategoryId = i.CategoryId, IssueId = i.IssueId,
        Account = i.Account, DesiredOutcome = i.DesiredOutcome, AmountInDispute = i.AmountInDispute, CfpbId = i.CfpbId, AgencyReference = i.AgencyReference,
        Priority = i.Priority, Flags = (i.Flags ?? []).Aggregate(CareFlags.None, (all, flag) => all | flag),
        TransactionOn = i.TransactionOn, TransactionCity = i.TransactionCity, TransactionState = i.TransactionState,
        RepresentativeName = i.RepresentativeName, RepresentativeRelation = i.RepresentativeRelation, RepresentativeContact = i.RepresentativeContact,
        IsRestricted = i.IsRestricted, IsAnonymous = i.IsAnonymous, AcknowledgedOn = i.AcknowledgedOn, BranchId = branchId,
        Complainants = PeopleOf(i.Complainants ?? []),
    };

    internal static IReadOnlyList<Complainant> PeopleOf(IReadOnlyList<ComplainantInput> people) => [.. people.Select((p, position) => new Complainant
    {
        Position = position, FirstName = p.FirstName.Trim(), LastName = p.LastName.Trim(), Street = p.Street, City = p.City, State = p.State, Zip = p.Zip,
        Phone = p.Phone, Email = p.Email, PreferredLanguage = p.PreferredLanguage, PreferredContact = p.PreferredContact, AgreesToEmail = p.AgreesToEmail,
    })];

    public sealed record ReviewInput(string Poc);

    static Task<IResult> Proceed(Act act, string number, ReviewInput input) => act.On(number, async (complaint, stamp) =>
        complaint.Proceed(await act.Db.People.Include(p => p.Roles).FirstOrDefaultAsync(p => p.Email == input.Poc && p.AgencyId == complaint.AgencyId)
            ?? throw new InputException("poc", "Nobody of your agency has this e-mail address."), stamp));

    static async Task<IResult> Categories(Act act)
    {
        var (agency, stamp) = await AgencyApi.Own(act);
        return Results.Ok((await act.Db.ListOf(agency)).Categories.Where(c => c.IsOfferedOn(stamp.Today))
            .Select(c => new CategoryView(c.Id, c.Name, [.. c.Issues.Where(i => i.IsOfferedOn(stamp.Today)).OrderBy(i => i.Id).Select(i => new IssueView(i.Id, i.FullName))])).ToList());
    }
}
