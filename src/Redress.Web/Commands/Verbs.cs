using System.CommandLine;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Commands;

static class ServeCommand
{
    public static Command Make()
    {
        var serve = new Command("serve", "Serve the web application (the default).");
        serve.SetAction((_, _) => Serve.Run([]));
        return serve;
    }
}

static class MigrateCommand
{
    public static Command Make()
    {
        var migrate = new Command("migrate", "Bring the database's schema up to date, with the triggers that keep locked records.");
        migrate.SetAction((_, stop) => Shell.Run((_, _, _) =>
        {
            Console.WriteLine("The database is up to date.");
            return Task.FromResult(0);
        }, stop));
        return migrate;
    }
}

static class SeedCommand
{
    public static Command Make()
    {
        var demo = new Command("demo", "Fill an empty database with the demo office. Refused in production.");
        demo.SetAction((_, stop) => Shell.Run(async (services, site, token) =>
        {
            if (site.IsProduction) throw new SettingException("The demo office is never put into production. Set REDRESS_MODE=demo.");
            await Seed.IfEmpty(services, token);
            Console.WriteLine("The demo office is there.");
            return 0;
        }, stop));
        return new Command("seed", "Fill an empty database.") { demo };
    }
}

static class TokenCommand
{
    static readonly Argument<string> Email = new("EMAIL") { Description = "The person's e-mail address." };

    public static Command Make()
    {
        var token = new Command("token", "Print an API token for a person, good for 30 days. In demo and training mode only.") { Email };
        token.SetAction((parsed, stop) => Shell.Run(async (services, site, cancel) =>
        {
            if (site.IsProduction) throw new SettingException("Tokens for somebody else exist in demo and training only. In production people make their own.");
            var db = services.GetRequiredService<RedressDb>();
            var email = parsed.GetValue(Email)!.ToLowerInvariant();
            var person = await db.People.FirstOrDefaultAsync(p => p.Email == email, cancel) ?? throw new SettingException($"There is no {email} here.");
            Console.WriteLine(await ApiTokens.Make(db, person, "command line", Redress.Domain.Access.Viewer.CommandLine, services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, stop: cancel));
            return 0;
        }, stop));
        return token;
    }
}
