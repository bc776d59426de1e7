using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>The list of a record's requests, one of them open with its rounds and, for whoever may decide, the decision beside them.</summary>
public abstract class RequestsPage : RecordPage
{
    Dictionary<Guid, string> names = [];
    IReadOnlyList<Document> documents = [];

    /// <summary>The request that is open.</summary>
    [FromRoute] public int? No { get; set; }
    /// <summary>us, company or done; otherwise all.</summary>
    [FromQuery] public string? Show { get; set; }
    [BindProperty] public DecisionInput Input { get; set; } = new();
    [BindProperty] public Uploads Uploads { get; set; } = new();

    /// <summary>What the activity took over from complaints. The exchange about it goes on there.</summary>
    public IReadOnlyList<EscalationRow> Carried { get; private set; } = [];
    public InformationRequest? Opened { get; private set; }
    public override bool HoldsPrimaryAct => MayDecide;
    public bool MayDecide => MayReview && Opened is { WaitsForReview: true, IsInWork: true };
    public bool TakesMatters => OfActivity is { Record.Milestone: >= Milestone.InFlight and <= Milestone.CloseOut };
    /// <summary>The subject that was asked, where it is not the present one.</summary>
    public string? FormerSubjectOf(InformationRequest request) => Complaint?.FormerSubjectOf(request.SubjectNo)?.SubjectName;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (OfComplaint?.Shows(Part.Requests) == false) return NotFound();
        Opened = Record.Requests.FirstOrDefault(request => request.No == No);
        if (No is not null && Opened is null) return NotFound();
        // Notices and links name a request by its number alone.
        if (Opened is not null && !Listed.Contains(Opened)) return HttpMethods.IsGet(Request.Method) ? Redirect(Address($"{(IsOfMatters ? "requests" : "matters")}/{No}")) : NotFound();
        if (OfActivity is { } activity && !IsOfMatters && No is null) Carried = [.. (await Db.EscalationRows(activity.Record)).Where(one => one.Requests.Count > 0)];
        documents = [.. Documents];
        names = await NamesOf(Record.Requests);
        return null;
    }

    public IEnumerable<InformationRequest> Shown => Listed.Where(request => Show switch
    {
        "us" => IsOurs(request),
        "company" => request.WaitsForCompany,
        "done" => IsDone(request),
        _ => true,
    });

    /// <summary>The choices above the list: what they are called, and how many requests they show.</summary>
    public IEnumerable<(string? Show, string Words, int Count)> Choices =>
    [
        (null, "All", Listed.Count()),
        ("us", "Us", Listed.Count(IsOurs)),
        ("company", "Company", Listed.Count(request => request.WaitsForCompany)),
        ("done", "Done", Listed.Count(IsDone)),
    ];

    public IEnumerable<Document> DocumentsOf(Guid? part, DocumentPart kind) => documents.Where(document => document.PartId == part && document.Part == kind);

    public Instalment? InstalmentOf(InformationRequest request) => Record.Instalments.FirstOrDefault(instalment => instalment.Id == request.InstalmentId);

    /// <summary>The dates that were due in this round, as they were set.</summary>
    public static IReadOnlyList<DueDate> DueDatesOf(InformationRequest request, Round round) => [.. request.DueDates.Where(due => due.RoundNo == round.No)];

    public string Name(Guid? person) => person is { } id && names.TryGetValue(id, out var name) ? name : "Redress";

    public DateOnly DayOf(DateTime at) => Record.Agency.DayOf(at);

    /// <summary>What a company gets for a new round, unless somebody sets another date.</summary>
    public Period NewRound => Record.Agency.Period(PeriodKind.NewRound);

    /// <summary>Counted by the calendar of the agency that owns the record.</summary>
    public WhyDate WhyNewDate => WhyDate.Of(Record.Agency.Name, Record.Agency.Calendar(), Today, DefaultDueOn, NewRound);

    protected DateOnly DefaultDueOn => NewRound.After(Record.Agency.Calendar(), Today);

    /// <summary>What became of something that the company asked for.</summary>
    public static string OutcomeOf(CompanyAsk ask) => ask.Decision switch
    {
        AskDecision.Granted => "Granted",
        AskDecision.OtherDate => "Another date was given",
        AskDecision.Refused => "Refused",
        AskDecision.Lapsed => "Not decided: the matter moved on",
        AskDecision.Withdrawn => "Withdrawn",
        _ => "Not decided yet.",
    };

    static bool IsOurs(InformationRequest request) => request.WaitsForReview || request.OpenAsk is not null || request.State == RequestState.ReadyToSend;

    static bool IsDone(InformationRequest request) => request.State is RequestState.Accepted or RequestState.Canceled;

    async Task<Dictionary<Guid, string>> NamesOf(IEnumerable<InformationRequest> requests)
    {
        var ids = requests.SelectMany(request => request.Rounds.SelectMany(round => new[] { round.AskedById, round.AnsweredById, round.QuickLookById })
            .Concat(request.Asks.SelectMany(ask => new[] { ask.AskedById, ask.DecidedById })).Concat([request.CreatedById, request.AcceptedById, request.CanceledById]).Concat(request.DueDates.Select(due => due.SetById)).Concat(request.Reminders.SelectMany(one => new[] { one.ById, one.ToId })))
            .OfType<Guid>().Distinct().ToList();
        return await Db.People.Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, Name = person.FirstName + " " + person.LastName }).ToDictionaryAsync(person => person.Id, person => person.Name);
    }
}
