using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal;

/// <summary>A page of the exchange, for the company it was sent to. Its address says whether of a complaint or of a supervisory activity.</summary>
public abstract class PortalRecordPage : RedressPage
{
    [FromRoute] public string Number { get; set; } = "";

    public Complaint? OfComplaint { get; private set; }
    public SupervisoryActivity? OfActivity { get; private set; }
    public Record Record => OfComplaint is null ? OfActivity! : OfComplaint;
    public DateOnly Today => Record.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Record.Agency);
    public bool IsPoc => Record.CompanyPocId == Viewer.PersonId;
    public bool MayDraft => Record.IsDraftedBy(Viewer);
    public bool MaySendAnswers => IsPoc && Viewer.May(OfActivity is null ? Right.SendAnswers : Right.LeadActivities) && Record.IsInExchange;
    public bool MayAssignPoc => Record.IsInExchange && (OfActivity?.IsStaffedBy(Viewer) ?? Viewer.May(Right.AssignCompanyPoc));
    public string Home => OfActivity is null ? "/portal/complaints" : "/portal/supervision";
    public string HomeWords => OfActivity is null ? "Complaints" : "Supervision";
    public string Address => $"{Home}/{Record.Number}";
    /// <summary>Where the one is named who alone sends answers.</summary>
    public string AssignAddress => $"{Address}/{(OfActivity is null ? "poc" : "team")}";
    /// <summary>"about Margaret Ellison, Spokane, WA", "in its limited examination".</summary>
    public string AskedAbout => OfActivity is null ? $"about {Complainant}" : $"in its {char.ToLowerInvariant(OfActivity.KindWords[0])}{OfActivity.KindWords[1..]}";
    /// <summary>As the company's own people call who sends answers.</summary>
    public string LeadOrPoc => OfActivity is null ? "POC" : "Company Lead";
    /// <summary>What the one is who speaks for the agency.</summary>
    public string AgencyPocWords => OfActivity is null ? "POC for the agency" : "Examiner in Charge";

    /// <summary>What was sent. The company knows of no other request.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; private set; } = [];
    public IReadOnlyList<Document> Documents { get; private set; } = [];
    /// <summary>Names of the people whom the exchange names by ID.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithParties().Include(complaint => complaint.Category);

    protected override async Task<IActionResult?> Load()
    {
        if (!Viewer.IsOnCompanySide) return NotFound();
        var isActivity = BothKinds.IsOfActivity(Request.Path);
        if (isActivity) OfActivity = await Db.WithExchange(await Db.Activities(Viewer, Depth.Full).Whole().Include(activity => activity.PointsOfContact).FirstOrDefaultAsync(activity => activity.Number == Number));
        else OfComplaint = await Db.ReadParts(await With(Db.Complaints(Viewer, Depth.Full)).FirstOrDefaultAsync(complaint => complaint.Number == Number), Viewer);
        if (OfComplaint is null && OfActivity is null) return isActivity ? NotFound() : await WhatIsKept() ?? NotFound();
        Requests = [.. Record.Requests.Where(request => request.SentAt is not null).OrderBy(request => request.No)];
        Documents = [.. OfComplaint?.DocumentsFor(Viewer, Standing.Company) ?? OfActivity!.DocumentsFor(Viewer)];
        Names = await ReadNames();
        return null;
    }

    protected override Task WasOpened() => OfComplaint is { } complaint ? ReadLog.Saw(complaint, Standing.Company, ReadHow.Page) : ReadLog.Saw(Record.Id, ReadWhat.Record, ReadHow.Page);

    /// <summary>The complaint is about somebody else now: what this company had of it is elsewhere.</summary>
    async Task<IActionResult?> WhatIsKept()
        => await Db.FormerSubjects(Viewer).AnyAsync(former => Db.Set<Complaint>().Any(c => c.Id == former.RecordId && c.Number == Number)) ? Redirect($"/portal/former/{Number}") : null;

    /// <summary>At the company a restricted answer is read by the point of contact only.</summary>
    public bool Reads(Round round) => !round.IsRestricted || IsPoc;

    public IEnumerable<Document> DocumentsOf(Guid partId) => Documents.Where(document => document.PartId == partId);

    public TimeUsed Clock(InformationRequest request) => TimeUsed.Between(Record.Agency, request.LatestRound!.AskedAt, request.DueOn!.Value,
        Record.Pauses.Where(pause => pause.Stops(new(DueKind.Answer, request.Id))).Select(pause => new PausedDays(pause.FromOn, pause.EndedOn)), Today);

    public string Name(Guid? id) => id is { } known && Names.TryGetValue(known, out var name) ? known == Viewer.PersonId ? "you" : name : "somebody";

    /// <summary>The one who complained and from where, in a line.</summary>
    public string Complainant
        => OfComplaint is not { } complaint || !WhoSeesWhat.Shows(Part.ComplainantNameAndAddress, Standing.Company, complaint.IsRestricted) ? "Complainant not shown"
        : complaint.IsAnonymous ? "Anonymous complainant"
        : string.Join(", ", new[] { complaint.FirstComplainant?.Name, complaint.FirstComplainant?.City, complaint.FirstComplainant?.State }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Names of those who draft the answer now: "you and Luis Ortega".</summary>
    public string DraftersOf(InformationRequest request)
    {
        var names = (request.CurrentDraft?.Drafters ?? []).Select(one => Name(one.PersonId)).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>"12 days since it was sent, 3 business days left".</summary>
    public string ClockWords(InformationRequest request)
    {
        var (clock, since) = (Clock(request), Today.DayNumber - Record.Agency.DayOf(request.SentAt!.Value).DayNumber);
        var (left, late) = (clock.Of - clock.Used, Today.DayNumber - request.DueOn!.Value.DayNumber);
        return $"{(since == 0 ? "Sent today" : $"{Domain.Deadlines.DayWords.Count(since, "day")} since it was sent")}, "
            + (request.PausedSince is not null ? "paused" : late > 0 ? $"{Domain.Deadlines.DayWords.Count(late, "day")} late" : late == 0 ? "due today" : $"{Domain.Deadlines.DayWords.Count(left, "business day")} left");
    }

    public InformationRequest? FirstWaiting => Requests.Where(request => request.WaitsForCompany && Record.IsInExchange).MinBy(request => request.DueOn);

    /// <summary>Answers that the point of contact could send now.</summary>
    public IReadOnlyList<InformationRequest> ReadyToAnswer
        => Record.IsInExchange ? [.. Requests.Where(request => request.WaitsForCompany && !string.IsNullOrWhiteSpace(request.CurrentDraft?.Text))] : [];

    async Task<IReadOnlyDictionary<Guid, string>> ReadNames()
    {
        var ids = Requests.SelectMany(request => request.Rounds.SelectMany(round => new[] { round.AskedById, round.AnsweredById })
                .Concat(request.Asks.Select(ask => ask.AskedById)).Concat(request.Drafts.SelectMany(draft => draft.Assignments.SelectMany(one => new Guid?[] { one.PersonId, one.AssignedById }).Concat([draft.SavedById, draft.PassedToPocById]))))
            .Concat(Requests.Select(request => request.AcceptedById)).Concat(Requests.Select(request => request.CanceledById)).Concat(Requests.SelectMany(request => request.DueDates).Select(due => due.SetById))
            .Concat(Record.Instalments.Select(instalment => instalment.SentById))
            .Concat(Requests.SelectMany(request => request.Reminders.Where(one => one.IsToCompany).SelectMany(one => new[] { one.ById, one.ToId })))
            .OfType<Guid>().Distinct().ToList();
        return await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }
}
