using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Deadlines;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Files;
using Redress.Web.Pages.Companies;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Sends the requests that are ready, and with them the invitation of a company that is not enrolled.</summary>
[Needs(Right.SendRequests, OnActivity = Right.WorkOnActivities)]
public class SendModel(DocumentStore store) : RecordPage
{
    static readonly DocumentPart[] OfTheRecord = [DocumentPart.Intake, DocumentPart.Research, DocumentPart.Closure, DocumentPart.Related];

    [BindProperty] public InputModel Input { get; set; } = new();
    protected override bool IsForReader => Record.IsSentBy(Viewer);
    [BindProperty] public Uploads Uploads { get; set; } = new();
    [BindProperty] public Invite Invite { get; set; } = new();

    public override bool HoldsPrimaryAct => true;
    public IReadOnlyList<InformationRequest> Ready { get; private set; } = [];
    /// <summary>Documents of the record that the company cannot read yet.</summary>
    public IReadOnlyList<Document> Offered { get; private set; } = [];
    /// <summary>People of the agency who can be told when answers come, by ID.</summary>
    public IReadOnlyDictionary<Guid, string> Colleagues { get; private set; } = new Dictionary<Guid, string>();
    public string Company => Record.SubjectName;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        Ready = [.. Listed.Where(request => request.SentAt is null)];
        Offered = [.. Record.Documents.Where(document => document.SharedAt is null && OfTheRecord.Contains(document.Part)).OrderBy(document => document.Id)];
        var roles = OfActivity is null ? Roles.OfComplaints : Roles.OfSystem;
        Colleagues = await Db.People.Where(person => person.AgencyId == Record.AgencyId && person.RemovedAt == null && person.Id != Viewer.PersonId && person.Id != Record.AgencyPocId)
            .Where(person => person.Roles.Any(held => roles.Contains(held.Role))).OrderBy(person => person.LastName)
            .ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
        if (Record.Company is { CanBeAsked: true } company) await Invite.Load(Db, company, Record.Agency, Now);
        foreach (var request in Ready) Input.DueOn.TryAdd(request.No, null);
        return null;
    }

    /// <param name="only">Number of the one request to select; otherwise all that are ready.</param>
    public void OnGet(int? only)
    {
        Input.BulkDueOn = Input.FilledWith = ByRule;
        foreach (var request in Ready) Input.DueOn[request.No] = request.PlannedDueOn ?? ByRule;
        Input.Chosen = [.. Ready.Select(request => request.No).Where(no => only is null || no == only)];
        Input.SharesAccount = Complaint is { IsRestricted: false };
        (Input.TellsMe, Input.TellsPoc) = (true, true);
        if (Record.Company?.CanBeAsked == true) Invite.Suggest();
    }

    /// <summary>Gives the bulk date to the selected requests that have none, and again to those that had the bulk date before.</summary>
    public async Task<IActionResult> OnPostFill()
    {
        await Uploads.Take(Db, store, DocumentPart.Instalment, Stamp);
        foreach (var request in Ready.Where(request => Input.Chosen.Contains(request.No) && HasNoDateOfItsOwn(request)))
        {
            Input.DueOn[request.No] = Input.BulkDueOn;
            ModelState.Remove(KeyOf(request.No));
        }
        Input.FilledWith = Input.BulkDueOn;
        ModelState.Remove("Input.FilledWith");
        return Page();
    }

    /// <summary>Keeps the dates with the requests, to send them another time.</summary>
    public async Task<IActionResult> OnPostLater()
    {
        if (!ModelState.IsValid) return Page();
        InformationRequest.Plan(Record, Input.DueOn, Stamp);
        await Db.SaveChangesAsync();
        return Done(List, "Due dates saved.", "Nothing was sent.");
    }

    public async Task<IActionResult> OnPost()
    {
        if (await Uploads.Take(Db, store, DocumentPart.Instalment, Stamp)) return Page();
        CheckDates();
        if (Invite.IsNeeded) await Invite.Check(Db, ModelState);
        if (!ModelState.IsValid) return Page();

        var order = Order();
        Instalment.Send(Record, order, Uploads.Documents, Stamp);
        var sent = DayWords.Count(order.DueOn.Count, Noun);
        var invited = Invite.IsNeeded ? $" and an invitation to {Invite.Invitee!.Value.Name}" : "";
        if (Invite.IsNeeded) Invite.Send(Db, Record.Agency, DayWords.Count(order.DueOn.Count, IsOfMatters ? "matter requiring attention" : "information request"), Stamp);
        else if (Invite.Remind(Db, Stamp)) invited = $", and a reminder to {Invite.Latest!.InvitedName}";
        await Db.SaveChangesAsync();
        var first = order.DueOn.Values.Min();
        return Done(List, $"{sent} sent to {Company}{invited}.", $"First answer due {DayWords.Short(first)} ({DayWords.Relative(first, Today)}).");
    }

    public DateOnly ByRule => Record.Agency.DueAfter(PeriodKind.Answer, Today);

    public WhyDate Why => WhyDate.Of(Record.Agency.Name, Record.Agency.Calendar(), Today, Input.BulkDueOn is { } on && on > Today ? on : ByRule, Record.Agency.Period(PeriodKind.Answer));

    /// <summary>How many selected requests took the bulk date.</summary>
    public int Filled => Ready.Count(request => request.PlannedDueOn is null && Input.FilledWith is not null && Input.DueOn[request.No] == Input.FilledWith);

    public DateOnly? FirstDue => Input.Chosen.Select(no => Input.DueOn.GetValueOrDefault(no) ?? Input.BulkDueOn).Min();

    /// <summary>"Mon, in 18 days"; a holiday or weekend is remarked.</summary>
    public string Falls(DateOnly day)
        => $"{day.ToString("ddd", System.Globalization.CultureInfo.InvariantCulture)}, {DayWords.Relative(day, Today)}"
        + (WhyDate.Remark(Record.Agency.Calendar(), day) is { } remark ? $": {remark}" : "");

    static string KeyOf(int no) => $"Input.DueOn[{no}]";

    bool HasNoDateOfItsOwn(InformationRequest request)
        => Input.DueOn[request.No] is { } date ? date == Input.FilledWith && request.PlannedDueOn is null
        : !ModelState.TryGetValue(KeyOf(request.No), out var typed) || string.IsNullOrWhiteSpace(typed.AttemptedValue);

    void CheckDates()
    {
        foreach (var no in Input.Chosen.Where(no => Ready.Any(request => request.No == no)))
        {
            if (ModelState.TryGetValue(KeyOf(no), out var typed) && typed.Errors.Count > 0) continue;
            var on = Input.DueOn[no] ?? Input.BulkDueOn;
            if (on is null) ModelState.AddModelError(KeyOf(no), $"Give the due date of {Noun} {no}.");
            else if (on <= Today) ModelState.AddModelError(KeyOf(no), $"The due date of {Noun} {no} must lie in the future.");
        }
    }

    SendingOrder Order() => new(
        Input.Chosen.Distinct().ToDictionary(no => no, no => Input.DueOn.GetValueOrDefault(no) ?? Input.BulkDueOn ?? Today),
        Input.Comments, Input.FileSharingLink, Input.SharesAccount,
        Input.Documents.Where(id => Offered.Any(document => document.Id == id)).ToHashSet(),
        new AnswerNotices(Input.TellsMe, Input.TellsPoc, Input.TellsSupervisors, Input.TellsOthers ? [.. Input.Others.Where(Colleagues.ContainsKey).Distinct()] : []));

    public class InputModel
    {
        /// <summary>Numbers of the requests that are sent now.</summary>
        public List<int> Chosen { get; set; } = [];
        public Dictionary<int, DateOnly?> DueOn { get; set; } = [];
        public DateOnly? BulkDueOn { get; set; }
        /// <summary>The bulk date that rows were filled with.</summary>
        public DateOnly? FilledWith { get; set; }

        [StringLength(10_000, ErrorMessage = "The comments are longer than 10,000 characters.")]
        public string? Comments { get; set; }

        [StringLength(2_000, ErrorMessage = "The link is longer than 2,000 characters.")]
        public string? FileSharingLink { get; set; }

        public bool SharesAccount { get; set; }
        public List<Guid> Documents { get; set; } = [];
        public bool TellsMe { get; set; }
        public bool TellsPoc { get; set; }
        public bool TellsSupervisors { get; set; }
        public bool TellsOthers { get; set; }
        public List<Guid> Others { get; set; } = [];
    }
}
