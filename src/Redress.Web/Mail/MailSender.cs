using System.Net;
using System.Net.Mail;
using System.Text;
using Redress.Domain.Notices;

namespace Redress.Web.Mail;

/// <summary>Hands one mail over. Throws where it was refused; then it is tried again.</summary>
public interface IMailSender
{
    Task Send(OutboxMail mail, CancellationToken stop);
}

/// <summary>Sends by SMTP, encrypted by STARTTLS where the server offers it and always outside of this machine.</summary>
public sealed class SmtpSender(MailSettings settings) : IMailSender
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(OutboxMail mail, CancellationToken stop)
    {
        using var message = new MailMessage(settings.Sender, mail.To)
        {
            Subject = mail.Subject, Body = mail.Body, SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8,
            Headers = { ["Message-ID"] = $"<{mail.MessageId}>", ["Auto-Submitted"] = "auto-generated" },
        };
        // A client for each mail: one that was dropped in the middle is not used again.
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.IsEncrypted };
        if (settings.User is not null) client.Credentials = new NetworkCredential(settings.User, settings.Password);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(Patience);
        await client.SendMailAsync(message, late.Token);
    }
}

/// <summary>Demo and training: nothing leaves the house. The page /mail shows what would have been sent.</summary>
public sealed class KeptMail : IMailSender
{
    public Task Send(OutboxMail mail, CancellationToken stop) => Task.CompletedTask;
}
