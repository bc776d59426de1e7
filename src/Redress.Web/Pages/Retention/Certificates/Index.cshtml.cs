using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Domain.Records.Retention;
using Redress.Web.Access;
using Redress.Web.Data.Doors;

namespace Redress.Web.Pages.Retention.Certificates;

/// <summary>The certificates of what the agency destroyed, latest first.</summary>
[Needs(Right.KeepComplaintRetention)]
public sealed class IndexModel : RetentionPage
{
    public const int Size = 50;

    [FromQuery] public string? Number { get; set; }
    [FromQuery] public DestroyedPart? Part { get; set; }
    [FromQuery] public DateOnly? From { get; set; }
    [FromQuery] public DateOnly? To { get; set; }
    [FromQuery(Name = "page")] public int No { get; set; } = 1;

    public List<DestructionCertificate> Rows { get; private set; } = [];
    public int Total { get; private set; }
    public bool IsFiltered => !string.IsNullOrWhiteSpace(Number) || Part is not null || From is not null || To is not null;
    public IEnumerable<SelectListItem> Parts => DestroyedParts.All.Select(part => new SelectListItem(part.Words(), part.ToString(), Part == part));

    public async Task OnGet(CancellationToken stop)
    {
        No = Math.Clamp(No, 1, 100_000);
        var found = Find(Db.Certificates(Viewer), Number, Part, From is { } from ? Agency.EndOf(from.AddDays(-1)) : null, To is { } to ? Agency.EndOf(to) : null);
        Total = await found.CountAsync(stop);
        Rows = await found.OrderByDescending(one => one.DestroyedAt).ThenBy(one => one.Number).Skip((No - 1) * Size).Take(Size).AsNoTracking().ToListAsync(stop);
    }

    internal static IQueryable<DestructionCertificate> Find(IQueryable<DestructionCertificate> all, string? number, DestroyedPart? part, DateTime? from, DateTime? before)
    {
        if (!string.IsNullOrWhiteSpace(number)) { var wanted = number.Trim().ToUpperInvariant(); all = all.Where(one => one.Number.Contains(wanted)); }
        if (part is not null) all = all.Where(one => one.Part == part);
        if (from is not null) all = all.Where(one => one.DestroyedAt >= from);
        if (before is not null) all = all.Where(one => one.DestroyedAt < before);
        return all;
    }

    public string? Link(int no) => no < 1 || (no - 1) * Size >= Total ? null : "/retention/certificates" + QueryString.Create(new Dictionary<string, string?>
    {
        ["number"] = Number, ["part"] = Part?.ToString(), ["from"] = From?.ToString("yyyy-MM-dd"), ["to"] = To?.ToString("yyyy-MM-dd"), ["page"] = no == 1 ? null : no.ToString(System.Globalization.CultureInfo.InvariantCulture),
    }.Where(pair => !string.IsNullOrEmpty(pair.Value)));
}
