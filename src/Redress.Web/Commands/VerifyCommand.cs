using System.CommandLine;
using Redress.Web.Data;
using Redress.Web.Data.History;

namespace Redress.Web.Commands;

static class VerifyCommand
{
    public static Command Make()
    {
        var verify = new Command("verify", "Check every record: its chain of events, its values, and that its rows are as the last act left them.");
        verify.SetAction((_, stop) => Shell.Run(async (services, site, token) =>
        {
            var db = services.GetRequiredService<RedressDb>();
            var (records, faults) = (0, 0);
            await foreach (var finding in Verifier.All(db, db.Needs.Master, token))
            {
                records++;
                foreach (var fault in finding.Faults)
                {
                    faults++;
                    Console.WriteLine($"{finding.Number}: {fault}");
                }
            }
            Console.WriteLine($"{records} records checked, {faults} faults found.");
            return faults == 0 ? 0 : 1;
        }, stop));
        return verify;
    }
}
