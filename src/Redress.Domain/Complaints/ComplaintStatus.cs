namespace Redress.Domain.Complaints;

public enum ComplaintStatus { Pending, Open, ReferralInProgress, Closed, Reopened, Canceled }

public static class ComplaintStatuses
{
    public static string Words(this ComplaintStatus status) => status == ComplaintStatus.ReferralInProgress ? "Referral in progress" : status.ToString();
}
