using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Access;
using Redress.Domain.Companies;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Data.Doors;
using Redress.Web.Data.History;
using Redress.Web.Data.Search;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Entities;

/// <summary>What an entity is, before pages: found, complained about, proved.</summary>
public class EntityNounTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task It_is_found_by_number_name_place_person_phone_website_and_what_it_does()
    {
        var number = await office.Entity("Zephyrine Payday Group", details:
        [
            new(DetailKind.Name, "ZephyrCash"), new(DetailKind.Address, "1 Elm St") { City = "Spokane", State = "WA", Zip = "99201" }, new(DetailKind.Phone, "(509) 555-7731"),
            new(DetailKind.Website, "https://zephyrine.example/apply"), new(DetailKind.Person, "Aurelio Vantongeren") { Note = "Manager" },
        ]);
        await using var scope = office.Services.CreateAsyncScope();
        var (db, search) = (scope.ServiceProvider.GetRequiredService<RedressDb>(), scope.ServiceProvider.GetRequiredService<EntitySearch>());
        var viewer = (await db.PersonOf("manager@or.demo")).AsViewer();

        (await EntitySearch.ByNumber(db, viewer, $" {number.ToLowerInvariant().Replace("-0", "-")} "))!.Number.ShouldBe(number);
        SubjectSought[] ways = [new("Zefyrine Pay day"), new("Zephyr Cash LLC"), new(null, Person: "A. Vantongeren"), new(null, Phone: "1-509-555-7731"), new(null, Website: "www.zephyrine.example")];
        foreach (var sought in ways) (await search.ByWhatIsKnown(sought, viewer)).Select(one => one.Entity.Number).ShouldContain(number, sought.ToString());
        (await search.ByWhatIsKnown(new(null), viewer, "money web")).Select(one => one.Entity.Number).ShouldContain(number);
        (await search.ByWhatIsKnown(new("Zephyrine", City: "Spokane", State: "WA"), viewer)).First().Match!.Reasons.Select(reason => reason.Sameness).ShouldAllBe(same => same == Sameness.Same);
        (await db.Entities((await db.PersonOf("contact@cascade.demo")).AsViewer()).AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_complaint_about_it_is_worked_on_by_pages_and_programs_and_both_records_verify()
    {
        var entity = await office.Entity("Nowhere Lending");
        using var api = await office.Api("manager@wa.demo");
        var first = await office.ComplaintAbout(entity);
        using var manager = await office.SignIn("manager@wa.demo");

        foreach (var tab in new[] { "", "/details", "/requests", "/research", "/documents", "/related", "/access", "/history", "/close", "/edit", "/poc" })
            (await manager.Ask($"/complaints/{first}{tab}")).Status.ShouldBe(HttpStatusCode.OK, tab);
        var related = await office.Complaint();
        var page = await (await manager.Open($"/complaints/{related}/related")).Tick("A non-NMLS entity").Fill("Entity Tracking Number", entity.ToLowerInvariant()).Submit("Add to the complaint");
        page.Shows($"{entity}, kept by Washington").ShouldBeTrue(page.Text);
        (await manager.Open($"/entities/{entity}/complaints")).In("Related complaints, newest first").Row(related).ShouldNotBeNull();
        (await manager.Open($"/complaints?words={first}")).Shows("Nowhere Lending").ShouldBeTrue();
        await office.Act(first, "manager@wa.demo", (complaint, stamp) => complaint.Close(new Closing(ClosureReason.ClosedWithExplanation, "Gone."), [], stamp));
        await office.InDb(async db =>
        {
            var ids = await db.Set<Complaint>().Where(c => c.Number == first).Select(c => c.Id).Concat(db.Set<NonNmlsEntity>().Where(e => e.Number == entity).Select(e => e.Id)).ToListAsync();
            foreach (var id in ids) (await Verifier.One(db, db.Needs.Master, id)).Faults.ShouldBeEmpty();
        });
    }

    [Fact]
    public async Task Two_entered_at_once_get_numbers_of_their_own_and_a_match_misses_no_complaint()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 4).Select(no => office.Entity($"Twin {no}")));
        numbers.Distinct().Count().ShouldBe(4);
        numbers.ShouldAllBe(number => number.StartsWith("E-") && number.Length == 13);

        // Several complaints about one at once are all entered.
        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.ComplaintAbout(numbers[1])))).Distinct().Count().ShouldBe(4);
        // Somebody enters a complaint while somebody else matches: the match that read before must not win.
        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => office.InDb(async db =>
        {
            var entity = await db.Entities(Viewer.CommandLine).Whole().FirstAsync(e => e.Number == numbers[0]);
            var company = await db.Companies.FirstAsync(c => c.NmlsId == "9000147");
            await office.ComplaintAbout(numbers[0]);
            var author = await db.PersonOf("manager@wa.demo");
            entity.MatchTo(company, "License.", [], office.StampOf(author));
            await db.SaveChangesAsync();
        }));
    }
}
