using Redress.Domain.Exchange;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>Who acts next, as a person of the company reads it.</summary>
public sealed record ActsNext(string Who, string? Verb, string Note = "")
{
    public static ActsNext On(PortalRecordPage page)
    {
        if (!page.Record.IsInExchange) return new("Nobody", null);
        if (page.FirstWaiting is { } waiting) return On(page, waiting);
        if (page.Requests.FirstOrDefault(request => request.OpenAsk?.Kind == AskKind.SendBack) is { } back) return On(page, back);
        var agency = page.Record.Agency.Name;
        return page.Requests.Any(request => request.WaitsForReview) ? new(agency, "review the answer") : new(agency, "go on or close");
    }

    public static ActsNext On(PortalRecordPage page, InformationRequest request)
    {
        var draft = request.CurrentDraft;
        if (!page.Record.IsInExchange || !request.IsOpen) return new("Nobody", null);
        if (request.OpenAsk?.Kind == AskKind.SendBack) return new(page.Record.Agency.Name, "decide on sending it back");
        if (request.WaitsForReview) return new(page.Record.Agency.Name, "review the answer");
        if (page.Record.CompanyPoc is not { } poc)
            return page.MayAssignPoc ? new("You", $"assign a {page.Record.LeadWords}") : new(page.Record.CompanyContact.Words, $"assign a {page.Record.LeadWords}");
        var passed = draft?.PassedToPocAt is not null;
        if (!passed && !page.IsPoc && draft?.Drafters.Any(one => one.PersonId == page.Viewer.PersonId) == true) return new("You", $"draft the answer to {request.Called}");
        var note = passed ? $"{Capital(page.Name(draft!.PassedToPocById))} passed the draft on." : draft?.Drafters.Count() is > 0 and var drafters ? $"{Capital(page.DraftersOf(request))} {(drafters == 1 && !draft.Drafters.Any(one => one.PersonId == page.Viewer.PersonId) ? "drafts" : "draft")}." : "";
        var verb = passed ? $"send the answer to {request.Called}" : request.LatestRound!.No > 1 ? $"answer {request.Called} again" : $"answer {request.Called}";
        return new(page.IsPoc ? "You" : poc.Name, verb, note);
    }

    static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
}
