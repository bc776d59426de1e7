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

public sealed partial class NonNmlsEntity
{
    public EntityMatch? Match => Matches.Find(match => match.UndoneAt is null);

    /// <summary>The entity is this registered company: its open complaints follow and can be asked about from then on.</summary>
    /// <param name="complaints">All agencies' about it, with what their verbs need. What is locked stays as it was closed.</param>
    /// <returns>How many followed.</returns>
    public int MatchTo(Company company, string why, IEnumerable<Complaint> complaints, Stamp stamp)
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
        Happened(Act.EntityMatched, stamp, $"Matched to {company.Name.TrimEnd('.')}. {Following(following.Count)}", why.Trim());
        return following.Count;
    }

    /// <summary>It was another party after all: complaints go back to the entity, but those about which the company was asked meanwhile.</summary>
    /// <param name="complaints">All agencies' that followed.</param>
    /// <returns>Those that stay with the company.</returns>
    public IReadOnlyList<Complaint> UndoMatch(string why, IEnumerable<Complaint> complaints, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (Match is not { } match) throw new BrokenRuleException($"{Number} is matched to no company.");
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why they are not the same.");
        Room.MustFit(why, MostWhy, "The reason");
        var (back, stay) = (new List<Complaint>(), new List<Complaint>());
        foreach (var complaint in complaints) (complaint.MayLeaveMatch ? back : stay).Add(complaint);
        match.Undo(why, stamp);
        (Company, CompanyId) = (null, null);
        Turned();
        foreach (var complaint in back) complaint.LeaveMatch(this, match.Company, stamp);
        Happened(Act.EntityMatchUndone, stamp, $"Undid the match to {match.Company.Name.TrimEnd('.')}. {(back.Count == 1 ? "1 complaint is" : $"{back.Count} complaints are")} about {Name} again."
            + (stay.Count == 0 ? "" : $" {(stay.Count == 1 ? "1 stays" : $"{stay.Count} stay")} with {match.Company.Name.TrimEnd('.')}."), why.Trim());
        return stay;
    }

    static string Following(int count) => count switch { 0 => "No open complaint was about it.", 1 => "1 open complaint follows.", _ => $"{count} open complaints follow." };
}
