using Redress.Domain.Access;

namespace Redress.Domain.Notices;

/// <summary>What a role is told as long as its holder chooses nothing.</summary>
/// <param name="IsNone">Nothing, and the holder cannot choose either.</param>
public sealed record NoticePreset(Role? Role, string Words, bool IsWholeAgency = false, bool IsNone = false);

/// <summary>How notices come to one person: what they chose, else the preset of their roles.</summary>
public sealed class NoticePlan(Person person, IEnumerable<NoticeChoice> choices, IEnumerable<NoticeReach> reaches)
{
    /// <summary>Shown on the page of choices. Everything comes at once at first.</summary>
    public static readonly IReadOnlyList<NoticePreset> Presets =
    [
        new(Role.ComplaintSupervisor, "All complaints of the agency", IsWholeAgency: true),
        new(Role.ComplaintManager, "Own complaints, and the agency’s tasks"),
        new(Role.ComplaintViewer, "Nothing, of any kind", IsNone: true),
        new(Role.MasterViewer, "Nothing, of any kind", IsNone: true),
        new(null, "Own work"),
    ];

    static readonly Audience[] OfAgencies = [Audience.AgencyPoc, Audience.AgencySupervisors, Audience.AgencyReviewers, Audience.Supervisors, Audience.OtherAgency, Audience.OtherSupervisors, Audience.TaggedSupervisors, Audience.StaffDirectors];

    readonly Dictionary<NoticeKind, NoticeChoice> latest = choices.OrderBy(choice => choice.SetAt).GroupBy(choice => choice.Kind).ToDictionary(group => group.Key, group => group.Last());
    readonly NoticeReach? reach = reaches.MaxBy(one => one.SetAt);

    /// <summary>A person with other roles beside a viewer's hears by those, but of no complaint.</summary>
    public bool HearsOfRecords => !person.Holds(Role.ComplaintViewer) && !person.Roles.All(held => Presets.Any(preset => preset.IsNone && preset.Role == held.Role));

    /// <summary>Of supervisory activities hears whoever has a system role for them, also beside a viewer's role for complaints.</summary>
    public bool HearsOf(NoticeKind kind) => kind == NoticeKind.Supervision ? person.AsViewer() is var viewer && (viewer.May(Right.WorkOnActivities) || viewer.May(Right.ReviewReports)) : HearsOfRecords;

    public bool MayChooseReach => person.AsViewer().May(Right.EnterComplaints);

    public bool IsWholeAgency => reach?.IsWholeAgency ?? Presets.Any(preset => preset is { Role: { } role, IsWholeAgency: true } && person.Holds(role));

    // A third-party user hears what the company's people hear of one activity; Operators choose like an agency's people.
    readonly Side side = person.CompanyId is null && !person.IsThirdParty ? Side.Agency : Side.Company;

    /// <summary>The kinds that the acts of the table bring to this side.</summary>
    public IReadOnlyList<NoticeKind> Kinds =>
        [.. NoticeTable.Rows.Where(row => row.To.Any(audience => OfAgencies.Contains(audience)) == (side == Side.Agency)).Select(row => row.Kind)
            .Concat(Occasions.All.Where(one => one.Sides.Contains(side)).Select(one => one.Kind))
            .Where(kind => kind.Allows(NoticeDelivery.DailySummary) && HearsOf(kind) && (!person.IsThirdParty || kind == NoticeKind.Assigned)).Distinct().Order()];

    public NoticeDelivery Of(NoticeKind kind) => latest.TryGetValue(kind, out var chosen) ? chosen.Delivery : NoticeDelivery.AtOnce;

    /// <returns>The choice to keep; null where nothing changes.</returns>
    public NoticeChoice? Choose(NoticeKind kind, NoticeDelivery delivery, DateTime at)
    {
        if (!Kinds.Contains(kind)) throw new BrokenRuleException($"Nobody tells you of: {kind.Words().ToLowerInvariant()}.");
        return Of(kind) == delivery ? null : new NoticeChoice(person.Id, kind, delivery, at);
    }

    /// <returns>The choice to keep; null where nothing changes.</returns>
    public NoticeReach? Reach(bool isWholeAgency, DateTime at)
    {
        if (!MayChooseReach) throw new BrokenRuleException("Only those who work on complaints choose which.");
        return IsWholeAgency == isWholeAgency ? null : new NoticeReach(person.Id, isWholeAgency, at);
    }
}
