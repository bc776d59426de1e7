using Microsoft.EntityFrameworkCore;
using Redress.Domain.Companies;
using Redress.Web.Data;

namespace Redress.Web.Imports;

/// <summary>The two letters with which an agency announces the system. They are put in once; what the Operator makes of them stays.</summary>
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
