namespace Redress.Domain.Companies;

public enum EnrollmentLinkKind { Welcome, Reminder, Code }

/// <summary>A link that was given for an enrollment, or a reminder to somebody who needs none any more. Of all its links one is used, once.</summary>
public sealed class EnrollmentLink
{
    EnrollmentLink() { }

    internal EnrollmentLink(Guid enrollmentId, EnrollmentLinkKind kind, byte[]? tokenHash, DateTime at, DateOnly on, Guid? byId, string byName)
        => (EnrollmentId, Kind, TokenHash, MadeAt, MadeOn, MadeById, MadeByName) = (enrollmentId, kind, tokenHash, at, on, byId, byName);

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid EnrollmentId { get; private set; }
    public EnrollmentLinkKind Kind { get; private set; }
    /// <summary>SHA-256 of the link's token; the token itself is only in the mail. Null where the account is made already.</summary>
    public byte[]? TokenHash { get; private set; }
    public DateTime MadeAt { get; private set; }
    /// <summary>The day at the agency that made it.</summary>
    public DateOnly MadeOn { get; private set; }
    public Guid? MadeById { get; private set; }
    public string MadeByName { get; private set; } = "";
}
