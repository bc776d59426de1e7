using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Portal.Complaints;

/// <summary>A page of one complaint, for the company it was sent to.</summary>
public abstract class PortalComplaintPage : RedressPage
{
    [FromRoute] public string Number { get; set; } = "";

    public Complaint Complaint { get; private set; } = null!;
    public DateOnly Today => Complaint.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Complaint.Agency);
    public bool IsPoc => Complaint.CompanyPocId == Viewer.PersonId;
    public bool MayDraft => Viewer.May(Right.DraftAnswers);
    public bool MayAssignPoc => Viewer.May(Right.AssignCompanyPoc) && Complaint.IsInExchange;
    public string Address => $"/portal/complaints/{Complaint.Number}";

    /// <summary>What was sent. The company knows of no other request.</summary>
    public IReadOnlyList<InformationRequest> Requests { get; private set; } = [];
    public IReadOnlyList<Document> Documents { get; private set; } = [];
    /// <summary>Names of the people whom the exchange names by ID.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    protected virtual IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithParties().Include(complaint => complaint.Category);

    protected override async Task<IActionResult?> Load()
    {
        if (Viewer.Side != Side.Company) return NotFound();
        var found = await Db.ReadParts(await With(Db.Complaints(Viewer, Depth.Full)).FirstOrDefaultAsync(complaint => complaint.Number == Number), Viewer);
        if (found is null) return await WhatIsKept() ?? NotFound();
        Complaint = found;
        Requests = [.. found.Requests.Where(request => request.SentAt is not null).OrderBy(request => request.No)];
        Documents = [.. found.DocumentsFor(Viewer, Standing.Company)];
        Names = await ReadNames();
        return null;
    }

    protected override Task WasOpened() => ReadLog.Saw(Complaint, Standing.Company, ReadHow.Page);

    /// <summary>The complaint is about somebody else now: what this company had of it is elsewhere.</summary>
    async Task<IActionResult?> WhatIsKept()
        => await Db.FormerSubjects(Viewer).AnyAsync(former => Db.Set<Complaint>().Any(c => c.Id == former.RecordId && c.Number == Number)) ? Redirect($"/portal/former/{Number}") : null;

    public bool Shows(Part part) => WhoSeesWhat.Shows(part, Standing.Company, Complaint.IsRestricted);

    /// <summary>At the company a restricted answer is read by the point of contact only.</summary>
    public bool Reads(Round round) => !round.IsRestricted || IsPoc;

    public IEnumerable<Document> DocumentsOf(Guid partId) => Documents.Where(document => document.PartId == partId);

    public TimeUsed Clock(InformationRequest request) => TimeUsed.Between(Complaint.Agency, request.LatestRound!.AskedAt, request.DueOn!.Value,
        Complaint.Pauses.Where(pause => pause.Stops(new(DueKind.Answer, request.Id))).Select(pause => new PausedDays(pause.FromOn, pause.EndedOn)), Today);

    public string Name(Guid? id) => id is { } known && Names.TryGetValue(known, out var name) ? known == Viewer.PersonId ? "you" : name : "somebody";

    /// <summary>The one who complained and from where, in a line.</summary>
    public string Complainant
        => !Shows(Part.ComplainantNameAndAddress) ? "Complainant not shown"
        : Complaint.IsAnonymous ? "Anonymous complainant"
        : string.Join(", ", new[] { Complaint.FirstComplainant?.Name, Complaint.FirstComplainant?.City, Complaint.FirstComplainant?.State }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>Names of those who draft the answer now: "you and Luis Ortega".</summary>
    public string DraftersOf(InformationRequest request)
    {
        var names = (request.CurrentDraft?.Drafters ?? []).Select(one => Name(one.PersonId)).ToList();
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    /// <summary>"12 days since it was sent, 3 business days left".</summary>
    public string ClockWords(InformationRequest request)
    {
        var (clock, since) = (Clock(request), Today.DayNumber - Complaint.Agency.DayOf(request.SentAt!.Value).DayNumber);
        var (left, late) = (clock.Of - clock.Used, Today.DayNumber - request.DueOn!.Value.DayNumber);
        return $"{(since == 0 ? "Sent today" : $"{Domain.Deadlines.DayWords.Count(since, "day")} since it was sent")}, "
            + (request.PausedSince is not null ? "paused" : late > 0 ? $"{Domain.Deadlines.DayWords.Count(late, "day")} late" : late == 0 ? "due today" : $"{Domain.Deadlines.DayWords.Count(left, "business day")} left");
    }

    public InformationRequest? FirstWaiting => Requests.Where(request => request.WaitsForCompany && Complaint.IsInExchange).MinBy(request => request.DueOn);

    /// <summary>Answers that the point of contact could send now.</summary>
    public IReadOnlyList<InformationRequest> ReadyToAnswer
        => Complaint.IsInExchange ? [.. Requests.Where(request => request.WaitsForCompany && !string.IsNullOrWhiteSpace(request.CurrentDraft?.Text))] : [];

    async Task<IReadOnlyDictionary<Guid, string>> ReadNames()
    {
        var ids = Requests.SelectMany(request => request.Rounds.SelectMany(round => new[] { round.AskedById, round.AnsweredById })
                .Concat(request.Asks.Select(ask => ask.AskedById)).Concat(request.Drafts.SelectMany(draft => draft.Assignments.SelectMany(one => new Guid?[] { one.PersonId, one.AssignedById }).Concat([draft.SavedById, draft.PassedToPocById]))))
            .Concat(Requests.Select(request => request.AcceptedById)).Concat(Requests.Select(request => request.CanceledById)).Concat(Requests.SelectMany(request => request.DueDates).Select(due => due.SetById))
            .Concat(Complaint.Instalments.Select(instalment => instalment.SentById))
            .Concat(Requests.SelectMany(request => request.Reminders.Where(one => one.IsToCompany).SelectMany(one => new[] { one.ById, one.ToId })))
            .OfType<Guid>().Distinct().ToList();
        return await Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }
}
