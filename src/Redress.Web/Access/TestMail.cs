using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Notices;
using Redress.Web.Data;
using Redress.Web.Mail;

namespace Redress.Web.Access;

/// <summary>Sends a mail to the Operator at once, and says what the mail server answered.</summary>
public sealed class TestMail(RedressDb db, Site site, IServiceProvider services)
{
    /// <returns>The address it went to.</returns>
    public async Task<string> Send(Installation installation, Stamp stamp, CancellationToken stop)
    {
        var to = await db.People.Where(person => person.Id == stamp.By.PersonId).Select(person => person.Email).FirstAsync(stop);
        var mail = new OutboxMail(to, "A test of the mail of Redress", "If you read this, mail works.\n", stamp.At, personId: stamp.By.PersonId);
        if (services.GetService<IMailSender>() is not { } sender) throw new BrokenRuleException("No mail server is set. Set REDRESS_SMTP and REDRESS_MAIL_FROM, then start again.");
        if (!site.IsProduction) db.Add(mail);
        else await Hand(mail, installation, sender, stop);
        installation.Note($"Sent a test mail to {to}.", stamp);
        await db.SaveChangesAsync(stop);
        return to;
    }

    static async Task Hand(OutboxMail mail, Installation installation, IMailSender sender, CancellationToken stop)
    {
        if (installation.MailFoot is { } foot) mail.StandsOver(foot);
        try
        {
            await sender.Send(mail, stop);
        }
        catch (Exception refusal) when (refusal is System.Net.Mail.SmtpException or BouncedException or InvalidOperationException or OperationCanceledException)
        {
            throw new BrokenRuleException($"The mail server refused: {refusal.InnerException?.Message ?? refusal.Message}");
        }
    }
}
