using Redress.Domain.Exchange;

namespace Redress.Web.Pages.Shared;

/// <summary>A reminder as the history of a request shows it.</summary>
/// <param name="Who">Whom it went to.</param>
/// <param name="By">Null: by itself.</param>
/// <param name="No">The request, where the list is of several.</param>
public sealed record ReminderLine(DateTime At, string Words, string Who, string? By, int? No)
{
    /// <summary>The latest first.</summary>
    public static IReadOnlyList<ReminderLine> Of(IEnumerable<InformationRequest> requests, Func<Guid?, string> name, bool forCompany = false, bool withNo = false, int? round = null)
        => [.. requests.SelectMany(request => request.Reminders.Where(one => (one.IsToCompany || !forCompany) && (round ?? one.RoundNo) == one.RoundNo).Select(one => (request.No, Reminder: one)))
            .OrderByDescending(one => one.Reminder.At).ThenBy(one => one.No).ThenBy(one => one.Reminder.Kind)
            .Select(one => new ReminderLine(one.Reminder.At, one.Reminder.Words, WhoOf(one.Reminder, name, forCompany), one.Reminder.ById is { } by ? name(by) : null, withNo ? one.No : null))];

    static string WhoOf(Reminder reminder, Func<Guid?, string> name, bool forCompany) => reminder.To switch
    {
        ReminderTo.CompanyPoc => forCompany ? $"{name(reminder.ToId)}, point of contact" : $"{name(reminder.ToId)}, company POC",
        ReminderTo.ComplaintsContact => reminder.ToId is null ? "the company" : $"{name(reminder.ToId)}, Complaints Contact",
        ReminderTo.AgencyPoc => $"{name(reminder.ToId)}, agency POC",
        _ => "the agency’s Supervisors",
    };
}
