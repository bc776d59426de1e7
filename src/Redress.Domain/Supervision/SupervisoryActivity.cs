using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>An examination or investigation of a company, led by one agency. Its facts are here; its verbs are in the file beside.</summary>
public sealed partial class SupervisoryActivity : Record
{
    public const int MostId = 30, MostLocation = 300, MostBusiness = 1_000, MostComment = 4_000, MostParticipants = 60;

    SupervisoryActivity() { }

    public ActivityType ActivityType { get; private set; }
    /// <summary>Null: an investigation.</summary>
    public ActivityScope? Scope { get; private set; }
    public string? Leveraged { get; private set; }
    public bool IsMultiState { get; private set; }
    public string? Location { get; private set; }
    /// <summary>The first of the month in which it shall begin.</summary>
    public DateOnly TargetMonth { get; private set; }
    public DateOnly? StartsOn { get; private set; }
    /// <summary>Names of <see cref="BusinessType"/> with commas between.</summary>
    public string Businesses { get; private set; } = "";
    public string? Business { get; private set; }
    public List<ActivityStep> Steps { get; } = [];
    public List<ActivityParticipant> Participants { get; } = [];

    /// <summary>Derived in Reckon; a column because lists filter by it.</summary>
    public Milestone Milestone { get; private set; }
    /// <summary>It waits for a Staff Director. Derived in Reckon like the milestone.</summary>
    public bool IsInReview { get; private set; }

    public string KindWords => ActivityType == ActivityType.Investigation ? "Investigation" : $"{Scope} examination";
    public IReadOnlyList<BusinessType> BusinessTypes => [.. Businesses.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<BusinessType>)];
    public ActivityFacts Facts => new(ActivityType, Scope, TargetMonth) { Leveraged = Leveraged, IsMultiState = IsMultiState, Location = Location, StartsOn = StartsOn, BusinessTypes = BusinessTypes, Business = Business };
    public IReadOnlyList<ActivityParticipant> Present => [.. Participants.Where(one => one.Until is null).OrderBy(one => one.Part).ThenBy(one => one.No)];
    public ActivityParticipant? InCharge => Present.FirstOrDefault(one => one.Part == ParticipantPart.ExaminerInCharge);
    /// <summary>Of the agency that leads it.</summary>
    public Team Team => TeamOf(AgencyId);
    public ActivityStep? LatestStep => Steps.MaxBy(step => step.No);
    /// <summary>Since when it stands at its milestone.</summary>
    public DateTime? Since(Milestone milestone) => Steps.OrderBy(step => step.No).Where((_, at) => ActivityFlow.After(Acts(at + 1)) == milestone).FirstOrDefault()?.At;

    /// <summary>The lead's, or that of an agency that joined; only the lead's has an Examiner in Charge.</summary>
    public Team TeamOf(Guid agencyId)
    {
        var own = PresentOf(agencyId);
        IReadOnlyList<Person> Of(ParticipantPart part) => [.. own.Where(one => one.Part == part).Select(one => one.Person)];
        return new(Of(ParticipantPart.ExaminerInCharge).FirstOrDefault(), Of(ParticipantPart.Examiner), Of(ParticipantPart.Reviewer), Of(ParticipantPart.TeamLead).FirstOrDefault());
    }

    List<ActivityParticipant> PresentOf(Guid agencyId) => [.. Present.Where(one => one.Person.AgencyId == agencyId)];
    IEnumerable<Act> Acts(int first) => Steps.OrderBy(step => step.No).Take(first).Select(step => step.Act);

    public bool TakesPart(Viewer viewer) => viewer.PersonId is { } id && Participants.Any(one => one.PersonId == id && one.Until is null);

    /// <summary>Reads all of it: who initiates or oversees activities of the agency that leads it or of one that was given access, and who takes part. Others read the summary.</summary>
    public bool IsReadBy(Viewer viewer, DateTime now)
    {
        if (viewer.Side != Side.Agency || viewer.AgencyId is not { } agency) return false;
        var seesWhole = viewer.May(Right.InitiateActivities) || viewer.May(Right.SeeAllActivities);
        return viewer.May(Right.SeeActivitySummaries) && TakesPart(viewer) || seesWhole && (agency == AgencyId || IsSharedWith(agency, now));
    }

    /// <summary>Staff Directors and Staff Users of the agency that leads it.</summary>
    public bool IsKeptBy(Viewer viewer) => viewer.Side == Side.Agency && viewer.AgencyId == AgencyId && viewer.May(Right.InitiateActivities);

    public bool IsDirectedBy(Viewer viewer) => IsKeptBy(viewer) && viewer.May(Right.ScheduleExams);

    /// <summary>Who keeps it, and its Examiner in Charge.</summary>
    public bool IsLedBy(Viewer viewer) => IsKeptBy(viewer) || viewer.AgencyId == AgencyId && viewer.May(Right.WorkOnActivities) && InCharge is { } lead && lead.PersonId == viewer.PersonId;

    /// <summary>May this viewer tie complaints of the own agency to it, or take them off? From its own side, or from the complaint's.</summary>
    public bool IsLinkedBy(Viewer viewer) => IsLedBy(viewer) || IsStaffedByJoined(viewer) || IsWorkedOnBy(viewer) && viewer.May(Right.UpdateComplaints);

    public override void Reckon()
    {
        Milestone = ActivityFlow.After(Acts(Steps.Count));
        IsInReview = LatestStep?.Act == Act.ActivitySentForReview;
    }

    protected override string LockWords => Milestone == Milestone.Canceled ? "canceled and locked" : "closed and locked";
    protected override string StaysOpen => "Nothing can be changed.";

    public override void ShareAccount(DateTime at) => throw new NotSupportedException("A supervisory activity has no account of a consumer.");
}
