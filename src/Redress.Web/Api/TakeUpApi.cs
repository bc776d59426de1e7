using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Complaints.Drafts;

namespace Redress.Web.Api;

/// <summary>Makes an ordinary complaint of an imported one.</summary>
static class TakeUpApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Complaints").MapPut("/complaints/{number}/taken-up", TakeUp).Needs(Right.EnterComplaints)
            .WithSummary("Take up an imported complaint: an ordinary one is made of it, linked to it. Done once: asked again, it answers with what was made.").Produces<ComplaintView>(201).Produces<ComplaintView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);

    /// <summary>Each field that is left out is taken from the imported complaint.</summary>
    /// <param name="Subject">SES ID or NMLS ID of a company, or Entity Tracking Number. Needed where the imported complaint names nobody of the registry.</param>
    public sealed record TakeUpInput(
        Routing Routing = Routing.PreliminaryReview, string? Subject = null, HowReceived? HowReceived = null, BusinessType? BusinessType = null, int? CategoryId = null, int? IssueId = null,
        string? Account = null, IReadOnlyList<ComplaintsApi.ComplainantInput>? Complainants = null, bool? IsAnonymous = null, bool? IsRestricted = null, DateOnly? AcknowledgedOn = null);

    static async Task<IResult> TakeUp(Act act, string number, TakeUpInput input, CancellationToken stop)
    {
        try
        {
            return await Once(act, number, input, stop);
        }
        catch (DbUpdateException)
        {
            // Two at once: the one that lost answers with what the other made.
            act.Db.ChangeTracker.Clear();
            return await Once(act, number, input, stop);
        }
    }

    static async Task<IResult> Once(Act act, string number, TakeUpInput input, CancellationToken stop)
    {
        var viewer = await act.Viewer();
        if (await act.Find(viewer, number) is not { } imported || imported.AgencyId != viewer.AgencyId) return Results.NotFound();
        if (imported.TakenUpAs is { } before)
            return await act.Find(viewer, before) is { } there ? act.Tagged(there.Version, Results.Ok(await ComplaintView.Of(act.Db, there, viewer, Depth.Full))) : throw new BrokenRuleException($"{number} was taken up already, as {before}.");
        if (!imported.IsImported) throw new BrokenRuleException($"{number} was not imported. Work on it as it is.");
        var author = await act.Db.People.Include(person => person.Roles).Include(person => person.Agency!.Facts).FirstAsync(person => person.Id == viewer.PersonId, stop);
        var stamp = new Stamp(viewer, act.Now, author.Agency!.DayOf(act.Now));
        var (company, entity) = await Subject(act, viewer, imported, input.Subject, stop);
        var intake = IntakeOf(imported, input, company?.Id == imported.CompanyId);
        if (!await act.Db.Offers(author.Agency!.Id, stamp.Today, intake.CategoryId, intake.IssueId)) throw new InputException("issueId", "Choose a category and one of its issues: see /categories.");
        await using var held = entity is { IsMatched: false } ? await act.Db.HoldUnmatched(entity, stop) : null;
        var made = await act.Db.NextComplaint(stamp.Today.Year, stop);
        var complaint = entity is { IsMatched: false } ? Complaint.EnterAbout(entity, made, author.Agency, intake, input.Routing, author, [], stamp) : Complaint.Enter(made, author.Agency, (entity?.Company ?? company)!, intake, input.Routing, author, [], stamp);
        await TakingUp.Tie(act.Db, viewer, imported.Id, complaint, stamp);
        act.Db.Add(complaint);
        await act.Db.SaveChangesAsync(stop);
        if (held is not null) await held.CommitAsync(stop);
        return act.Tagged(complaint.Version, new Created($"/api/v1/complaints/{made}", await ComplaintView.Of(act.Db, complaint, viewer, Depth.Full)));
    }

    static async Task<(Company?, NonNmlsEntity?)> Subject(Act act, Viewer viewer, Complaint imported, string? named, CancellationToken stop)
    {
        if (named is not null)
        {
            if (EntitySearch.NumberOf(named) is { } number && await act.Db.Entities(viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Number == number, stop) is { } found) return (null, found);
            return (await act.Db.SubjectWith(named) ?? throw new InputException("subject", "No company or non-NMLS entity has this ID."), null);
        }
        if (imported.CompanyId is { } id && await act.Db.Companies.Include(one => one.Successor).FirstAsync(one => one.Id == id, stop) is { } company) return (company.Successor ?? company, null);
        if (imported.EntityId is { } about && await act.Db.Entities(viewer).Include(one => one.Company).FirstOrDefaultAsync(one => one.Id == about, stop) is { } entity) return (null, entity);
        throw new InputException("subject", $"{imported.SubjectName} is not in the registry. Say who it is.");
    }

    static Intake IntakeOf(Complaint imported, TakeUpInput input, bool sameSubject)
    {
        if (input.Account is { Length: > 30_000 }) throw new InputException("account", "The account has up to 30,000 characters.");
        return imported.AsEntered() with
        {
            HowReceived = input.HowReceived ?? imported.HowReceived ?? throw new InputException("howReceived", "The file did not know it. Say how it was received."),
            BusinessType = input.BusinessType ?? imported.BusinessType ?? throw new InputException("businessType", "The file did not know it. Choose the business type."),
            CategoryId = input.CategoryId ?? imported.CategoryId ?? 0, IssueId = input.IssueId ?? imported.IssueId ?? 0, Account = input.Account ?? imported.Account,
            IsAnonymous = input.IsAnonymous ?? imported.IsAnonymous, IsRestricted = input.IsRestricted ?? imported.IsRestricted, AcknowledgedOn = input.AcknowledgedOn ?? imported.AcknowledgedOn,
            Complainants = input.Complainants is { } given ? ComplaintsApi.PeopleOf(given) : [.. imported.Complainants.OrderBy(person => person.Position).Select(person => person.Copy())],
            BranchId = sameSubject ? imported.BranchId : null, IndividualId = sameSubject ? imported.IndividualId : null, IndividualName = sameSubject ? imported.IndividualName : null, Related = [],
        };
    }
}
