using Redress.Domain.Exchange;
using Redress.Domain.Records;

namespace Redress.Domain.Supervision;

/// <summary>Requests out of the library: core ones are placed once the scope is complete, others are drawn. Each is a draft like every other, and remembers where it comes from.</summary>
public sealed partial class SupervisoryActivity
{
    /// <summary>Was the entry placed or drawn here, and is still?</summary>
    public bool Holds(RequestTemplate entry) => Requests.Any(request => request.LibraryId == entry.Id);

    /// <summary>Core ones that fit and are not here, in the order of the library.</summary>
    /// <param name="core">Those in use at the agency that leads.</param>
    public IReadOnlyList<RequestTemplate> MissingCore(IEnumerable<RequestTemplate> core) => [.. core.Where(entry => entry.IsCore && entry.RetiredAt is null && entry.FitsActivity(this) && !Holds(entry)).OrderBy(entry => entry.Area, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Adds entries of the library as drafts, all of them or none.</summary>
    public IReadOnlyList<InformationRequest> Draw(IReadOnlyCollection<RequestTemplate> entries, Stamp stamp)
    {
        MustBeInWork("No requests can be added");
        MustBeAskedBy(stamp.By);
        if (entries.Count == 0) throw new BrokenRuleException("Choose at least one request of the library.");
        foreach (var entry in entries)
        {
            if (entry.Use != TemplateUse.Activities || entry.AgencyId is { } agency && agency != AgencyId && !IsJoinedBy(agency)) throw new BrokenRuleException($"“{entry.Title}” is not in a library that can be used here.");
            if (entry.RetiredAt is not null) throw new BrokenRuleException($"“{entry.Title}” was retired meanwhile.");
            if (Holds(entry)) throw new BrokenRuleException($"“{entry.Title}” is in the activity already.");
        }
        return Place(entries, "Added", stamp);
    }

    void PlaceCore(IEnumerable<RequestTemplate> core, Stamp stamp)
    {
        if (Company is { CanBeAsked: true } && MissingCore(core) is { Count: > 0 } missing) Place(missing, "Placed core", stamp);
    }

    List<InformationRequest> Place(IReadOnlyCollection<RequestTemplate> entries, string verb, Stamp stamp)
    {
        var placed = entries.Select(entry => InformationRequest.FromLibrary(this, entry, stamp)).ToList();
        Happened(Act.LibraryRequestsPlaced, stamp, $"{verb} {InformationRequest.Names(placed)} of the library: {string.Join("; ", placed.Take(10).Select(request => request.Title))}{(placed.Count > 10 ? " and others" : "")}.");
        return placed;
    }
}
