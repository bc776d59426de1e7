namespace Redress.Domain.Companies;

/// <summary>One dated fact of a company's enrollment, in words.</summary>
/// <param name="Why">What somebody wrote with it.</param>
public sealed record EnrollmentLine(DateTime At, string Words, string? Why = null);

/// <summary>All that happened to the enrollment of a company, over all of its invitations. Newest first.</summary>
public static class EnrollmentHistory
{
    public static IReadOnlyList<EnrollmentLine> Of(IEnumerable<Enrollment> all, DateTime now)
        => [.. all.OrderByDescending(one => one.No).SelectMany(one => Lines(one, now).Reverse()).OrderByDescending(line => line.At)];

    // In the order of the steps, which holds where two share a moment.
    static IEnumerable<EnrollmentLine> Lines(Enrollment one, DateTime now)
    {
        yield return new(one.InvitedAt, $"{one.InvitedByName}, {one.Agency.Name}, invited {one.InvitedName}, {one.InvitedEmail}.", one.AddressReason is { } why ? $"Address outside of the company’s domains: {why}" : null);
        foreach (var reminder in one.Reminders) yield return new(reminder.MadeAt, $"{reminder.MadeByName} reminded {one.InvitedName}.");
        if (one.AccountMadeAt is { } made) yield return new(made, $"{one.Person?.Name ?? one.InvitedName} made the account.");
        if (one.ConfirmedAt is { } confirmed) yield return new(confirmed, $"{one.Person?.Name ?? one.InvitedName} confirmed the company.");
        if (one.CompletedAt is { } completed) yield return new(completed, "The enrollment was completed.");
        if (one.RejectedAt is { } rejected) yield return new(rejected, $"{one.InvitedName} rejected it.", one.RejectReason);
        if (one.WithdrawnAt is { } withdrawn) yield return new(withdrawn, $"{one.WithdrawnByName} withdrew the invitation of {one.InvitedName}.", one.WithdrawReason);
        if (one.StateAt(now) == EnrollmentState.Expired) yield return new(one.ExpiresAt, $"The invitation of {one.InvitedName} expired.");
    }
}
