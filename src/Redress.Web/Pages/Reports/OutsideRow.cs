using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Reports;

/// <summary>A referral of ours to a body outside, in the report of referrals.</summary>
public sealed record OutsideRow(string Number, string Subject, OutsideBody Body, string To, DateOnly SentOn, string How, DateOnly? ReceivedOn)
{
    public const int Most = 200;

    /// <param name="open">Only those whose receipt is not recorded.</param>
    /// <param name="canceled">Also of complaints that were canceled since.</param>
    public static async Task<List<OutsideRow>> Of(RedressDb db, Viewer viewer, bool open, bool canceled, DateOnly? first, DateOnly? last)
        => await (from one in db.Set<OutsideReferral>()
                  join c in db.OwnComplaints(viewer) on one.RecordId equals c.Id
                  let received = db.Set<OutsideReceipt>().Where(receipt => receipt.OutsideReferralId == one.Id).Select(receipt => (DateOnly?)receipt.ReceivedOn).FirstOrDefault()
                  where (canceled || c.Status != ComplaintStatus.Canceled) && (!open || received == null) && (first == null || one.SentOn >= first) && (last == null || one.SentOn <= last)
                  orderby one.SentOn descending, c.Number
                  select new OutsideRow(c.Number, c.SubjectName, one.Body, one.To, one.SentOn, one.How, received)).Take(Most).ToListAsync();
}
