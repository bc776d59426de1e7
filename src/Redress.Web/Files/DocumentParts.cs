namespace Redress.Web.Files;

/// <summary>What keeps documents: the store that the settings name, and its clock.</summary>
static class DocumentParts
{
    public static IServiceCollection AddDocuments(this IServiceCollection services, Site site)
    {
        if (site.S3 is { } s3) services.AddSingleton<IByteStore>(provider => new S3Store(s3, provider.GetRequiredService<TimeProvider>()));
        else services.AddSingleton<IByteStore>(_ => new FolderStore(Path.Combine(site.Data, "documents")));
        return services.AddSingleton<DocumentStore>().AddSingleton<UploadsInHand>().AddScoped<UploadTaking>().AddScoped<Rewrapping>().AddHostedService<Jobs.StoreRound>();
    }
}
