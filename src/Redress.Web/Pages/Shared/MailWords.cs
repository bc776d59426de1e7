using Redress.Domain.Notices;

namespace Redress.Web.Pages.Shared;

/// <summary>Shape and word of a mail's state.</summary>
static class MailWords
{
    public static (string Shape, string Words) Of(MailState state) => state switch
    {
        MailState.Queued => ("half-disk", "Queued"),
        MailState.Sent => ("check", "Sent"),
        MailState.Bounced => ("cross", "Bounced"),
        MailState.Failed => ("triangle", "Failed"),
        _ => ("dashed-ring", "Given up"),
    };

    /// <summary>"2 tries of 12."</summary>
    public static string Tries(int tries) => $"{tries} {(tries == 1 ? "try" : "tries")} of {OutboxMail.MostTries}";
}
