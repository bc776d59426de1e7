using Redress.Web.Files.Reading;
using Redress.Web.Files.Scanning;

namespace Redress.Web.Files;

/// <summary>What is done with documents once they are in: scanned, read for search, shown.</summary>
static class DocumentCare
{
    public static IServiceCollection AddDocumentCare(this IServiceCollection services, Site site) => services
        .AddSingleton<IScanner>(site.Clamd is { } address ? new Clamd(address) : new NoScanner())
        .AddSingleton<Jobs.ScanRound>().AddHostedService(provider => provider.GetRequiredService<Jobs.ScanRound>())
        .AddSingleton(Poppler.Find())
        .AddSingleton(OfficeConverter.Find([Path.GetFullPath(site.Data), Path.GetFullPath(site.Keys)])).AddSingleton<OfficePdfs>()
        .AddSingleton<Jobs.ReadingRound>().AddHostedService(provider => provider.GetRequiredService<Jobs.ReadingRound>())
        .AddScoped<Access.ScannerState>();
}
