using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Tests.Walks;

/// <summary>A complaint whose every text is marked, so that what leaks can be found.</summary>
/// <param name="Key">The state of the work that it stands for.</param>
/// <param name="WithAccess">Code of the agency that reads on by a grant.</param>
/// <param name="Receiver">Code of the agency that it is referred to now.</param>
public sealed record Planted(string Key, string Number, ComplaintStatus Status, bool IsRestricted, bool WasSent, string? WithAccess, string? Receiver, ReferralShows Shown)
{
    public const string Owner = "wa.demo", Asked = "cascade.demo";

    /// <summary>The ends of marks: a search for their beginnings, which pages repeat, is no find.</summary>
    public const string End = "xqt";

    public static bool IsIn(string text) => text.Contains(End, StringComparison.OrdinalIgnoreCase);

    public static string Mark(string part, string key) => $"zq{part}{key}{End}";

    public static string Email(string key) => $"{Mark("mail", key)}@example.com";

    public Standing StandingOf(Viewer person, string mailDomain) => person.Side switch
    {
        Side.Agency when !person.May(Right.SeeComplaints) => Standing.Nobody,
        Side.Agency when mailDomain == Owner => Standing.Owner,
        Side.Agency when mailDomain == $"{WithAccess?.ToLowerInvariant()}.demo" => Standing.WithAccess,
        Side.Agency when mailDomain == $"{Receiver?.ToLowerInvariant()}.demo" => Standing.Receiver,
        Side.Agency => Status == ComplaintStatus.Pending ? Standing.Nobody : Standing.OtherAgency,
        Side.Company => mailDomain == Asked && WasSent && person.May(Right.SeeOwnComplaints) ? Standing.Company : Standing.Nobody,
        _ => person.May(Right.SeeWhereUsersAreStuck) && Status != ComplaintStatus.Pending ? Standing.Support : Standing.Nobody,
    };

    /// <summary>What this reader must not find anywhere.</summary>
    /// <param name="isCompanyPoc">An answer restricted to the point of contact is the company's own, and this person's alone.</param>
    public IEnumerable<string> HiddenFrom(Standing standing, bool isCompanyPoc)
    {
        var owner = standing == Standing.Owner;
        bool Shows(Part part) => standing != Standing.Nobody && WhoSeesWhat.Shows(part, standing, IsRestricted, Shown);
        var identifying = owner || !IsRestricted;
        foreach (var (part, shown) in new (string, bool)[]
        {
            ("first", Shows(Part.ComplainantNameAndAddress)), ("last", Shows(Part.ComplainantNameAndAddress)), ("street", Shows(Part.ComplainantNameAndAddress)),
            ("mail", Shows(Part.ComplainantContact)), ("phone", Shows(Part.ComplainantContact)), ("outcome", Shows(Part.ComplainantContact)),
            ("account", Shows(Part.Account) && identifying),
            ("redacted", owner || IsRestricted && (standing is Standing.WithAccess || standing == Standing.Receiver && Shown.HasFlag(ReferralShows.Account) || standing == Standing.Company)),
            ("reference", Shows(Part.IntakeFacts)), ("activities", Shows(Part.IntakeFacts)),
            ("representative", Shows(Part.IntakeFacts) && identifying), ("reached", Shows(Part.IntakeFacts) && identifying),
            ("note", Shows(Part.Work)), ("violation", Shows(Part.Work)), ("telling", Shows(Part.Work) && identifying),
            ("request", Shows(Part.Requests)), ("answer", Shows(Part.Requests)), ("sealed", Shows(Part.Requests) && (standing != Standing.Company || isCompanyPoc)),
            ("paper", Shows(Part.Documents) && standing != Standing.Company), ("inside", Shows(Part.Documents) && standing != Standing.Company),
            ("passport", Shows(Part.Documents) && standing != Standing.Company && identifying), ("born", Shows(Part.Documents) && standing != Standing.Company && identifying),
            ("internal", Shows(Part.ClosureReason)), ("comment", Shows(Part.ClosureReason)), ("why", Shows(Part.ClosureReason)), ("shared", Shows(Part.ClosureMaterials)),
            ("post", Shows(Part.Discussion)), ("naming", Shows(Part.Discussion) && identifying),
            // A letter to the consumer names who complained; of an answer that is not sent only its company knows.
            ("letter", owner || standing is Standing.WithAccess or Standing.Company), ("dear", owner || standing == Standing.WithAccess && !IsRestricted), ("unsaid", standing == Standing.Company),
            ("referral", owner || standing is Standing.Receiver or Standing.WithAccess),
            ("asking", owner || standing == Standing.WithAccess),
        })
            if (!shown) yield return Mark(part, Key);
    }

    /// <summary>The planted activity is read whole by those who initiate or oversee activities of Washington or of California, which was given access, and by its Examiner in Charge.</summary>
    public static bool ReadsActivity(Viewer person, string email) => email == PlantedOffice.InCharge || (email.EndsWith($"@{Owner}", StringComparison.Ordinal) || email.EndsWith("@ca.demo", StringComparison.Ordinal)) && (person.Is(Role.StaffDirector) || person.Is(Role.StaffUser) || person.Is(Role.MasterViewer));

    /// <summary>Of Cascade its SA Contact, its Account Administrator, and whoever was put on the activity, also from outside.</summary>
    public static bool AnswersOnActivity(string email) => email is "admin@cascade.demo" or "contact@cascade.demo" || DraftsOnActivity(email);

    static bool DraftsOnActivity(string email) => email is "lead@cascade.demo" or "helper@cascade.demo" or PlantedOffice.Outside;

    /// <summary>Of what stands on no complaint: a draft of its author and the Supervisors, a view of its author alone, one that Washington shares, an entity that all agencies share.</summary>
    public static IEnumerable<string> HiddenOfTheOffice(Viewer person, string email)
    {
        var ofOwner = email.EndsWith($"@{Owner}", StringComparison.Ordinal);
        var readsEntities = person.Side == Side.Agency && person.May(Right.SeeCompanies);
        foreach (var (parts, shown) in new (string[], bool)[]
        {
            (["drafted", "drafter", "draftname", "draftinside"], email == PlantedOffice.Drafting || ofOwner && person.Is(Role.ComplaintSupervisor)),
            (["viewname", "viewwords"], email == PlantedOffice.Viewing), (["sharedname", "sharedwords"], ofOwner && person.May(Right.SeeComplaints)),
            (["exambusiness", "examreview", "examback", "examunsent", "exammatter", "examreport", "examcomments"], ReadsActivity(person, email)),
            // What an agency asked, and what it was answered, its own people read too.
            (["examasked", "examgranted", "examinvited"], ReadsActivity(person, email) || email.EndsWith("@ca.demo", StringComparison.Ordinal) && person.May(Right.SeeActivitySummaries)),
            (["examwhy"], ReadsActivity(person, email) || email.EndsWith("@or.demo", StringComparison.Ordinal) && person.May(Right.SeeActivitySummaries)),
            (["examplace", "examask", "examintro", "examanswer"], ReadsActivity(person, email) || AnswersOnActivity(email)), (["examdraft"], DraftsOnActivity(email)),
            // Why somebody from outside is needed reads the agency, and at the company who asks or puts people on it.
            (["thirdwhy", "thirdask", "thirdmail"], ReadsActivity(person, email) || email is "admin@cascade.demo" or "contact@cascade.demo" or "lead@cascade.demo"), (["thirdfirm"], ReadsActivity(person, email) || AnswersOnActivity(email)),
            (["escaccount", "escreason", "escviolation", "escpaper", "escinside"], ReadsActivity(person, email) || ofOwner && person.May(Right.SeeComplaints)),
            (["escask", "escanswer"], ReadsActivity(person, email) || ofOwner && person.May(Right.SeeComplaints) || email.EndsWith("@cascade.demo", StringComparison.Ordinal) && person.May(Right.SeeOwnComplaints)),
            (["entity", "activity", "trade", "person", "site", "change", "whychange", "entitypost", "entitypaper", "entityinside"], readsEntities),
        })
            if (!shown)
                foreach (var part in parts) yield return Mark(part, PlantedOffice.OfNone);
    }
}
