using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Redress.Domain.Complaints;
using Redress.Web.Data;
using Redress.Web.Exports;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Complaints;

/// <summary>Lists as files: all rows in constant room, what the viewer may know and no more, and nothing that a spreadsheet would run.</summary>
public class ExportTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_list_of_20000_comes_whole_and_in_order_in_both_forms()
    {
        const int many = 20_000;
        await Copies(await office.Complaint(by: "manager@ca.demo", with: intake => intake with { Complainants = [Named("Copied")] }), many);
        using var manager = await office.SignIn("manager@ca.demo");

        var csv = Lines(await Bytes(manager, "/complaints?handler=Csv&complainant=copied&sort=Number"));
        csv.Count.ShouldBe(many + 2);
        csv.Skip(1).Select(line => line.Split(',')[0]).ShouldBeInOrder();
        csv.Distinct().Count().ShouldBe(csv.Count);

        var sheet = Sheet(await Bytes(manager, "/complaints?handler=Xlsx&complainant=copied&sort=Number"));
        sheet.Count.ShouldBe(many + 2);
        sheet[^1][0].Text.ShouldBe(csv[^1].Split(',')[0]);
    }

    /// <summary>What is written goes out before the last row is read: no row waits for another.</summary>
    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    public async Task Rows_go_out_while_others_are_still_to_be_read(ExportFormat format)
    {
        var (to, mostKept, read) = (new Counting(), 0L, 0L);
        async IAsyncEnumerable<object?[]> Rows()
        {
            for (read = 0; read < 200_000; read++)
            {
                // Random letters, so that packing does not make it small.
                yield return [Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(40)), DateOnly.MinValue.AddDays(739_000), read];
                mostKept = Math.Max(mostKept, read * 45 - to.Written);
                if (read % 1000 == 0) await Task.Yield();
            }
        }

        await new Export("test", ["Text", "Day", "No"], Rows(), format, default).Write(to, CancellationToken.None);

        read.ShouldBe(200_000);
        to.Written.ShouldBeGreaterThan(8_000_000);
        mostKept.ShouldBeLessThan(1_000_000);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    public async Task A_name_that_looks_like_a_formula_stays_text(string name)
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [new Complainant { FirstName = name, LastName = "<Li&ly>\u0001" }] });
        using var manager = await office.SignIn("manager@wa.demo");

        var line = Lines(await Bytes(manager, $"/complaints?handler=Csv&words={number[^6..]}&status=Open")).Single(one => one.StartsWith(number));
        line.Split(',')[2].Trim('"')[0].ShouldBe('\'');

        var cell = Sheet(await Bytes(manager, $"/complaints?handler=Xlsx&words={number[^6..]}&status=Open")).Single(row => row[0].Text == number)[2];
        (cell.Kind, cell.Text).ShouldBe(("inlineStr", $"{name} <Li&ly>"));
    }

    [Fact]
    public async Task Days_and_numbers_of_a_workbook_are_such_and_text_begins_with_its_mark()
    {
        var number = await office.Complaint();
        var received = await office.InDb(db => db.Set<Complaint>().Where(c => c.Number == number).Select(c => c.ReceivedOn).FirstAsync());
        using var manager = await office.SignIn("manager@wa.demo");

        var answer = await manager.Get($"/complaints?handler=Xlsx&words={number[^6..]}&status=Open");
        answer.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldMatch(@"^complaints-open-\d{4}-\d\d-\d\d\.xlsx$");
        var sheet = Sheet(await answer.Content.ReadAsByteArrayAsync());
        var (head, row) = (sheet[0].Select(cell => cell.Text).ToList(), sheet.Single(one => one[0].Text == number));
        var day = row[head.IndexOf("Received")];
        (day.Kind, day.Style, DateOnly.FromDateTime(new DateTime(1899, 12, 30).AddDays(double.Parse(day.Text, CultureInfo.InvariantCulture)))).ShouldBe((null, "2", received));
        (row[head.IndexOf("Age (days)")].Kind, row[head.IndexOf("Age (days)")].Text).ShouldBe((null, "3"));

        (await Bytes(manager, "/complaints?handler=Csv"))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Fact]
    public async Task Another_agency_exports_the_summary_alone()
    {
        var number = await office.Complaint(with: intake => intake with { Complainants = [Named("Zyxwaldo")] });
        using var oregon = await office.SignIn("supervisor@or.demo");

        var text = Encoding.UTF8.GetString(await Bytes(oregon, $"/complaints?tab=All&handler=Csv&words={number[2..]}"));
        text.ShouldContain(number);
        text.ShouldNotContain("Zyxwaldo");
        text.ShouldNotContain("POC");
        Encoding.UTF8.GetString(await Bytes(oregon, "/complaints?tab=All&handler=Csv&complainant=zyxwaldo")).ShouldNotContain(number);
        (await (await office.SignIn("examiner@or.demo")).Get("/complaints?handler=Csv")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Programs_get_the_same_files_and_page_through_the_same_filters()
    {
        var numbers = new[] { await office.Complaint(by: "manager@or.demo"), await office.Complaint(by: "manager@or.demo"), await office.Complaint(by: "manager@or.demo") };
        var api = await office.Api("manager@or.demo");
        (await api.Get("/api/v1/complaints?tab=Open&format=csv")).ShouldBe(HttpStatusCode.OK).Bytes.ShouldBe(await Bytes(await office.SignIn("manager@or.demo"), "/complaints?handler=Csv"));
        (await api.Get("/api/v1/complaints?format=pdf")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await api.Get("/api/v1/complaints?status=Nonsense")).ShouldBe(HttpStatusCode.BadRequest);
        (await (await office.Api("contact@cascade.demo")).Get("/api/v1/complaints?format=csv")).Status.ShouldBe(HttpStatusCode.Forbidden);
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@or.demo");
        client.DefaultRequestHeaders.Add("Accept", Export.Xlsx);
        Sheet(await client.GetByteArrayAsync("/api/v1/complaints?tab=Mine")).Select(row => row[0].Text).ShouldContain(numbers[0]);
        Lines((await api.Get("/api/v1/referrals?format=csv")).Bytes)[0].ShouldStartWith("Complaint,Subject,Asked by");

        var seen = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page = (await api.Get($"/api/v1/complaints?tab=Mine&sort=Category&status=Open&status=Pending&limit=2{(cursor == "" ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}")).ShouldBe(HttpStatusCode.OK).Json;
            seen.AddRange(page["items"]!.AsArray().Select(row => row!["id"]!.GetValue<string>()));
            cursor = page["cursor"]?.GetValue<string>();
        }
        seen.ShouldBeUnique();
        seen.Intersect(numbers).Count().ShouldBe(3);
    }

    /// <summary>The same record many times over, by SQL alone.</summary>
    Task Copies(string number, int many) => office.InDb(async db =>
    {
        var columns = db.Model.FindEntityType(typeof(Complaint))!.GetProperties().Select(property => property.GetColumnName(StoreObjectIdentifier.Table("records"))!).Append("kind").Distinct().ToList();
        var id = db is PostgresRedressDb ? "('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid" : "printf('00000000-0000-7000-8000-%012X', i)";
        var values = columns.Select(column => column switch { "id" => id, "number" => db is PostgresRedressDb ? "'C-1999-' || lpad(i::text, 7, '0')" : "printf('C-1999-%07d', i)", _ => $"r.{column}" });
#pragma warning disable EF1002 // Names of columns, and a number of our own.
        await db.Database.ExecuteSqlRawAsync($"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {many}) INSERT INTO records ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM records r, n WHERE r.number = '{number}'");
#pragma warning restore EF1002
    });

    static Complainant Named(string name) => new() { FirstName = "Ann", LastName = name };

    static async Task<byte[]> Bytes(Visitor visitor, string address)
    {
        var answer = await visitor.Get(address);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    static List<string> Lines(byte[] csv) => [.. Encoding.UTF8.GetString(csv).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    static List<List<Cell>> Sheet(byte[] xlsx)
    {
        using var zip = new ZipArchive(new MemoryStream(xlsx));
        foreach (var part in (string[])["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/styles.xml"]) zip.GetEntry(part).ShouldNotBeNull();
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var document = XDocument.Load(sheet);
        var main = document.Root!.Name.Namespace;
        return [.. document.Descendants(main + "row").Select(row => row.Elements(main + "c").Select(cell => new Cell((string?)cell.Attribute("t"), (string?)cell.Attribute("s"), cell.Value)).ToList())];
    }

    sealed record Cell(string? Kind, string? Style, string Text);

    sealed class Counting : MemoryStream
    {
        public long Written { get; private set; }
        public override bool CanSeek => false;
        public override void Write(byte[] buffer, int offset, int count) => Written += count;
        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken stop = default)
        {
            Written += buffer.Length;
            return ValueTask.CompletedTask;
        }
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken stop)
        {
            Written += count;
            return Task.CompletedTask;
        }
    }
}
