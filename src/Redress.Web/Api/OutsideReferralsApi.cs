using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Api;

/// <summary>What was sent to bodies outside, with receipts.</summary>
static class OutsideReferralsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var complaint = api.MapGroup("/complaints/{number}/outside-referrals").WithTags("Referrals and access");
        complaint.MapGet("", Read).Needs(Right.SeeComplaints).WithSummary("Referrals of a complaint to bodies outside, with receipts.").Produces<List<OutsideReferralView>>().ProducesProblem(404);
        complaint.MapPost("", Add).Needs(Right.ReferComplaints).WithSummary("Record what was sent to a body outside. Close the complaint by its closure.").Acts();
        complaint.MapPut("/{id:guid}/receipt", Receive).Needs(Right.ReferComplaints).WithSummary("Record that the body outside has it, also after closing.").Acts();
    }

    public sealed record OutsideInput(OutsideBody Body, string To, DateOnly SentOn, string How, string What);

    public sealed record ReceiptInput(DateOnly On, string By, string? Note = null);

    public sealed record OutsideReferralView(Guid Id, OutsideBody Body, string To, DateOnly SentOn, string How, string What, DateOnly? ReceivedOn, string? ReceivedBy, string? Note);

    static async Task<IResult> Read(Act act, string number)
    {
        if (await act.Find(await act.Viewer(), number) is not { } complaint) return Results.NotFound();
        await act.Db.WithAccess(complaint);
        return Results.Ok(complaint.OutsideReferrals.OrderBy(one => one.RecordedAt).Select(one =>
        {
            var receipt = complaint.ReceiptOf(one);
            return new OutsideReferralView(one.Id, one.Body, one.To, one.SentOn, one.How, one.What, receipt?.ReceivedOn, receipt?.ReceivedBy, receipt?.Note);
        }).ToList());
    }

    static Task<IResult> Add(Act act, string number, OutsideInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("to", input.To, OutsideReferral.MostTo);
        Inputs.Length("how", input.How, OutsideReferral.MostHow);
        Inputs.Length("what", input.What, OutsideReferral.MostWhat);
        (await act.Db.WithAccess(complaint)).ReferOutside(new OutsideSending(input.Body, input.To, input.SentOn, input.How, input.What), stamp);
    });

    static Task<IResult> Receive(Act act, string number, Guid id, ReceiptInput input) => act.On(number, async (complaint, stamp) =>
    {
        Inputs.Length("by", input.By, OutsideReferral.MostTo);
        await act.Db.WithAccess(complaint);
        complaint.RecordReceipt(complaint.OutsideReferrals.FirstOrDefault(one => one.Id == id) ?? throw new NoSuchRequestException(), input.On, input.By, input.Note, stamp);
    });
}
