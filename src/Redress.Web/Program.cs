using System.CommandLine;
using Redress.Web.Commands;

// A bare start, or one with settings alone, serves.
if (args.Length == 0 || args[0].StartsWith("--") && args[0] is not ("--help" or "--version")) return await Serve.Run(args);

var redress = new RootCommand("Redress: complaints against supervised companies, from entry to a locked record.")
{
    ServeCommand.Make(),
    MigrateCommand.Make(),
    SeedCommand.Make(),
    ImportCommand.Make(),
    LoadCommand.Make(),
    TokenCommand.Make(),
    UserCommand.Make(),
    VerifyCommand.Make(),
    ExportCommand.Make(),
    BackupCommand.Backup(),
    BackupCommand.Restore(),
    KeysCommand.Make(),
    SignRootCommand.Make(),
    RetentionCommand.Make(),
};
return await redress.Parse(args).InvokeAsync();

public partial class Program;
