using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Complaints.Bulk;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;
using Redress.Web.Data.Scheduling;

namespace Redress.Web.Data.Reports;

/// <summary>Something that went wrong, or waits its turn, as a number.</summary>
/// <param name="Href">Where it is looked at; null: there is no such page.</param>
/// <param name="Since">When the oldest of them began to wait; null: nothing waits, or it is not kept.</param>
public sealed record StateRow(string Words, string Means, int Count, string? Href, DateTime? Since = null);

/// <summary>How much one agency did in the last 30 days.</summary>
public sealed record UseRow(string Agency, int People, int SignedIn, int Complaints, int RequestsSent, int Answers);

/// <summary>How the installation is used, what fails and what waits: counts alone, no case and no name of a consumer.</summary>
public sealed record InstallationState(IReadOnlyList<UseRow> Use, IReadOnlyList<StateRow> Failures, IReadOnlyList<StateRow> Queues)
{
    public const int Days = 30;

    public static async Task<InstallationState> Read(RedressDb db, DateTime now, CancellationToken stop)
        => new(await UseOf(db, now.AddDays(-Days), stop), await FailuresOf(db, now, stop), await QueuesOf(db, now, stop));

    static async Task<IReadOnlyList<UseRow>> UseOf(RedressDb db, DateTime from, CancellationToken stop)
    {
        var agencies = await db.Agencies.Where(agency => agency.RegisteredAt != null && agency.LeftAt == null).OrderBy(agency => agency.Name).Select(agency => new { agency.Id, agency.Name }).ToListAsync(stop);
        var people = await db.People.Where(person => person.AgencyId != null && person.RemovedAt == null).GroupBy(person => person.AgencyId!.Value)
            .Select(group => new { group.Key, All = group.Count(), Seen = group.Count(person => person.ThisVisitAt >= from) }).ToDictionaryAsync(one => one.Key, stop);
        var complaints = await db.Set<Complaint>().Where(c => !c.IsImported && c.CreatedAt >= from).GroupBy(c => c.AgencyId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var sent = await Of(db.Set<InformationRequest>().Where(request => request.SentAt >= from).Join(db.Set<Record>(), request => request.RecordId, record => record.Id, (request, record) => record.AgencyId), stop);
        var answers = await Of(db.Set<Round>().Where(round => round.AnsweredAt >= from).Join(db.Set<Record>(), round => round.RecordId, record => record.Id, (round, record) => record.AgencyId), stop);
        return [.. agencies.Select(agency => new UseRow(agency.Name, people.GetValueOrDefault(agency.Id)?.All ?? 0, people.GetValueOrDefault(agency.Id)?.Seen ?? 0, complaints.GetValueOrDefault(agency.Id), sent.GetValueOrDefault(agency.Id), answers.GetValueOrDefault(agency.Id)))];
    }

    static Task<Dictionary<Guid, int>> Of(IQueryable<Guid> agencies, CancellationToken stop) => agencies.GroupBy(agency => agency).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);

    static async Task<IReadOnlyList<StateRow>> FailuresOf(RedressDb db, DateTime now, CancellationToken stop)
    {
        // The end of a lock has an offset, which SQLite does not compare.
        var locked = (await db.Users.Where(account => account.LockoutEnd != null).Select(account => account.LockoutEnd).ToListAsync(stop)).Count(end => end!.Value.UtcDateTime > now);
        var invited = now - Domain.Companies.Enrollment.LinkWorksFor;
        return
        [
            new("People locked out", "Too many wrong passwords or codes. It ends by itself.", locked, "/support"),
            new("People with failed sign-ins", "Since they last came in.", await db.Users.CountAsync(account => account.AccessFailedCount > 0, stop), "/support"),
            new("Invitations of people that expired", "The link to set a first password was not used in 14 days.", await db.People.CountAsync(person => person.RemovedAt == null && person.LastVisitAt == null && person.ThisVisitAt == null && person.InvitedAt != null && person.InvitedAt < invited, stop), "/support"),
            new("Invitations of companies that expired", "Their agency can invite again.", await db.Enrollments.CountAsync(one => one.AccountMadeAt == null && one.RejectedAt == null && one.WithdrawnAt == null && one.ExpiresAt < now, stop), null),
            new("Mails that failed or bounced", "Nobody gave them up yet.", await db.Mails(MailList.Failed).CountAsync(stop), "/installation/mails"),
            new("Quarantined files", "Nobody can open them.", await db.Quarantined().CountAsync(stop), "/installation/settings"),
            new("Letters without a PDF", "Making it failed for good. They can be printed.", await db.Set<LetterPrint>().CountAsync(print => print.MadeAt == null && print.Tries >= LetterPrint.MostTries, stop), null),
            new("Documents without their text", "It could not be taken out; they are not found by their words.", await db.Set<DocumentWork>().CountAsync(work => work.LastError != null, stop), null),
        ];
    }

    static async Task<IReadOnlyList<StateRow>> QueuesOf(RedressDb db, DateTime now, CancellationToken stop)
    {
        var mails = db.Mails(MailList.Waiting);
        var works = db.Set<DocumentWork>().Where(work => work.LastError == null);
        var letters = db.Set<LetterPrint>().Where(print => print.MadeAt == null && print.Tries < LetterPrint.MostTries);
        var packages = db.Set<SealedPackage>().Where(package => package.MadeAt == null && package.EndedAt == null);
        var figures = db.Set<StaleFigures>();
        return
        [
            new("Mails to send", "They go within seconds, where the mail server answers.", await mails.CountAsync(stop), "/installation/mails?list=Waiting", await mails.MinAsync(mail => (DateTime?)mail.CreatedAt, stop)),
            new("Documents to scan", "Nobody opens them before.", await works.CountAsync(work => work.Step == DocumentStep.Scan, stop), "/installation/settings"),
            new("Documents to read for search", "", await works.CountAsync(work => work.Step == DocumentStep.Text, stop), null),
            new("Letters to make as PDF", "", await letters.CountAsync(stop), null),
            new("Packages to seal", "For bodies outside.", await packages.CountAsync(stop), null),
            new("Bulk acts at work", "", await db.Set<BulkAct>().CountAsync(act => act.StartedAt != null && act.FinishedAt == null || act.UndoneAt != null && act.UndoFinishedAt == null, stop), null),
            new("Imports at work", "", await db.Set<ComplaintImport>().CountAsync(one => one.Stage == ImportStage.Rehearsing || one.Stage == ImportStage.Importing, stop), null),
            new("Companies to count anew", "For exam scheduling.", await figures.CountAsync(stop), null, await figures.MinAsync(mark => (DateTime?)mark.MarkedAt, stop)),
        ];
    }
}
