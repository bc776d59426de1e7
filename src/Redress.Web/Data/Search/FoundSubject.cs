using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>A company that may be the subject of a complaint, as a list of them shows it; perhaps found by a branch or a person of it.</summary>
public sealed record FoundSubject(
    Guid Id, string Name, CompanyKind Kind, string? SesId, string? NmlsId, string? FdicCertificate, string? Rssd, string Address, bool IsEnrolled,
    string? License, int OwnOpen, int All)
{
    /// <summary>Complaints are counted up to this; more is told as "more than".</summary>
    public const int CountedUpTo = 1_000;

    public IReadOnlyList<MatchReason> Reasons { get; init; } = [];
    /// <summary>Null where it was found by an ID.</summary>
    public Likelihood? Likelihood { get; init; }
    public Guid? BranchId { get; init; }
    public Guid? IndividualId { get; init; }
    /// <summary>It is the branch or the person that was found; the company is the one it belongs to.</summary>
    public bool IsPart { get; init; }
    public FoundPart? Branch { get; init; }
    public FoundPart? Individual { get; init; }

    /// <summary>Entity Tracking Number of a party that is in no registry.</summary>
    public string? Tracking { get; init; }
    /// <summary>"made by Oregon, Sep 2025".</summary>
    public string? MadeBy { get; init; }
    /// <summary>What an entity seems to do.</summary>
    public string? Activity { get; init; }

    /// <summary>What names it in an address, and where its record is.</summary>
    public string Key => Tracking ?? SesId ?? NmlsId ?? Id.ToString();
    public string Href => Tracking is null ? $"/companies/{Key}" : $"/entities/{Tracking}";

    /// <summary>Who was found: the company, or the branch or person of it.</summary>
    public string Title => IsPart ? Individual?.Name ?? Branch?.Name ?? Name : Name;

    /// <summary>What was found of the company: "Loan Officer, NMLS 9001874"; null: the company itself.</summary>
    public string? PartWords => !IsPart ? null : Individual is { } person ? string.Join(", ", new[] { person.Words, person.NmlsId is null ? null : $"NMLS {person.NmlsId}" }.OfType<string>())
        : Branch is { } branch ? string.Join(", ", new[] { branch.NmlsId is null ? "Branch" : $"Branch NMLS {branch.NmlsId}", branch.Words }.Where(words => !string.IsNullOrEmpty(words))) : null;

    /// <summary>What goes along to the complaint: "Daniel Kessler, NMLS 9001874, and the branch in Yakima, WA".</summary>
    public string? Along
    {
        get
        {
            if (IsPart) return null;
            string[] parts = [.. new[] { Individual is { } person ? person.Name + (person.NmlsId is null ? "" : $", NMLS {person.NmlsId}") : null, Branch is { } branch ? $"the b{branch.Name[1..]}" : null }.OfType<string>()];
            return parts.Length == 0 ? null : string.Join(", and ", parts);
        }
    }

    /// <summary>What is sent when it is chosen.</summary>
    public string Choice => Tracking ?? $"{Id}/{BranchId}/{IndividualId}";

    /// <summary>"Registered company. NMLS 9000358, SES S-006120".</summary>
    public string KindAndIds
    {
        get
        {
            var kind = Kind switch { CompanyKind.Registered => "Registered company", CompanyKind.Depository => "Depository", _ => "Non-NMLS entity" };
            if (Tracking is not null) return $"{kind}. {Tracking}, {MadeBy}";
            string[] ids = [.. new[] { ("NMLS", NmlsId), ("SES", SesId), ("FDIC certificate", FdicCertificate), ("RSSD", Rssd) }.Where(id => id.Item2 is not null).Select(id => $"{id.Item1} {id.Item2}")];
            return ids.Length == 0 ? kind : $"{kind}. {string.Join(", ", ids)}";
        }
    }

    /// <summary>With the names of the branches and people that go along.</summary>
    public static async Task<List<FoundSubject>> WithParts(RedressDb db, IEnumerable<FoundSubject> found, CancellationToken stop = default)
    {
        var subjects = found.ToList();
        Guid[] branchIds = [.. subjects.Select(subject => subject.BranchId).OfType<Guid>()], peopleIds = [.. subjects.Select(subject => subject.IndividualId).OfType<Guid>()];
        var branches = branchIds.Length == 0 ? [] : await db.Set<Branch>().AsNoTracking().Where(branch => branchIds.Contains(branch.Id)).ToDictionaryAsync(branch => branch.Id, stop);
        var people = peopleIds.Length == 0 ? [] : await db.Set<Individual>().AsNoTracking().Where(person => peopleIds.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return [.. subjects.Select(subject => subject with
        {
            Branch = subject.BranchId is { } b && branches.GetValueOrDefault(b) is { } branch ? new($"Branch{(branch.City is null ? "" : $" in {branch.City}, {branch.State}")}", branch.NmlsId, branch.Address) : null,
            Individual = subject.IndividualId is { } i && people.GetValueOrDefault(i) is { } person ? new(person.Name, person.NmlsId, person.Title) : null,
        })];
    }

    /// <summary>The companies with these IDs, with the license in the viewer's state and the complaints the viewer may count.</summary>
    public static async Task<Dictionary<Guid, FoundSubject>> Read(RedressDb db, Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        var code = await db.Agencies.Where(agency => agency.Id == viewer.AgencyId).Select(agency => agency.Code).FirstOrDefaultAsync(stop);
        var known = db.Complaints(viewer, Depth.Summary);
        ComplaintStatus[] inHand = [ComplaintStatus.Pending, ComplaintStatus.Open, ComplaintStatus.Reopened, ComplaintStatus.ReferralInProgress];
        var rows = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            Company = c,
            License = db.Set<License>().Where(license => license.CompanyId == c.Id).OrderBy(license => license.State == code ? 0 : 1).ThenBy(license => license.State).ThenBy(license => license.Number)
                .Select(license => license.State + " " + license.Type + ", " + license.Status.ToLower()).FirstOrDefault(),
            Own = known.Where(complaint => complaint.CompanyId == c.Id && complaint.AgencyId == viewer.AgencyId && !complaint.IsImported && inHand.Contains(complaint.Status)).Take(CountedUpTo + 1).Count(),
            All = known.Where(complaint => complaint.CompanyId == c.Id).Take(CountedUpTo + 1).Count(),
        }).ToListAsync(stop);
        return rows.ToDictionary(row => row.Company.Id, row => new FoundSubject(
            row.Company.Id, row.Company.Name, row.Company.Kind, row.Company.SesId, row.Company.NmlsId, row.Company.FdicCertificate, row.Company.Rssd,
            row.Company.Address, row.Company.IsEnrolled, row.License, row.Own, row.All));
    }
}

/// <summary>A branch or a person of a company, as it is shown: "Branch in Yakima, WA", with the address; "Daniel Kessler", with what he is.</summary>
public sealed record FoundPart(string Name, string? NmlsId, string? Words);
