using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Two identical presses of a button that decides, at the same moment: done exactly once, with one event, and each person is told once.</summary>
public class DoublePressTests(Office office) : IClassFixture<Office>
{
    static readonly int Presses = Environment.GetEnvironmentVariable("REDRESS_LONG") == "1" ? 100 : 5;

    [Theory]
    [InlineData(Act.Proceeded)]
    [InlineData(Act.RequestsSent)]
    [InlineData(Act.Closed)]
    [InlineData(Act.Canceled)]
    [InlineData(Act.Reopened)]
    [InlineData(Act.Referred)]
    [InlineData(Act.ReferralAccepted)]
    [InlineData(Act.ReferralRejected)]
    [InlineData(Act.AccessGranted)]
    public async Task Pressed_twice_at_once_it_is_done_once(Act act)
    {
        var email = act switch { Act.ReferralAccepted or Act.ReferralRejected => "manager@or.demo", Act.AccessGranted => "supervisor@wa.demo", _ => "manager@wa.demo" };
        using var visitor = await office.SignIn(email);
        await visitor.Open("/account");
        var poc = (await office.InDb(db => db.PersonOf(email))).Id.ToString();
        for (var press = 0; press < Presses; press++)
        {
            var number = await Ready(act);
            var (address, fields) = await Form(act, number, poc);

            var answers = await Task.WhenAll(visitor.Post(address, fields), visitor.Post(address, fields));

            answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.Found, $"{act} {number}: {string.Join(' ', answers.Select(answer => answer.StatusCode))}");
            var (events, notices) = await Done(number, act);
            events.ShouldBe(1, $"{act} {number}");
            notices.ShouldBeUnique();
        }
        Proofs.Say($"double presses: {act} pressed twice at once {Presses} times, done {Presses} times");
    }

    async Task<string> Ready(Act act)
    {
        if (act == Act.Proceeded) return await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview);
        if (act is Act.Closed or Act.Canceled) return await office.Sent();
        var number = await office.Complaint();
        if (act == Act.RequestsSent) await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "Papers", "Send them.", null, [], stamp));
        if (act == Act.Reopened) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid), [], stamp));
        if (act is Act.ReferralAccepted or Act.ReferralRejected) await office.Referred(number);
        if (act == Act.AccessGranted) await office.AskedForAccess(number);
        return number;
    }

    async Task<(string Address, Dictionary<string, string> Fields)> Form(Act act, string number, string poc)
    {
        var (page, fields) = act switch
        {
            Act.Proceeded => ("review", new Dictionary<string, string> { ["Input.PocId"] = poc }),
            Act.RequestsSent => ("requests/send", new() { ["Input.Chosen"] = "1", ["Input.DueOn[1]"] = office.Clock.Now.AddDays(20).ToString("yyyy-MM-dd") }),
            Act.Closed => ("close", new() { ["Input.Reason"] = "Invalid", ["Input.CancelsOpenRequests"] = "true" }),
            Act.Canceled => ("cancel", new() { ["Input.Reason"] = "Entered twice." }),
            Act.Reopened => ("reopen", new() { ["Input.Reason"] = "NewInformation", ["Input.Comment"] = "Look again.", ["Input.PocId"] = poc }),
            Act.Referred => ("refer", new() { ["Input.To"] = "OR", ["Input.Comments"] = "Yours." }),
            Act.ReferralAccepted => ("referral?handler=Accept", new() { ["Input.PocId"] = poc }),
            Act.ReferralRejected => ("referral?handler=Reject", new() { ["Input.Comments"] = "Not ours." }),
            _ => ($"access/requests/{await office.InDb(db => db.Set<AccessRequest>().Where(one => db.Set<Complaint>().Any(c => c.Id == one.RecordId && c.Number == number)).Select(one => one.Id).FirstAsync())}?handler=Grant", new Dictionary<string, string>()),
        };
        return ($"/complaints/{number}/{page}", fields);
    }

    Task<(int Events, List<string> Notices)> Done(string number, Act act) => office.InDb(async db =>
    {
        var id = await db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.Id).FirstAsync();
        var events = await db.Set<RecordEvent>().Where(e => e.RecordId == id && e.Act == act).ToListAsync();
        var told = await db.Notices.Where(notice => notice.RecordId == id).Select(notice => new { notice.PersonId, notice.EventId }).ToListAsync();
        return (events.Count, told.Where(one => events.Any(e => e.Id == one.EventId)).Select(one => $"{one.PersonId}").ToList());
    });
}
