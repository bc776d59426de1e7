using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Domain.Exchange;
using Redress.Domain.Records;
using Redress.Domain.Supervision;
using Redress.Domain.Supervision.Escalations;
using Redress.Domain.Views;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Files;
using Redress.Web.Pages.Complaints.Drafts;
using Redress.Web.Tests.Rig;
using Redress.Web.Tests.Supervision;

namespace Redress.Web.Tests.Walks;

// What stands on no complaint.
public sealed partial class PlantedOffice
{
    async Task<string> PlantEntity()
    {
        var number = await this.Entity(Mark("entity"), details: [new(DetailKind.Name, Mark("trade")), new(DetailKind.Person, Mark("person")), new(DetailKind.Website, $"https://{Mark("site")}.example")]);
        await InEntity(number, "manager@wa.demo", async (db, entity, stamp) =>
        {
            entity.Change(new EntityFacts(entity.Name, Mark("activity"), [.. entity.Details.Select(detail => detail.Known)]), stamp);
            entity.AddDocument(await Paper(db, "entitypaper", "entityinside", stamp), stamp);
            entity.Discuss(Guid.NewGuid(), null, new NewPost(Mark("entitypost"), []), new HashSet<Guid> { entity.AgencyId }, [], [], stamp);
        });
        await InEntity(number, "manager@or.demo", async (db, entity, stamp) => entity.AskForChange(await db.Agencies.FirstAsync(agency => agency.Code == "OR"), Mark("change"), Mark("whychange"), [], stamp));
        return number;
    }

    Task InEntity(string number, string by, Func<RedressDb, NonNmlsEntity, Domain.Stamp, Task> verb) => this.InDb(async db =>
    {
        var entity = await db.Set<NonNmlsEntity>().Include(one => one.Agency.Facts).Include(one => one.Details).Include(one => one.Documents).FirstAsync(one => one.Number == number);
        await verb(db, entity, this.StampOf(await db.PersonOf(by)));
        await db.SaveChangesAsync();
    });

    // Sent for review and sent back, so that comments stand in it too.
    async Task<string> PlantActivity()
    {
        var number = await this.Activity();
        await this.InDb(async db =>
        {
            var activity = await db.Set<SupervisoryActivity>().Whole().FirstAsync(one => one.Number == number);
            var (staff, director) = (await db.PersonOf("staff@wa.demo"), await db.PersonOf("director@wa.demo"));
            activity.Update(activity.Facts with { Location = Mark("examplace"), Business = Mark("exambusiness") }, this.StampOf(staff));
            activity.SendForReview(Mark("examreview"), this.StampOf(staff));
            activity.SendBack(Mark("examback"), this.StampOf(director));
            activity.Schedule(this.StampOf(director));
            var examiner = this.StampOf(await db.PersonOf(InCharge));
            activity.CompleteScope(examiner);
            var asked = InformationRequest.Add(activity, "Asked", Mark("examask"), null, [], examiner);
            Instalment.Send(activity, new(new Dictionary<int, DateOnly> { [1] = examiner.Today.AddDays(20) }, Mark("examintro"), null, false, new HashSet<Guid>(), new(true, true, false, [])), [], examiner);
            InformationRequest.Add(activity, "Not sent", Mark("examunsent"), null, [], examiner);
            var (lead, helper) = (await db.PersonOf("lead@cascade.demo"), await db.PersonOf("helper@cascade.demo"));
            activity.SetCompanyTeam(new(lead, null, [helper]), this.StampOf(await db.PersonOf("contact@cascade.demo")));
            asked.SaveDraft(Mark("examanswer"), false, 0, this.StampOf(helper));
            Instalment.SendAnswers(activity, [asked], [], this.StampOf(lead));
            asked.SendBack("Say more.", examiner.Today.AddDays(20), [], examiner);
            asked.SaveDraft(Mark("examdraft"), false, 0, this.StampOf(helper));
            InformationRequest.Add(activity, "A matter", Mark("exammatter"), null, [], examiner, RequestType.Matter);
            activity.AddReport(new(Mark("examreport"), Mark("examcomments")), [], examiner);
            // California reads it and is invited, Oregon asked.
            var (california, oregon) = (await db.PersonOf("director@ca.demo"), await db.PersonOf("director@or.demo"));
            activity.GrantAccess(activity.AskForAccess(california.Agency!, Mark("examasked"), this.StampOf(california)), null, Mark("examgranted"), this.StampOf(director));
            activity.Invite(california.Agency!, Mark("examinvited"), this.StampOf(director));
            activity.AskForAccess(oregon.Agency!, Mark("examwhy"), this.StampOf(oregon));
            await db.SaveChangesAsync();
        });
        return number;
    }

    // A complaint of its own, so that its marks are known apart from those of the activity.
    async Task PlantEscalation()
    {
        var number = await this.Complaint(with: intake => intake with { Account = Mark("escaccount") });
        await this.Act(number, "manager@wa.demo", (complaint, stamp) =>
        {
            InformationRequest.Add(complaint, "Asked", Mark("escask"), null, [], stamp);
            Instalment.Send(complaint, new(new Dictionary<int, DateOnly> { [1] = stamp.Today.AddDays(20) }, null, null, false, new HashSet<Guid>(), new(true, true, false, [])), [], stamp);
            complaint.Allege([new(Law.State, null, Mark("escviolation"))], stamp);
        });
        await this.NamePoc(number);
        await this.Act(number, "poc@cascade.demo", (complaint, stamp) =>
        {
            complaint.Requests[0].SaveDraft(Mark("escanswer"), false, 0, stamp);
            Instalment.SendAnswers(complaint, complaint.Requests, [], stamp);
        });
        await this.InDb(async db =>
        {
            var (manager, store) = (await db.PersonOf("manager@wa.demo"), Services.GetRequiredService<DocumentStore>());
            var (stamp, complaint) = (this.StampOf(manager), (await db.ComplaintToEscalate(manager.AsViewer(), number))!);
            var paper = await Paper(db, "escpaper", "escinside", stamp);
            paper.Scanned(ScanOutcome.Clean, null, null, Clock.Now);
            complaint.AddDocument(paper, stamp);
            var plan = new EscalationPlan(complaint, new EscalationPlan(complaint).Choice with { Reason = Mark("escreason") });
            (await db.ActivityToEscalate(manager.AsViewer(), Activity))!.Escalate(plan, await store.Copies(db, plan, stamp), await db.PeopleOf(plan), stamp);
            await db.SaveChangesAsync();
        });
    }

    async Task PlantDraft()
    {
        var id = await this.InDb(async db =>
        {
            var author = await db.PersonOf(Drafting);
            var draft = new IntakeDraft(author.AgencyId!.Value, await db.Companies.Where(company => company.NmlsId == "9000147").Select(company => company.Id).FirstAsync(), this.StampOf(author));
            draft.Save(new IntakeForm { Account = Mark("drafted"), Complainants = [new ComplainantForm { LastName = Mark("drafter") }] }.AsText(), Clock.Now);
            db.Add(draft);
            await db.SaveChangesAsync();
            return draft.Id;
        });
        using var api = await this.Api(Drafting);
        (await api.Upload("/api/v1/documents", "file", $"{Mark("draftname")}.txt", Encoding.UTF8.GetBytes(Mark("draftinside")), "text/plain", ("draft", id.ToString()), ("part", "Intake"))).ShouldBe(System.Net.HttpStatusCode.Created);
    }

    Task PlantView(string by, string part, bool isShared) => this.InDb(async db =>
    {
        var author = await db.PersonOf(by);
        db.Add(SavedView.Save(Mark($"{part}name"), $"tab=All&words={Mark($"{part}words")}", isShared, author, this.StampOf(author)));
        await db.SaveChangesAsync();
    });

    async Task<Document> Paper(RedressDb db, string name, string content, Domain.Stamp stamp)
        => await Services.GetRequiredService<DocumentStore>().Take(db, new MemoryStream(Encoding.UTF8.GetBytes(Mark(content))), $"{Mark(name)}.txt", DocumentPart.Intake, stamp);

    static string Mark(string part) => Planted.Mark(part, OfNone);
}
