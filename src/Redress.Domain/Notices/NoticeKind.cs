namespace Redress.Domain.Notices;

/// <summary>What a notice is about: each person chooses by kind how it comes. Kept as words, so added to, never renamed.</summary>
public enum NoticeKind
{
    /// <summary>Sign-in, password, invitation: mail only, and never put off.</summary>
    Account,
    Enrollment,
    Assigned,
    Reviews,
    Requests,
    Answers,
    Closing,
    /// <summary>Between agencies: who owns a complaint, and who else may read it.</summary>
    Referrals,
    /// <summary>What is due soon or overdue: put off at most to the daily summary.</summary>
    Reminders,
    /// <summary>A company is renamed, merged or disenrolled; an entity is matched or shall be changed.</summary>
    Companies,
    /// <summary>Posts on discussion boards that are meant for the person or its agency.</summary>
    Discussions,
    /// <summary>Letters between agency and company.</summary>
    Letters,
    /// <summary>What falls due for destruction, and legal holds.</summary>
    Retention,
    /// <summary>Supervisory activities that one takes part in, or is to decide on.</summary>
    Supervision,
}

public static class NoticeKinds
{
    public static string Words(this NoticeKind kind) => kind switch
    {
        NoticeKind.Account => "Sign-in and account",
        NoticeKind.Assigned => "Work given to me",
        NoticeKind.Reviews => "Preliminary reviews",
        NoticeKind.Requests => "Information requests and due dates",
        NoticeKind.Answers => "Answers, and what companies ask for",
        NoticeKind.Closing => "Complaints closed, reopened, canceled",
        NoticeKind.Companies => "Companies and entities: renamed, merged, matched, changed",
        NoticeKind.Referrals => "Referrals and access",
        NoticeKind.Reminders => "Reminders, and what is overdue",
        NoticeKind.Letters => "Letters, and their receipt",
        NoticeKind.Supervision => "Supervisory activities",
        NoticeKind.Retention => "Retention and legal holds",
        NoticeKind.Discussions => "Discussions in which I am meant",
        _ => kind.ToString(),
    };

    public static string Words(this NoticeDelivery delivery) => delivery switch
    {
        NoticeDelivery.AtOnce => "At once",
        NoticeDelivery.DailySummary => "Daily summary",
        _ => "Off",
    };

    /// <summary>What opens an account is never put off; work that waits for this person cannot be turned off.</summary>
    public static bool Allows(this NoticeKind kind, NoticeDelivery delivery) => delivery switch
    {
        NoticeDelivery.AtOnce => true,
        NoticeDelivery.DailySummary => kind != NoticeKind.Account,
        _ => kind is not (NoticeKind.Account or NoticeKind.Assigned or NoticeKind.Reminders),
    };
}
