using Redress.Domain.Companies;

namespace Redress.Domain.Complaints;

/// <summary>What is compared of a complaint, or of a form that is being filled in.</summary>
/// <param name="CompanyId">The subject: of one that is in no registry the ID of its record.</param>
/// <param name="People">Empty where the reader may not know who complained.</param>
public sealed record Matter(Guid? CompanyId, Guid? BranchId, IReadOnlyList<Complainant> People, string Account);

/// <summary>Why two complaints may be about one matter.</summary>
/// <param name="IsSame">The same; otherwise alike.</param>
/// <param name="Things">What is the same, such as "name" and "phone (509) 555-0117"; words that both accounts share.</param>
public sealed record DuplicateReason(bool IsSame, string Lead, IReadOnlyList<string> Things, bool AreWords = false);

/// <summary>How likely two complaints are about one matter, with the reasons.</summary>
public sealed record DuplicateMatch(int Score, IReadOnlyList<DuplicateReason> Reasons)
{
    public bool IsStrong => Score >= 70;
}

/// <summary>Compares complaints: who complains, about whom, in what words.</summary>
public static class Duplicates
{
    /// <summary>The same subject alone is no reason; a complainant's name alone is.</summary>
    const int LeastScore = 35;

    /// <returns>Null where they are not likely about one matter.</returns>
    public static DuplicateMatch? Compare(Matter one, Matter other)
    {
        List<DuplicateReason> reasons = [];
        var score = Complainant(one, other, reasons) + Subject(one, other, reasons) + Account(one, other, reasons);
        return score < LeastScore ? null : new(score, reasons);
    }

    static int Complainant(Matter one, Matter other, List<DuplicateReason> reasons)
    {
        var best = one.People.SelectMany(person => other.People.Select(known => Persons(person, known))).Where(pair => pair.Points > 0)
            .OrderByDescending(pair => pair.Points).FirstOrDefault();
        if (best.Points == 0) return 0;
        if (best.Same.Count > 0) reasons.Add(new(true, "Same complainant", best.Same));
        if (best.Nearly is { } nearly) reasons.Add(new(false, "Complainant’s name is alike", [nearly]));
        return best.Points;
    }

    static (int Points, List<string> Same, string? Nearly) Persons(Complainant one, Complainant other)
    {
        List<string> same = [];
        var (points, nearly) = (0, (string?)null);
        if (one.FirstName != "" && PersonNames.Compare(one.Name, other.Name) is { } name)
        {
            if (name.IsSame) same.Add("name");
            else if (name.Score >= 70) nearly = other.Name;
            points += name.IsSame ? 35 : nearly is null ? 0 : 20;
        }
        if (one.PhoneKey is { Length: >= 7 } phone && phone == other.PhoneKey) points += Add(same, $"phone {other.Phone}", 30);
        if (one.EmailKey is { } email && email == other.EmailKey) points += Add(same, $"e-mail {other.Email}", 35);
        if (one.AddressKey is { } address && address == other.AddressKey) points += Add(same, "address", 20);
        return (points, same, nearly);
    }

    static int Subject(Matter one, Matter other, List<DuplicateReason> reasons)
    {
        if (one.CompanyId is null || one.CompanyId != other.CompanyId) return 0;
        var branch = one.BranchId is not null && one.BranchId == other.BranchId;
        reasons.Add(new(true, branch ? "Same subject and branch" : "Same subject", []));
        return branch ? 28 : 20;
    }

    static int Account(Matter one, Matter other, List<DuplicateReason> reasons)
    {
        var (share, words) = SharedWords.Of(one.Account, other.Account);
        if (share < 0.08) return 0;
        reasons.Add(new(false, share < 0.5 ? "Account partly alike" : "Account alike", words, AreWords: true));
        return share < 0.5 ? 15 : 40;
    }

    static int Add(List<string> same, string what, int points)
    {
        same.Add(what);
        return points;
    }
}
