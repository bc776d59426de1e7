using Redress.Domain.Access;

namespace Redress.Domain;

/// <summary>Who acts and when. <paramref name="At"/> is UTC; <paramref name="Today"/> is the day in the zone of the agency that owns the record.</summary>
public sealed record Stamp(Viewer By, DateTime At, DateOnly Today);
