using Redress.Domain.Access;

namespace Redress.Domain.Views;

/// <summary>Which list a view is of. Kept as words.</summary>
public enum ViewOf { Complaints, Scheduling }

/// <summary>A list with its filters and its order, under a name. Private, or shared with everybody of the agency who sees complaints.</summary>
public sealed class SavedView
{
    public const int MostName = 80, MostQuery = 2_000;

    SavedView() { }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid AgencyId { get; private set; }
    public Guid AuthorId { get; private set; }
    public Person Author { get; private set; } = null!;
    public string Name { get; private set; } = "";
    /// <summary>Filters and order as they stand in the address of the list.</summary>
    public string Query { get; private set; } = "";
    public bool IsShared { get; private set; }
    public ViewOf Of { get; private set; }
    public DateTime CreatedAt { get; private set; }
    public DateTime? ChangedAt { get; private set; }
    public Guid? ChangedById { get; private set; }
    /// <summary>From then on nobody has it. A shared one stays when its author leaves.</summary>
    public DateTime? RemovedAt { get; private set; }
    public Guid? RemovedById { get; private set; }
    /// <summary>Raised with every change.</summary>
    public int Version { get; private set; }

    /// <param name="author">Who saves it.</param>
    public static SavedView Save(string? name, string query, bool isShared, Person author, Stamp stamp)
    {
        if (stamp.By.AgencyId is not { } agency || !stamp.By.May(Right.SeeComplaints)) throw new BrokenRuleException("Only those who see complaints save views.");
        var view = new SavedView { AgencyId = agency, AuthorId = author.Id, Author = author, CreatedAt = stamp.At };
        view.Fill(name, query, isShared, stamp.By);
        return view;
    }

    /// <summary>A selection of companies to schedule. Staff Directors save and share them.</summary>
    public static SavedView SaveSelection(string? name, string query, bool isShared, Person author, Stamp stamp)
    {
        if (stamp.By.AgencyId is not { } agency || !stamp.By.May(Right.ScheduleExams)) throw new BrokenRuleException("Only those who schedule exams save selections.");
        var view = new SavedView { Of = ViewOf.Scheduling, AgencyId = agency, AuthorId = author.Id, Author = author, CreatedAt = stamp.At };
        view.Fill(name, query, isShared, stamp.By);
        return view;
    }

    /// <summary>Its author keeps it; a shared one also every Supervisor of the agency.</summary>
    public bool MayBeKeptBy(Viewer viewer) => viewer.AgencyId == AgencyId && (viewer.PersonId == AuthorId || IsShared && viewer.Is(Role.ComplaintSupervisor));

    /// <param name="query">Null: the filters stay.</param>
    /// <param name="version">Of the view that was shown.</param>
    public void Change(string? name, string? query, bool isShared, int version, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (version != Version) throw new BrokenRuleException("Somebody else changed this view meanwhile. Look at it again.");
        if (!isShared && IsShared && stamp.By.PersonId != AuthorId) throw new BrokenRuleException($"Only {Author.Name} can make this view private again.");
        Fill(name, query ?? Query, isShared, stamp.By);
        Changed(stamp);
    }

    public void Remove(Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        (RemovedAt, RemovedById) = (stamp.At, stamp.By.PersonId);
        Changed(stamp);
    }

    void MustBeKeptBy(Viewer by)
    {
        if (RemovedAt is not null) throw new BrokenRuleException("This view was removed meanwhile.");
        if (!MayBeKeptBy(by)) throw new BrokenRuleException($"{Author.Name} shared this view. Only the author or a Supervisor changes it.");
    }

    void Fill(string? name, string query, bool isShared, Viewer by)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new BrokenRuleException("Give the view a short name.");
        Room.MustFit(name.Trim(), MostName, "The name");
        Room.MustFit(query, MostQuery, "The view");
        if (isShared && Of == ViewOf.Complaints && !by.May(Right.ShareViews)) throw new BrokenRuleException("Only Supervisors and Managers share views.");
        (Name, Query, IsShared) = (name.Trim(), query, isShared);
    }

    void Changed(Stamp stamp)
    {
        (ChangedAt, ChangedById) = (stamp.At, stamp.By.PersonId);
        Version++;
    }
}
