using Redress.Domain.Access;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;

namespace Redress.Domain.Tests.Supervision;

/// <summary>The people of an agency who examine, and an activity as far as a test needs it.</summary>
sealed class Supervising
{
    public World World { get; } = new();
    public Person Director { get; }
    public Person Staff { get; }
    public Person Examiner { get; }
    public Person Second { get; }
    public Person Reviewer { get; }

    public Supervising()
    {
        Director = Person.Of(World.Agency, "Grant", "Osborne", "director@wa.demo", Role.StaffDirector, Role.ComplaintSupervisor);
        Staff = Person.Of(World.Agency, "Gloria", "Stark", "staff@wa.demo", Role.StaffUser);
        Examiner = Person.Of(World.Agency, "Marcus", "Bell", "examiner@wa.demo", Role.Examiner);
        Second = Person.Of(World.Agency, "Henry", "Adeyemi", "examiner2@wa.demo", Role.Examiner);
        Reviewer = Person.Of(World.Agency, "Yuki", "Sato", "reviewer@wa.demo", Role.Reviewer);
    }

    public static ActivityFacts Facts => new(ActivityType.Examination, ActivityScope.Limited, new(2027, 3, 17)) { Location = "Seattle, WA" };

    public SupervisoryActivity Initiated(ActivityFacts? facts = null) => SupervisoryActivity.Initiate("SA-2026-000001", World.Agency, World.Company, facts ?? Facts, World.By(Staff));

    /// <summary>Adds a request and sends it.</summary>
    public InformationRequest Ask(SupervisoryActivity activity, Stamp stamp)
    {
        var request = InformationRequest.Add(activity, "Loan files", "Send ten loan files.", null, [], World.By(Examiner));
        Instalment.Send(activity, Order(request.No), [], stamp);
        return request;
    }

    /// <summary>A report with its document, by who leads.</summary>
    public Report Prepared(SupervisoryActivity activity, bool needsAnswer = true)
    {
        var stamp = World.By(Examiner);
        return activity.AddReport(new("Report of examination", "See chapter 3.", needsAnswer), [new Document(Guid.CreateVersion7(), DocumentPart.Report, "report.pdf", "application/pdf", 10, new string('a', 64), stamp)], stamp);
    }

    /// <summary>With every matter that is ready.</summary>
    public ReportSending Package(SupervisoryActivity activity) => new(World.By(Examiner).Today.AddDays(30),
        activity.Matters.Where(matter => matter.SentAt is null).ToDictionary(matter => matter.No, _ => World.By(Examiner).Today.AddDays(60)), new AnswerNotices(true, true, false, []));

    public InformationRequest Matter(SupervisoryActivity activity) => InformationRequest.Add(activity, "Escrow analysis", "Correct the accounts.", null, [], World.By(Examiner), RequestType.Matter);

    /// <summary>The company names its lead, who answers.</summary>
    public void Answer(SupervisoryActivity activity, InformationRequest request)
    {
        var lead = Person.Of(World.Company, "Thea", "Lindqvist", "lead@cascade.demo", Role.CompanyLeader, Role.SaContact);
        if (activity.CompanyPocId is null) activity.SetCompanyTeam(new(lead, null, []), World.By(lead));
        var stamp = World.By(activity.CompanyPoc!);
        request.SaveDraft("We did.", false, request.CurrentDraft?.Version ?? 0, stamp);
        Instalment.SendAnswers(activity, [request], [], stamp);
    }

    public SendingOrder Order(params int[] numbers) => new(numbers.ToDictionary(no => no, _ => World.By(Examiner).Today.AddDays(14)), null, null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, []));

    public SupervisoryActivity At(Milestone milestone, bool inReview = false, ActivityFacts? facts = null)
    {
        var activity = Initiated(facts);
        activity.SetTeam(new(Examiner, [], []), World.By(Staff));
        if (inReview) activity.SendForReview(null, World.By(Staff));
        if (milestone == Milestone.Canceled) activity.Cancel("No need.", World.By(Staff));
        if (milestone is >= Milestone.Scheduled and <= Milestone.Closed) activity.Schedule(World.By(Director));
        if (milestone is >= Milestone.Planning and <= Milestone.Closed) activity.CompleteScope(World.By(Examiner));
        if (milestone is >= Milestone.InFlight and <= Milestone.CloseOut) Ask(activity, World.By(Examiner));
        if (milestone is Milestone.Drafting or Milestone.CloseOut) activity.SendReport(Prepared(activity), Package(activity), World.By(Examiner));
        if (milestone == Milestone.CloseOut) Answer(activity, activity.RequestOf(activity.Reports[0])!);
        if (milestone == Milestone.Closed) activity.CloseEarly("No need.", new(), World.By(Staff));
        return activity;
    }

    /// <summary>Lets an activity stand at a milestone without the acts that lead there: good for what is refused there alone.</summary>
    public static void Stands(SupervisoryActivity activity, Milestone milestone) => typeof(SupervisoryActivity).GetProperty(nameof(SupervisoryActivity.Milestone))!.SetValue(activity, milestone);
}
