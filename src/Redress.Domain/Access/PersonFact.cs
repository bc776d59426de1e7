namespace Redress.Domain.Access;

/// <summary>What happens to a person's account. The names stand in the database: they are added to, never renamed.</summary>
public enum PersonAct
{
    Invited, InvitedAgain, Renamed,
    RoleGiven, RoleTaken,
    Unlocked, PasswordLinkSent, SecondFactorTaken, SessionEnded, SessionsEnded,
    TermsAccepted, Kept, Removed, WorkMoved,
    TokenMade, TokenRevoked,
    SignOnLinked, SignOnUnlinked,
    FellAsleep, CameBack, Moved,
}

/// <summary>A dated fact about a person: what was done, by whom, when. Written once, so that who held which role when can always be told.</summary>
public sealed class PersonFact
{
    PersonFact() { }

    internal PersonFact(Guid personId, PersonAct act, string words, Stamp stamp, Role? role, string? why)
    {
        (PersonId, Act, Words, Role, Why) = (personId, act, words, role, why);
        (At, ById, ByName) = (stamp.At, stamp.By.PersonId, stamp.By.Name);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; private set; }
    public DateTime At { get; private set; }
    public Guid? ById { get; private set; }
    public string ByName { get; private set; } = "";
    public PersonAct Act { get; private set; }
    public Role? Role { get; private set; }
    public string Words { get; private set; } = "";
    public string? Why { get; private set; }
}

/// <summary>A role that a person held or holds, made of the facts.</summary>
public sealed record RoleGrant(Role Role, DateTime From, string FromBy, DateTime? Until, string? UntilBy)
{
    /// <summary>Newest first. Roles from before the facts were kept have no row.</summary>
    public static IReadOnlyList<RoleGrant> Of(IEnumerable<PersonFact> facts)
    {
        var grants = new List<RoleGrant>();
        foreach (var fact in facts.OrderBy(fact => fact.At).ThenBy(fact => fact.Id))
        {
            if (fact.Act == PersonAct.RoleGiven) grants.Add(new(fact.Role!.Value, fact.At, fact.ByName, null, null));
            else if (fact.Act is PersonAct.RoleTaken or PersonAct.Removed)
                for (var no = 0; no < grants.Count; no++)
                    if (grants[no].Until is null && (fact.Act == PersonAct.Removed || grants[no].Role == fact.Role)) grants[no] = grants[no] with { Until = fact.At, UntilBy = fact.ByName };
        }
        return [.. grants.OrderByDescending(grant => grant.From)];
    }
}
