using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Redress.Web.Backups;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Commands;

/// <summary>`redress backup` and `redress restore`: the embedded database with its documents, while the server runs.</summary>
static class BackupCommand
{
    static readonly Argument<string> Folder = new("FOLDER") { Description = "The data part: database and encrypted documents. Empty, or an earlier backup, which is brought up to date." };
    static readonly Option<string> Keys = new("--keys") { Description = "The keys part, in a folder apart: the keys of records and documents, and those of REDRESS_KEYS.", Required = true };

    public static Command Backup()
    {
        var backup = new Command("backup", "Back up the embedded database and its documents while the server runs. PostgreSQL has its own tools.") { Folder, Keys };
        backup.SetAction((parsed, stop) => Shell.Run(async (services, _, cancel) =>
        {
            var made = await services.GetRequiredService<Backup>().Make(parsed.GetValue(Folder)!, parsed.GetValue(Keys)!, Console.Error.WriteLine, cancel);
            Console.WriteLine($"Backed up: database {FileWords.Size(made.DatabaseBytes)}, {made.DocumentFiles} files of documents, {FileWords.Size(made.DocumentBytes)}.");
            return 0;
        }, stop));
        return backup;
    }

    public static Command Restore()
    {
        var restore = new Command("restore", "Put a backup back, into a data folder that has no database. The server must not run.") { Folder, Keys };
        restore.SetAction(async (parsed, stop) =>
        {
            try
            {
                // Without the parts of the server: these would make a database where there is none.
                var site = Site.From(new ConfigurationBuilder().AddEnvironmentVariables().Build());
                var made = await Backups.Restore.From(parsed.GetValue(Folder)!, parsed.GetValue(Keys)!, site, Console.Error.WriteLine, stop);
                Console.WriteLine($"Restored as of {made.At:u} to {site.Data}. Now run: redress verify");
                return 0;
            }
            catch (SettingException known)
            {
                await Console.Error.WriteLineAsync(known.Message);
                return 2;
            }
        });
        return restore;
    }
}
