using System.Net;
using Redress.Domain.Access;
using Redress.Domain.Complaints;

namespace Redress.Web.Tests.Walks;

/// <summary>What the tables allow: the right that a place states, and how its complaint stands to the person.</summary>
public static class Rules
{
    // What an agency that neither owns a complaint nor has access may open: its summary, its own question, a referral to it.
    static readonly string[] OfOthers =
    [
        "complaints/{number}", "complaints/{number}/referral", "complaints/{number}/access/ask", "api/v1/complaints/{number}",
        "api/v1/complaints/{number}/access-requests", "api/v1/complaints/{number}/access-requests/{id:guid}",
        "api/v1/complaints/{number}/referral/acceptance", "api/v1/complaints/{number}/referral/rejection",
    ];

    // What an agency with access may do besides reading.
    static readonly string[] OfReaders =
    [
        "complaints/{number}/access/ask", "complaints/{number}/discussion", "complaints/{number}/discussion/{id:guid}", "complaints/{number}/discussion/{id:guid}/withdraw", "api/v1/complaints/{number}/discussion", "api/v1/complaints/{number}/discussion/{id:guid}",
        "api/v1/complaints/{number}/access-requests", "api/v1/complaints/{number}/access-requests/{id:guid}",
    ];

    /// <summary>What a place must answer; null: whatever the state of the complaint says, as long as it is no failure.</summary>
    public static HttpStatusCode? MustAnswer(Place place, Viewer person, Standing standing)
    {
        if (place.Right is { } right && !person.May(right)) return HttpStatusCode.Forbidden;
        if (!place.IsOfComplaint) return null;
        if (place.IsOfPortal) return standing == Standing.Company ? null : HttpStatusCode.NotFound;
        return standing switch
        {
            Standing.Nobody => HttpStatusCode.NotFound,
            // A page that only reads is there for its owner; that of a referral leads back where there is none.
            Standing.Owner => place is { Method: "GET", Right: Right.SeeComplaints, IsApi: false } && !place.Pattern.Contains(':') && place.Pattern != "complaints/{number}/referral" ? HttpStatusCode.OK : null,
            Standing.Receiver when place.Pattern == "api/v1/complaints/{number}/referrals" => null,
            Standing.Support => place.Pattern == "api/v1/complaints/{number}" ? null : HttpStatusCode.NotFound,
            Standing.OtherAgency or Standing.Receiver => OfOthers.Contains(place.Pattern) ? null : HttpStatusCode.NotFound,
            Standing.WithAccess when place is { Method: "GET", Right: Right.SeeComplaints or Right.UseOwnAccount } || OfReaders.Contains(place.Pattern) => null,
            // What a company is asked stands in its portal, and its complaint in the API; there it confirms that a letter came.
            Standing.Company when place.IsApi && (place.Right == Right.UseOwnAccount || place.Pattern.EndsWith("/receipt", StringComparison.Ordinal) && place.Pattern.Contains("/letters/", StringComparison.Ordinal)) => null,
            _ => HttpStatusCode.NotFound,
        };
    }

    // What an agency may open of an activity that it neither leads nor reads: its summary, its own question.
    static readonly string[] OfOthersOnActivity =
    [
        "supervision/{activity}", "supervision/{activity}/access/ask", "api/v1/supervision/{activity}", "api/v1/supervision/{activity}/invitations", "api/v1/supervision/{activity}/access-requests", "api/v1/supervision/{activity}/access-requests/{id:guid}",
    ];

    /// <summary>All of an activity for its own people; its summary for whoever may read summaries.</summary>
    public static HttpStatusCode? OfActivity(Place place, Viewer person, bool reads)
        => place.Right is { } right && !person.May(right) ? HttpStatusCode.Forbidden
            : reads || OfOthersOnActivity.Contains(place.Pattern) ? null : HttpStatusCode.NotFound;

    /// <summary>May the number itself be seen? A complaint that one may not know of is not counted and not named.</summary>
    public static bool KnowsOf(Standing standing) => standing != Standing.Nobody;
}
