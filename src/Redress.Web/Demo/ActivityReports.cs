using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Access;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;

namespace Redress.Web.Demo;

/// <summary>Invented examinations whose reports were sent: one waits for the answer, one for its close-out, one was closed and a matter is open.</summary>
sealed class ActivityReports(RedressDb db, DocumentStore store, IReadOnlyDictionary<string, Person> people, Func<string, int, int, Stamp> by)
{
    const string InCharge = "examiner@wa.demo", Second = "examiner2@wa.demo", Reviewer = "reviewer@wa.demo", Lead = "lead@cascade.demo", Contact = "contact@cascade.demo";

    public async Task Add(CancellationToken stop)
    {
        var drafting = await Begun(130, new(ActivityType.Examination, ActivityScope.Full, Month(-3)) { Location = "Seattle, WA", BusinessTypes = [BusinessType.MortgageOrigination] }, stop);
        await Report(drafting, 22, "We examined loans closed in the last two years.", null, stop);
        var late = Matter(drafting, "Late fees on timely payments", "Return the late fees that were charged on payments received on time, and say for how many loans.", by(Second, 19, 0));
        Send(drafting, [late], 30, by(InCharge, 9, 0));
        await db.SaveChangesAsync(stop);

        var answered = await Begun(260, new(ActivityType.Examination, ActivityScope.Limited, Month(-7)) { Location = "By video", BusinessTypes = [BusinessType.MortgageServicing] }, stop);
        await Report(answered, 120, "The report has three findings.", ("WA-2026-0417", 4_850.00m), stop);
        Send(answered, [], 30, by(InCharge, 110, 0));
        Answer(answered, answered.RequestOf(answered.Reports[0])!, "We agree with findings 1 and 2. Finding 3 rests on two files that were mislabeled.", 85);
        await db.SaveChangesAsync(stop);

        var closed = await Begun(420, new(ActivityType.Examination, ActivityScope.Limited, Month(-13)) { Location = "Spokane, WA", BusinessTypes = [BusinessType.MortgageServicing] }, stop);
        await Report(closed, 340, "Please answer each finding.", null, stop);
        var system = Matter(closed, "System of record for escrow", "Replace the spreadsheets by a system of record, and report when it is in use.", by(InCharge, 330, 0));
        Send(closed, [system], 330, by(InCharge, 320, 0));
        Answer(closed, closed.RequestOf(closed.Reports[0])!, "We corrected what the report names, but for the system, which we are buying.", 300);
        closed.RequestOf(closed.Reports[0])!.Accept(by(InCharge, 290, 0));
        closed.UpdateCloseOut(new() { Reviewed = 60, Ratings = new(3, 2, 3, 2, 4), Disposition = ActivityDisposition.CorrectiveAction, NextExamBy = by(InCharge, 0, 0).Today.AddMonths(10) }, by(InCharge, 285, 0));
        await db.SaveChangesAsync(stop);
        closed.Close(new("The matter about the system goes on.", Disposition: true, NextExam: true), by("director@wa.demo", 280, 0));
        await db.SaveChangesAsync(stop);
        system.AskForMoreTime("The vendor delivers in spring.", by(Lead, 4, 0).Today.AddDays(150), by(Lead, 4, 0));
        await db.SaveChangesAsync(stop);
    }

    async Task<SupervisoryActivity> Begun(int daysAgo, ActivityFacts facts, CancellationToken stop)
    {
        var stamp = by("staff@wa.demo", daysAgo, 0);
        var company = await db.Companies.FirstAsync(one => one.NmlsId == People.CascadeNmlsId, stop);
        var activity = db.Add(SupervisoryActivity.Initiate(await db.NextActivity(stamp.Today.Year, stop), people["staff@wa.demo"].Agency!, company, facts, stamp)).Entity;
        activity.SetTeam(new(people[InCharge], [people[Second]], [people[Reviewer]]), by("staff@wa.demo", daysAgo, 9));
        activity.Schedule(by("director@wa.demo", daysAgo - 2, 0));
        activity.CompleteScope(by(InCharge, daysAgo - 10, 0));
        var files = InformationRequest.Add(activity, "Loan files", "Send the files of the loans on our list.", null, [], by(InCharge, daysAgo - 12, 0));
        Instalment.Send(activity, new(new Dictionary<int, DateOnly> { [files.No] = by(InCharge, daysAgo - 12, 0).Today.AddDays(21) }, null, null, false, new HashSet<Guid>(), new(true, true, false, [])), [], by(InCharge, daysAgo - 12, 5));
        activity.SetCompanyTeam(new(people[Lead], null, []), by(Contact, daysAgo - 14, 0));
        Answer(activity, files, "The files are in the folder you named.", daysAgo - 30);
        files.Accept(by(InCharge, daysAgo - 40, 0));
        return activity;
    }

    static InformationRequest Matter(SupervisoryActivity activity, string title, string text, Stamp stamp) => InformationRequest.Add(activity, title, text, null, [], stamp, RequestType.Matter);

    /// <summary>Prepared, read by the Reviewer, and ready.</summary>
    async Task Report(SupervisoryActivity activity, int daysAgo, string comments, (string Number, decimal Amount)? invoice, CancellationToken stop)
    {
        var stamp = by(InCharge, daysAgo, 0);
        var text = $"Report of examination\n{activity.SubjectName}\n{activity.Number}\n\nConfidential supervisory information.\nWhat we found, and what we ask of the company.";
        var paper = await store.Take(db, new MemoryStream(PdfPage.Of(text)), "Report of examination.pdf", DocumentPart.Report, stamp, stop);
        var report = activity.AddReport(new("Report of examination", comments) { InvoiceNumber = invoice?.Number, InvoiceAmount = invoice?.Amount, InvoiceDueOn = invoice is null ? null : stamp.Today.AddDays(45) }, [paper], stamp);
        activity.SendForReview(report, "Chapter 2 is new.", by(InCharge, daysAgo, 9));
        activity.Review(report, true, "Well written.", by(Reviewer, daysAgo - 2, 0));
    }

    static void Send(SupervisoryActivity activity, IReadOnlyList<InformationRequest> matters, int days, Stamp stamp)
        => activity.SendReport(activity.Reports[0], new(stamp.Today.AddDays(30), matters.ToDictionary(matter => matter.No, _ => stamp.Today.AddDays(days)), new(true, true, false, [])), stamp);

    void Answer(SupervisoryActivity activity, InformationRequest request, string text, int daysAgo)
    {
        request.SaveDraft(text, false, request.CurrentDraft?.Version ?? 0, by(Lead, daysAgo, 0));
        Instalment.SendAnswers(activity, [request], [], by(Lead, daysAgo, 12));
    }

    DateOnly Month(int ahead) => by(InCharge, 0, 0).Today.AddMonths(ahead) is var day ? new(day.Year, day.Month, 1) : default;
}
