using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;
using Record = Redress.Domain.Records.Record;

namespace Redress.Web.Tests.Data;

public class ReadsTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task Who_opens_a_complaint_in_full_is_kept_once_in_ten_minutes()
    {
        var number = await office.Sent();
        using var viewer = await office.SignIn("manager@wa.demo");
        await viewer.Open($"/complaints/{number}");
        await viewer.Open($"/complaints/{number}/details");
        (await Of(number)).ShouldBe(["Record Page"]);

        office.Clock.Pass(ReadLog.Again);
        await viewer.Open($"/complaints/{number}");
        (await Of(number)).ShouldBe(["Record Page", "Record Page"]);
    }

    [Fact]
    public async Task Lists_and_the_summary_that_every_agency_knows_leave_nothing()
    {
        var number = await office.Sent();
        using var manager = await office.SignIn("manager@wa.demo");
        using var other = await office.SignIn("manager@or.demo");

        await manager.Open("/complaints");
        (await other.Open($"/complaints/{number}")).Shows(number).ShouldBeTrue();

        (await Of(number)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_company_programs_and_downloads_are_kept_with_their_way()
    {
        var number = await office.Answered();
        var document = await office.Document(number, "manager@wa.demo");
        using var poc = await office.SignIn("poc@cascade.demo");
        using var program = await office.Api("manager@wa.demo");

        await poc.Open($"/portal/complaints/{number}");
        await program.Get($"/api/v1/complaints/{number}");
        using (var client = office.Client())
        {
            client.DefaultRequestHeaders.Authorization = await office.Token("manager@wa.demo");
            (await client.GetAsync($"/api/v1/documents/{document}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        (await Of(number)).Order().ShouldBe(["Document Download", "Record Api", "Record Page"]);
        await office.InDb(async db => (await db.Set<RecordRead>().SingleAsync(read => read.How == ReadHow.Page && db.Set<Record>().Any(r => r.Id == read.RecordId && r.Number == number))).Organization!.ShouldContain("Cascade"));
    }

    [Fact]
    public async Task Who_complained_is_kept_by_itself_where_it_is_restricted()
    {
        var number = await office.Complaint(with: intake => intake with { IsRestricted = true });
        using var manager = await office.SignIn("manager@wa.demo");

        await manager.Open($"/complaints/{number}");

        (await Of(number)).Order().ShouldBe(["Record Page", "RestrictedComplainant Page"]);
    }

    [Fact]
    public async Task The_owners_supervisors_see_reads_among_acts_and_nobody_else_knows_of_them()
    {
        var number = await office.Sent();
        using var viewer = await office.SignIn("manager@wa.demo");
        await viewer.Open($"/complaints/{number}");
        await Of(number);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        using var manager = await office.SignIn("manager@wa.demo");

        var history = await supervisor.Open($"/complaints/{number}/history");
        history.Shows("Opened the complaint, on a page.").ShouldBeTrue();
        history.Shows("events in one unbroken chain").ShouldBeTrue();
        (await history.Follow("Acts")).Shows("Opened the complaint").ShouldBeFalse();
        var alone = await history.Follow("Reads");
        alone.Shows("Opened the complaint, on a page.").ShouldBeTrue();
        alone.Shows("1 event").ShouldBeFalse();
        var others = await manager.Open($"/complaints/{number}/history?reads=Only");
        others.Shows("Opened the complaint").ShouldBeFalse();
        others.Has("link", "Reads").ShouldBeFalse();
        others.Shows("Entered").ShouldBeTrue();

        using var owner = await office.Api("supervisor@wa.demo");
        using var worker = await office.Api("manager@wa.demo");
        using var stranger = await office.Api("supervisor@or.demo");
        (await owner.Get($"/api/v1/complaints/{number}/reads")).Json["items"]!.AsArray().ShouldContain(one => one!["words"]!.GetValue<string>() == "Opened the complaint, on a page");
        (await worker.Get($"/api/v1/complaints/{number}/reads")).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Get($"/api/v1/complaints/{number}/reads")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_an_entity_the_keepers_supervisors_see_who_opened_it()
    {
        var number = await office.Entity("Read Lending");
        using var other = await office.SignIn("manager@or.demo");
        await other.Open($"/entities/{number}");
        await Write();
        using var supervisor = await office.SignIn("supervisor@wa.demo");

        var history = await supervisor.Open($"/entities/{number}/history");

        history.Shows("Opened the record, on a page.").ShouldBeTrue();
        (await history.Follow("Acts")).Shows("Opened the record").ShouldBeFalse();
        (await other.Open($"/entities/{number}/history")).Shows("Opened the record").ShouldBeFalse();
    }

    [Fact]
    public async Task A_read_that_is_changed_or_taken_out_is_found()
    {
        var number = await office.Sent();
        using var viewer = await office.SignIn("manager@wa.demo");
        await viewer.Open($"/complaints/{number}");
        await Of(number);

        await office.InDb(async db =>
        {
            using var key = SigningKey.In(db.Needs.Site.Keys);
            (await Faults(db, key)).ShouldBeEmpty();
            await Should.ThrowAsync<System.Data.Common.DbException>(db.Database.ExecuteSqlRawAsync("UPDATE record_reads SET person_name = 'nobody'"));
            await using var all = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync(db is SqliteRedressDb ? "DROP TRIGGER locked_record_reads_delete" : "SET LOCAL session_replication_role = replica");
            await db.Database.ExecuteSqlRawAsync("DELETE FROM record_reads WHERE batch_no = (SELECT MAX(no) FROM read_batches)");
            (await Faults(db, key)).ShouldContain(fault => fault.StartsWith("Reads: batch ") && fault.EndsWith(" was changed"));
        });

        static async Task<List<string>> Faults(RedressDb db, SigningKey key)
        {
            var faults = new List<string>();
            await foreach (var fault in DatabaseFaults.Find(db, key)) faults.Add(fault);
            return faults;
        }
    }

    /// <summary>What and how, oldest first, once all that gathered is written.</summary>
    async Task<List<string>> Of(string number)
    {
        await Write();
        return await office.InDb(db => db.Set<RecordRead>().Where(read => db.Set<Record>().Any(record => record.Id == read.RecordId && record.Number == number)).OrderBy(read => read.BatchNo).ThenBy(read => read.No).Select(read => read.What + " " + read.How).ToListAsync());
    }

    Task Write() => office.Services.GetRequiredService<ReadLogWriter>().Write();
}
