using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Web.Access;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Search;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Companies.Invitations;

/// <summary>How far a company's enrollment is, all that happened, and what can be done next.</summary>
[Needs(Right.SeeCompanies)]
public sealed class IndexModel : CompanyEnrollmentPage
{
    public IReadOnlyList<EnrollmentLine> History { get; private set; } = [];
    /// <summary>Open requests of the company that the viewer's agency may decide.</summary>
    public IReadOnlyList<EnrollmentRequest> Asked { get; private set; } = [];
    /// <summary>Complaints of the viewer's agency whose requests wait unseen.</summary>
    public int Waiting { get; private set; }
    public string? EndedBy { get; private set; }
    public bool MayEnd => Company.IsEnrolled && Viewer.May(Right.ChangeCompanies);
    public bool MayRemind => Latest!.Reminders.LastOrDefault()?.MadeOn != Today;

    public string Meaning => State switch
    {
        EnrollmentState.NotEnrolled => Latest is null ? "Nobody was invited." : "The last invitation was withdrawn.",
        EnrollmentState.Invited => Latest!.IsByCode ? "The code was not used yet." : "The link was not used yet.",
        EnrollmentState.InProgress => Latest!.ConfirmedAt is null ? "The account is made, the company not confirmed." : "The company is confirmed, contacts are missing.",
        EnrollmentState.Expired when Latest!.WrongCodes >= Enrollment.MostWrongCodes => "The code ended after 5 wrong tries.",
        EnrollmentState.Expired => $"The {(Latest!.IsByCode ? "code for" : "link of")} {Latest.InvitedName} was not used in 14 days.",
        EnrollmentState.Merged => "Its successor enrolls.",
        EnrollmentState.Disenrolled => "It can be invited again.",
        EnrollmentState.Rejected => $"{Latest!.InvitedName} said no.",
        _ => "For all agencies.",
    };

    public string DaysLeft
    {
        get
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Viewer.Zone);
            return DayWords.Relative(DateOnly.FromDateTime(Moments.InZone(Latest!.ExpiresAt, zone)), DateOnly.FromDateTime(Moments.InZone(Now, zone)));
        }
    }

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        var facts = await Db.FactsOf(Company.Id);
        var asked = await Db.EnrollmentRequestsOf(Company.Id);
        History = EnrollmentHistory.Of(Invitations, asked, Now, facts);
        EndedBy = facts.FirstOrDefault(fact => fact.Act == CompanyAct.Disenrolled)?.By;
        if (MayEnroll) Asked = await Db.EnrollmentRequests(Viewer).Where(request => request.CompanyId == Company.Id && request.DecidedAt == null).OrderBy(request => request.AskedAt).ToListAsync();
        if (!Company.IsEnrolled && Viewer.May(Right.SeeComplaints))
            Waiting = await Db.Complaints(Viewer, Depth.Summary).CountAsync(c => c.CompanyId == Company.Id && c.AgencyId == Viewer.AgencyId && c.NextStep == NextStep.Enroll);
        return null;
    }

    public void OnGet() { }
}
