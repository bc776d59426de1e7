using System.CommandLine;
using System.Diagnostics;
using Redress.Web.Data;
using Redress.Web.Demo.Mass;

namespace Redress.Web.Commands;

/// <summary>`redress load --complaints N`: a realistic mass, for measuring.</summary>
static class LoadCommand
{
    static readonly Option<int> Complaints = new("--complaints") { Description = "How many complaints to add.", Required = true };

    public static Command Make()
    {
        var load = new Command("load", "Add a realistic mass of complaints, for measuring. Refused in production.") { Complaints };
        load.SetAction((parsed, stop) => Shell.Run(async (services, site, token) =>
        {
            if (site.IsProduction) throw new SettingException("A mass for measuring is never put into production. Set REDRESS_MODE=demo.");
            var count = parsed.GetValue(Complaints);
            if (count < 1) throw new SettingException("Say how many: --complaints 100000.");
            var clock = Stopwatch.StartNew();
            var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
            await new Load(services.GetRequiredService<RedressDb>(), now).Run(count, new ProgressLine("complaints"), token);
            Console.WriteLine($"{count:N0} complaints in {clock.Elapsed.TotalSeconds:N1} s, {count / clock.Elapsed.TotalSeconds:N0} a second.");
            return 0;
        }, stop));
        return load;
    }
}
