using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Tests.House;

namespace Redress.Domain.Tests.Supervision;

public class ActivityFlowTests
{
    const string File = "docs/activity-milestones.md";

    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public void How_long_it_stood_where_follows_from_its_steps()
    {
        var day = new DateTime(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);
        (Act, DateTime)[] steps = [(Act.ActivityInitiated, day), (Act.ActivitySentForReview, day.AddDays(1)), (Act.ActivityScheduled, day.AddDays(4)), (Act.ActivityScoped, day.AddDays(10)), (Act.RequestsSent, day.AddDays(11)), (Act.RequestsSent, day.AddDays(20)), (Act.ReportSent, day.AddDays(30))];
        ActivityFlow.Stays(steps).ShouldBe([(Milestone.Pending, day, day.AddDays(4)), (Milestone.Scheduled, day.AddDays(4), day.AddDays(10)), (Milestone.Planning, day.AddDays(10), day.AddDays(11)), (Milestone.InFlight, day.AddDays(11), day.AddDays(30)), (Milestone.Drafting, day.AddDays(30), null)]);
        ActivityFlow.Stays([]).ShouldBeEmpty();
    }

    [Fact]
    public void The_table_in_docs_is_that_of_the_code()
    {
        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") System.IO.File.WriteAllText(Path.Combine(Tree.Root, File), ActivityFlowDocument.Write());

        Tree.Text(File).ReplaceLineEndings("\n").ShouldBe(ActivityFlowDocument.Write(), "run the tests with REDRESS_WRITE=1 to write docs/activity-milestones.md anew");
    }

    [Fact]
    public void No_arrow_stands_twice_and_none_leads_out_of_an_end()
    {
        ActivityFlow.Arrows.Select(arrow => (arrow.From, arrow.Act)).ShouldBeUnique();
        ActivityFlow.Arrows.ShouldAllBe(arrow => arrow.From == null || !arrow.From.Value.IsOver());
    }

    public static TheoryData<Milestone, Act, Role> All()
    {
        var data = new TheoryData<Milestone, Act, Role>();
        foreach (var milestone in new[] { Milestone.Pending, Milestone.Scheduled, Milestone.Planning, Milestone.InFlight, Milestone.Drafting, Milestone.CloseOut, Milestone.Closed, Milestone.Canceled })
            foreach (var act in ActivityFlow.Arrows.Where(arrow => arrow.From is not null).Select(arrow => arrow.Act).Distinct())
                foreach (var role in Roles.OfSystem) data.Add(milestone, act, role);
        return data;
    }

    /// <summary>The Examiner in Charge, who may complete the scope too, is somebody else here.</summary>
    [Theory, MemberData(nameof(All))]
    public void Each_act_goes_at_its_milestones_by_its_roles_and_no_other(Milestone milestone, Act act, Role role)
    {
        var office = new Supervising();
        var activity = office.At(milestone, inReview: act == Act.ActivitySentBack && milestone == Milestone.Pending);
        var person = Person.Of(office.World.Agency, "Una", "Tester", "una@wa.demo", role == Role.StaffDirector ? [role, Role.ComplaintViewer] : [role]);
        var arrow = ActivityFlow.Arrows.FirstOrDefault(one => one.From == milestone && one.Act == act);
        var right = ActivityFlow.Arrows.First(one => one.Act == act).Right;
        // What is tried is an examination without a disposition.
        var goes = arrow is not null && act != Act.ActivityClosed && person.AsViewer().May(right)
            && (act is not (Act.ActivityScoped or Act.RequestsSent or Act.ReportSent or Act.ReportGiven or Act.SentBack or Act.RequestCanceled) || activity.IsKeptBy(person.AsViewer()));
        var steps = activity.Steps.Count;

        if (goes) Do(office, activity, act, office.World.By(person));
        else Should.Throw<BrokenRuleException>(() => Do(office, activity, act, office.World.By(person)));

        activity.Steps.Count.ShouldBe(goes ? steps + 1 : steps);
        activity.Milestone.ShouldBe(goes ? arrow!.To : milestone);
    }

    static Report Ready(Supervising office, SupervisoryActivity activity, bool needsAnswer = true) => activity.TakesReports ? office.Prepared(activity, needsAnswer) : throw new BrokenRuleException("Too early or too late.");

    static InformationRequest AnswerTo(SupervisoryActivity activity) => activity.Requests.Find(request => request.Type == RequestType.Report) ?? throw new BrokenRuleException("No report was sent.");

    static void Do(Supervising office, SupervisoryActivity activity, Act act, Stamp stamp)
    {
        switch (act)
        {
            case Act.ActivitySentForReview: activity.SendForReview("Please.", stamp); break;
            case Act.ActivitySentBack: activity.SendBack("Not yet.", stamp); break;
            case Act.ActivityScheduled: activity.Schedule(stamp); break;
            case Act.ActivityScoped: activity.CompleteScope(stamp); break;
            case Act.RequestsSent: office.Ask(activity, stamp); break;
            case Act.ReportSent: activity.SendReport(Ready(office, activity), office.Package(activity), stamp); break;
            case Act.ReportGiven: activity.SendReport(Ready(office, activity, needsAnswer: false), office.Package(activity), stamp); break;
            case Act.AnswersSent: Instalment.SendAnswers(activity, [AnswerTo(activity)], [], stamp); break;
            case Act.SentBack: AnswerTo(activity).SendBack("Not enough.", stamp.Today.AddDays(20), [], stamp); break;
            case Act.RequestCanceled: AnswerTo(activity).Cancel("No need.", stamp); break;
            case Act.ActivityClosed: activity.Close(new(), stamp); break;
            case Act.ActivityClosedEarly: activity.CloseEarly("No need.", new(), stamp); break;
            case Act.ActivityCanceled: activity.Cancel("No need.", stamp); break;
            default: throw new InvalidOperationException($"Tell the test how to do {act}.");
        }
    }
}
