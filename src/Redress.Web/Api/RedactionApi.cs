using Redress.Domain.Access;

namespace Redress.Web.Api;

/// <summary>The account of a restricted complaint as readers outside of its agency get it.</summary>
static class RedactionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var redaction = api.MapGroup("/complaints/{number}/account-redaction").WithTags("Complaints");
        redaction.MapPut("", Redact).Needs(Right.UpdateComplaints).WithSummary("Set down what others read of a restricted complaint's account.").Acts();
        redaction.MapDelete("", Withdraw).Needs(Right.UpdateComplaints).WithSummary("Withdraw it: others read none of the account.").Acts();
    }

    /// <param name="Text">Up to 30,000 characters.</param>
    public sealed record RedactionInput(string Text);

    static Task<IResult> Redact(Act act, string number, RedactionInput input) => act.On(number, (complaint, stamp) =>
    {
        complaint.RedactAccount(input.Text, stamp);
        return Task.CompletedTask;
    });

    static Task<IResult> Withdraw(Act act, string number) => act.On(number, (complaint, stamp) =>
    {
        complaint.WithdrawRedaction(stamp);
        return Task.CompletedTask;
    });
}
