using Redress.Web.Pages;

namespace Redress.Web.Help;

/// <summary>Which help belongs to a page: by the beginning of its name, the longest that fits.</summary>
public static class HelpOf
{
    static readonly (string Page, string Help)[] Rows =
    [
        ("/Account", "account"), ("/Account/Notices", "notices"), ("/Account/Subscriptions", "notices"), ("/Account/Tokens", "programs#tokens"),
        ("/Admin", "settings"), ("/Admin/Calendar", "dates#a-new-holiday"), ("/Admin/Categories", "settings#categories"), ("/Admin/Letters", "letters"), ("/Admin/Participation", "settings#participation"), ("/Admin/Periods", "dates#how-it-is-counted"),
        ("/Admin/Reminders", "settings#reminders"), ("/Admin/Review", "settings#review"), ("/Admin/SignOn", "settings#sign-on"), ("/Admin/Users", "users"), ("/Admin/Users/Remove", "users#removing-somebody"), ("/Admin/Users/Verify", "users#verifying"),
        ("/Companies", "companies"), ("/Companies/Enrollment", "enrollment"), ("/Companies/Enrollments", "enrollment#a-company-that-nobody-invited"), ("/Companies/Letters", "telling-companies"),
        ("/Companies/Merge", "companies#when-a-company-changes"), ("/Companies/Rename", "companies#when-a-company-changes"),
        ("/Complaints/Index", "complaints"), ("/Complaints/Answers", "requests#when-the-answer-comes"), ("/Complaints/Bulk", "complaints#several-at-once"), ("/Complaints/Import", "complaints#files"), ("/Complaints/Views", "complaints#saved-views"),
        ("/Complaints/New", "entering"), ("/Complaints/Drafts", "entering#what-is-needed"), ("/Complaints/Second", "entering#two-companies"), ("/Complaints/Review", "entering#preliminary-review"),
        ("/Complaints", "record"), ("/Complaints/Edit", "record#changing-basic-details"), ("/Complaints/Subject", "record#the-subject-changes"), ("/Complaints/Requests", "requests"), ("/Complaints/Requests/Send", "requests#sending"),
        ("/Complaints/Dates", "dates"), ("/Complaints/Access", "sharing#asking-for-access"), ("/Complaints/Refer", "sharing#referring"), ("/Complaints/Referral", "sharing#referring"), ("/Complaints/Discussion", "sharing#discussing"),
        ("/Complaints/Violations", "violations"), ("/Complaints/Research", "violations#research"), ("/Complaints/Related", "violations#related"), ("/Complaints/Escalate", "violations#escalating"),
        ("/Complaints/Letters", "letters"), ("/Complaints/Documents", "letters#documents"), ("/Complaints/Close", "closing"), ("/Complaints/Closures", "closing"), ("/Complaints/Cancel", "closing#canceling"), ("/Complaints/Reopen", "closing#reopening"),
        ("/Complaints/History", "proof"), ("/Complaints/Told", "notices"), ("/Complaints/Export", "proof#case-file"),
        ("/Docs", "programs"), ("/Documents", "letters#a-quarantined-file"), ("/Enroll", "enrollment#what-the-company-does"), ("/Entities", "entities"), ("/Entities/Match", "entities#matching"), ("/Entities/Changes", "entities#changing-one"),
        ("/Help", "questions"), ("/Index", "home"), ("/Installation", "installation"), ("/Installation/Use", "installation#use-and-failures"), ("/Library", "exam-requests#the-library"), ("/Mail", "notices#what-a-mail-says"), ("/MailAsHtml", "notices#what-a-mail-says"), ("/Notices", "notices"), ("/Participation", "getting-prepared"), ("/Parts", "questions"), ("/Problem", "whom-to-ask"), ("/Proof", "proof#proof"), ("/Public", "proof#case-file"),
        ("/Portal", "answering"), ("/Portal/Index", "home#for-a-company"), ("/Portal/Mine", "company-exams#counsel-and-consultants"), ("/Portal/Company", "company-people"), ("/Portal/Company/SignOn", "account#signing-in-through-your-organization"),
        ("/Portal/Company/Users", "users"), ("/Portal/Former", "answering#a-complaint-that-moved-to-another-company"), ("/Portal/Reports", "answering#our-answers"), ("/Portal/Supervision", "company-exams"), ("/Portal/Supervision/ThirdParties", "company-exams#counsel-and-consultants"),
        ("/Reports", "reports"), ("/Retention", "retention"), ("/Retention/Holds", "retention#holds"), ("/Roles", "whom-to-ask"), ("/Search", "complaints#search"), ("/SetPassword", "account"), ("/SignIn", "account"), ("/SignOut", "account"), ("/Statuses", "record#status"),
        ("/Supervision", "supervision"), ("/Supervision/Access", "exam-sharing"), ("/Supervision/Findings", "findings"), ("/Supervision/Library", "exam-requests#the-library"), ("/Supervision/Scope", "exam-requests#scope"),
        ("/Supervision/Report", "reports-and-matters"), ("/Supervision/Reports", "reports-and-matters"), ("/Supervision/CloseOut", "close-out"), ("/Supervision/EditCloseOut", "close-out"), ("/Supervision/Close", "close-out#close-and-lock"),
        ("/Supervision/Scheduling", "scheduling"), ("/Supervision/Scheduling/Calendar", "scheduling#calendar"), ("/Supervision/ThirdParties", "exam-requests#third-party-users"), ("/Supervision/Escalations", "violations#escalating"),
        ("/Support", "installation"), ("/Templates", "templates"), ("/Terms", "account"),
    ];

    /// <summary>Slug and anchor, such as "closing#reopening"; null where no row fits.</summary>
    /// <param name="page">As Razor Pages name it: /Complaints/Close.</param>
    /// <param name="path">Of the request: pages of the exchange stand in activities too.</param>
    public static string? Page(string page, string path)
    {
        if (page.StartsWith("/Complaints/", StringComparison.Ordinal) && BothKinds.IsOfActivity(path)) return BothKinds.IsOfMatters(path) ? "reports-and-matters#matters-requiring-attention" : "exam-requests#the-exchange";
        if (page.StartsWith("/Portal/Complaints/", StringComparison.Ordinal) && BothKinds.IsOfActivity(path)) return "company-exams#requests";
        return Rows.Where(row => page == row.Page || page.StartsWith(row.Page + "/", StringComparison.Ordinal)).OrderByDescending(row => row.Page.Length).Select(row => row.Help).FirstOrDefault();
    }

    public static string Address(string? page, string path) => page is not null && Page(page, path) is { } help ? $"/help/{help}" : "/help";
}
