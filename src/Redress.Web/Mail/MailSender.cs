using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Redress.Domain.Notices;

namespace Redress.Web.Mail;

/// <summary>Hands one mail over. Throws where it was refused; then it is tried again.</summary>
public interface IMailSender
{
    /// <exception cref="BouncedException">No use in trying again.</exception>
    Task Send(OutboxMail mail, CancellationToken stop);

    /// <summary>For now there is no more to send.</summary>
    void Rest();
}

/// <summary>The address will never take this mail.</summary>
public sealed class BouncedException(string message) : Exception(message);

/// <summary>Sends by SMTP, encrypted by STARTTLS where the server offers it and always outside of this machine.</summary>
public sealed class SmtpSender(MailSettings settings) : IMailSender, IDisposable
{
    SmtpClient? client;

    public async Task Send(OutboxMail mail, CancellationToken stop)
    {
        using var message = Message(mail);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(stop);
        late.CancelAfter(settings.Patience);
        try
        {
            // The client itself goes on waiting for a server that took the mail and does not answer.
            await (client ??= Connect()).SendMailAsync(message, late.Token).WaitAsync(late.Token);
        }
        catch (Exception refusal)
        {
            // A connection that was dropped in the middle is not used again.
            Rest();
            if (refusal is SmtpFailedRecipientException { StatusCode: >= (SmtpStatusCode)500 }) throw new BouncedException(refusal.Message);
            throw;
        }
    }

    public void Rest()
    {
        client?.Dispose();
        client = null;
    }

    public void Dispose() => Rest();

    SmtpClient Connect()
    {
        var made = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.IsEncrypted };
        if (settings.User is not null) made.Credentials = new NetworkCredential(settings.User, settings.Password);
        return made;
    }

    MailMessage Message(OutboxMail mail)
    {
        if (!MailAddress.TryCreate(mail.To, out var to)) throw new BouncedException("This is no e-mail address.");
        var message = new MailMessage(new MailAddress(settings.Sender, "Redress"), to)
        {
            Subject = mail.Subject, SubjectEncoding = Encoding.UTF8,
            Body = mail.Body, BodyEncoding = Encoding.UTF8, BodyTransferEncoding = TransferEncoding.QuotedPrintable,
            // Absence notes and ticket systems shall not answer.
            Headers = { ["Message-ID"] = $"<{mail.MessageId}>", ["Auto-Submitted"] = "auto-generated", ["X-Auto-Response-Suppress"] = "All" },
        };
        var html = AlternateView.CreateAlternateViewFromString(MailHtml.Of(mail), Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(html);
        if (mail.Attachment is { } attached) message.Attachments.Add(new Attachment(new MemoryStream(attached.Bytes), attached.Name, MediaTypeNames.Application.Pdf));
        return message;
    }
}

/// <summary>Demo and training: nothing leaves the house. The page /mail shows what would have been sent.</summary>
public sealed class KeptMail : IMailSender
{
    public Task Send(OutboxMail mail, CancellationToken stop) => Task.CompletedTask;

    public void Rest() { }
}
