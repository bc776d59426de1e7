using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Exchange;
using Redress.Domain.Records.Retention;
using Redress.Web.Data;

namespace Redress.Web.Help;

/// <summary>What an agency settles before its first complaint, and what of it is there.</summary>
/// <param name="Where">The page on which it is done, by those who hold the right.</param>
/// <param name="Found">What is there, or what will hold as long as nothing is.</param>
public sealed record PreparationStep(string Words, string Where, Right Needs, PreparationState State, string Found);

/// <summary>What the program brings holds until the agency sets something of its own.</summary>
public enum PreparationState { NotYet, AsDelivered, Done }

public static class Preparation
{
    public static async Task<IReadOnlyList<PreparationStep>> StepsOf(RedressDb db, Guid agencyId, CancellationToken stop)
    {
        var agency = await db.Agencies.Include(one => one.Facts).AsNoTracking().SingleAsync(one => one.Id == agencyId, stop);
        var people = await db.People.Where(person => person.AgencyId == agencyId && person.RemovedAt == null)
            .Select(person => new { person.LastVisitAt, Roles = person.Roles.Select(held => held.Role).ToList() }).ToListAsync(stop);
        int Holders(params Role[] roles) => people.Count(person => person.Roles.Any(roles.Contains));
        var (administrators, supervisors, workers) = (Holders(Role.AccountAdministrator), Holders(Role.ComplaintSupervisor), Holders(Role.ComplaintSupervisor, Role.ComplaintManager));
        var templates = await db.RequestTemplates.CountAsync(template => template.AgencyId == agencyId, stop);
        var letters = await db.Set<LetterTemplate>().CountAsync(template => template.AgencyId == agencyId, stop);
        var enrolled = await db.Enrollments.CountAsync(enrollment => enrollment.AgencyId == agencyId, stop);
        var rules = agency.Facts.OfType<RetentionRule>().Count(rule => rule is { ConfirmedAt: not null, Years: not null });
        static PreparationState Done(bool isDone) => isDone ? PreparationState.Done : PreparationState.NotYet;
        PreparationState Own<T>() where T : AgencyFact => agency.Facts.Any(fact => fact is T) ? PreparationState.Done : PreparationState.AsDelivered;
        return
        [
            new("An Account Administrator has signed in", "/admin/users", Right.KeepAgencyUsers, Done(people.Any(person => person.LastVisitAt != null && person.Roles.Contains(Role.AccountAdministrator))), Count(administrators, "Account Administrator")),
            new("A Supervisor is named", "/admin/users", Right.KeepAgencyUsers, Done(supervisors > 0), Count(supervisors, "Supervisor")),
            new("Somebody else can review what was entered", "/admin/users", Right.KeepAgencyUsers, Done(workers > 1 || agency.AuthorMayReview), agency.AuthorMayReview ? "The second person is waived." : Count(workers, "Supervisor or Manager", "Supervisors and Managers")),
            new("The calendar has your own days off", "/admin/calendar", Right.SeeAgencyDays, Own<WorkWeek>() == PreparationState.Done ? PreparationState.Done : Own<OwnDayOff>(), "Weekends and state holidays stand."),
            new("Periods are set", "/admin/periods", Right.SeeAgencyDays, Own<PeriodSetting>(), $"An answer is due after {agency.Period(Domain.Deadlines.PeriodKind.Answer).Words}."),
            new("Reminders are set", "/admin/reminders", Right.SeeAgencyDays, Own<LadderSetting>(), $"Companies hear {string.Join(" and ", agency.Ladder.Before)} business days before."),
            new("Request templates are written", "/templates", Right.KeepTemplates, Done(templates > 0), Count(templates, "template of your own", "templates of your own")),
            new("Letter templates are written", "/templates/letters", Right.KeepTemplates, Done(letters > 0), Count(letters, "template of your own", "templates of your own")),
            new("A retention schedule is confirmed", "/retention/schedules", Right.KeepComplaintRetention, Done(rules > 0), rules > 0 ? "" : "Everything is kept."),
            new("The first company is invited", "/companies/enrollments", Right.EnrollCompanies, Done(enrolled > 0), Count(enrolled, "company", "companies")),
        ];
    }

    static string Count(int count, string one, string? many = null) => count == 0 ? "" : $"{count} {(count == 1 ? one : many ?? one + "s")}";
}
