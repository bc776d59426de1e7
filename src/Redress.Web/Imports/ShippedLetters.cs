using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Imports;

/// <summary>The letters that the product brings: two that announce the system, and one for each kind of letter of a complaint. They are put in once; what the Operator makes of them stays.</summary>
static class ShippedLetters
{
    static readonly DateTime Since = new(2026, 1, 1, 17, 0, 0, DateTimeKind.Utc);

    static readonly (int No, LetterText Text)[] All =
    [
        (1, new(LetterTo.Industry, "We now send complaints through Redress",
            """
            To all companies that {Agency} licenses:

            When a consumer complains to us about your company, we ask you for an answer. From now on we ask through Redress, a system that state regulators share. Letters and e-mails about complaints will become fewer, and end.

            What changes for you
            1. Our requests come to you in Redress. Each says what we ask, and by when.
            2. Your people write the answer there, add documents, and send it. Nothing goes by mail.
            3. You see every request, what you answered, and what is still open, at one place. Other states that use Redress reach you there too.

            What you do
            Nothing yet. With the first complaint about your company you get an invitation by e-mail. It goes to the complaints contact that you have given in NMLS, so please make sure that this contact is right. Enrollment takes about 15 minutes, costs nothing, and is done once for all states.

            What does not change
            The law, the time you have to answer, and whom you can call here.

            Sincerely,

            {Sender}
            {Agency}
            """)),
        (2, new(LetterTo.Company, "You will get an invitation to Redress",
            """
            Dear {Contact}:

            {Agency} handles complaints of consumers in Redress, a system that state regulators share. {Company} (ID {Company ID}) will soon get an invitation to it, because we have questions about a complaint.

            What to expect
            1. An e-mail from Redress comes to {Contact e-mail}. Its link works once, and for 14 days.
            2. Whoever opens it makes an account with a second factor, accepts the terms, and confirms that {Company} is the right company.
            3. That person becomes your Account Administrator, can invite others, and names who hears of complaints and of examinations.

            Please have ready who in your company answers complaints, and who is to be told of examinations. Enrollment takes about 15 minutes, costs nothing, and is done once for all states.

            If somebody else should get the invitation, tell us before it comes. Our requests wait until you have enrolled. Their due dates keep running, so please do not put it off.

            Sincerely,

            {Sender}
            {Agency}
            """)),
        (3, new(LetterTo.Consumer, "We have your complaint",
            """
            Dear {Consumer}:

            Thank you for writing to us about {Respondent}. We received your complaint on {Received}. Its number is {Complaint ID}: please name it when you write or call.

            What happens now
            1. We read your complaint and what you sent with it.
            2. We ask the company for an answer, if the matter is ours. If another agency is in charge, we tell you.
            3. We write to you when we know the outcome.

            We cannot act as your lawyer, and a complaint does not stop the time in which you may sue.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Acknowledgement)),
        (4, new(LetterTo.Company, "Our findings on complaint {Complaint ID}",
            """
            Dear {Contact}:

            We have reviewed the complaint {Complaint ID} of {Consumer} about {Company}, received on {Received}, and your answers.

            Our findings


            Please tell us within 30 days what you have done about them.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Findings)),
        (5, new(LetterTo.Company, "Warning: complaint {Complaint ID}",
            """
            Dear {Contact}:

            In the complaint {Complaint ID} we found conduct of {Company} that the law does not allow:


            We warn you not to repeat it. If it goes on, we may take further steps.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Warning)),
        (6, new(LetterTo.Company, "Directive: complaint {Complaint ID}",
            """
            Dear {Contact}:

            In the complaint {Complaint ID} we direct {Company} to do the following:


            Tell us when it is done, with proof.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Directive)),
        (7, new(LetterTo.Consumer, "Your complaint {Complaint ID} is closed",
            """
            Dear {Consumer}:

            We closed your complaint {Complaint ID} about {Respondent} on {Closed}. Outcome: {Outcome}.

            If you learn something new, write to us and name the number. Within a year we can open the complaint again.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Closing)),
        (8, new(LetterTo.Company, "Complaint {Complaint ID} is closed",
            """
            Dear {Contact}:

            We closed the complaint {Complaint ID} about {Company} on {Closed}. Thank you for your answers. Please keep what belongs to it for as long as the law says.

            Sincerely,

            {Sender}
            {Agency}
            """, LetterKind.Closing)),
    ];

    public static async Task IfNew(RedressDb db, CancellationToken stop)
    {
        var ids = All.Select(one => Id(one.No)).ToList();
        var there = await db.Set<LetterTemplate>().Where(template => ids.Contains(template.Id)).Select(template => template.Id).ToListAsync(stop);
        if (there.Count == ids.Count) return;
        db.AddRange(All.Where(one => !there.Contains(Id(one.No))).Select(one => new LetterTemplate(Id(one.No), one.Text, Since)));
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException) when (db.Set<LetterTemplate>().Count(template => ids.Contains(template.Id)) == ids.Count)
        {
            // Another process was first.
        }
        db.ChangeTracker.Clear();
    }

    static Guid Id(int no) => new($"019a0000-0000-7000-8001-{no:D12}");
}
