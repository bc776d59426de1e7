using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Pages.Companies;

namespace Redress.Web.Api;

/// <summary>The agency's side of enrollment: how far a company is, and inviting its first user.</summary>
static class InvitationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/companies/{id}").WithTags("Enrollment");
        company.MapGet("/enrollment", Read).Needs(Right.SeeCompanies).WithSummary("How far a company's enrollment is, and whom the registry names there.").Produces<CompanyEnrollmentView>().ProducesProblem(404);
        company.MapPost("/invitations", Send).Needs(Right.EnrollCompanies).WithSummary("Invite the first user of a company, or anew after an invitation has expired or was rejected.").Produces<CompanyEnrollmentView>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    public sealed record InvitationInput(string Name, string Email);

    /// <param name="State">NotEnrolled, Invited, InProgress, Enrolled, Rejected or Expired.</param>
    /// <param name="Invitations">Newest first.</param>
    public sealed record CompanyEnrollmentView(string State, DateTime? EnrolledAt, string? ComplaintsContact, IReadOnlyList<SentInvitationView> Invitations, IReadOnlyList<RegistryContactView> Contacts);

    public sealed record SentInvitationView(int No, string Agency, string Name, string Email, DateTime InvitedAt, DateTime ExpiresAt, string State, string? RejectReason);

    public sealed record RegistryContactView(string Kind, string Name, string? Title, string Email, string? Phone);

    static async Task<IResult> Read(Act act, string id) => await Find(act, id) is { } company ? Results.Ok(await View(act, company)) : Results.NotFound();

    static async Task<IResult> Send(Act act, string id, InvitationInput input)
    {
        if (await Find(act, id) is not { } company) return Results.NotFound();
        var viewer = await act.Viewer();
        var agency = await act.Db.Agencies.FirstAsync(one => one.Id == viewer.AgencyId);
        await Invite(act, company, agency, input, null, new Stamp(viewer, act.Now, agency.DayOf(act.Now)));
        await act.Db.SaveChangesAsync();
        return new Created($"/api/v1/companies/{id}/enrollment", await View(act, company));
    }

    /// <summary>The same part of the form that the sending page shows, filled in by a program. The caller saves.</summary>
    /// <param name="what">What was sent with it; null: nothing.</param>
    internal static async Task Invite(Act act, Company company, Agency agency, InvitationInput? input, string? what, Stamp stamp)
    {
        var invite = new Invite { Who = Pages.Companies.Invite.SomebodyElse, Name = input?.Name, Email = input?.Email };
        await invite.Load(act.Db, company, agency, stamp.At);
        // Sent along with requests, an invitation that is out already is enough.
        if (what is not null && !invite.IsNeeded) return;
        if (input is null) throw new InputException("invite", $"{company.Name} is not enrolled. Say whom to invite.");
        var errors = new ModelStateDictionary();
        await invite.Check(act.Db, errors);
        errors.MustBeGood();
        invite.Send(act.Db, agency, what, stamp);
    }

    static Task<Company?> Find(Act act, string id)
        => act.Db.Companies.Include(c => c.ComplaintsContact).Include(c => c.Contacts).FirstOrDefaultAsync(c => c.SesId == id || c.NmlsId == id);

    static async Task<CompanyEnrollmentView> View(Act act, Company company)
    {
        var now = act.Now;
        var sent = await act.Db.Enrollments.Include(e => e.Agency).Where(e => e.CompanyId == company.Id).OrderByDescending(e => e.InvitedAt).ToListAsync();
        var state = company.IsEnrolled ? EnrollmentState.Enrolled : sent.FirstOrDefault()?.StateAt(now) ?? EnrollmentState.NotEnrolled;
        return new(state.ToString(), company.EnrolledAt, company.ComplaintsContact?.Name,
            [.. sent.Select(e => new SentInvitationView(e.No, e.Agency.Name, e.InvitedName, e.InvitedEmail, e.InvitedAt, e.ExpiresAt, e.StateAt(now).ToString(), e.RejectReason))],
            [.. company.Contacts.OrderBy(c => c.Name).Select(c => new RegistryContactView(c.Kind, c.Name, c.Title, c.Email, c.Phone))]);
    }
}
