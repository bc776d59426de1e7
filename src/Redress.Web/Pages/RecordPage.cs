using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data.Doors;
using Redress.Web.Pages.Complaints;
using Redress.Web.Pages.Supervision;

namespace Redress.Web.Pages;

/// <summary>A page of the exchange, for an agency. Its address says whether of a complaint or of a supervisory activity; the page of either loads it, and its head stands above.</summary>
public abstract class RecordPage : RedressPage
{
    /// <summary>Complaint ID or SA ID.</summary>
    [FromRoute] public string Number { get; set; } = "";

    public ComplaintPage? OfComplaint { get; private set; }
    public ActivityPage? OfActivity { get; private set; }
    public Complaint? Complaint => OfComplaint?.Complaint;
    public Record Record => OfComplaint is null ? OfActivity!.Record : OfComplaint.Complaint;
    /// <summary>What the record is called in a sentence.</summary>
    public string Kind => OfComplaint is null ? "activity" : "complaint";
    public DateOnly Today => Record.Agency.DayOf(Now);
    protected Stamp Stamp => StampOf(Record.Agency);
    public string Address(string tab = "") => OfComplaint?.Address(tab) ?? OfActivity!.Address(tab);
    /// <summary>The page is one of matters requiring attention, which are requests of their own kind.</summary>
    public bool IsOfMatters => BothKinds.IsOfMatters(Request.Path);
    public string List => Address(IsOfMatters ? "matters" : "requests");
    /// <summary>"Information requests".</summary>
    public string ListWords => IsOfMatters ? "Matters requiring attention" : "Information requests";
    /// <summary>"request".</summary>
    public string Noun => IsOfMatters ? "matter" : "request";
    /// <summary>The requests that stand in this list.</summary>
    public IEnumerable<InformationRequest> Listed => Record.Requests.Where(request => (request.Type == RequestType.Matter) == IsOfMatters).OrderBy(request => request.No);
    public bool IsOwner => Record.AgencyId == Viewer.AgencyId;
    public bool MayAsk => Record.IsInWork && Record.IsAskedBy(Viewer);
    public bool MaySend => GoesOn && Record.IsSentBy(Viewer);
    public bool MayReview => GoesOn && Record.IsDecidedBy(Viewer);
    // Matters outlive the closing.
    bool GoesOn => Record.IsInWork || IsOfMatters && OfActivity!.Record.AwaitsMatters;
    public IEnumerable<Document> Documents => OfComplaint is { } page ? page.Complaint.DocumentsFor(Viewer, page.Standing) : OfActivity!.Record.DocumentsFor(Viewer);

    /// <summary>Pages of acts need the owner; a tab that only reads sets this to false.</summary>
    protected virtual bool OwnerOnly => true;

    /// <summary>The page has a filled button of its own; the header then shows none.</summary>
    public virtual bool HoldsPrimaryAct => false;

    /// <summary>Whether the reader may do what this page is for, where the right alone does not say it.</summary>
    protected virtual bool IsForReader => true;

    protected override async Task<IActionResult?> Load()
    {
        var isActivity = BothKinds.IsOfActivity(Request.Path);
        (OfComplaint, OfActivity) = isActivity ? (null, new ActivityBeside(Number, OwnerOnly, () => HoldsPrimaryAct)) : (new ComplaintBeside(Number, OwnerOnly, () => HoldsPrimaryAct), (ActivityPage?)null);
        if (await (isActivity ? OfActivity!.LoadBeside(this) : OfComplaint!.LoadBeside(this)) is { } ended) return ended;
        return IsForReader ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    protected override Task WasOpened() => OfComplaint?.WasOpenedBeside() ?? OfActivity!.WasOpenedBeside();

    protected Task<Dictionary<Guid, string>> NamesOf(IEnumerable<Guid?> people)
    {
        var ids = people.OfType<Guid>().Distinct().ToList();
        return Db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.FirstName + " " + person.LastName);
    }

    sealed class ComplaintBeside : ComplaintPage
    {
        readonly bool ownerOnly;
        readonly Func<bool> holdsPrimaryAct;

        public ComplaintBeside(string number, bool ownerOnly, Func<bool> holdsPrimaryAct) => (Number, this.ownerOnly, this.holdsPrimaryAct) = (number, ownerOnly, holdsPrimaryAct);

        protected override bool OwnerOnly => ownerOnly;
        public override bool HoldsPrimaryAct => holdsPrimaryAct();
    }

    sealed class ActivityBeside : ActivityPage
    {
        readonly bool leadOnly;
        readonly Func<bool> holdsPrimaryAct;

        public ActivityBeside(string number, bool leadOnly, Func<bool> holdsPrimaryAct) => (Activity, this.leadOnly, this.holdsPrimaryAct) = (number, leadOnly, holdsPrimaryAct);

        protected override bool LeadOnly => leadOnly;
        protected override bool OpenToJoined => true;
        public override bool HoldsPrimaryAct => holdsPrimaryAct();
    }
}
