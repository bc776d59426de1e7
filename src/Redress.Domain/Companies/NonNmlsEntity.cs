using Redress.Domain.Access;
using Redress.Domain.Agencies;
using Redress.Domain.Deadlines;
using Redress.Domain.Records;

namespace Redress.Domain.Companies;

/// <summary>
/// A party that is in no registry: unlicensed, unknown, unreachable. Agencies make a record of it so that complaints have a subject.
/// Its number is the Entity Tracking Number. All agencies read it; the one that keeps it changes it; nobody can ask it anything here.
/// </summary>
public sealed partial class NonNmlsEntity : Record
{
    public const int MostActivity = 4_000, MostDetails = 60, MostWhy = 2_000;

    NonNmlsEntity() { }

    public string Name => SubjectName;
    /// <summary>Normalized name, for matching over spelling variants.</summary>
    public string NameKey { get; private set; } = "";
    /// <summary>What it seems to do.</summary>
    public string? Activity { get; private set; }
    /// <summary>Raised when a complaint is entered about it and when it is matched, so that neither misses the other.</summary>
    public int Turns { get; private set; }
    /// <summary>In the order in which they were given.</summary>
    public List<EntityDetail> Details { get; } = [];
    public List<InformationChange> InformationChanges { get; } = [];
    public List<EntityMatch> Matches { get; } = [];

    public bool IsMatched => CompanyId is not null;
    /// <summary>The company that it turned out to be, or the one into which that merged since. Load both.</summary>
    public Company? TurnedOut => Company?.Successor ?? Company;

    /// <summary>Of the record and its information changes. What hangs on posts stands on the board.</summary>
    public IEnumerable<Document> OwnDocuments => Documents.Where(document => document.Part != DocumentPart.Discussion);

    public IEnumerable<EntityDetail> Of(DetailKind kind) => Details.Where(detail => detail.Kind == kind).OrderBy(detail => detail.Position);

    /// <param name="number">An Entity Tracking Number given for this record.</param>
    public static NonNmlsEntity Create(string number, Agency agency, EntityFacts facts, IEnumerable<Document> documents, Stamp stamp)
    {
        if (agency.LeftAt is not null) throw new BrokenRuleException($"{agency.Name} left Redress. Nothing can be entered.");
        var entity = new NonNmlsEntity { Number = number, Agency = agency, AgencyId = agency.Id, CreatedAt = stamp.At, CreatedById = stamp.By.PersonId };
        entity.MustBeKeptBy(stamp.By);
        entity.Take(facts);
        foreach (var document in documents) document.HangOn(entity);
        entity.Happened(Act.EntityCreated, stamp, $"Created the record of {entity.Name}.");
        return entity;
    }

    /// <summary>A former name stays as another name and keeps finding it. Complaints keep the name they were entered with.</summary>
    public void Change(EntityFacts facts, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        if (!Take(facts)) throw new BrokenRuleException("Nothing was changed.");
        Happened(Act.EntityChanged, stamp, $"Changed the record of {Name}.");
    }

    public void AddDocument(Document document, Stamp stamp)
    {
        MustBeKeptBy(stamp.By);
        document.HangOn(this);
        Happened(Act.DocumentAdded, stamp, $"Added the document {document.FileName}.");
    }

    /// <summary>The agency that kept it left the installation: another one keeps it from now on, with what was asked about it.</summary>
    public void TakeOver(Agency agency, Stamp stamp)
    {
        if (agency.Id == AgencyId) throw new BrokenRuleException($"{agency.Name} keeps {Number} already.");
        if (Agency.LeftAt is null) throw new BrokenRuleException($"{Agency.Name} keeps {Number}. Ask it for a change.");
        if (stamp.By.AgencyId != agency.Id || !stamp.By.May(Right.CreateNonNmlsEntities)) throw new BrokenRuleException("Only a Supervisor or Manager takes over a record, for the own agency.");
        var before = Agency.Name;
        (Agency, AgencyId, OwnedSince) = (agency, agency.Id, stamp.At);
        Happened(Act.EntityTakenOver, stamp, $"{before} left Redress. {agency.Name} keeps the record from now on.");
    }

    internal void Turned() => Turns++;

    public bool IsKeptBy(Viewer viewer) => viewer.AgencyId == AgencyId && viewer.May(Right.CreateNonNmlsEntities);

    void MustBeKeptBy(Viewer by)
    {
        if (!IsKeptBy(by)) throw new BrokenRuleException($"Only a Supervisor or Manager of {Agency.Name} changes this record. Others ask for a change.");
    }

    /// <returns>Whether anything is different now.</returns>
    bool Take(EntityFacts facts)
    {
        facts.MustHold();
        var (name, activity) = (EntityFacts.Clean(facts.Name)!, string.IsNullOrWhiteSpace(facts.Activity) ? null : facts.Activity.Trim());
        var wanted = facts.Cleaned();
        if (SubjectName != "" && name != SubjectName && !wanted.Any(detail => detail.Kind == DetailKind.Name && detail.Text == SubjectName) && wanted.Count < MostDetails)
            wanted.Add(new(DetailKind.Name, SubjectName) { Note = Company.FormerName });
        var free = Details.ToList();
        var changed = name != SubjectName || activity != Activity;
        var position = 0;
        foreach (var detail in wanted)
        {
            var there = free.Find(one => one.Says(detail));
            if (there is not null) free.Remove(there);
            else
            {
                Details.Add(there = new EntityDetail(Id, detail));
                changed = true;
            }
            there.Position = position++;
        }
        foreach (var gone in free) changed |= Details.Remove(gone);
        (SubjectName, NameKey, Activity) = (name, Companies.NameKey.Of(name).Compact, activity);
        return changed;
    }

    // It takes no requests, so nothing of it is due and nobody is next.
    public override bool IsInWork => false;

    public override bool IsInExchange => false;

    public override bool IsAskedBy(Viewer viewer) => false;

    public override bool IsSentBy(Viewer viewer) => false;

    public override bool IsDecidedBy(Viewer viewer) => false;

    public override bool IsDraftedBy(Viewer viewer) => false;

    public override void MustBeInWork(string whatForbids) => throw new BrokenRuleException($"{Name} is not in the registry and cannot be asked here.");

    public override void MustTakeAnswers(string whatForbids) => MustBeInWork(whatForbids);

    public override IEnumerable<Deadline> Deadlines() => [];

    public override void ShareAccount(DateTime at) => throw new NotSupportedException("A non-NMLS entity has no account of a matter.");

    public override void Reckon() { }
}
