namespace Redress.Domain.Notices;

/// <summary>Who hears of an act.</summary>
public enum Audience
{
    AgencyPoc,
    AgencySupervisors,
    AgencyReviewers,
    /// <summary>All Supervisors in person, also those who chose to hear of their own complaints only.</summary>
    Supervisors,
    CompanyPocOrContact,
    CompanyContact,
    NamedPeople,
    /// <summary>Supervisors and Managers of the other agency that the act is about.</summary>
    OtherAgency,
    /// <summary>Its Supervisors alone.</summary>
    OtherSupervisors,
    /// <summary>Supervisors of the agencies that are tagged on a discussion board.</summary>
    TaggedSupervisors,
    /// <summary>Staff Directors of the agency that leads a supervisory activity.</summary>
    StaffDirectors,
    /// <summary>Staff Directors of the other agency that the act is about.</summary>
    OtherStaffDirectors,
}

/// <summary>What an act tells beyond the record and its kind: the people it names, and where the link leads.</summary>
public sealed record Telling
{
    /// <summary>The people meant by <see cref="Audience.NamedPeople"/>.</summary>
    public IReadOnlyList<Guid> People { get; init; } = [];
    /// <summary>Nobody is told: the company is not enrolled yet and hears at completion.</summary>
    public bool CompanyHearsLater { get; init; }
    /// <summary>Number of the request the link leads to, where there is just one.</summary>
    public int? RequestNo { get; init; }
    /// <summary>The other agency that the act is about.</summary>
    public Guid? AgencyId { get; init; }
    /// <summary>The agencies meant by <see cref="Audience.TaggedSupervisors"/>.</summary>
    public IReadOnlyList<Guid> Agencies { get; init; } = [];
    /// <summary>The company that the record was about until this act, where its additional addresses hear of it.</summary>
    public (Guid Id, string Name)? Former { get; init; }
    /// <summary>The page of the record on which an agency goes on, where that is not its summary.</summary>
    public string? Page { get; init; }
    /// <summary>The company goes on there too: its side has a page of this name.</summary>
    public bool IsPageOfBoth { get; init; }
    /// <summary>For an audience that differs from the table's by somebody's choice (who hears when answers come).</summary>
    public IReadOnlyList<Audience>? Instead { get; init; }
}
