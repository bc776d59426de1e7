using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Redress.Web.Data;

/// <summary>Is the database reachable? For /health/ready.</summary>
sealed class DatabaseCheck(RedressDb db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken stop = default)
        => await db.Database.CanConnectAsync(stop) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The database does not answer.");
}
