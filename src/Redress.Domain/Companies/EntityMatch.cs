using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Domain.Companies;

/// <summary>A dated fact: the entity turned out to be this registered company, and perhaps that this was wrong.</summary>
public sealed class EntityMatch
{
    EntityMatch() { }

    internal EntityMatch(NonNmlsEntity entity, Company company, string why, Stamp stamp)
    {
        (RecordId, No, Company, CompanyId) = (entity.Id, entity.Matches.Count + 1, company, company.Id);
        (Why, At, ById, ByName) = (why.Trim(), stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid RecordId { get; private set; }
    public int No { get; private set; }
    public Guid CompanyId { get; private set; }
    public Company Company { get; private set; } = null!;
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    /// <summary>Null: it holds.</summary>
    public DateTime? UndoneAt { get; private set; }
    public Guid? UndoneById { get; private set; }
    public string? UndoneByName { get; private set; }
    public string? UndoneWhy { get; private set; }

    internal void Undo(string why, Stamp stamp) => (UndoneAt, UndoneById, UndoneByName, UndoneWhy) = (stamp.At, stamp.By.PersonId, stamp.By.Name, why.Trim());
}

/// <summary>What undoing a match left where.</summary>
/// <param name="Back">About the entity again.</param>
/// <param name="Asked">They stay with the company, which was asked about them meanwhile.</param>
/// <param name="Locked">They stay as they ended, and go back once they are reopened.</param>
public sealed record UndoneMatch(IReadOnlyList<Complaint> Back, IReadOnlyList<Complaint> Asked, IReadOnlyList<Complaint> Locked);

public sealed partial class NonNmlsEntity
{
    public EntityMatch? Match => Matches.Find(match => match.UndoneAt is null);

    /// <summary>The entity is this registered company: its open complaints follow and can be asked about from then on.</summary>
    /// <param name="complaints">All agencies' about it, with what their verbs need. What is locked stays as it was closed.</param>
    /// <returns>Those that followed.</returns>
    public IReadOnlyList<Complaint> MatchTo(Company company, string why, IEnumerable<Complaint> complaints, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (Match is { } there) throw new BrokenRuleException($"{Number} was matched to {there.Company.Name} already.");
        if (company.IsMerged) throw new BrokenRuleException($"{company.Name} was merged into {company.Successor?.Name}. Choose that one.");
        if (company.Kind == CompanyKind.NonNmls) throw new BrokenRuleException($"{company.Name} is in no registry. Choose a registered company or a depository.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why this is the same, such as a license found.");
        Room.MustFit(why, MostWhy, "The reason");
        Matches.Add(new EntityMatch(this, company, why, stamp));
        (Company, CompanyId) = (company, company.Id);
        Turned();
        var following = complaints.Where(complaint => complaint.FollowsMatches).ToList();
        foreach (var complaint in following) complaint.FollowMatch(this, company, stamp);
        Happened(Act.EntityMatched, stamp, $"Matched to {company.Name.TrimEnd('.')}. {Following(KnownToAll(following))}", why.Trim());
        return following;
    }

    /// <summary>It was another party after all: complaints go back to the entity, but those about which the company was asked meanwhile, and those that ended.</summary>
    /// <param name="complaints">All agencies' that followed. Load the successor of the company.</param>
    public UndoneMatch UndoMatch(string why, IEnumerable<Complaint> complaints, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (Match is not { } match) throw new BrokenRuleException($"{Number} is matched to no company.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why they are not the same.");
        Room.MustFit(why, MostWhy, "The reason");
        var all = complaints.ToList();
        var undone = new UndoneMatch([.. all.Where(one => one.MayLeaveMatch)], [.. all.Where(one => one.FirstSentAt is not null)], [.. all.Where(one => one.FirstSentAt is null && one.IsLocked)]);
        match.Undo(why, stamp);
        (Company, CompanyId) = (null, null);
        Turned();
        foreach (var complaint in undone.Back) complaint.LeaveMatch(this, match.Company, stamp);
        var (company, holder, back, asked, locked) = (match.Company.Name.TrimEnd('.'), (match.Company.Successor ?? match.Company).Name.TrimEnd('.'), KnownToAll(undone.Back), KnownToAll(undone.Asked), KnownToAll(undone.Locked));
        Happened(Act.EntityMatchUndone, stamp, $"Undid the match to {company}. {(back == 1 ? "1 complaint is" : $"{back} complaints are")} about {Name} again."
            + (asked == 0 ? "" : $" {(asked == 1 ? "1 stays" : $"{asked} stay")} with {holder}, which was asked meanwhile.")
            + (locked == 0 ? "" : $" {(locked == 1 ? "1 stays as it ended" : $"{locked} stay as they ended")}."), why.Trim());
        return undone;
    }

    // All agencies read the sentence, and of what is reviewed only its own knows.
    static int KnownToAll(IEnumerable<Complaint> complaints) => complaints.Count(complaint => complaint.Status != ComplaintStatus.Pending);

    static string Following(int count) => count switch { 0 => "No open complaint was about it.", 1 => "1 open complaint follows.", _ => $"{count} open complaints follow." };
}
