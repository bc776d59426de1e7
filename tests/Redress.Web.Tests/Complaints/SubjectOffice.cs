using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>A complaint whose subject changes after an exchange, with words in it by which either company's part is known.</summary>
static class SubjectOffice
{
    public const string Sound = "9000212";

    /// <summary>Two requests sent with comments, the account and a document; the first answered with a document, the second drafted.</summary>
    public static async Task<(string Number, Guid[] Documents)> Exchanged(this Office office, bool restricted = false)
    {
        var number = await office.Complaint(with: intake => intake with { Account = "OLDACCOUNT of the matter." });
        var shared = await office.Document(number, "manager@wa.demo", "olddocument.txt");
        await office.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            for (var no = 1; no <= 2; no++) InformationRequest.Add(complaint, $"OLDTITLE {no}", "OLDASKED: send it.", null, [], stamp);
        });
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            complaint.Requests.ToDictionary(request => request.No, _ => stamp.Today.AddDays(20)), "OLDCOMMENT.", null, true, new HashSet<Guid> { shared }, new AnswerNotices(true, true, false, [])), [], stamp));
        await office.NamePoc(number);
        await office.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            complaint.Requests[0].SaveDraft("OLDANSWER.", restricted, 0, stamp);
            complaint.Requests[1].SaveDraft("OLDDRAFT.", false, 0, stamp);
        });
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var person = await db.PersonOf("poc@cascade.demo");
        var stamp = office.StampOf(person);
        var complaint = await db.Complaints(person.AsViewer(), Depth.Full).ForWork().FirstAsync(c => c.Number == number);
        var first = complaint.Requests.Single(request => request.No == 1);
        var answer = (await scope.ServiceProvider.GetRequiredService<DocumentStore>().Take(db, new MemoryStream("hello"u8.ToArray()), "oldanswer.txt", DocumentPart.Answer, stamp)).OnDraft(first.CurrentDraft!.Id);
        Instalment.SendAnswers(complaint, [first], [answer], stamp);
        await db.SaveChangesAsync();
        return (number, [shared, answer.Id]);
    }

    public static async Task Changed(this Office office, string number, string to = Sound)
        => (await (await office.Api("supervisor@wa.demo")).Put($"/api/v1/complaints/{number}/subject", new { subject = to, reason = "It is the other one." })).ShouldBe(HttpStatusCode.OK);

    public static async Task AskedAnew(this Office office, string number)
    {
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => InformationRequest.Add(complaint, "NEWTITLE", "NEWASKED: send it.", null, [], stamp).No.ShouldBe(3));
        await office.Act(number, "manager@wa.demo", (complaint, stamp) => Instalment.Send(complaint, new SendingOrder(
            new Dictionary<int, DateOnly> { [3] = stamp.Today.AddDays(20) }, "NEWCOMMENT.", null, false, new HashSet<Guid>(), new AnswerNotices(true, true, false, [])), [], stamp));
    }
}
