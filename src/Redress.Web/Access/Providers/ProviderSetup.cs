namespace Redress.Web.Access.Providers;

static class ProviderSetup
{
    public static void AddProviders(this IServiceCollection services, Site site)
    {
        // An answer that is too long or too late is no answer. Nothing that is asked stands in the log.
        services.AddHttpClient(ProviderCalls.Client, client => (client.Timeout, client.MaxResponseContentBufferSize) = (ProviderAddresses.Patience, ProviderAddresses.MostBytes))
            .ConfigurePrimaryHttpMessageHandler(() => ProviderAddresses.Handler(site)).RemoveAllLoggers();
        services.AddSingleton<ProviderCalls>().AddSingleton<IdTokens>();
        services.AddScoped<SignOnFlow>().AddScoped<Newcomers>().AddScoped<SignOnSetUp>().AddScoped<SigningOut>();
    }
}
