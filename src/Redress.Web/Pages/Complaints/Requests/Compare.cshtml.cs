using Microsoft.AspNetCore.Mvc;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Complaints.Requests;

/// <summary>Two rounds of a request side by side, with the words marked in which the answers differ.</summary>
[Needs(Right.SeeComplaints, OnActivity = Right.SeeActivitySummaries)]
public class CompareModel : OneRequestPage
{
    /// <summary>Number of the earlier round; otherwise the one before the later.</summary>
    [FromQuery] public int? Old { get; set; }
    /// <summary>Number of the later round; otherwise the latest that is answered.</summary>
    [FromQuery] public int? New { get; set; }

    IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();
    IReadOnlyList<Document> documents = [];

    public Round Earlier { get; private set; } = null!;
    public Round Later { get; private set; } = null!;
    public WordChanges Answers { get; private set; } = null!;

    protected override bool OwnerOnly => false;

    protected override async Task<IActionResult?> Load()
    {
        if (await base.Load() is { } ended) return ended;
        if (OfComplaint?.Shows(Part.Requests) == false) return NotFound();
        var answered = Asked.Rounds.Where(round => round.AnsweredAt is not null).OrderBy(round => round.No).ToList();
        var later = answered.LastOrDefault(round => New is null || round.No == New);
        var earlier = answered.LastOrDefault(round => round.No < later?.No && (Old is null || round.No == Old));
        if (later is null || earlier is null) return NotFound();
        (Earlier, Later, Answers) = (earlier, later, WordChanges.Of(earlier.Answer!, later.Answer!));
        documents = [.. Documents];
        names = await NamesOf([earlier.AskedById, earlier.AnsweredById, later.AskedById, later.AnsweredById]);
        return null;
    }

    public void OnGet() { }

    public string Name(Guid? person) => person is { } id ? names.GetValueOrDefault(id, "Redress") : "Redress";

    /// <summary>Pairs of answered rounds that can be compared.</summary>
    public IEnumerable<(int Old, int New)> Pairs
    {
        get
        {
            var answered = Asked.Rounds.Where(round => round.AnsweredAt is not null).Select(round => round.No).Order().ToList();
            return answered.SelectMany(old => answered.Where(later => later > old).Select(later => (old, later)));
        }
    }

    public IReadOnlyList<Document> DocumentsOf(Round round) => [.. documents.Where(document => document.Part == DocumentPart.Answer && document.PartId == round.Id)];

    /// <summary>Is there a document of the same content in the other round?</summary>
    public bool IsInBoth(Document document) => documents.Any(other => other.Id != document.Id && other.Sha256 == document.Sha256 && (other.PartId == Earlier.Id || other.PartId == Later.Id));
}
