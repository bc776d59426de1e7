using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Complaints;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>A complaint in the company's lists.</summary>
/// <param name="Complainant">Null where the company may not know who complained.</param>
/// <param name="DueOn">Null: nothing waits for the company.</param>
/// <param name="Pressing">The request that speaks for the complaint.</param>
/// <param name="Waiting">Requests that wait for the company.</param>
public sealed record ComplaintRow(
    Guid Id, string Number, string Agency, string? Category, string? Complainant, DateOnly? DueOn, DateOnly? EndedOn, string? Poc, ComplaintStatus Status,
    RequestRow? Pressing = null, int Waiting = 0)
{
    public static readonly Expression<Func<Complaint, bool>> IsOpen = c => c.Status != ComplaintStatus.Closed && c.Status != ComplaintStatus.Canceled;
    public static readonly Expression<Func<Complaint, bool>> IsClosed = c => c.Status == ComplaintStatus.Closed || c.Status == ComplaintStatus.Canceled;

    public string Url => $"/portal/complaints/{Number}";
    public bool IsOver => Status is ComplaintStatus.Closed or ComplaintStatus.Canceled;

    public static async Task<List<ComplaintRow>> Read(IQueryable<Complaint> complaints)
    {
        var read = await complaints.Select(c => new
        {
            c.Id, c.Number, Agency = c.Agency.Name, Category = c.Category == null ? null : c.Category.Product, c.ComplainantName, c.IsRestricted,
            c.AnswerDueOn, EndedOn = c.CanceledOn ?? c.ClosedOn, Poc = c.CompanyPoc == null ? null : c.CompanyPoc.FirstName + " " + c.CompanyPoc.LastName, c.Status,
        }).ToListAsync();
        return [.. read.Select(c => new ComplaintRow(
            c.Id, c.Number, c.Agency, c.Category,
            WhoSeesWhat.Shows(Part.ComplainantNameAndAddress, Standing.Company, c.IsRestricted) ? c.ComplainantName : null,
            c.AnswerDueOn == Complaint.NoDate ? null : c.AnswerDueOn, c.EndedOn, c.Poc, c.Status))];
    }

    public static IReadOnlyList<ComplaintRow> With(IEnumerable<ComplaintRow> complaints, IEnumerable<RequestRow> requests)
    {
        var of = requests.ToLookup(request => request.RecordId);
        return [.. complaints.Select(c => c with { Pressing = of[c.Id].Pressing(), Waiting = of[c.Id].Count(request => request.WaitsForCompany) })];
    }
}
