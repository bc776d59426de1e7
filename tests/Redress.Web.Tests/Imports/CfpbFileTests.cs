using Redress.Web.Imports;
using Shouldly;
using Xunit;

namespace Redress.Web.Tests.Imports;

public class CfpbFileTests
{
    private readonly List<BadRow> _bad = [];

    [Fact]
    public void The_18_column_layout_is_read_whole()
    {
        var rows = Read("eighteen-columns.csv");
        rows.Count.ShouldBe(2);
        rows[0].ShouldSatisfyAllConditions(
            row => row.Line.ShouldBe(2),
            row => row.Key.ShouldBe("9000001"),
            row => row.ReceivedOn.ShouldBe(new DateOnly(2024, 3, 4)),
            row => row.SentToCompanyOn.ShouldBe(new DateOnly(2024, 3, 5)),
            row => row.Product.ShouldBe("Mortgage"),
            row => row.SubProduct.ShouldBe("Conventional home mortgage"),
            row => row.Issue.ShouldBe("Trouble during payment process"),
            row => row.SubIssue.ShouldBe("Escrow taxes or insurance"),
            row => row.Account.ShouldBe("They paid my county taxes twice,\nand then asked me for the difference."),
            row => row.PublicResponse.ShouldBeNull(),
            row => row.Company.ShouldBe("CASCADE LENDING, LLC"),
            row => row.State.ShouldBe("WA"),
            row => row.Zip.ShouldBe("98902"),
            row => (row.IsOlderConsumer && row.IsServicemember).ShouldBeTrue(),
            row => row.Consent.ShouldBe("Consent provided"),
            row => row.SubmittedVia.ShouldBe("Web"),
            row => row.Response.ShouldBe("Closed with explanation"),
            row => row.Timely.ShouldBe(true),
            row => row.Disputed.ShouldBeNull());
        rows[1].ShouldSatisfyAllConditions(
            row => row.Line.ShouldBe(4),
            row => row.SentToCompanyOn.ShouldBe(new DateOnly(2024, 2, 28)),
            row => row.PublicResponse.ShouldBeNull(),
            row => row.Consent.ShouldBeNull(),
            row => row.Zip.ShouldBe("972XX"),
            row => row.Timely.ShouldBe(false),
            row => row.Disputed.ShouldBe(true));
    }

    [Fact]
    public void The_16_column_layout_with_byte_order_mark_and_CRLF_is_read()
    {
        var row = Read("sixteen-columns.csv").ShouldHaveSingleItem();
        row.ReceivedOn.ShouldBe(new DateOnly(2026, 7, 1));
        row.Key.ShouldBe("9000003");
        row.Consent.ShouldBeNull();
    }

    [Theory]
    [InlineData("underscores-timestamps.csv", "2019-09-24", "2019-09-24")]
    [InlineData("day-first.csv", "2014-04-03", "2014-04-04")]
    [InlineData("short-years.csv", "2014-03-04", "2014-03-25")]
    [InlineData("slashes-untold.csv", "2014-03-04", null)]
    [InlineData("year-first-unpadded.csv", "2019-09-04", null)]
    public void Dates_are_read_in_the_form_of_their_file(string file, string received, string? sent)
    {
        var row = Read(file)[0];
        row.ReceivedOn.ShouldBe(DateOnly.Parse(received));
        row.SentToCompanyOn.ShouldBe(sent is null ? null : DateOnly.Parse(sent));
    }

    [Fact]
    public void Words_for_nothing_are_nothing()
    {
        var row = Read("underscores-timestamps.csv")[0];
        row.SubProduct.ShouldBeNull();
        row.SubIssue.ShouldBeNull();
    }

    [Fact]
    public void A_bare_CR_inside_quotes_stays_in_the_account()
    {
        var rows = Read("bare-cr.csv");
        rows[0].Account.ShouldBe("First line\rsecond line\r\nthird line");
        rows[1].Key.ShouldBe("9000011");
    }

    [Fact]
    public void A_row_cut_off_is_bad_and_the_rest_is_read()
    {
        Read("truncated.csv").ShouldHaveSingleItem().Key.ShouldBe("9000012");
        _bad.ShouldHaveSingleItem().ShouldBe(new BadRow(3, "The row is cut off: 6 of 16 columns."));
    }

    [Fact]
    public void Bad_rows_are_told_with_line_and_reason()
    {
        Read("bad-rows.csv").ShouldHaveSingleItem().Key.ShouldBe("9000018");
        _bad.ShouldBe([
            new(2, "Date received \"31-31-2014\" is no date."),
            new(3, "There is no product."),
            new(4, "There is no company."),
            new(5, "Complaint ID \"9.00E+06\" is no number as CFPB gives it."),
            new(6, "There is no date received."),
            new(7, "The row has 6 columns instead of 5."),
        ]);
    }

    [Fact]
    public void Zeros_that_ZIP_codes_lost_come_back() => Read("no-ids.csv").Select(row => row.Zip).ShouldBe(["08540", "00907", "335XX"]);

    [Fact]
    public void A_row_without_an_ID_is_known_by_its_other_columns_in_any_form()
    {
        var rows = Read("no-ids.csv");
        rows.Select(row => row.Key).Distinct().Count().ShouldBe(3);
        rows[0].ComplaintId.ShouldBeNull();
        Read("no-ids-other-form.csv")[0].Key.ShouldBe(rows[0].Key);
    }

    [Fact]
    public void Letters_of_older_Windows_files_are_read() => Read("windows-1252.csv")[0].Company.ShouldBe("Crédit “Agricole”");

    [Theory]
    [InlineData("api-array.json", 2)]
    [InlineData("api-answer.json", 2)]
    [InlineData("lines.json", 2)]
    public void JSON_is_read_as_the_API_gives_it(string file, int count)
    {
        var rows = Read(file);
        rows.Count.ShouldBe(count);
        rows[0].Key.ShouldBe("9000020");
        rows[0].ReceivedOn.ShouldBe(new DateOnly(2024, 3, 4));
        rows[0].Account.ShouldBe("They said \"no\" {twice} \\ and ] left.");
        rows[0].Zip.ShouldBe("98902");
        rows[1].State.ShouldBeNull();
        rows[1].Account.ShouldBeNull();
        rows[1].Timely.ShouldBe(false);
    }

    [Fact]
    public void JSON_cut_off_is_told()
    {
        Read("lines.json");
        _bad.ShouldHaveSingleItem().ShouldBe(new BadRow(3, "The record is cut off; the file ends here."));
    }

    [Fact]
    public void A_file_of_something_else_is_refused() =>
        Should.Throw<UnreadableFileException>(() => Read("not-cfpb.csv")).Message.ShouldContain("DateReceived, Product, Company");

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Should.Throw<UnreadableFileException>(() => Read("nowhere.csv"));

    [Fact]
    public void The_extract_of_2014_is_read_but_for_its_truncated_last_row()
    {
        var rows = Read("extract-2014.csv.gz");
        rows.Count.ShouldBe(8339);
        rows.Min(row => row.ReceivedOn).ShouldBe(new DateOnly(2014, 10, 10));
        rows.Max(row => row.ReceivedOn).ShouldBe(new DateOnly(2014, 11, 13));
        rows.Count(row => row.State is null).ShouldBe(136);
        _bad.ShouldHaveSingleItem().ShouldBe(new BadRow(8341, "The row is cut off: 13 of 14 columns."));
    }

    [Fact]
    public void The_extract_of_2019_is_read_whole()
    {
        var rows = Read("extract-2019.csv.gz");
        rows.Count.ShouldBe(401);
        rows.Count(row => row.ReceivedOn.Year == 2019).ShouldBe(348);
        rows.Select(row => row.Key).Distinct().Count().ShouldBe(401);
        rows.Count(row => row.Account != null && row.Account.Contains('\n')).ShouldBeGreaterThan(50);
        _bad.ShouldBeEmpty();
    }

    [Fact]
    public void The_sample_is_read_whole()
    {
        var rows = new CfpbFile(Path.Combine(AppContext.BaseDirectory, "Demo", "cfpb-sample-5k.csv.gz")).Read(_bad.Add).ToList();
        rows.Count.ShouldBe(5000);
        _bad.ShouldBeEmpty();
        rows.Select(row => row.Key).Distinct().Count().ShouldBe(5000);
        rows.Count(row => row.Account is not null).ShouldBe(1995);
        rows.Count(row => row.State is null).ShouldBe(74);
    }

    internal static IEnumerable<CfpbRow> Rows(string file, Action<BadRow> bad) =>
        new CfpbFile(Path.Combine(AppContext.BaseDirectory, "Imports", "Files", file)).Read(bad);

    private List<CfpbRow> Read(string file) => Rows(file, _bad.Add).ToList();
}
