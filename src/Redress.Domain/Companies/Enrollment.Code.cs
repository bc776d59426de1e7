using Redress.Domain.Agencies;

namespace Redress.Domain.Companies;

/// <summary>An enrollment that the company asked for itself: instead of a link, a code goes to the address in the registry, and whoever asked enters it.</summary>
public sealed partial class Enrollment
{
    /// <summary>After this many wrong tries a code is dead, and a new one is needed.</summary>
    public const int MostWrongCodes = 5;

    /// <summary>The code, salted and stretched; null where a link was mailed.</summary>
    public byte[]? CodeHash { get; private set; }
    /// <summary>Where the code went: an address in the registry.</summary>
    public string? CodeSentTo { get; private set; }
    public int WrongCodes { get; private set; }
    /// <summary>When the last wrong try ended the code.</summary>
    public DateTime? CodeEndedAt { get; private set; }

    public bool IsByCode => CodeHash is not null;

    internal static Enrollment InviteByCode(Company company, Agency agency, string name, string email, string sentTo, byte[] codeHash, Enrollment? latest, Stamp stamp, string? addressReason)
    {
        var made = Begin(company, agency, name, email, latest, stamp, addressReason);
        (made.CodeHash, made.CodeSentTo) = (codeHash, sentTo.Trim().ToLowerInvariant());
        return made;
    }

    /// <summary>The like of <see cref="Renew"/>: a new code to the same address.</summary>
    public Enrollment RenewCode(Agency agency, byte[] codeHash, Stamp stamp)
    {
        MustHaveEnded(stamp.At);
        return InviteByCode(Company, agency, InvitedName, InvitedEmail, CodeSentTo!, codeHash, this, stamp, AddressReason);
    }

    /// <summary>The right code was entered: the account is made by a link, which is given at once. The code holds until then.</summary>
    public void CodeIsRight(byte[] tokenHash, DateTime at)
    {
        if (StateAt(at) != EnrollmentState.Invited) throw new BrokenRuleException("This code was used or has expired.");
        links.Add(new(Id, EnrollmentLinkKind.Code, tokenHash, at, DateOnly.FromDateTime(at), null, InvitedName));
        Version++;
    }

    public void CodeIsWrong(DateTime at)
    {
        if (++WrongCodes >= MostWrongCodes) CodeEndedAt ??= at;
        Version++;
    }
}
