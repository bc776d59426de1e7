using Redress.Domain.Access;

namespace Redress.Domain.Companies;

/// <summary>One company becomes part of another. It stays, with its numbers, names and closed complaints, and leads to its successor. There is no way back.</summary>
public sealed partial class Company
{
    /// <summary>Load both with their successors.</summary>
    public void MustBeAbleToMergeInto(Company other)
    {
        if (other.Id == Id) throw new BrokenRuleException("A company cannot be merged into itself.");
        if (IsMerged) throw new BrokenRuleException($"{Name} was merged already, on {MergedAt:MMM d, yyyy}.");
        if (other.IsMerged) throw new BrokenRuleException($"{other.Name} was merged itself, into {other.Successor?.Name}. Choose that one.");
        if (Kind != CompanyKind.Registered || other.Kind != CompanyKind.Registered) throw new BrokenRuleException("Only registered companies are merged.");
    }

    /// <param name="users">Its users with their roles, also those who sleep.</param>
    /// <param name="bringsUsers">They become users of the other; else they are removed.</param>
    /// <param name="predecessors">Companies that were merged into this one before.</param>
    public void MergeInto(Company other, string why, IEnumerable<Person> users, bool bringsUsers, IEnumerable<Company> predecessors, Stamp stamp)
    {
        MustBeAbleToMergeInto(other);
        if (string.IsNullOrWhiteSpace(why)) throw new BrokenRuleException("Say why, such as the registry’s notice.");
        if (bringsUsers && !other.IsEnrolled) throw new BrokenRuleException($"{other.Name} is not enrolled and can take no users.");
        var enrolled = EnrolledAt is { } since ? $" It was enrolled since {since:MMM d, yyyy}." : "";
        EndEnrollment(stamp);
        foreach (var user in users)
        {
            if (bringsUsers) user.MovesTo(other, this, stamp);
            else user.EndsWith(this, other, stamp);
        }
        foreach (var company in predecessors.Append(this)) (company.Successor, company.SuccessorId) = (other, other.Id);
        MergedAt = stamp.At;
        facts.Add(new(Id, CompanyAct.MergedInto, stamp.Today, $"Merged into {other.Name}.{enrolled}", why, stamp));
        other.facts.Add(new(other.Id, CompanyAct.TookOver, stamp.Today, $"Took over {Name}.", why, stamp));
        other.Turned();
    }
}
