namespace Redress.Domain.Companies;

/// <summary>One dated fact of a company's enrollment, in words.</summary>
/// <param name="Why">What somebody wrote with it.</param>
public sealed record EnrollmentLine(DateTime At, string Words, string? Why = null);

/// <summary>All that happened to the enrollment of a company, over all of its invitations. Newest first.</summary>
public static class EnrollmentHistory
{
    public static IReadOnlyList<EnrollmentLine> Of(IEnumerable<Enrollment> all, IEnumerable<EnrollmentRequest> asked, DateTime now, IEnumerable<CompanyFact>? facts = null)
        => [.. all.OrderByDescending(one => one.No).SelectMany(one => Lines(one, now).Reverse()).Concat(asked.OrderByDescending(one => one.AskedAt).SelectMany(one => Lines(one).Reverse())).Concat(Ends(facts ?? [])).OrderByDescending(line => line.At)];

    static IEnumerable<EnrollmentLine> Ends(IEnumerable<CompanyFact> facts)
        => facts.Where(fact => fact.Act is CompanyAct.Disenrolled or CompanyAct.MergedInto).Select(fact => new EnrollmentLine(fact.At, $"{fact.By}: {fact.Words}", fact.Why));

    static IEnumerable<EnrollmentLine> Lines(EnrollmentRequest one)
    {
        yield return new(one.AskedAt, $"{one.AskerName}, {one.AskerEmail}, asked to enroll the company.", one.Note);
        if (one.RefusalReason is { } refusal) yield return new(one.DecidedAt!.Value, $"{one.DecidedByName}, {one.DecidedByAgency!.Name}, refused what {one.AskerName} asked.", refusal);
    }

    // In the order of the steps, which holds where two share a moment.
    static IEnumerable<EnrollmentLine> Lines(Enrollment one, DateTime now)
    {
        yield return new(one.InvitedAt, one.IsByCode
            ? $"{one.InvitedByName}, {one.Agency.Name}, sent a code for {one.InvitedName}, {one.InvitedEmail}, to {one.CodeSentTo}."
            : $"{one.InvitedByName}, {one.Agency.Name}, invited {one.InvitedName}, {one.InvitedEmail}.", one.AddressReason is { } why ? $"Address outside of the company’s domains: {why}" : null);
        foreach (var reminder in one.Reminders) yield return new(reminder.MadeAt, $"{reminder.MadeByName} reminded {one.InvitedName}.");
        foreach (var entered in one.Links.Where(link => link.Kind == EnrollmentLinkKind.Code).OrderBy(link => link.MadeAt)) yield return new(entered.MadeAt, "The right code was entered.");
        if (one.AccountMadeAt is { } made) yield return new(made, $"{one.Person?.Name ?? one.InvitedName} made the account.");
        if (one.ConfirmedAt is { } confirmed) yield return new(confirmed, $"{one.Person?.Name ?? one.InvitedName} confirmed the company.");
        if (one.CompletedAt is { } completed) yield return new(completed, "The enrollment was completed.");
        if (one.RejectedAt is { } rejected) yield return new(rejected, $"{one.InvitedName} rejected it.", one.RejectReason);
        if (one.WithdrawnAt is { } withdrawn) yield return new(withdrawn, $"{one.WithdrawnByName} withdrew the invitation of {one.InvitedName}.", one.WithdrawReason);
        if (one.StateAt(now) == EnrollmentState.Expired) yield return one.WrongCodes >= Enrollment.MostWrongCodes
            ? new(one.CodeEndedAt ?? one.InvitedAt, $"The code for {one.InvitedName} ended after {Enrollment.MostWrongCodes} wrong tries.")
            : new(one.ExpiresAt, $"The {(one.IsByCode ? "code for" : "invitation of")} {one.InvitedName} expired.");
    }
}
