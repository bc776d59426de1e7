using Redress.Domain.Companies;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Complaints;

/// <summary>Which kinds of letters a complaint sends out as it stands now; the verb has the last word.</summary>
static class LetterKindsNow
{
    public static IReadOnlyList<LetterKind> Of(Complaint complaint) => complaint switch
    {
        { IsImported: true } or { Status: ComplaintStatus.ReferralInProgress or ComplaintStatus.Canceled } => [],
        { IsLocked: true } => [LetterKind.Closing, LetterKind.Acknowledgement],
        { Status: ComplaintStatus.Pending } => [LetterKind.Acknowledgement],
        _ => [LetterKind.Acknowledgement, LetterKind.Findings, LetterKind.Warning, LetterKind.Directive],
    };
}
