using System.CommandLine;
using Redress.Web.Data.History;

namespace Redress.Web.Commands;

/// <summary>`redress root`: signs the heads of all chains now, as the clock does every night.</summary>
static class SignRootCommand
{
    static readonly Option<bool> EvenIfLost = new("--even-if-lost") { Description = "Sign although records are gone or cut back since the last root, such as after a backup was restored." };

    public static Command Make()
    {
        var root = new Command("root", "Sign the ends of all histories now. The clock does it every night.") { EvenIfLost };
        root.SetAction((parsed, stop) => Shell.Run(async (services, site, token) =>
        {
            if (await ActivatorUtilities.CreateInstance<RootMaker>(services).Make(parsed.GetValue(EvenIfLost), stop: token) is not { } made)
            {
                await Console.Error.WriteLineAsync("Another process signs a root now. Try again in a minute.");
                return 1;
            }
            Console.WriteLine($"Root {made.No}: {made.Records:N0} records, {made.Events:N0} events, signed by {made.Key}.");
            Console.WriteLine(RootFiles.Of(site).PathOf(made.No));
            return 0;
        }, stop));
        return root;
    }
}
