using Redress.Domain.Agencies;
using Redress.Domain.Companies;
using Redress.Domain.Deadlines;
using Redress.Domain.Notices;
using Redress.Web.Pages.Shared;

namespace Redress.Web.Access;

/// <summary>The mails of an enrollment. Who gets one has never heard of Redress: each says who writes, why, what to do and until when.</summary>
static class EnrollmentMails
{
    const string WhatItIs = "Redress is the website on which state financial regulators and companies handle consumer complaints.";
    const string BySystem = "Redress sends this mail by itself. Please do not answer it.";

    /// <param name="what">What was sent with the invitation; null: nothing.</param>
    public static OutboxMail Welcome(Enrollment one, string? what, string link, DateTime at) => Mail(one.InvitedEmail,
        $"{one.Agency.Name} asks {one.Company.Name} to enroll in Redress by {DayWords.Short(Day(one))}", $"""
        {one.InvitedName},

        {one.Agency.FullName} writes to you as the contact of {one.Company.Name}.
        {(what is null ? $"It invites {one.Company.Name} to Redress." : $"It has sent {what} to {one.Company.Name}. It can read and answer in Redress once it is enrolled.")}

        {WhatItIs} It costs nothing.

        Please enroll {one.Company.Name} by {Until(one)}. It takes about ten minutes.

        Open this link to enroll:
        {link}

        What you will do:
        {Steps(one.Company)}

        {OncePlusNo(one)}

        Not sure that this mail is real? Call {one.Agency.FullName} by the number on its own website, and ask for {one.InvitedByName}.
        {BySystem}

        """, at);

    /// <param name="link">Null: the account is made, and its owner signs in to go on.</param>
    public static OutboxMail Reminder(Enrollment one, string? link, string signIn, DateTime at) => Mail(one.InvitedEmail,
        link is null ? $"Reminder: {one.Company.Name} has not completed its enrollment in Redress" : $"Reminder: {one.Agency.Name} asks {one.Company.Name} to enroll in Redress by {DayWords.Short(Day(one))}", link is null ? $"""
        {one.InvitedName},

        {one.Agency.FullName} reminds you: you began to enroll {one.Company.Name} in Redress, and have not completed it.
        Until it is complete, {one.Company.Name} cannot read what regulators ask it.

        Sign in and go on where you stopped:
        {signIn}

        {BySystem}

        """ : $"""
        {one.InvitedName},

        {one.Agency.FullName} reminds you: {one.Company.Name} is not enrolled in Redress yet.
        Until it is, it cannot read what regulators ask it.

        {WhatItIs} It costs nothing.

        Please enroll {one.Company.Name} by {Until(one)}. It takes about ten minutes.

        Open this link to enroll:
        {link}

        {OncePlusNo(one)}
        The link of the first mail works too, until one of them is used.
        {BySystem}

        """, at);

    /// <summary>The link is dead, and nobody has to do anything.</summary>
    public static OutboxMail Withdrawn(Enrollment one, Agency by, DateTime at) => Mail(one.InvitedEmail,
        $"{by.Name} withdrew the invitation of {one.Company.Name}", $"""
        {one.InvitedName},

        {by.FullName} withdrew your invitation to enroll {one.Company.Name} in Redress. {(one.AccountMadeAt is null ? "The link that you got works no more." : "The account that you made is closed.")}
        You do not have to do anything. If this is a mistake, call {by.FullName}.

        {BySystem}

        """, at);

    /// <summary>To the address in the registry: whoever reads mail there decides whether the asker gets the code.</summary>
    public static OutboxMail Code(Enrollment one, string code, string page, DateTime at) => Mail(one.CodeSentTo!,
        $"Code to enroll {one.Company.Name} in Redress, good until {DayWords.Short(Day(one))}", $"""
        To the contact of {one.Company.Name},

        {one.InvitedName}, {one.InvitedEmail}, asked to enroll {one.Company.Name} in Redress. {one.Agency.FullName} sends the code to you, because the company registry names this address.

        {WhatItIs}

        The code is:
        {code}

        If you know {one.InvitedName}, and {one.Company.Name} wants this, pass the code on by {Until(one)}. Whoever enters it becomes the first Account Administrator of {one.Company.Name}, and signs in as {one.InvitedEmail}.
        If you do not know {one.InvitedName}, keep the code to yourself and call {one.Agency.FullName}. Without the code nothing happens.

        Enter the code here:
        {page}

        The code works once. Nobody of {one.Agency.Name} or of Redress ever asks you for it.
        {BySystem}

        """, at);

    /// <summary>To whoever asked. Does not say where the code went.</summary>
    public static OutboxMail CodeIsOnItsWay(Enrollment one, string page, DateTime at) => Mail(one.InvitedEmail,
        $"Your request to enroll {one.Company.Name} in Redress: a code was sent", $"""
        {one.InvitedName},

        you asked to enroll {one.Company.Name} in Redress. {one.Agency.FullName} sent a code to the e-mail address that the company registry has for {one.Company.Name}.

        Ask your colleague who reads mail there for the code. It is good until {Until(one)}.

        Enter the code here:
        {page}

        {BySystem}

        """, at);

    public static OutboxMail CodeReminder(Enrollment one, string page, DateTime at) => Mail(one.CodeSentTo!,
        $"Reminder: the code to enroll {one.Company.Name} in Redress was not used", $"""
        To the contact of {one.Company.Name},

        {one.Agency.FullName} reminds you: a code to enroll {one.Company.Name} in Redress was sent to this address. It was not used, and is good until {Until(one)}.
        {one.InvitedName}, {one.InvitedEmail}, asked for it. If you know {one.InvitedName}, pass the code on. If the mail is lost, call {one.Agency.FullName}.

        Enter the code here:
        {page}

        {BySystem}

        """, at);

    public static OutboxMail Refused(EnrollmentRequest request, Agency by, DateTime at) => Mail(request.AskerEmail,
        $"Your request to enroll {request.Company.Name} in Redress was refused", $"""
        {request.AskerName},

        you asked to enroll {request.Company.Name} in Redress. {by.FullName} refused it, and writes:

        {request.RefusalReason}

        Questions? Call {by.FullName} by the number on its own website.
        {BySystem}

        """, at);

    /// <summary>To each user. The reason is between agencies.</summary>
    public static OutboxMail Disenrolled(Company company, Agency by, Domain.Access.Person user, DateTime at) => new(user.Email,
        $"{company.Name} is no longer enrolled in Redress", $"""
        {user.Name},

        {by.FullName} ended the enrollment of {company.Name} in Redress, for all regulators. Nobody of {company.Name} can sign in now, and programs can no longer use its tokens.

        What regulators asked stays, and waits. When {company.Name} enrolls again, your account comes back as it was.

        Questions? Call {by.FullName} by the number on its own website.
        {BySystem}

        """, at, personId: user.Id, kind: NoticeKind.Account);

    /// <summary>To each user of a company that merged.</summary>
    /// <param name="comes">Goes on as a user of the successor.</param>
    public static OutboxMail Merged(Company company, Company successor, Agency by, string name, string email, bool comes, DateTime at) => new(email,
        $"{company.Name} was merged into {successor.Name} in Redress", $"""
        {name},

        {by.FullName} recorded in Redress that {company.Name} was merged into {successor.Name}.

        {(comes ? $"Your account is now one of {successor.Name}. Sign in again as before; an Account Administrator of {successor.Name} can change what you may do." : $"Your account for {company.Name} is closed. If you work for {successor.Name}, ask its Account Administrator to invite you.")}
        Open requests of regulators are now with {successor.Name}.

        Questions? Call {by.FullName} by the number on its own website.
        {BySystem}

        """, at, kind: NoticeKind.Account);

    static string Steps(Company company) => $"""
        1. Make your account, with a password and a second step of sign-in.
        2. Accept the terms of use.
        3. Confirm {company.Name}, or say that it is not your company.
        4. Add colleagues, now or later.
        5. Name who hears of complaints and who of examinations.
        """;

    static string OncePlusNo(Enrollment one) => $"The link works once. Is it not your company, or not your task? The same link lets you say so, without an account, and {one.Agency.Name} asks somebody else.";

    static OutboxMail Mail(string to, string subject, string body, DateTime at) => new(to, subject, body, at, kind: NoticeKind.Enrollment);

    static DateOnly Day(Enrollment one) => DateOnly.FromDateTime(Moments.InZone(one.ExpiresAt, Zone(one)));

    static string Until(Enrollment one) => $"{DayWords.Short(Day(one))}, {Moments.Clock(Moments.InZone(one.ExpiresAt, Zone(one)))} {Moments.ZoneWords(Zone(one))}";

    static TimeZoneInfo Zone(Enrollment one) => TimeZoneInfo.FindSystemTimeZoneById(one.Agency.Zone);
}
