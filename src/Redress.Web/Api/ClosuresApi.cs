using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Records;

namespace Redress.Web.Api;

/// <summary>Closing.</summary>
static class ClosuresApi
{
    public static void Map(IEndpointRouteBuilder api)
        => api.MapGroup("").WithTags("Closing").MapPut("/complaints/{number}/closure", Close).Needs(Right.CloseComplaints).WithSummary("Close and lock. Open requests need cancelsOpenRequests.").Acts();

    public sealed record PaymentInput(decimal Amount, DateOnly PaidOn);

    public sealed record ClosureInput(
        ClosureReason Reason, string? InternalNotes = null, IReadOnlyList<PaymentInput>? Payments = null, string? NonMonetaryRelief = null, string? DuplicateOf = null,
        string? OtherAgency = null, string? SharedComment = null, IReadOnlyList<Guid>? SharedDocuments = null, bool CancelsOpenRequests = false, Guid? DocumentsDraft = null);

    static Task<IResult> Close(Act act, string number, ClosureInput input) => act.On(number, async (complaint, stamp) =>
        complaint.Close(new Closing(input.Reason, input.InternalNotes, input.Payments?.Select(payment => (payment.Amount, payment.PaidOn)).ToList(), input.NonMonetaryRelief,
            input.DuplicateOf, input.OtherAgency, input.SharedComment, (input.SharedDocuments ?? []).ToHashSet(), input.CancelsOpenRequests),
            await RequestsApi.Uploaded(act, input.DocumentsDraft, DocumentPart.Closure), stamp));
}
