using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

// What these tests do again and again.
public partial class SubjectChangeTests
{
    async Task Changed(string number, string to = Sound)
        => (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = to, reason = "It is the other one." })).ShouldBe(HttpStatusCode.OK);

    async Task AskedAnew(string number, int no = 3)
    {
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "NEWTITLE", "NEWASKED: send it.", null, [], stamp).No.ShouldBe(no));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            new Dictionary<int, DateOnly> { [no] = stamp.Today.AddDays(20) }, "NEWCOMMENT.", null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
    }

    async Task<string> FormerCount() => (await office.InDb(db => db.Set<FormerSubject>().Where(former => former.Company.NmlsId == "9000147").Select(former => former.RecordId).Distinct().CountAsync())).ToString();

    async Task ShouldBeProven(string number)
        => (await office.InDb(async db => await Verifier.One(db, db.Needs.Master, (await db.Set<Complaint>().SingleAsync(c => c.Number == number)).Id))).Faults.ShouldBeEmpty();
}
