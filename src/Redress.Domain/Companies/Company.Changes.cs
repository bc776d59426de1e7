using Redress.Domain.Access;

namespace Redress.Domain.Companies;

/// <summary>What changes a company for all agencies. Each is a dated fact, and old names keep finding it.</summary>
public sealed partial class Company
{
    public const int MostName = 300;
    public const string FormerName = "Former name";

    readonly List<CompanyFact> facts = [];

    /// <summary>Oldest first where loaded; added to in any case.</summary>
    public IReadOnlyList<CompanyFact> Facts => facts;

    /// <summary>The name it had until lately, where the names are loaded; null: it always had this one.</summary>
    public CompanyName? Formerly => OtherNames.Where(name => name.IsFormer && name.Name != Name).OrderByDescending(name => name.UntilOn ?? DateOnly.MinValue).ThenBy(name => name.Name).FirstOrDefault();

    /// <summary>The former name keeps finding it. Records keep the name that they were made with. Load the names.</summary>
    /// <param name="on">The day from which it is called so; null: today.</param>
    public void Rename(string name, Stamp stamp, DateOnly? on = null, string? why = null)
    {
        if (IsMerged) throw new BrokenRuleException($"{Name} was merged into another company and keeps its name.");
        var wanted = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var until = on ?? stamp.Today;
        if (wanted.Length is 0 or > MostName) throw new BrokenRuleException($"Give the new name, up to {MostName} characters.");
        if (wanted.Any(char.IsControl) || Companies.NameKey.Of(wanted).IsEmpty) throw new BrokenRuleException("A name needs letters or digits, and no control characters.");
        if (wanted == Name) throw new BrokenRuleException($"{Name} is its name already.");
        if (until > stamp.Today) throw new BrokenRuleException("The day lies in the future. Rename the company when it has come.");

        if (!OtherNames.Any(other => other.IsFormer && other.Name == Name && other.UntilOn == until))
            OtherNames.Add(new CompanyName { CompanyId = Id, Name = Name, NameKey = NameKey, Kind = FormerName, UntilOn = until });
        facts.Add(new(Id, CompanyAct.Renamed, until, $"Renamed from {Name} to {wanted}.", why, stamp));
        (Name, NameKey) = (wanted, Companies.NameKey.Of(wanted).Compact);
        Turned();
    }

    /// <summary>Ends the enrollment for all agencies. Its people fall asleep and come back when it enrolls again. Load notice addresses.</summary>
    /// <param name="users">Its users with their roles.</param>
    public void Disenroll(string reason, IEnumerable<Person> users, Stamp stamp)
    {
        if (!IsEnrolled) throw new BrokenRuleException($"{Name} is not enrolled.");
        if (string.IsNullOrWhiteSpace(reason)) throw new BrokenRuleException("Say why the enrollment ends.");
        facts.Add(new(Id, CompanyAct.Disenrolled, stamp.Today, $"Disenrolled. It was enrolled since {EnrolledAt:MMM d, yyyy}.", reason, stamp));
        foreach (var user in users) user.FallsAsleep($"The enrollment of {Name} ended.", stamp);
        EndEnrollment(stamp);
        DisenrolledAt = stamp.At;
    }

    void EndEnrollment(Stamp stamp)
    {
        HasNoContacts(stamp);
        (EnrolledAt, UsersVerifiedAt, UsersToVerifyBy) = (null, null, null);
        Turned();
    }

    /// <summary>An agency gave it another name than this one of before. A registry that does not know yet shall not undo it. Load names and facts.</summary>
    public bool WasRenamedByHandFrom(string name)
        => facts.Where(fact => fact.Act == CompanyAct.Renamed).MaxBy(fact => fact.At) is { AgencyId: not null } && OtherNames.Any(other => other.IsFormer && other.Name == name);
}
