using Redress.Web.Jobs;

namespace Redress.Web.Mail;

static class MailSetup
{
    /// <summary>In production without a mail server the outbox only fills: what is in it goes out once there is one.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, Site site, IConfiguration settings)
    {
        services.AddSingleton<DailySummaries>().AddHostedService(provider => provider.GetRequiredService<DailySummaries>());
        if (!site.IsProduction) return services.AddSingleton<IMailSender, KeptMail>().AddHostedService<OutboxSender>();
        if (MailSettings.From(settings) is not { } server) return services;
        return services.AddSingleton(server).AddSingleton<IMailSender, SmtpSender>().AddHostedService<OutboxSender>();
    }
}
