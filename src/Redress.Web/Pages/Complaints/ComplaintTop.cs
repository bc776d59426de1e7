using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Pages.Complaints;

public sealed record TopAct(string Words, string Href, bool Primary = false, bool More = false);

public sealed record TopTab(string Words, string Href, int? Count = null);

/// <summary>The head of a complaint: who acts next, what is due, which acts are possible now, which tabs there are.</summary>
public sealed class ComplaintTop(ComplaintPage page, string? issue, int notes, int violations, int related, int readers)
{
    Complaint Complaint => page.Complaint;
    /// <summary>The latest invitation of the company, where requests wait for its enrollment.</summary>
    public Enrollment? Invited { get; init; }
    public int Letters { get; init; }
    /// <summary>Posts on the board, and those that are new to the reader.</summary>
    public (int All, int New) Posts { get; init; }
    /// <summary>The reader's agency asked for access, and the owner has not decided.</summary>
    public bool IsOwnFile { get; init; }
    public bool HasAsked { get; init; }
    public EnrollmentState Enrollment => EnrollmentStates.Of(Complaint.Company!, Invited, page.Now);

    bool May(Right right) => page.Standing == Standing.Owner && page.Viewer.May(right);

    public IReadOnlyList<InformationRequest> WaitForReview { get; } = [.. page.Complaint.Requests.Where(request => request.WaitsForReview).OrderBy(request => request.LatestRound!.AnsweredAt)];
    public IReadOnlyList<InformationRequest> WaitForCompany { get; } = [.. page.Complaint.Requests.Where(request => request.WaitsForCompany).OrderBy(request => request.DueOn)];
    public IReadOnlyList<InformationRequest> Asking { get; } = [.. page.Complaint.Requests.Where(request => request.OpenAsk is not null).OrderBy(request => request.OpenAsk!.AskedAt)];
    /// <summary>"yesterday, Nov 18, at 2:41 p.m."</summary>
    public string Came(PageFrame frame)
    {
        var local = Moments.InZone(WaitForReview[0].LatestRound!.AnsweredAt!.Value, frame.Zone);
        var day = DateOnly.FromDateTime(local);
        var words = DayWords.Short(day);
        return (frame.Today.DayNumber - day.DayNumber) switch
        {
            0 => $"today at {Moments.Clock(local)}",
            1 => $"yesterday, {words.Split(',')[0]}, at {Moments.Clock(local)}",
            _ => $"on {(day.Year == frame.Today.Year ? words.Split(',')[0] : words)} at {Moments.Clock(local)}",
        };
    }

    int Unsent => Complaint.Requests.Count(request => request.SentAt is null);

    /// <summary>Mortgage Servicing. Trouble during payment process. Margaret Ellison, Spokane, WA.</summary>
    public string Second => string.Join(". ", new[]
    {
        page.Shows(Part.BusinessType) ? Complaint.BusinessType?.Words() : null,
        page.Shows(Part.IntakeFacts) ? issue : null,
        page.Shows(Part.ComplainantNameAndAddress) ? Complainant : null,
    }.Where(words => !string.IsNullOrEmpty(words)));

    string Complainant
    {
        get
        {
            var others = Complaint.Complainants.Count > 1 && !Complaint.IsAnonymous ? $" and {Complaint.Complainants.Count - 1} more" : "";
            var place = string.Join(", ", new[] { Complaint.FirstComplainant?.City, Complaint.FirstComplainant?.State }.Where(part => !string.IsNullOrEmpty(part)));
            return string.Join(", ", new[] { Complaint.ComplainantName + others, place }.Where(part => part != ""));
        }
    }

    public IEnumerable<string> Tags()
    {
        if (Complaint.IsImported) yield return !IsOwnFile ? "Imported from CFPB" : "Imported";
        if (Complaint.TakenUpAs is { } taken) yield return $"Taken up as {taken}";
        if (!page.Shows(Part.IntakeFacts)) yield break;
        if (Complaint.Priority != Priority.Normal) yield return $"{Complaint.Priority} priority";
        foreach (var flag in Complaint.Flags.Each()) yield return flag.Words();
    }

    /// <summary>"Us" is the reader's agency; others are named.</summary>
    public string Who => Complaint.Turn switch
    {
        Turn.Us => page.Standing == Standing.Owner ? "Us" : Complaint.Agency.Name,
        Turn.Company => Complaint.SubjectName,
        Turn.OtherAgency when Complaint.OpenReferral is { } referral => referral.ToAgencyId == page.Viewer.AgencyId ? "Us" : referral.To.Name,
        _ => "Nobody",
    };

    public string Verb => Complaint.NextStep switch
    {
        NextStep.DecideAsk => Asking.Count > 1 ? $"decide what the company asks on {Asking.Count} requests"
            : Asking[0].OpenAsk!.Kind == AskKind.MoreTime ? $"decide on more time for request {Asking[0].No}" : $"decide on sending request {Asking[0].No} back",
        NextStep.ReviewAnswer => WaitForReview.Count == 1 ? $"review the answer to request {WaitForReview[0].No}" : $"review {WaitForReview.Count} answers",
        NextStep.SendRequests => $"send {Count(Unsent, "request")}",
        NextStep.Acknowledge => "acknowledge to the consumer",
        NextStep.Answer => WaitForCompany.Count == 1 ? $"answer request {WaitForCompany[0].No}" : $"answer {WaitForCompany.Count} requests",
        NextStep.Close => "close the complaint",
        NextStep.DecideReferral => "decide the referral",
        var step => step.Verb(),
    };

    /// <summary>What is possible now, for this person: acts that are gone are absent.</summary>
    public IEnumerable<TopAct> Acts()
    {
        if (Complaint.IsImported)
        {
            if (!page.HoldsPrimaryAct && Complaint.MayBeTakenUpBy(page.Viewer)) yield return new("Take up", page.Address("take-up"), true);
            yield break;
        }
        if (page.Standing != Standing.Owner)
        {
            foreach (var act in ActsOfOthers()) yield return act;
            yield break;
        }
        if (Complaint.IsLocked)
        {
            if (May(Right.AddResearch)) yield return new("Add research or communication", page.Address("research/add"));
            if (page.Complaint.MayBeReopenedBy(page.Viewer, page.Today)) yield return new("Reopen", page.Address("reopen"));
            if (May(Right.SendLetters) && Complaint.LettersNow().Count > 0) yield return new("Write a closing letter", page.Address("letters/write"), More: true);
            if (May(Right.UpdateComplaints)) yield return new("Link another case", page.Address("related") + "#add", More: true);
            if (Complaint.MayBeEscalatedBy(page.Viewer)) yield return new("Escalate", page.Address("escalate"), More: true);
            if (May(Right.EnterComplaints)) yield return new("Enter it about a second company", page.Address("second"), More: true);
            if (May(Right.ExportCases)) yield return new("Export case", page.Address("export"), More: true);
            yield break;
        }
        var primary = page.HoldsPrimaryAct ? null : Primary();
        if (primary is not null) yield return primary;
        if (Complaint.IsInWork && May(Right.SendRequests) && Complaint.Company?.CanBeAsked == true)
        {
            if (Unsent > 0 && Complaint.NextStep != NextStep.SendRequests) yield return new($"Send {Count(Unsent, "request")}", page.Address("requests/send"));
            else yield return new("Add a request", page.Address("requests/add"));
        }
        if (Complaint.IsInWork && May(Right.SendRequests) && WaitForCompany.Any(request => request.IsRemindable))
            yield return new("Remind the company", page.Address("requests/remind"), More: !WaitForCompany.Any(request => request.IsOverdue(page.Today)));
        if (Complaint.IsInWork && May(Right.CloseComplaints) && Complaint.NextStep != NextStep.Close) yield return new("Close complaint", page.Address("close"));
        if (Complaint.Status == ComplaintStatus.Pending && May(Right.CloseComplaints) && Complaint.MayBeReviewedBy(page.Viewer.PersonId)) yield return new("Close at the review", page.Address("close"));
        if (Complaint.Status == ComplaintStatus.ReferralInProgress && !page.HoldsPrimaryAct && May(Right.ReferComplaints)) yield return new("Withdraw the referral", page.Address("referral"));
        if (May(Right.AddResearch)) yield return new("Add research or communication", page.Address("research/add"), More: true);
        if (May(Right.SendLetters) && Complaint.LettersNow().Count > 0) yield return new("Write a letter", page.Address("letters/write"), More: true);
        if (page.MayUpdate) yield return new("Update what was entered", page.Address("edit"), More: true);
        if (page.MayUpdate && Complaint.IsInExchange) yield return new("Change the point of contact", page.Address("poc"), More: true);
        if (Complaint.IsInWork && May(Right.ReferComplaints)) yield return new("Refer to another agency", page.Address("refer"), More: true);
        if (Complaint.MayBeEscalatedBy(page.Viewer)) yield return new("Escalate to investigation or examination", page.Address("escalate"), More: true);
        if (May(Right.UpdateComplaints) && Complaint.IsRestricted) yield return new(Complaint.RedactedAccount is null ? "Redact the account for others" : "Change the redacted account", page.Address("account"), More: true);
        if (May(Right.AddViolations)) yield return new("Add alleged violations", page.Address("violations/add"), More: true);
        if ((Complaint.IsInWork || Complaint.Status == ComplaintStatus.Pending) && May(Complaint.ChangingNeedsSupervisor() ? Right.ChangeSubjectAfterSending : Right.UpdateComplaints)) yield return new("Change the subject", page.Address("subject"), More: true);
        if (May(Right.UpdateComplaints)) yield return new("Due dates and pauses", page.Address("dates"), More: true);
        if (May(Right.UpdateComplaints)) yield return new("Add documents", page.Address("documents/add"), More: true);
        if (May(Right.UpdateComplaints)) yield return new("Add something related", page.Address("related") + "#add", More: true);
        if (May(Right.UpdateComplaints)) yield return new("Link to a supervisory activity", page.Address("related") + "#add", More: true);
        if (May(Right.EnterComplaints)) yield return new("Enter it about a second company", page.Address("second"), More: true);
        if (May(Right.ExportCases)) yield return new("Export case", page.Address("export"), More: true);
        if (May(Right.CancelComplaints)) yield return new("Cancel complaint", page.Address("cancel"), More: true);
    }

    // The other agencies decide what is referred to them, and ask for access.
    IEnumerable<TopAct> ActsOfOthers()
    {
        if (page.HoldsPrimaryAct || page.Viewer.AgencyId is not { } own) yield break;
        if (Complaint.IsReferredTo(own) && page.Viewer.May(Right.ReferComplaints)) yield return new("Decide referral", page.Address("referral"), true);
        else if (page.Standing == Standing.OtherAgency && Complaint.Status is not (ComplaintStatus.ReferralInProgress or ComplaintStatus.Canceled) && page.Viewer.May(Right.AskForAccess) && !HasAsked && Complaint.Agency.LeftAt is null)
            yield return new("Request access", page.Address("access/ask"), true);
    }

    TopAct? Primary() => Complaint.NextStep switch
    {
        NextStep.Review when May(Right.ReviewComplaints) && Complaint.MayBeReviewedBy(page.Viewer.PersonId) => new("Review", page.Address("review"), true),
        NextStep.DecideAsk when May(Right.ReviewAnswers) => new("Decide", page.Address($"requests/{Asking[0].No}/ask"), true),
        NextStep.ReviewAnswer when May(Right.ReviewAnswers) => new("Review answer", page.Address($"requests/{WaitForReview[0].No}"), true),
        NextStep.SendRequests when May(Right.SendRequests) => new($"Send {Count(Unsent, "request")}", page.Address("requests/send"), true),
        NextStep.Acknowledge when May(Right.AddResearch) => new("Acknowledge", page.Address("research/add?acknowledges=true"), true),
        NextStep.Close when May(Right.CloseComplaints) => new("Close complaint", page.Address("close"), true),
        _ => null,
    };

    public IEnumerable<TopTab> Tabs()
    {
        if (page.Standing is not (Standing.Owner or Standing.WithAccess)) yield break;
        yield return new("Summary", page.Address());
        yield return new("Details", page.Address("details"));
        yield return new("Information requests", page.Address("requests"), Complaint.Requests.Count);
        yield return new("Research and communication", page.Address("research"), notes);
        yield return new("Letters", page.Address("letters"), Letters);
        yield return new("Alleged violations", page.Address("violations"), violations);
        yield return new("Documents", page.Address("documents"), Complaint.DocumentsFor(page.Viewer, page.Standing).Count());
        yield return new("Related", page.Address("related"), related);
        yield return new(Posts.New > 0 ? $"Discussion, {Posts.New} new" : "Discussion", page.Address("discussion"), Posts.All);
        yield return new("Access", page.Address("access"), readers);
        yield return new("History", page.Address("history"));
        yield return new("Closures", page.Address("closures"), Complaint.Closures.Count + (Complaint.Cancellation is null ? 0 : 1));
    }

    static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
