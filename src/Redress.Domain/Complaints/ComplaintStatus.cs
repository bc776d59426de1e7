namespace Redress.Domain.Complaints;

public enum ComplaintStatus { Pending, Open, ReferralInProgress, Closed, Reopened, Canceled }

public static class ComplaintStatuses
{
    public static string Words(this ComplaintStatus status) => status == ComplaintStatus.ReferralInProgress ? "Referral in progress" : status.ToString();

    /// <summary>Nothing is to be done any more, and the record is locked.</summary>
    public static bool IsOver(this ComplaintStatus status) => status is ComplaintStatus.Closed or ComplaintStatus.Canceled;

    public static string Means(this ComplaintStatus status) => status switch
    {
        ComplaintStatus.Pending => "It waits for its preliminary review. No other agency knows of it.",
        ComplaintStatus.Open => "It is worked on: the company is asked, and answers are decided on.",
        ComplaintStatus.ReferralInProgress => "Another agency decides whether to take it over. The company still answers.",
        ComplaintStatus.Closed => "It ended with a reason. Research and communication can be added; it can be reopened.",
        ComplaintStatus.Reopened => "It was closed and is worked on again. Its closures are kept.",
        _ => "It was stopped, for good. Research and communication can be added.",
    };
}
