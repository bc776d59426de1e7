using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Access;
using Redress.Web.Data;

namespace Redress.Web.Commands;

/// <summary>`redress user add` makes the first Operator of an installation; `redress user reset` lets somebody in again who lost password and second factor.</summary>
static class UserCommand
{
    static readonly Argument<string> Email = new("EMAIL") { Description = "The person's e-mail address." };
    static readonly Argument<string> FirstName = new("FIRST-NAME");
    static readonly Argument<string> LastName = new("LAST-NAME");

    public static Command Make()
    {
        var add = new Command("add", "Make an Operator, and print the link by which the password is set.") { Email, FirstName, LastName };
        add.SetAction((parsed, stop) => Shell.Run((services, _, cancel)
            => Add(services, parsed.GetValue(Email)!, parsed.GetValue(FirstName)!, parsed.GetValue(LastName)!, cancel), stop));
        var reset = new Command("reset", "Take a person's second factor away, end all sessions, and print a link to set a new password.") { Email };
        reset.SetAction((parsed, stop) => Shell.Run((services, _, cancel) => Reset(services, parsed.GetValue(Email)!, cancel), stop));
        return new Command("user", "People, from the command line.") { add, reset };
    }

    static async Task<int> Add(IServiceProvider services, string email, string firstName, string lastName, CancellationToken stop)
    {
        var (db, accounts) = (services.GetRequiredService<RedressDb>(), services.GetRequiredService<UserManager<Account>>());
        if (!System.Net.Mail.MailAddress.TryCreate(email, out var read) || read.Address != email) throw new SettingException($"\"{email}\" is no e-mail address.");
        var person = Person.OfInstallation(firstName, lastName, email, Role.Operator);
        if (await db.People.AnyAsync(other => other.Email == person.Email && other.RemovedAt == null, stop)) throw new SettingException($"There is {person.Email} already.");
        db.Add(person);
        var account = new Account(person);
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded) throw new SettingException(string.Join(" ", made.Errors.Select(error => error.Description)));
        Console.WriteLine($"{person.Name} is Operator. The link to set the password works once and for 14 days:");
        Console.WriteLine(await services.GetRequiredService<PasswordLinks>().ForInvitation(account));
        return 0;
    }

    static async Task<int> Reset(IServiceProvider services, string email, CancellationToken stop)
    {
        var accounts = services.GetRequiredService<UserManager<Account>>();
        var account = await accounts.FindByEmailAsync(email) ?? throw new SettingException($"There is no {email} here.");
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        await accounts.RemovePasswordAsync(account);
        await accounts.UpdateSecurityStampAsync(account);
        Console.WriteLine("Password and second factor are gone, and all sessions end. The link to set a new password works once and for 14 days:");
        Console.WriteLine(await services.GetRequiredService<PasswordLinks>().ForInvitation(account));
        return 0;
    }
}
