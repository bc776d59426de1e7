using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Web.Demo;

/// <summary>What people do to a case after it is entered.</summary>
sealed partial class Case
{
    int Last => _steps[^1].DaysAgo;

    static DateOnly Latest(DateOnly one, DateOnly other) => one > other ? one : other;

    /// <summary>Adds a request, on the day of what happened last.</summary>
    public Case Asks(string title, string text, params Paper[] papers)
        => Then(Last, _poc, scene => InformationRequest.Add(scene.Complaint, title, text, null, scene.Papers, scene.Stamp), DocumentPart.Request, papers);

    /// <summary>Sends what is ready.</summary>
    /// <param name="due">Days from today; null: as the agency's rule says.</param>
    public Case Sent(int daysAgo, int? due = null, string? words = null) => Then(daysAgo, _poc, scene =>
    {
        var on = due is { } days ? scene.Today.AddDays(days) : scene.Agency.DueAfter(PeriodKind.Answer, scene.Stamp.Today);
        Instalment.Send(scene.Complaint, new SendingOrder(
            scene.Complaint.Requests.Where(request => request.SentAt is null).ToDictionary(request => request.No, _ => on),
            words ?? "Please answer by the date given. Call us if something is unclear.", null, !_restricted,
            new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], scene.Stamp);
    });

    public Case Assigned(int daysAgo) => Then(daysAgo, "contact", scene => scene.Complaint.AssignCompanyPoc(scene.OfCompany("poc"), scene.Stamp));

    public Case GivenToDrafter(int daysAgo, int no, int due)
        => Then(daysAgo, "poc", scene => scene.Request(no).AssignDrafters([(scene.OfCompany("drafter"), Latest(scene.Today.AddDays(due), scene.Stamp.Today))], scene.Stamp));

    public Case Drafted(int daysAgo, int no, string text)
        => Then(daysAgo, "drafter", scene => scene.Request(no).SaveDraft(text, false, scene.Request(no).CurrentDraft?.Version ?? 0, scene.Stamp));

    public Case PassedToPoc(int daysAgo, int no) => Then(daysAgo, "drafter", scene => scene.Request(no).PassToPoc(scene.Stamp));

    public Case Answered(int daysAgo, int no, string text, params Paper[] papers) => Then(daysAgo, "poc", scene =>
    {
        var request = scene.Request(no);
        var draft = request.SaveDraft(text, false, request.CurrentDraft?.Version ?? 0, scene.Stamp);
        foreach (var document in scene.Papers) document.OnDraft(draft.Id);
        Instalment.SendAnswers(scene.Complaint, [request], [.. scene.Papers], scene.Stamp);
    }, DocumentPart.Answer, papers);

    public Case QuickLook(int daysAgo, int no) => Then(daysAgo, _poc, scene => scene.Request(no).MarkQuickLook(true, scene.Stamp));

    public Case SentBack(int daysAgo, int no, int due, string reason)
        => Then(daysAgo, _poc, scene => scene.Request(no).SendBack(reason, scene.Today.AddDays(due), [], scene.Stamp));

    public Case Accepted(int daysAgo, int no) => Then(daysAgo, _poc, scene => scene.Request(no).Accept(scene.Stamp));

    public Case Extended(int daysAgo, int no, int due, string reason)
        => Then(daysAgo, _poc, scene => scene.Request(no).Extend(scene.Today.AddDays(due), reason, scene.Stamp));

    /// <summary>Stops the requests that wait for the company, and the closure target.</summary>
    public Case Paused(int daysAgo, PauseReason reason, string note) => Then(daysAgo, _poc, scene => Pause.Start(scene.Complaint, reason, note,
        [.. scene.Complaint.Deadlines().Where(deadline => deadline.IsOpen).Select(deadline => deadline.Key)], scene.Stamp));

    public Case PauseEnded(int daysAgo) => Then(daysAgo, _poc, scene => scene.Complaint.Pauses[^1].End(scene.Complaint, scene.Stamp));

    public Case Reminded(int daysAgo, int no) => Then(daysAgo, _poc, scene => InformationRequest.Remind(scene.Complaint, [no], true, scene.Stamp));

    public Case CanceledRequest(int daysAgo, int no, string reason) => Then(daysAgo, _poc, scene => scene.Request(no).Cancel(reason, scene.Stamp));

    /// <param name="until">Days from today.</param>
    public Case AsksForMoreTime(int daysAgo, int no, int until, string reason) => Then(daysAgo, "poc", scene => scene.Request(no).AskForMoreTime(reason, scene.Today.AddDays(until), scene.Stamp));

    public Case AsksForTheAnswerBack(int daysAgo, int no, string reason) => Then(daysAgo, "poc", scene => scene.Request(no).AskToSendBack(reason, scene.Stamp));

    public Case GivenMoreTime(int daysAgo, int no, int until, string words) => Then(daysAgo, _poc, scene => scene.Request(no).GrantMoreTime(scene.Today.AddDays(until), words, scene.Stamp));

    public Case Refused(int daysAgo, int no, string words) => Then(daysAgo, _poc, scene => scene.Request(no).RefuseAsk(words, scene.Stamp));

    public Case GivenToTwo(int daysAgo, int no, int due) => Then(daysAgo, "poc", scene => scene.Request(no).AssignDrafters(
        [(scene.OfCompany("drafter"), scene.Today.AddDays(due)), (scene.OfCompany("contact"), scene.Today.AddDays(due + 1))], scene.Stamp));

    public Case Noted(int daysAgo, ResearchKind kind, ResearchWith with, string text, params Paper[] papers)
        => Then(daysAgo, _poc, scene => scene.Complaint.AddResearch(kind, with, scene.Stamp.Today, text, scene.Papers, scene.Stamp), DocumentPart.Research, papers);

    /// <summary>Relates it to the complaint of somebody else.</summary>
    public Case RelatedTo(int daysAgo, string who) => Then(daysAgo, _poc, scene =>
    {
        var other = scene.ComplaintOf(who);
        scene.Complaint.AddRelated(new Related { Kind = RelatedKind.Complaint, OtherRecordId = other.Id }, other.Number, scene.Stamp);
    });

    /// <summary>Another agency may read the whole record, for good or until a day from today: it asked the day before.</summary>
    public Case OpenedTo(int daysAgo, string agency, int? until = null) => AsksForAccess(daysAgo + 1, agency, "We have a complaint about the same company.").Then(daysAgo, "supervisor",
        scene => scene.Complaint.GrantAccess(scene.Complaint.AccessRequests.Last(), until is { } days ? scene.Today.AddDays(days) : null, null, scene.Stamp));

    public Case AsksForAccess(int daysAgo, string agency, string why) => Then(daysAgo, $"manager@{agency}", scene => scene.Complaint.AskForAccess(scene.AgencyOf(agency), why, scene.Stamp));

    public Case AccessRefused(int daysAgo, string why) => Then(daysAgo, "supervisor", scene => scene.Complaint.RefuseAccess(scene.Complaint.AccessRequests.Last(), why, scene.Stamp));

    public Case Referred(int daysAgo, string agency, string why, ReferralShows shows = ReferralShows.Account | ReferralShows.Transaction | ReferralShows.IntakeFacts)
        => Then(daysAgo, _poc, scene => scene.Complaint.Refer(scene.AgencyOf(agency), [scene.OfAgency(agency, "supervisor")], why, shows, scene.Stamp));

    /// <summary>It turned out to be about another company.</summary>
    public Case IsAbout(int daysAgo, string nmlsId, string why) => Then(daysAgo, "supervisor", scene => scene.ChangeSubject(nmlsId, why));

    public Case ReferralRejected(int daysAgo, string agency, string why) => Then(daysAgo, $"supervisor@{agency}", scene => scene.Complaint.RejectReferral(why, scene.Stamp));

    public Case ReferralAccepted(int daysAgo, string agency, string words) => Then(daysAgo, $"supervisor@{agency}", scene => scene.Complaint.AcceptReferral(scene.OfAgency(agency, "manager"), words, scene.Stamp));

    public Case Closed(int daysAgo, ClosureReason reason, Closing? with = null, params Paper[] papers)
        => Then(daysAgo, _poc, scene => scene.Complaint.Close((with ?? new Closing(reason)) with { Reason = reason, CancelsOpenRequests = true }, scene.Papers, scene.Stamp), DocumentPart.Closure, papers);

    /// <summary>Closed with money for the consumer, paid on the day of closing; the company reads a comment and a paper.</summary>
    public Case ClosedWithMoney(int daysAgo, decimal amount, string comment, params Paper[] papers) => Then(daysAgo, _poc, scene => scene.Complaint.Close(
        new Closing(ClosureReason.ClosedWithMonetaryRelief, "The consumer called and has the money.", [(amount, scene.Stamp.Today)], SharedComment: comment,
            SharedDocuments: scene.Papers.Select(paper => paper.Id).ToHashSet(), CancelsOpenRequests: true),
        scene.Papers, scene.Stamp), DocumentPart.Closure, papers);

    public Case Canceled(int daysAgo, string reason, params Paper[] papers) => Then(daysAgo, _poc, scene => scene.Complaint.Cancel(reason, scene.Papers, scene.Stamp), DocumentPart.Cancellation, papers);

    public Case Reopened(int daysAgo, ReopenReason reason, string comment, string? poc = null)
        => Then(daysAgo, poc ?? _poc, scene => scene.Complaint.Reopen(new ReopeningOrder(reason, comment), scene.OfAgency(poc ?? _poc), scene.Stamp));

    /// <summary>Closed as another's double.</summary>
    public Case ClosedAsDouble(int daysAgo, string who)
        => Then(daysAgo, _poc, scene => scene.Complaint.Close(new Closing(ClosureReason.Duplicate, DuplicateOf: scene.ComplaintOf(who).Number), [], scene.Stamp));
}
