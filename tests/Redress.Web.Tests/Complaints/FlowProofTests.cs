using System.Net;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>
/// The table of statuses, tried: in each status each act, by page and by API, as each complaint role and as somebody without one.
/// Where there is an arrow and the right, it is done and leads where the table says; everything else is refused and changes nothing.
/// </summary>
public class FlowProofTests(Office office) : IClassFixture<Office>
{
    static readonly string[] Roles = ["supervisor", "manager", "viewer", "examiner"];
    static readonly Act[] Acts = [.. ComplaintFlow.Arrows.Where(arrow => arrow.From is not null).Select(arrow => arrow.Act).Distinct()];

    public static TheoryData<ComplaintStatus, string> Cases()
    {
        var cases = new TheoryData<ComplaintStatus, string>();
        foreach (var status in Enum.GetValues<ComplaintStatus>()) foreach (var role in Roles) cases.Add(status, role);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Each_act_is_done_or_refused_as_the_table_says(ComplaintStatus status, string role)
    {
        var people = new Dictionary<string, (Rig.Api Api, Visitor Visitor)>();
        foreach (var act in Acts)
        {
            var email = $"{role}@{(act is Act.ReferralAccepted or Act.ReferralRejected ? "or" : "wa")}.demo";
            if (!people.TryGetValue(email, out var person)) people[email] = person = (await office.Api(email), await office.SignIn(email));
            var (api, visitor) = person;
            foreach (var byPage in (bool[])[true, false])
            {
                var number = await In(status);
                var before = await Facts(number);
                var answered = byPage ? await Post(visitor, number, act, email) : (int)(await Call(api, number, act, email)).Status;
                var after = await Facts(number);
                var may = await Holds(email, act) && ComplaintFlow.Allows(status, act);
                var what = $"{email} {act} in {status} by {(byPage ? "page" : "API")} answered {answered}";
                if (may)
                {
                    answered.ShouldBeOneOf([200, 204, 302], what);
                    ComplaintFlow.Arrows.ShouldContain(arrow => arrow.From == status && arrow.Act == act && arrow.To == after.Status, what);
                    after.Acts.ShouldContain(act.ToString(), Case.Sensitive, what);
                }
                else
                {
                    // A page that refuses comes back with its sentence, or leads to the complaint.
                    if (byPage) answered.ShouldBeOneOf([200, 302, 403, 404], what);
                    else answered.ShouldBeOneOf([403, 404, 409], what);
                    after.ShouldBe(before, what);
                }
            }
        }
    }

    [Fact]
    public async Task Entering_leads_where_the_table_says()
    {
        (await Facts(await office.Complaint())).Status.ShouldBe(ComplaintStatus.Open);
        (await Facts(await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview))).Status.ShouldBe(ComplaintStatus.Pending);
        foreach (var (role, may) in new[] { ("supervisor", true), ("manager", true), ("viewer", false), ("examiner", false) })
            (await (await office.SignIn($"{role}@wa.demo")).Ask("/complaints/new")).Status.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, role);
    }

    static Task<ApiAnswer> Call(Rig.Api api, string number, Act act, string email) => act switch
    {
        Act.Proceeded => api.Put($"/api/v1/complaints/{number}/review", new { poc = "manager@wa.demo" }),
        Act.Closed => api.Put($"/api/v1/complaints/{number}/closure", new { reason = "Invalid", cancelsOpenRequests = true }),
        Act.Canceled => api.Put($"/api/v1/complaints/{number}/cancellation", new { reason = "Entered twice." }),
        Act.Reopened => api.Put($"/api/v1/complaints/{number}/reopening", new { reason = "NewInformation", comment = "Look again." }),
        Act.Referred => api.Post($"/api/v1/complaints/{number}/referrals", new { to = "OR", comments = "Yours." }),
        Act.ReferralAccepted => api.Put($"/api/v1/complaints/{number}/referral/acceptance", new { poc = "manager@or.demo" }),
        Act.ReferralRejected => api.Put($"/api/v1/complaints/{number}/referral/rejection", new { comments = "Not ours." }),
        _ => api.Put($"/api/v1/complaints/{number}/referral/withdrawal", new { }),
    };

    // The post itself, also where no page would offer the button.
    async Task<int> Post(Visitor visitor, string number, Act act, string email)
    {
        var poc = (await office.InDb(db => db.PersonOf(email.Contains("@or") ? "manager@or.demo" : "manager@wa.demo"))).Id.ToString();
        var (page, fields) = act switch
        {
            Act.Proceeded => ("review", new Dictionary<string, string> { ["Input.PocId"] = poc }),
            Act.Closed => ("close", new() { ["Input.Reason"] = "Invalid", ["Input.CancelsOpenRequests"] = "true" }),
            Act.Canceled => ("cancel", new() { ["Input.Reason"] = "Entered twice." }),
            Act.Reopened => ("reopen", new() { ["Input.Reason"] = "NewInformation", ["Input.Comment"] = "Look again.", ["Input.PocId"] = poc }),
            Act.Referred => ("refer", new() { ["Input.To"] = "OR", ["Input.Comments"] = "Yours." }),
            Act.ReferralAccepted => ("referral?handler=Accept", new() { ["Input.PocId"] = poc }),
            Act.ReferralRejected => ("referral?handler=Reject", new() { ["Input.Comments"] = "Not ours." }),
            _ => ("referral?handler=Withdraw", new Dictionary<string, string>()),
        };
        using var answer = await visitor.Post($"/complaints/{number}/{page}", fields);
        return (int)answer.StatusCode;
    }

    // Entered by a clerk, so that neither Supervisor nor Manager reviews the own entry.
    async Task<string> In(ComplaintStatus status)
    {
        if (status == ComplaintStatus.Pending) return await office.Complaint(by: "clerk@wa.demo", routing: Routing.PreliminaryReview);
        var number = await office.Complaint();
        if (status == ComplaintStatus.ReferralInProgress) await office.Referred(number);
        if (status is ComplaintStatus.Closed or ComplaintStatus.Reopened) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.Invalid), [], stamp));
        if (status == ComplaintStatus.Reopened) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Reopen(new(ReopenReason.ClosedInError, "Wrong button."), complaint.AgencyPoc!, stamp));
        if (status == ComplaintStatus.Canceled) await office.Act(number, "manager@wa.demo", (complaint, stamp) => complaint.Cancel("Entered twice.", [], stamp));
        return number;
    }

    Task<(ComplaintStatus Status, string Acts)> Facts(string number) => office.InDb(async db =>
    {
        var complaint = await db.Set<Complaint>().AsNoTracking().FirstAsync(c => c.Number == number);
        var acts = await db.Set<RecordEvent>().Where(e => e.RecordId == complaint.Id).OrderBy(e => e.No).Select(e => e.Act).ToListAsync();
        return (complaint.Status, string.Join(' ', acts));
    });

    Task<bool> Holds(string email, Act act) => office.InDb(async db => (await db.PersonOf(email)).AsViewer().May(ComplaintFlow.Arrows.First(arrow => arrow.Act == act).Right));
}
