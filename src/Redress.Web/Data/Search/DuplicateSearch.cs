using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Web.Data.Doors;

namespace Redress.Web.Data.Search;

/// <summary>A complaint that is likely about the same matter.</summary>
public sealed record LikelyDuplicate(string Number, string Subject, ComplaintStatus Status, DateOnly ReceivedOn, DateOnly? ClosedOn, string? Poc, DuplicateMatch Match);

/// <summary>Finds complaints that are likely about the same matter, among those that the viewer may read in full.</summary>
static class DuplicateSearch
{
    const int MostOfOnePerson = 60, MostOfOneSubject = 150, Shown = 5;

    public static async Task<List<LikelyDuplicate>> Find(RedressDb db, Viewer viewer, Matter sought, CancellationToken stop = default)
    {
        // A complaint about a company that merged into the subject is about the same business.
        List<Guid> family = sought.CompanyId is { } subject ? [subject, .. await db.Companies.Where(c => c.SuccessorId == subject).Select(c => c.Id).ToListAsync(stop)] : [];
        HashSet<Guid> ids = [.. await OfSubject(db, viewer, family, stop)];
        if (sought.CompanyId is { } about) ids.UnionWith(await db.Complaints(viewer, Depth.Full).Where(c => c.EntityId == about).OrderByDescending(c => c.ReceivedOn).Take(MostOfOneSubject).Select(c => c.Id).ToListAsync(stop));
        foreach (var person in sought.People) ids.UnionWith(await OfPerson(db, viewer, person, stop));
        if (ids.Count == 0) return [];
        var found = await db.Complaints(viewer, Depth.Full).AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new
        {
            c.Number, c.SubjectName, c.Status, c.ReceivedOn, c.ClosedOn, Poc = c.AgencyPoc == null ? null : c.AgencyPoc.FirstName + " " + c.AgencyPoc.LastName,
            c.CompanyId, c.EntityId, c.BranchId, c.Account, c.IsRestricted, c.AgencyId, c.Complainants,
        }).ToListAsync(stop);
        return [.. found
            .Select(c => new LikelyDuplicate(c.Number, c.SubjectName, c.Status, c.ReceivedOn, c.ClosedOn, c.Poc, Duplicates.Compare(sought,
                // A restricted complainant is nobody's to find but the owner's.
                new Matter(c.CompanyId is { } company && family.Contains(company) ? sought.CompanyId : c.CompanyId ?? c.EntityId, c.BranchId, c.IsRestricted && c.AgencyId != viewer.AgencyId ? [] : c.Complainants, c.Account))!))
            .Where(duplicate => duplicate.Match is not null)
            .OrderByDescending(duplicate => duplicate.Match.Score).ThenByDescending(duplicate => duplicate.ReceivedOn).Take(Shown)];
    }

    // The agency's own and what others let it read are two questions, so that each has an index.
    static async Task<List<Guid>> OfSubject(RedressDb db, Viewer viewer, List<Guid> family, CancellationToken stop)
    {
        if (family.Count == 0) return [];
        var own = await db.OwnComplaints(viewer).Where(c => family.Contains(c.CompanyId!.Value))
            .OrderByDescending(c => c.ReceivedOn).Take(MostOfOneSubject).Select(c => c.Id).ToListAsync(stop);
        var granted = await db.AccessNow().Where(grant => grant.AgencyId == viewer.AgencyId)
            .Join(db.Complaints(viewer, Depth.Full).Where(c => family.Contains(c.CompanyId!.Value)), grant => grant.RecordId, c => c.Id, (grant, c) => c.Id)
            .OrderByDescending(id => id).Take(MostOfOneSubject).ToListAsync(stop);
        return [.. own, .. granted];
    }

    static Task<List<Guid>> OfPerson(RedressDb db, Viewer viewer, Complainant person, CancellationToken stop)
    {
        var (name, phone, email, address) = (person.FirstName == "" ? null : person.NameKey, person.PhoneKey is { Length: >= 7 } digits ? digits : null, person.EmailKey, person.AddressKey);
        var readable = db.Complaints(viewer, Depth.Full);
        return db.Set<Complainant>().Where(known => readable.Any(c => c.Id == known.RecordId))
            .Where(known => name != null && known.NameKey == name || phone != null && known.PhoneKey == phone || email != null && known.EmailKey == email || address != null && known.AddressKey == address)
            .OrderByDescending(known => known.Id).Take(MostOfOnePerson).Select(known => known.RecordId).ToListAsync(stop);
    }
}
