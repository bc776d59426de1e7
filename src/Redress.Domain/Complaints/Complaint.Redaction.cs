using Redress.Domain.Records;

namespace Redress.Domain.Complaints;

// While the complainant is restricted, nobody outside of the agency reads the account but as the agency has redacted it.
public sealed partial class Complaint
{
    /// <summary>The account as others read it while the complainant is restricted; null: they read none of it.</summary>
    public string? RedactedAccount { get; private set; }

    /// <summary>The account was changed after it was redacted: what others read may be behind it.</summary>
    public bool IsRedactionBehind { get; private set; }

    /// <summary>The account for somebody who stands so; null: none of it.</summary>
    public string? AccountFor(Standing standing)
    {
        if (standing == Standing.Owner) return Account;
        if (standing == Standing.Company && AccountSharedAt is null) return null;
        // The table is asked as if nothing were restricted; what is restricted is then read as redacted.
        if (!WhoSeesWhat.Shows(Part.Account, standing, isRestricted: false, OpenReferral?.Shows ?? ReferralShows.None)) return null;
        return IsRestricted ? RedactedAccount : Account;
    }

    /// <summary>Sets down what others read of the account of a restricted complaint: those with access, a referral's receiver, and the company if it is shared.</summary>
    /// <exception cref="BrokenRuleException">The complainant is not restricted, nothing was written, or the complaint takes no changes.</exception>
    public void RedactAccount(string text, Stamp stamp)
    {
        MustTakeWork();
        MustNotBeLocked();
        if (!IsRestricted) throw new BrokenRuleException("Only the account of a restricted complaint is redacted. Everybody who may read this one reads all of it.");
        if (string.IsNullOrWhiteSpace(text)) throw new BrokenRuleException("Write what others may read.");
        Room.MustFit(text, 30_000, "The redacted account");
        if (text.Trim() == RedactedAccount && !IsRedactionBehind) throw new BrokenRuleException("Nothing was changed.");
        (RedactedAccount, IsRedactionBehind) = (text.Trim(), false);
        Happened(Act.AccountRedacted, stamp, "Redacted the account for readers outside of the agency.");
    }

    /// <summary>From now on others read none of the account, whatever was shared.</summary>
    /// <exception cref="BrokenRuleException">There is no redacted version, or the complaint takes no changes.</exception>
    public void WithdrawRedaction(Stamp stamp)
    {
        MustNotBeLocked();
        if (RedactedAccount is null) throw new BrokenRuleException("The redacted account was withdrawn meanwhile.");
        (RedactedAccount, IsRedactionBehind) = (null, false);
        Happened(Act.RedactionWithdrawn, stamp, "Withdrew the redacted account. Readers outside of the agency read none of it.");
    }

    /// <summary>A beginning for whoever redacts: names, phone, mail, address of the complainants and their representative are blotted out.</summary>
    public string Blotted()
    {
        const string blot = "[…]";
        var telling = Complainants.SelectMany(person => new[] { person.Name, person.FirstName, person.LastName, person.Street, person.Phone, person.Email })
            .Concat([RepresentativeName, RepresentativeContact])
            .Where(words => words is { Length: > 2 }).Select(words => words!).Distinct().OrderByDescending(words => words.Length);
        return telling.Aggregate(Account, (text, words) => text.Replace(words, blot, StringComparison.OrdinalIgnoreCase));
    }
}
