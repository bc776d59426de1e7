using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Access;

/// <summary>A company asks for enrollment itself, an agency decides, and the company enters the code. By page and by API.</summary>
public sealed class SelfEnrollment(RedressDb db, Strangers strangers, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The same for every number and every address.</summary>
    public const string Asked = "If this NMLS ID is that of a company which can enroll, its regulator now has your request.";
    public const string WrongCode = "NMLS ID or code is not right, or the code was used or has expired. A code ends after 5 wrong tries. Ask the regulator for a new one.";
    static readonly TimeSpan SameForAll = TimeSpan.FromMilliseconds(250);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>What is known here shows neither in the answer nor in how long it takes.</summary>
    public async Task Ask(string nmlsId, Asker asker)
    {
        strangers.MustBeFewAsks(http.HttpContext!);
        var answer = Task.Delay(SameForAll);
        await Keep(nmlsId.Trim(), asker);
        await answer;
    }

    async Task Keep(string nmlsId, Asker asker)
    {
        var company = await db.Companies.Include(c => c.Licenses).FirstOrDefaultAsync(c => c.NmlsId == nmlsId && c.Kind == CompanyKind.Registered);
        if (company?.SuccessorId is { } successor) company = await db.Companies.Include(c => c.Licenses).FirstAsync(c => c.Id == successor);
        if (company is not { IsEnrolled: false } || await db.OpenEnrollmentRequestsOf(company.Id) >= EnrollmentRequest.MostOpen || await db.HasAsked(company.Id, asker.Email.Trim().ToLowerInvariant())) return;
        var agencies = await db.Agencies.Where(agency => agency.LeftAt == null).ToListAsync();
        var request = EnrollmentRequest.Ask(company, EnrollmentRequest.AgencyOf(company, agencies), asker, Now);
        db.Add(request);
        var told = agencies.Where(agency => EnrollmentRequest.IsFor(agency, request.AgencyId, company)).Select(agency => agency.Id).ToList();
        foreach (var person in await db.People.Where(p => p.AgencyId != null && told.Contains(p.AgencyId.Value) && p.RemovedAt == null && p.Roles.Any(held => held.Role == Role.ComplaintSupervisor)).ToListAsync())
            await db.Tell(person, Occasions.EnrollmentAsked, $"{company.Name} asks to be enrolled", $"/companies/enrollments/{request.Id}", Now);
        await db.SaveChangesAsync();
    }

    /// <summary>The invitation of somebody else that is open ends with it.</summary>
    public async Task SendCode(EnrollmentRequest request, Agency by, string sentTo, string? sentToReason, string? addressReason, Stamp stamp)
    {
        if (await Inviting.IsTaken(db, request.AskerEmail, request.CompanyId)) throw new BrokenRuleException("Somebody signs in with the address of the person who asks already. Refuse, and say that another address is needed.");
        var latest = (await Inviting.Of(db, request.CompanyId)).FirstOrDefault();
        if (latest?.StateAt(stamp.At) == EnrollmentState.InProgress) throw new BrokenRuleException($"{latest.InvitedName} is enrolling the company now. Withdraw that invitation first, or refuse.");
        if (latest?.StateAt(stamp.At) == EnrollmentState.Invited) await new Inviting(db).Withdraw(latest, by, $"{request.AskerName} asked for the company itself, and a code was sent.", stamp);
        var (code, hash) = EnrollmentCodes.Make();
        var made = request.SendCode(by, sentTo, sentToReason, addressReason, hash, latest, stamp);
        db.Add(made);
        db.Outbox.Add(EnrollmentMails.Code(made, code, CodePage(made), stamp.At));
        db.Outbox.Add(EnrollmentMails.CodeIsOnItsWay(made, CodePage(made), stamp.At));
    }

    public void Refuse(EnrollmentRequest request, Agency by, string reason, Stamp stamp)
    {
        request.Refuse(by, reason, stamp);
        db.Outbox.Add(EnrollmentMails.Refused(request, by, stamp.At));
    }

    /// <returns>The token of a link that makes the account; null whatever is wrong.</returns>
    public async Task<string?> Enter(string nmlsId, string code)
    {
        strangers.MustBeFewCodes(http.HttpContext!);
        var id = nmlsId.Trim();
        var found = await db.Enrollments.Include(e => e.Company).Where(e => e.Company.NmlsId == id).OrderByDescending(e => e.No).FirstOrDefaultAsync();
        var open = found is { IsByCode: true } && found.StateAt(Now) == EnrollmentState.Invited ? found : null;
        var isRight = EnrollmentCodes.IsRight(code, open?.CodeHash);
        if (open is null) return null;
        var (token, hash) = EnrollmentLinks.Make();
        if (isRight) open.CodeIsRight(hash, Now);
        else open.CodeIsWrong(Now);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Two tries at once: that there is something to try shows to neither.
            return null;
        }
        return isRight ? token : null;
    }

    string CodePage(Enrollment made) => CodePage(db.Needs.Site, made.Company);

    public static string CodePage(Site site, Company company) => $"{site.Url}/enroll/code?nmlsId={company.NmlsId}";
}
