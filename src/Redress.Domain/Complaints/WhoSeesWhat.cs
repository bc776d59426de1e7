namespace Redress.Domain.Complaints;

/// <summary>How a viewer stands to a complaint. A receiver is of the agency that it is referred to, until that decides.</summary>
public enum Standing { Nobody, Owner, WithAccess, Receiver, OtherAgency, Company, Support }

/// <summary>Parts of a complaint that are shown or not shown together.</summary>
public enum Part
{
    Summary, BusinessType, ComplainantNameAndAddress, ComplainantContact, Transaction, Account, IntakeFacts,
    Requests, Documents, Work, Discussion, ClosureReason, ClosureMaterials,
}

/// <summary>How far a part is shown.</summary>
public enum Sight
{
    No,
    Yes,
    /// <summary>Not when the complainant's details are restricted to the owner.</summary>
    UnlessRestricted,
    /// <summary>Only what was marked as shared when it was sent or closed.</summary>
    WhatWasShared,
    /// <summary>Its own part of the exchange.</summary>
    Own,
    /// <summary>What the sender of the referral chose to show; never what is restricted to the owner.</summary>
    AsReferred,
}

/// <summary>The table "Who sees what of a complaint". Every page, answer of the API, export and mail asks it.</summary>
public static class WhoSeesWhat
{
    static readonly Dictionary<Part, (Sight Owner, Sight WithAccess, Sight Receiver, Sight OtherAgency, Sight Company, Sight Support)> Table = new()
    {
        [Part.Summary] = (Sight.Yes, Sight.Yes, Sight.Yes, Sight.Yes, Sight.Yes, Sight.Yes),
        [Part.BusinessType] = (Sight.Yes, Sight.Yes, Sight.Yes, Sight.Yes, Sight.No, Sight.Yes),
        [Part.ComplainantNameAndAddress] = (Sight.Yes, Sight.UnlessRestricted, Sight.AsReferred, Sight.No, Sight.UnlessRestricted, Sight.No),
        [Part.ComplainantContact] = (Sight.Yes, Sight.UnlessRestricted, Sight.AsReferred, Sight.No, Sight.No, Sight.No),
        [Part.Transaction] = (Sight.Yes, Sight.Yes, Sight.AsReferred, Sight.No, Sight.Yes, Sight.No),
        // Of a restricted complaint others read the account only as its owner has redacted it.
        [Part.Account] = (Sight.Yes, Sight.UnlessRestricted, Sight.AsReferred, Sight.No, Sight.WhatWasShared, Sight.No),
        [Part.IntakeFacts] = (Sight.Yes, Sight.Yes, Sight.AsReferred, Sight.No, Sight.No, Sight.No),
        [Part.Requests] = (Sight.Yes, Sight.Yes, Sight.AsReferred, Sight.No, Sight.Own, Sight.No),
        [Part.Documents] = (Sight.Yes, Sight.Yes, Sight.AsReferred, Sight.No, Sight.WhatWasShared, Sight.No),
        [Part.Work] = (Sight.Yes, Sight.Yes, Sight.AsReferred, Sight.No, Sight.No, Sight.No),
        // What agencies write among themselves: nobody who does not read the whole record.
        [Part.Discussion] = (Sight.Yes, Sight.Yes, Sight.No, Sight.No, Sight.No, Sight.No),
        [Part.ClosureReason] = (Sight.Yes, Sight.Yes, Sight.No, Sight.No, Sight.No, Sight.No),
        [Part.ClosureMaterials] = (Sight.Yes, Sight.Yes, Sight.No, Sight.No, Sight.WhatWasShared, Sight.No),
    };

    public static Sight Of(Part part, Standing standing)
    {
        var row = Table[part];
        return standing switch
        {
            Standing.Owner => row.Owner,
            Standing.WithAccess => row.WithAccess,
            Standing.Receiver => row.Receiver,
            Standing.OtherAgency => row.OtherAgency,
            Standing.Company => row.Company,
            Standing.Support => row.Support,
            _ => Sight.No,
        };
    }

    /// <summary>Is the part shown, where nothing more is known than whether the complainant is restricted?</summary>
    /// <param name="chosen">What the sender of a referral shows its receiver.</param>
    public static bool Shows(Part part, Standing standing, bool isRestricted, ReferralShows chosen = ReferralShows.None) => Of(part, standing) switch
    {
        Sight.Yes or Sight.Own or Sight.WhatWasShared => true,
        Sight.UnlessRestricted => !isRestricted,
        Sight.AsReferred => chosen.Includes(part) && Shows(part, Standing.WithAccess, isRestricted),
        _ => false,
    };
}
