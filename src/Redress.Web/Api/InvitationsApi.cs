using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Companies;

namespace Redress.Web.Api;

/// <summary>The agency's side of enrollment: how far a company is, and inviting its first user.</summary>
static class InvitationsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var company = api.MapGroup("/companies/{id}").WithTags("Enrollment");
        company.MapGet("/enrollment", Read).Needs(Right.SeeCompanies).WithSummary("How far a company's enrollment is, all that happened, and whom the registry names there.").Produces<CompanyEnrollmentView>().ProducesProblem(404);
        company.MapPost("/invitations", Send).Needs(Right.EnrollCompanies).WithSummary("Invite the first user of a company, or anew after an invitation has expired, was rejected or withdrawn.").Produces<CompanyEnrollmentView>(201).ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
        company.MapPost("/invitations/{no:int}/renewal", Renew).Needs(Right.EnrollCompanies).WithSummary("Invite the same person anew after an invitation has expired or was rejected: a new link.").Produces<CompanyEnrollmentView>(201).ProducesProblem(404).ProducesProblem(409);
        company.MapPost("/invitations/{no:int}/reminders", Remind).Needs(Right.EnrollCompanies).WithSummary("Remind whoever was invited, once a day.").Produces<CompanyEnrollmentView>(201).ProducesProblem(404).ProducesProblem(409);
        company.MapPut("/invitations/{no:int}/withdrawal", Withdraw).Needs(Right.EnrollCompanies).WithSummary("Withdraw an invitation that is open. Its links end, and accounts made so far.").Produces<CompanyEnrollmentView>().ProducesProblem(404).ProducesProblem(409).ProducesValidationProblem(422);
    }

    /// <param name="AddressReason">Why an address outside of the company's domains is right; needed only then.</param>
    public sealed record InvitationInput(string Name, string Email, string? AddressReason = null);

    /// <param name="State">NotEnrolled, Invited, InProgress, Enrolled, Rejected, Expired, Disenrolled or Merged.</param>
    /// <param name="Invitations">Newest first.</param>
    /// <param name="History">Newest first.</param>
    public sealed record CompanyEnrollmentView(string State, DateTime? EnrolledAt, string? ComplaintsContact, IReadOnlyList<SentInvitationView> Invitations, IReadOnlyList<EnrollmentLine> History, IReadOnlyList<RegistryContactView> Contacts);

    public sealed record SentInvitationView(int No, string Agency, string Name, string Email, string InvitedBy, DateTime InvitedAt, DateTime ExpiresAt, string State, string? RejectReason, DateTime? WithdrawnAt, string? WithdrawReason, IReadOnlyList<ReminderView> Reminders);

    public sealed record ReminderView(DateTime At, string By);

    public sealed record RegistryContactView(string Kind, string Name, string? Title, string Email, string? Phone);

    static async Task<IResult> Read(Act act, string id) => await Find(act, id) is { } company ? Results.Ok(await View(act, company)) : Results.NotFound();

    static async Task<IResult> Send(Act act, string id, InvitationInput input)
    {
        if (await Find(act, id) is not { } company) return Results.NotFound();
        var (agency, stamp) = await Stamp(act);
        await Invite(act, company, agency, input, false, null, stamp);
        await act.Db.SaveChangesAsync();
        return await Made(act, id, company);
    }

    static Task<IResult> Renew(Act act, string id, int no) => On(act, id, no, async (inviting, latest, company) =>
    {
        var (agency, stamp) = await Stamp(act);
        inviting.Renew(latest, agency, stamp);
        await act.Db.SaveChangesAsync();
        return await Made(act, id, company);
    });

    static Task<IResult> Remind(Act act, string id, int no) => On(act, id, no, async (inviting, latest, company) =>
    {
        inviting.Remind(latest, (await Stamp(act)).Stamp);
        await act.Db.SaveChangesAsync();
        return await Made(act, id, company);
    });

    static Task<IResult> Withdraw(Act act, string id, int no, EnrollmentApi.RejectionInput input) => On(act, id, no, async (inviting, latest, company) =>
    {
        Inputs.Length("reason", input.Reason, Enrollment.MostReason);
        var (agency, stamp) = await Stamp(act);
        await inviting.Withdraw(latest, agency, input.Reason, stamp);
        await act.Db.SaveChangesAsync();
        return Results.Ok(await View(act, company));
    });

    /// <summary>The same part of the form that the sending page shows, filled in by a program. The caller saves.</summary>
    /// <param name="what">What was sent with it; null: nothing.</param>
    internal static async Task Invite(Act act, Company company, Agency agency, InvitationInput? input, bool reminds, string? what, Stamp stamp)
    {
        var invite = new Invite { Who = Pages.Companies.Invite.SomebodyElse, Name = input?.Name, Email = input?.Email, AddressReason = input?.AddressReason, Reminds = reminds };
        await invite.Load(act.Db, company, agency, stamp.At);
        invite.Remind(act.Db, stamp);
        // Sent along with requests, an invitation that is out already is enough.
        if (what is not null && !invite.IsNeeded) return;
        if (input is null) throw new InputException("invite", $"{company.Name} is not enrolled. Say whom to invite.");
        var errors = new ModelStateDictionary();
        await invite.Check(act.Db, errors);
        errors.MustBeGood();
        invite.Send(act.Db, agency, what, stamp);
    }

    /// <summary>Acts are on the latest invitation; those before are history.</summary>
    static async Task<IResult> On(Act act, string id, int no, Func<Inviting, Enrollment, Company, Task<IResult>> work)
    {
        if (await Find(act, id) is not { } company || (await Inviting.Of(act.Db, company.Id)).FirstOrDefault(one => one.No == no) is not { } found) return Results.NotFound();
        if (await act.Db.Enrollments.AnyAsync(one => one.CompanyId == company.Id && one.No > no)) throw new BrokenRuleException("There is a newer invitation of this company.");
        return await work(new Inviting(act.Db), found, company);
    }

    static Task<Company?> Find(Act act, string id)
        => act.Db.Companies.Include(c => c.ComplaintsContact).Include(c => c.Contacts).FirstOrDefaultAsync(c => c.SesId == id || c.NmlsId == id);

    internal static async Task<(Agency Agency, Stamp Stamp)> Stamp(Act act)
    {
        var viewer = await act.Viewer();
        var agency = await act.Db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Id == viewer.AgencyId);
        return (agency, new Stamp(viewer, act.Now, agency.DayOf(act.Now)));
    }

    static async Task<IResult> Made(Act act, string id, Company company) => new Created($"/api/v1/companies/{id}/enrollment", await View(act, company));

    static async Task<CompanyEnrollmentView> View(Act act, Company company)
    {
        var now = act.Now;
        var sent = await Inviting.Of(act.Db, company.Id);
        return new(EnrollmentStates.Of(company, sent.FirstOrDefault(), now).ToString(), company.EnrolledAt, company.ComplaintsContact?.Name,
            [.. sent.Select(e => new SentInvitationView(e.No, e.Agency.Name, e.InvitedName, e.InvitedEmail, e.InvitedByName, e.InvitedAt, e.ExpiresAt, e.StateAt(now).ToString(), e.RejectReason, e.WithdrawnAt, e.WithdrawReason,
                [.. e.Reminders.Select(reminder => new ReminderView(reminder.MadeAt, reminder.MadeByName))]))],
            EnrollmentHistory.Of(sent, await act.Db.EnrollmentRequestsOf(company.Id), now, await act.Db.FactsOf(company.Id)),
            [.. company.Contacts.OrderBy(c => c.Name).Select(c => new RegistryContactView(c.Kind, c.Name, c.Title, c.Email, c.Phone))]);
    }
}
