using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Views;
using Redress.Web.Access;
using Redress.Web.Data;
using Redress.Web.Data.Reports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Walks;

/// <summary>One page or endpoint, as the program itself lists it.</summary>
/// <param name="Method">GET, or what an endpoint of the API takes.</param>
/// <param name="IsPage">It takes GET and POST.</param>
/// <param name="TakesFile">It takes a form with a file, and knows nothing of JSON.</param>
public sealed record Place(string Pattern, string Method, Right? Right, bool IsPage, bool TakesFile = false)
{
    public bool IsApi => Pattern.StartsWith("api/", StringComparison.Ordinal);
    public bool IsOfComplaint => Pattern.Contains("complaints/{number}", StringComparison.Ordinal);
    public bool IsOfActivity => (Pattern.Contains("supervision/{activity}", StringComparison.Ordinal) || Pattern.Contains("supervision/{number}", StringComparison.Ordinal)) && !IsOfComplaint;
    public bool IsOfPortal => Pattern.Contains("portal/", StringComparison.Ordinal);
    public bool TakesNothing => !Pattern.Contains('{');
    public bool IsList => TakesNothing || Pattern.EndsWith("{report}", StringComparison.Ordinal);
    public IReadOnlyList<string> AsFile => IsApi ? ["?format=csv&tab=All", "?format=xlsx&tab=All"] : ["?handler=Csv&tab=All", "?handler=Xlsx&tab=All"];
}

/// <summary>All places of the program, and what to put into their addresses.</summary>
public static partial class Places
{
    // Files, descriptions, and what answers everybody alike.
    static readonly string[] NoPlaces = ["{**path:file}", "openapi/", "health/", "problems/", "parts", "mail", "{*path}", "problem/"];

    public static IReadOnlyList<Place> Of(Office office) =>
    [
        .. from endpoint in office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let pattern = (endpoint.RoutePattern.RawText ?? "").Trim('/')
           where !NoPlaces.Any(none => pattern == none || none.EndsWith('/') && pattern.StartsWith(none, StringComparison.Ordinal)) && !IsFile().IsMatch(pattern)
           where endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           where method != "HEAD"
           select new Place(pattern, method, endpoint.Metadata.GetMetadata<NeedsAttribute>()?.At(pattern), endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is null,
               endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true),
    ];

    /// <summary>Addresses of a place: one complaint at a time, with the parts that this complaint really has.</summary>
    public static async Task<IReadOnlyList<string>> Addresses(this PlantedOffice office, Place place, Planted? complaint)
    {
        var pattern = "/" + Slot().Replace(place.Pattern, slot => slot.Value switch
        {
            "{number}" or "{entity}" when place.Pattern.Contains("entities/{") => office.Entity,
            "{number}" when place.IsOfActivity => office.Activity,
            "{number}" => complaint?.Number ?? "C-2026-9999999",
            "{id}" => "9000147",
            "{activity}" => place.IsOfActivity ? office.Activity : "SA-2026-999999",
            "{code}" => "OR",
            "{kind}" => "InformationRequest",
            "{report}" => slot.Value,
            _ when slot.Value.Contains(":int") && place.Pattern.Contains("letters/{no") => "{letter}",
            "{token}" when place.Pattern == "sealed/{token}" => new string('0', 48),
            _ when slot.Value.Contains(":int") => "1",
            _ when slot.Value.Contains(":guid") || slot.Value is "{token}" or "{type}" => slot.Value,
            _ => throw new ShouldAssertException($"Tell the walk what to put into {slot.Value} of {place.Pattern}."),
        });
        if (!pattern.Contains('{')) return [pattern];
        if (pattern.Contains("{report}")) return [.. ReportKind.OfSupervision(place.Pattern.Contains("supervision/")).Select(kind => pattern.Replace("{report}", kind.Name))];
        // To the company, and to the consumer.
        if (pattern.Contains("{letter}")) return [pattern.Replace("{letter}", "1"), pattern.Replace("{letter}", "2")];
        return [.. (await office.InDb(db => Ids(db, office, place.Pattern, complaint))).Select(id => Slot().Replace(pattern, id.ToString()))];
    }

    /// <summary>Lists and reports that somebody who may do everything with complaints gets as a file: what is asked for, by pattern.</summary>
    public static async Task<IReadOnlySet<string>> ThatGiveFiles(this PlantedOffice office)
    {
        using var browser = await office.SignIn("manager@wa.demo");
        using var program = await office.Api("manager@wa.demo");
        var found = new HashSet<string>();
        foreach (var place in Of(office).Where(place => place is { Method: "GET", IsList: true }))
        {
            var address = (await office.Addresses(place, null))[0] + place.AsFile[0];
            if (Walker.IsCsv(place.IsApi ? (await program.Get(address)).Bytes : await (await browser.Get(address)).Content.ReadAsByteArrayAsync())) found.Add(place.Pattern);
        }
        return found;
    }

    /// <summary>IDs that are really there: those of the complaint, or of somebody else's.</summary>
    static async Task<List<Guid>> Ids(RedressDb db, PlantedOffice office, string pattern, Planted? complaint)
    {
        var planted = office.Complaints.Select(one => one.Number).Append(office.Entity).Append(office.Activity).ToList();
        var record = complaint is null ? Guid.Empty : await db.Set<Complaint>().Where(one => one.Number == complaint.Number).Select(one => one.Id).SingleAsync();
        return pattern switch
        {
            _ when pattern.Contains("supervision/{activity}/access") => [.. await db.Set<SupervisoryActivity>().Where(one => one.Number == office.Activity).SelectMany(one => one.AgencyRequests).Select(one => one.Id).ToListAsync(),
                .. await db.Set<SupervisoryActivity>().Where(one => one.Number == office.Activity).SelectMany(one => one.Grants).Select(one => one.Id).ToListAsync(), Guid.NewGuid()],
            _ when pattern.Contains("/third-parties/{") => [.. await db.Set<SupervisoryActivity>().Where(one => one.Number == office.Activity).SelectMany(one => one.ThirdParties).Select(one => one.Id).ToListAsync(), Guid.NewGuid()],
            _ when pattern.Contains("/access/requests/{") || pattern.Contains("access-requests/{") => [.. await db.Set<AccessRequest>().Where(one => one.RecordId == record).Select(one => one.Id).ToListAsync(), Guid.NewGuid()],
            _ when pattern.Contains("{number}/access/{") => [.. await db.Set<AccessGrant>().Where(one => one.RecordId == record).Select(one => one.Id).ToListAsync(), Guid.NewGuid()],
            _ when pattern.Contains("documents/{") => await db.Set<Document>().Where(one => one.RecordId == null || db.Set<Domain.Records.Record>().Any(record => record.Id == one.RecordId && planted.Contains(record.Number))).Select(one => one.Id).ToListAsync(),
            _ when pattern.Contains("discussion/{") => await db.Set<Post>().Where(one => one.RecordId == record || complaint == null && db.Set<NonNmlsEntity>().Any(entity => entity.Id == one.RecordId && entity.Number == office.Entity)).Select(one => one.Id).ToListAsync(),
            _ when pattern.Contains("drafts/{") => await db.IntakeDrafts.Where(one => one.Form.Contains(Planted.End)).Select(one => one.Id).ToListAsync(),
            _ when pattern.Contains("views/{") => await db.Set<SavedView>().Where(one => one.Name.Contains(Planted.End)).Select(one => one.Id).ToListAsync(),
            _ when pattern.Contains("users/{") || pattern.Contains("people/{") => await db.People.Where(one => one.Email == "viewer@ca.demo" || one.Email == "drafter@sound.demo").Select(one => one.Id).ToListAsync(),
            // All other parts are of somebody else, or nobody's: whoever may look at them is asked for the answer 404.
            _ => [Guid.NewGuid()],
        };
    }

    [GeneratedRegex(@"\.(css|js|gz|woff2|svg|png|ico)$")]
    private static partial Regex IsFile();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Slot();
}
