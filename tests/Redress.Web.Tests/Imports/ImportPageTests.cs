using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Files;
using Redress.Web.Imports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Imports;

/// <summary>Importing by page, by API and by the command line: rehearsed, confirmed, read again later.</summary>
public class ImportPageTests(Office office) : IClassFixture<Office>
{
    const string Header = "agency_reference,subject,received_on,last_name,first_name,phone\n";

    [Fact]
    public async Task A_file_is_rehearsed_confirmed_and_its_refused_rows_are_mended_and_imported_again()
    {
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open("/complaints/import")).Attach("CSV file", "old system.csv", Encoding.UTF8.GetBytes(Header + "P-1,Harbor Mortgage,2024-03-04,Good,One,'+1 509\nP-2,Harbor Mortgage,soon,=1+1,\"Two,\nlines\",\n"), "text/csv").Submit("Rehearse");

        page.Shows("A rehearsal. Nothing is changed so far.").ShouldBeTrue(page.Text);
        page.Shows("Would be added 1").ShouldBeTrue(page.Text);
        page.Row("received_on").Shows("“soon” is no date.").ShouldBeTrue();
        (await Count("P-")).ShouldBe(0);

        page = await page.Submit("Import 1 complaint");

        page.Shows("1 added, 0 updated.").ShouldBeTrue(page.Text);
        (await Count("P-")).ShouldBe(1);
        var complaint = await office.Imported("P-1");
        complaint.FirstComplainant!.Phone.ShouldBe("+1 509");
        (await supervisor.Open($"/complaints/{complaint.Number}/history")).Shows("Imported from old system.csv, line 2.").ShouldBeTrue();
        var refused = Encoding.UTF8.GetString(await (await supervisor.Get(page.Address + "?handler=Refused")).Content.ReadAsByteArrayAsync());
        refused.ShouldContain("agency_reference,subject,received_on,last_name,first_name,phone,line_in_file,refused_because");
        refused.ShouldContain("P-2,Harbor Mortgage,soon,");
        refused.ShouldContain("'=1+1");
        refused.ShouldContain(",3,received_on: “soon” is no date.");

        page = await (await supervisor.Open("/complaints/import")).Attach("CSV file", "mended.csv", Encoding.UTF8.GetBytes(refused.Replace(",soon,", ",2024-03-05,")), "text/csv").Submit("Rehearse");
        page = await page.Submit("Import 1 complaint");

        page.Shows("1 added, 0 updated.").ShouldBeTrue(page.Text);
        page.Shows("unknown").ShouldBeFalse();
        (await office.Imported("P-2")).FirstComplainant!.LastName.ShouldBe("=1+1");
        var list = await supervisor.Open("/complaints/import");
        list.Row("old system.csv").Shows("1 added, 0 updated").ShouldBeTrue();
        list.Row("old system.csv").Shows("Dana Whitfield").ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_none_comes_back_with_a_sentence_beside_the_field_and_leaves_nothing()
    {
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var before = await office.InDb(db => db.Set<ComplaintImport>().CountAsync());
        var page = await (await supervisor.Open("/complaints/import")).Attach("CSV file", "book.xlsx", [0x50, 0x4b, 3, 4, 20, 0, 0, 0], "application/zip").Submit("Rehearse");

        page.Shows("book.xlsx is an Excel workbook or a zip archive, and damaged. Save the sheet as “CSV UTF-8”, and give that file.").ShouldBeTrue(page.Text);
        (await (await supervisor.Open("/complaints/import")).Submit("Rehearse")).Shows("Choose a file.").ShouldBeTrue();
        (await office.InDb(db => db.Set<ComplaintImport>().CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Only_Supervisors_import_and_another_agency_knows_of_nothing()
    {
        var api = await office.Api("supervisor@wa.demo");
        var id = (await Given(api, Header + "Q-1,Harbor Mortgage,2024-03-04,Good,One,\n", rehearse: true))["id"]!.GetValue<string>();
        foreach (var email in new[] { "manager@wa.demo", "viewer@wa.demo", "poc@cascade.demo" })
        {
            var other = await office.Api(email);
            (await other.Get("/api/v1/imports")).ShouldBe(HttpStatusCode.Forbidden);
            (await other.Upload("/api/v1/imports", "file", "a.csv", Encoding.UTF8.GetBytes(Header), "text/csv")).ShouldBe(HttpStatusCode.Forbidden);
        }
        var stranger = await office.Api("supervisor@or.demo");
        foreach (var address in new[] { $"/api/v1/imports/{id}", $"/api/v1/imports/{id}/report", $"/api/v1/imports/{id}/refused" }) (await stranger.Get(address)).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Put($"/api/v1/imports/{id}/confirmation")).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Delete($"/api/v1/imports/{id}")).ShouldBe(HttpStatusCode.NotFound);
        using var visitor = await office.SignIn("supervisor@or.demo");
        (await visitor.Ask($"/complaints/import/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await api.Delete($"/api/v1/imports/{id}")).ShouldBe(HttpStatusCode.OK).Json["stage"]!.GetValue<string>().ShouldBe("Dropped");
        (await api.Put($"/api/v1/imports/{id}/confirmation")).ShouldBe(HttpStatusCode.Conflict);
        (await Count("Q-")).ShouldBe(0);
    }

    [Fact]
    public async Task By_API_it_is_rehearsed_or_imported_and_confirming_twice_at_once_imports_once()
    {
        var api = await office.Api("supervisor@wa.demo");
        var rehearsed = await Given(api, Header + "R-1,Harbor Mortgage,2024-03-04,Good,One,\nR-2,Harbor Mortgage,never,Bad,Two,\n", rehearse: true);
        (rehearsed["stage"]!.GetValue<string>(), rehearsed["added"]!.GetValue<int>(), rehearsed["refused"]!.GetValue<int>()).ShouldBe(("Rehearsed", 1, 1));
        (await Count("R-")).ShouldBe(0);
        var address = $"/api/v1/imports/{rehearsed["id"]!.GetValue<string>()}";

        var both = await Task.WhenAll(api.Put(address + "/confirmation"), api.Put(address + "/confirmation"));

        both.ShouldContain(answer => answer.Status == HttpStatusCode.OK);
        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK || answer.Status == HttpStatusCode.Conflict);
        (await Count("R-")).ShouldBe(1);
        var done = await UntilDone(api, address);
        (done["stage"]!.GetValue<string>(), done["added"]!.GetValue<int>(), done["refused"]!.GetValue<int>()).ShouldBe(("Finished", 1, 1));
        var report = (await api.Get(address + "/report?report=Refused")).Json.AsArray();
        report.Count.ShouldBe(1);
        report[0]!["words"]!.GetValue<string>().ShouldStartWith("“never” is no date.");
        (await api.Get(address + "/refused")).ShouldBe(HttpStatusCode.OK);
        (await Given(api, Header + "R-1,Harbor Mortgage,2024-03-04,Better,One,\n", rehearse: false))["updated"]!.GetValue<int>().ShouldBe(1);
        (await api.Upload("/api/v1/imports", "file", "a.csv", "a,b\n1,2\n"u8.ToArray(), "text/csv")).ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_import_whose_process_died_goes_on_where_it_was_and_doubles_nothing()
    {
        const int Rows = 1_200;
        var api = await office.Api("supervisor@wa.demo");
        var text = Header + string.Concat(Enumerable.Range(0, Rows).Select(no => $"S-{no},Harbor Mortgage,{(no == 900 ? "bad" : "2024-03-04")},Name,{no},\n"));
        var id = Guid.Parse((await Given(api, text, rehearse: true))["id"]!.GetValue<string>());
        await using (var scope = office.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var person = await db.PersonOf("supervisor@wa.demo");
            var stamp = new Stamp(person.AsViewer(), office.Clock.Now, person.Agency!.DayOf(office.Clock.Now));
            var import = await db.Set<ComplaintImport>().FirstAsync(one => one.Id == id);
            import.Confirm(stamp);
            await db.SaveChangesAsync();
            var (keeper, blocks, bytes) = (new ImportKeeper(db, import, office.Services.GetRequiredService<TimeProvider>()), 0, Encoding.UTF8.GetBytes(text));
            await Should.ThrowAsync<InvalidOperationException>(() => new ComplaintFileImport(db, person.Agency, stamp, "s.csv", async rows =>
            {
                await keeper.Keep(rows, default);
                if (++blocks == 2) throw new InvalidOperationException("Killed.");
            }).Run(new ComplaintCsv(new InputFile("s.csv", () => new MemoryStream(bytes), bytes.Length)), false, 0, default));
        }
        (await Count("S-")).ShouldBe(500);

        await office.Services.GetRequiredService<ImportRun>().Run(id, default);

        (await Count("S-")).ShouldBe(Rows - 1);
        var done = (await api.Get($"/api/v1/imports/{id}")).Json;
        (done["stage"]!.GetValue<string>(), done["added"]!.GetValue<int>(), done["updated"]!.GetValue<int>(), done["refused"]!.GetValue<int>()).ShouldBe(("Finished", Rows - 1, 0, 1));
    }

    [Fact]
    public async Task On_the_command_line_it_says_how_it_went_and_stands_among_the_imports()
    {
        var path = Path.Combine(office.Installation.Folder, "command line.csv");
        await File.WriteAllTextAsync(path, Header + "T-1,Harbor Mortgage,2024-03-04,Good,One,\nT-2,Harbor Mortgage,never,Bad,Two,\n");

        var (code, printed) = await office.Installation.Try("demo", "import", "complaints", path, "--rehearse", "--agency", "WA");
        code.ShouldBe(1, printed);
        printed.ShouldContain("Line 3, refused: received_on: “never” is no date.");
        printed.ShouldContain("2 rows: 1 added, 0 updated, 0 as before, 1 refused.");
        printed.ShouldContain("This was a rehearsal. Nothing was changed.");
        (await Count("T-")).ShouldBe(0);

        (code, printed) = await office.Installation.Try("demo", "import", "complaints", path, "--agency", "WA");

        code.ShouldBe(1, printed);
        (await Count("T-")).ShouldBe(1);
        using var supervisor = await office.SignIn("supervisor@wa.demo");
        var page = await (await supervisor.Open("/complaints/import")).Follow("command line.csv");
        page.Shows("by command line").ShouldBeTrue(page.Text);
        page.Shows("1 added, 0 updated.").ShouldBeTrue(page.Text);
        (await office.Installation.Try("demo", "import", "complaints", path, "--agency", "XX")).Code.ShouldBe(2);
    }

    static async Task<System.Text.Json.Nodes.JsonNode> Given(Rig.Api api, string text, bool rehearse)
        => (await api.Upload($"/api/v1/imports?rehearse={(rehearse ? "true" : "false")}", "file", "file.csv", Encoding.UTF8.GetBytes(text), "text/csv")).ShouldBe(HttpStatusCode.Created).Json;

    static async Task<System.Text.Json.Nodes.JsonNode> UntilDone(Rig.Api api, string address)
    {
        for (var tried = 0; ; tried++)
        {
            var import = (await api.Get(address)).Json;
            if (import["stage"]!.GetValue<string>() == "Finished" || tried == 100) return import;
            await Task.Delay(50);
        }
    }

    Task<int> Count(string start) => office.InDb(db => db.Set<Complaint>().CountAsync(c => c.IsImported && c.AgencyReference!.StartsWith(start)));
}
