using Microsoft.EntityFrameworkCore;

namespace Redress.Web.Data;

/// <summary>Gives IDs of complaints and supervisory activities, and Entity Tracking Numbers: a series of each per year, over all agencies. A number given is never given again; gaps are allowed.</summary>
public static class Numbers
{
    /// <summary>C-2026-0001234: the year of entry in the owner's zone, and a number that grows past seven digits.</summary>
    public static async Task<string> NextComplaint(this RedressDb db, int year, CancellationToken stop = default)
        => $"C-{year}-{await Take(db, $"C-{year}", 1, stop):D7}";

    /// <summary>Takes a run of numbers at once, for imports; returns the first.</summary>
    public static Task<long> TakeComplaints(this RedressDb db, int year, int count, CancellationToken stop = default) => Take(db, $"C-{year}", count, stop);

    /// <summary>E-2026-000123, an Entity Tracking Number: unique over all agencies, never given again.</summary>
    public static async Task<string> NextEntity(this RedressDb db, int year, CancellationToken stop = default)
        => $"E-{year}-{await Take(db, $"E-{year}", 1, stop):D6}";

    /// <summary>SA-2026-000123: of supervisory activities, by the year of initiation.</summary>
    public static async Task<string> NextActivity(this RedressDb db, int year, CancellationToken stop = default)
        => $"SA-{year}-{await Take(db, $"SA-{year}", 1, stop):D6}";

    /// <summary>A number for a category that this installation adds; those of the shipped lists are smaller.</summary>
    public static async Task<int> NextCategory(this RedressDb db, CancellationToken stop = default) => (int)(100_000 + await Take(db, "categories", 1, stop));

    /// <summary>Numbers for so many issues that this installation adds; returns the first.</summary>
    public static async Task<int> TakeIssues(this RedressDb db, int count, CancellationToken stop = default) => (int)(1_000_000_000 + await Take(db, "issues", count, stop));

    static async Task<long> Take(RedressDb db, string series, int count, CancellationToken stop)
    {
        var taken = await db.Database.SqlQuery<long>(
            $"INSERT INTO number_series (series, last) VALUES ({series}, {count}) ON CONFLICT (series) DO UPDATE SET last = number_series.last + {count} RETURNING last AS \"Value\"")
            .ToListAsync(stop);
        return taken[0] - count + 1;
    }
}

/// <summary>The last number given in a series.</summary>
public sealed class NumberSeries
{
    public string Series { get; set; } = "";
    public long Last { get; set; }
}

sealed class NumberSeriesMapping : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<NumberSeries> series)
    {
        series.NoPartOfARecord().ToTable("number_series").HasKey(s => s.Series);
        series.Property(s => s.Series).HasMaxLength(20);
    }
}
