using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using static Redress.Domain.Supervision.Milestone;

namespace Redress.Domain.Tests.Supervision;

/// <summary>The report as a package, its answer, and the matters that outlive the closing.</summary>
public class ReportTests
{
    readonly Supervising office = new();

    World World => office.World;
    Stamp Lead => World.By(office.Examiner);

    [Fact]
    public void A_report_is_reviewed_by_a_reviewer_where_there_is_one()
    {
        var activity = office.At(InFlight);
        activity.SetTeam(new(office.Examiner, [office.Second], [office.Reviewer]), World.By(office.Staff));
        var report = office.Prepared(activity);
        Should.Throw<BrokenRuleException>(() => activity.SendReport(report, office.Package(activity), Lead)).Message.ShouldBe("A Reviewer has not found it ready.");
        Should.Throw<BrokenRuleException>(() => activity.Review(report, true, null, World.By(office.Reviewer))).Message.ShouldContain("not in review");
        activity.SendForReview(report, "Mind chapter 3.", World.By(office.Second));
        Should.Throw<BrokenRuleException>(() => activity.Review(report, true, null, Lead)).Message.ShouldContain("Only a Reviewer");
        Should.Throw<BrokenRuleException>(() => activity.Review(report, false, " ", World.By(office.Reviewer))).Message.ShouldContain("Say what");
        activity.Review(report, false, "Chapter 3 has no figures.", World.By(office.Reviewer));
        report.State.ShouldBe(ReportState.Returned);
        activity.SendForReview(report, null, Lead);
        activity.Review(report, true, null, World.By(office.Reviewer));
        activity.ChangeReport(report, report.Facts with { Title = "Report, corrected" }, [], Lead);
        report.State.ShouldBe(ReportState.Draft, "what was read is not what stands there now");
        activity.SendForReview(report, null, Lead);
        activity.Review(report, true, null, World.By(office.Reviewer));

        activity.SendReport(report, office.Package(activity), Lead);
        (report.State, activity.Milestone).ShouldBe((ReportState.Sent, Drafting));
        Should.Throw<BrokenRuleException>(() => activity.ChangeReport(report, report.Facts with { Title = "Another" }, [], Lead)).Message.ShouldContain("was sent");
    }

    [Fact]
    public void It_goes_out_with_the_matters_that_are_chosen_in_one_instalment()
    {
        var activity = office.At(InFlight);
        var (chosen, other) = (office.Matter(activity), office.Matter(activity));
        var report = office.Prepared(activity);
        var instalment = activity.SendReport(report, office.Package(activity) with { Matters = new Dictionary<int, DateOnly> { [chosen.No] = Lead.Today.AddDays(60) } }, Lead);

        var answer = activity.RequestOf(report).ShouldNotBeNull();
        activity.Requests.Where(request => request.InstalmentId == instalment.Id).ShouldBe([chosen, answer], ignoreOrder: true);
        (other.SentAt, instalment.IntroductoryComments).ShouldBe((null, "See chapter 3."));
        activity.DocumentsOf(report).Single().SharedAt.ShouldNotBeNull();
        activity.Happenings[^1].Sentence.ShouldContain("with matter 2.");
        activity.AwaitedReport.ShouldBe(report);
    }

    [Fact]
    public void The_answer_ends_drafting_sending_it_back_leads_there_again()
    {
        var activity = office.At(CloseOut);
        var answer = activity.RequestOf(activity.Reports[0])!;
        answer.SendBack("Chapter 3 is not answered.", Lead.Today.AddDays(20), [], Lead);
        activity.Milestone.ShouldBe(Drafting);
        office.Answer(activity, answer);
        activity.Milestone.ShouldBe(CloseOut);
        answer.Accept(Lead);

        (activity.Milestone, activity.Closes).ShouldBe((CloseOut, true));
    }

    [Fact]
    public void Without_an_answer_wanted_it_is_in_close_out_and_asks_for_nothing()
    {
        var activity = office.At(InFlight);
        activity.SendReport(office.Prepared(activity, needsAnswer: false), new(null, new Dictionary<int, DateOnly>(), new(true, true, false, [])), Lead);

        activity.Milestone.ShouldBe(CloseOut);
        activity.Requests.ShouldNotContain(request => request.Type == RequestType.Report);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        var activity = office.At(Planning);
        var report = activity.AddReport(new("Report"), [], Lead);
        activity.MissingToSend(report).ShouldBe(["The report has no document.", "No information request was sent."]);
        Should.Throw<BrokenRuleException>(() => activity.AddReport(new("Report") { InvoiceAmount = 10 }, [], Lead)).Message.ShouldContain("number and the amount");
        Should.Throw<BrokenRuleException>(() => activity.AddReport(new(" "), [], Lead)).Message.ShouldContain("title");
        Should.Throw<BrokenRuleException>(() => office.Matter(activity)).Message.ShouldContain("after the first information request");
        Should.Throw<BrokenRuleException>(() => activity.AddReport(new("Report"), [], World.By(office.Second))).Message.ShouldContain("examine");
    }

    [Fact]
    public void A_report_has_a_second_only_when_the_first_is_answered()
    {
        var activity = office.At(Drafting);
        var second = office.Prepared(activity);
        Should.Throw<BrokenRuleException>(() => activity.SendReport(second, office.Package(activity), Lead)).Message.ShouldContain("report before");
        office.Answer(activity, activity.RequestOf(activity.Reports[0])!);
        activity.SendReport(second, office.Package(activity), Lead);
        activity.Milestone.ShouldBe(Drafting);
    }

    [Fact]
    public void Matters_sent_alone_move_no_milestone_and_are_told_as_what_they_are()
    {
        var activity = office.At(InFlight);
        var (matter, steps) = (office.Matter(activity), activity.Steps.Count);
        Instalment.Send(activity, office.Order(matter.No), [], Lead);

        (activity.Steps.Count, activity.Happenings[^1].Act).ShouldBe((steps, Act.MattersSent));
        activity.Happenings[^1].Sentence.ShouldContain("Sent matter 2");
    }

    [Fact]
    public void Open_matters_outlive_the_closing_and_the_last_one_locks_it()
    {
        var activity = office.At(InFlight);
        var (first, second) = (office.Matter(activity), office.Matter(activity));
        activity.SendReport(office.Prepared(activity), office.Package(activity), Lead);
        office.Answer(activity, activity.RequestOf(activity.Reports[0])!);
        activity.UpdateCloseOut(new() { Disposition = ActivityDisposition.CorrectiveAction, NoFurtherExam = true }, Lead);
        activity.Close(new(), World.By(office.Staff));

        (activity.Milestone, activity.IsLocked, activity.IsEnded, activity.AwaitsMatters).ShouldBe((Closed, false, true, true));
        activity.Requests.First(request => request.Type == RequestType.Information).State.ShouldBe(RequestState.Canceled);
        Should.Throw<BrokenRuleException>(() => activity.UpdateCloseOut(new() { Reviewed = 3 }, Lead)).Message.ShouldContain("Only its open matters go on");
        Should.Throw<BrokenRuleException>(() => office.Matter(activity));
        Should.Throw<BrokenRuleException>(() => activity.AddReport(new("Late"), [], Lead));

        first.AskForMoreTime("The vendor is late.", Lead.Today.AddDays(90), World.By(activity.CompanyPoc!));
        first.GrantMoreTime(Lead.Today.AddDays(90), null, Lead);
        office.Answer(activity, first);
        first.SendBack("Which accounts?", Lead.Today.AddDays(100), [], Lead);
        office.Answer(activity, first);
        first.Accept(Lead);
        activity.IsLocked.ShouldBeFalse("one is open still");
        second.Cancel("It was settled by the order.", World.By(office.Staff));
        activity.IsLocked.ShouldBeTrue();
        activity.Happenings[^1].Sentence.ShouldEndWith("the activity is locked.");
        Should.Throw<BrokenRuleException>(() => first.MarkQuickLook(true, Lead));
    }

    [Fact]
    public void An_information_request_that_was_answered_rests_when_the_activity_is_closed()
    {
        var activity = office.At(InFlight);
        var asked = activity.Requests[0];
        office.Answer(activity, asked);
        office.Matter(activity);
        activity.SendReport(office.Prepared(activity, needsAnswer: false), office.Package(activity) with { AnswerDueOn = null }, Lead);
        activity.UpdateCloseOut(new() { Disposition = ActivityDisposition.NoAction, NoFurtherExam = true }, Lead);
        activity.Close(new(), World.By(office.Staff));

        Should.Throw<BrokenRuleException>(() => asked.Accept(Lead));
        Should.Throw<BrokenRuleException>(() => asked.AskToSendBack("Please.", World.By(activity.CompanyPoc!)));
    }
}
