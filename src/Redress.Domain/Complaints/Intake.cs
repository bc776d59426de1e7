namespace Redress.Domain.Complaints;

/// <summary>What the intake form says, section by section. All of it but the routing can be changed until the complaint is closed.</summary>
public sealed record Intake
{
    public required DateOnly ReceivedOn { get; init; }
    public required HowReceived HowReceived { get; init; }
    public required BusinessType BusinessType { get; init; }
    public string? BusinessActivities { get; init; }
    public required int CategoryId { get; init; }
    public required int IssueId { get; init; }
    public required string Account { get; init; }
    public string? DesiredOutcome { get; init; }
    /// <summary>US dollars.</summary>
    public decimal? AmountInDispute { get; init; }
    public string? CfpbId { get; init; }
    public string? AgencyReference { get; init; }
    public Priority Priority { get; init; }
    public CareFlags Flags { get; init; }
    public DateOnly? TransactionOn { get; init; }
    public string? TransactionCity { get; init; }
    public string? TransactionState { get; init; }
    public IReadOnlyList<Complainant> Complainants { get; init; } = [];
    public string? RepresentativeName { get; init; }
    public string? RepresentativeRelation { get; init; }
    public string? RepresentativeContact { get; init; }
    /// <summary>Only the owner agency sees who complained.</summary>
    public bool IsRestricted { get; init; }
    public bool IsAnonymous { get; init; }
    /// <summary>The day on which the consumer was told that the agency has the complaint; null: it is still to be done.</summary>
    public DateOnly? AcknowledgedOn { get; init; }
    public IReadOnlyList<Related> Related { get; init; } = [];
    public Guid? BranchId { get; init; }
    public Guid? IndividualId { get; init; }
    public string? IndividualName { get; init; }
}

/// <summary>An intake that is not sent on yet: no ID, no history, no search hit. Its author and the Supervisors see it.</summary>
public sealed class IntakeDraft
{
    IntakeDraft() { }

    public IntakeDraft(Guid agencyId, Guid companyId, Stamp stamp)
        => (AgencyId, CompanyId, AuthorId, StartedAt, SavedAt) = (agencyId, companyId, stamp.By.PersonId!.Value, stamp.At, stamp.At);

    /// <summary>About a party that is in no registry.</summary>
    public IntakeDraft(Guid agencyId, Companies.NonNmlsEntity entity, Stamp stamp)
        => (AgencyId, Entity, EntityId, AuthorId, StartedAt, SavedAt) = (agencyId, entity, entity.Id, stamp.By.PersonId!.Value, stamp.At, stamp.At);

    public const int MostText = 1_000_000;

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid AuthorId { get; private set; }
    /// <summary>The subject: a company, or an entity that is in no registry.</summary>
    public Guid? CompanyId { get; private set; }
    public Companies.Company? Company { get; private set; }
    public Guid? EntityId { get; private set; }
    public Companies.NonNmlsEntity? Entity { get; private set; }
    /// <summary>Where both are loaded.</summary>
    public string SubjectName => Company?.Name ?? Entity!.Name;
    public Guid? BranchId { get; set; }
    public Guid? IndividualId { get; set; }
    /// <summary>The imported complaint that it takes up; null: a new matter. One draft takes up one.</summary>
    public Guid? TakesUpId { get; private set; }
    /// <summary>The form as typed, JSON: it may be incomplete or wrong.</summary>
    public string Form { get; private set; } = "{}";
    public DateTime StartedAt { get; private set; }
    public DateTime SavedAt { get; private set; }
    /// <summary>Raised with every save.</summary>
    public int Version { get; private set; }

    /// <param name="form">JSON, up to <see cref="MostText"/> characters.</param>
    public void Save(string form, DateTime at)
    {
        if (form.Length > MostText) throw new BrokenRuleException("This is more than a draft can hold. Shorten the longest text.");
        (Form, SavedAt) = (form, at);
        Version++;
    }

    public void TakesUp(Complaint imported) => TakesUpId = imported.Id;

    /// <summary>Its author left; a colleague goes on with it.</summary>
    public void HandOver(Guid to) => AuthorId = to;

    public void About(Guid companyId, Guid? branchId, Guid? individualId) => (CompanyId, EntityId, BranchId, IndividualId) = (companyId, null, branchId, individualId);

    public void About(Companies.NonNmlsEntity entity) => (CompanyId, Entity, EntityId, BranchId, IndividualId) = (null, entity, entity.Id, null, null);

    /// <summary>Another branch or person of the same company.</summary>
    public void Names(Guid? branchId, Guid? individualId) => (BranchId, IndividualId) = (branchId, individualId);
}
