using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Web.Data.History;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints.Requests;

/// <summary>Steps that the tests of requests share.</summary>
static class RequestSteps
{
    public static Task Ready(this Office office, string number, params string[] titles)
        => office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            foreach (var title in titles) InformationRequest.Add(complaint, title, $"Send {title}.", null, [], stamp);
        });

    public static Task Send(this Office office, string number)
        => office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.Where(request => request.SentAt is null).ToDictionary(request => request.No, _ => stamp.Today.AddDays(20)),
            null, null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));

    public static Task<T> Read<T>(this Office office, string number, Func<Complaint, T> what)
        => office.InDb(async db => what(await db.Set<Complaint>().AsNoTrackingWithIdentityResolution()
            .Include(c => c.Requests).ThenInclude(request => request.Rounds).Include(c => c.Instalments).Include(c => c.DueDates).Include(c => c.Documents)
            .FirstAsync(c => c.Number == number)));

    public static Task<IReadOnlyList<string>> Faults(this Office office, string number)
        => office.InDb(async db => (await Verifier.One(db, db.Needs.Master, (await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.Number == number)).Id)).Faults);

    /// <summary>What somebody was told about a complaint, in the words of the notices.</summary>
    public static Task<List<string>> Told(this Office office, string number, string email) => office.InDb(db => db.Notices
        .Where(notice => db.Set<Complaint>().Any(complaint => complaint.Id == notice.RecordId && complaint.Number == number)
            && db.People.Any(person => person.Id == notice.PersonId && person.Email == email))
        .Select(notice => notice.Words).ToListAsync());

    public static HttpStatusCode Answer(this HttpResponseMessage answer)
        => answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location!.ToString().Contains("/not-allowed", StringComparison.Ordinal) ? HttpStatusCode.Forbidden : answer.StatusCode;
}
