using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>What the link of the welcome mail opens: makes the account of a company's first user, or says that it is not their company. Works once.</summary>
public sealed class FirstUser(RedressDb db, UserManager<Account> accounts, TimeProvider clock)
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<(Enrollment? Enrollment, EnrollmentState State)> Find(string token)
    {
        var hash = EnrollmentLinks.HashOf(token);
        var found = await db.Enrollments.Include(e => e.Company).Include(e => e.Agency).FirstOrDefaultAsync(e => e.Links.Any(link => link.TokenHash == hash));
        return (found, found?.StateAt(Now) ?? EnrollmentState.NotEnrolled);
    }

    /// <summary>Why a link makes no account, and what to do.</summary>
    public static (string Lead, string Tail) WhyNot(Enrollment? enrollment, EnrollmentState state)
    {
        var agency = enrollment?.Agency.FullName ?? "the agency that wrote to you";
        return state switch
        {
            EnrollmentState.Expired => ("This link has expired", $"Ask {agency} for a new one, or look for a newer mail."),
            EnrollmentState.Rejected => ("This invitation was rejected", $"Nothing is left to do. If this was a mistake, tell {agency}."),
            EnrollmentState.NotEnrolled when enrollment is not null => ("This invitation was withdrawn", $"Nothing is left to do. If you expected it, ask {agency}, or look for a newer mail."),
            EnrollmentState.NotEnrolled => ("This link is not known here", "Check that the whole link of the mail was opened. If it was, ask the agency that wrote to you for a new one."),
            _ => ("This link was used", "It works once. If you made your account with it, sign in and go on."),
        };
    }

    /// <summary>Null: what is wrong stands beside the fields, whose names begin with "Input.".</summary>
    public async Task<Account?> Make(Enrollment enrollment, string firstName, string lastName, string password, ModelStateDictionary errors)
    {
        var email = enrollment.InvitedEmail;
        foreach (var validator in accounts.PasswordValidators)
            foreach (var error in (await validator.ValidateAsync(accounts, new Account { Email = email }, password)).Errors)
                errors.AddModelError("Input.Password", error.Description);
        if (await Inviting.IsTaken(db, email, enrollment.CompanyId))
            errors.AddModelError("", "There is an account with this address already. Ask the agency to invite another person.");
        if (!errors.IsValid) return null;
        var asleep = await db.People.Include(person => person.Roles).FirstOrDefaultAsync(person => person.Email == email && person.RemovedAt == null);
        var account = new Account(enrollment.MakeAccount(firstName, lastName, Now, asleep));
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync() : null;
        // Whoever comes back proves the mailbox and begins anew: with a new password, and without the old second factor.
        if (asleep is not null)
        {
            Inviting.CloseAccounts(db, [asleep]);
            await db.SaveChangesAsync();
        }
        var made = await accounts.CreateAsync(account, password);
        if (own is not null && made.Succeeded) await own.CommitAsync();
        return made.Succeeded ? account : throw new DbUpdateException(string.Join(" ", made.Errors.Select(error => error.Description)));
    }

    /// <summary>"This is not my company", without an account. The sender is told why.</summary>
    public async Task Decline(Enrollment enrollment, string reason)
    {
        enrollment.Decline(reason, Now);
        await Inviting.TellInviter(db, enrollment, $"{enrollment.InvitedName} says that {enrollment.Company.Name} is not their company, or not their task", Now);
        await db.SaveChangesAsync();
    }
}
