using System.Net;
using System.Security.Cryptography;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>Downloads: whole, from any place, by name as it was spelled, and never as something that a browser runs.</summary>
public class DownloadTests(Office office) : IClassFixture<Office>
{
    const string By = "manager@wa.demo";

    [Fact]
    public async Task A_download_comes_whole_with_name_hash_and_length()
    {
        var (visitor, address) = await Given("Größe, “final”.html", "<script>alert(1)</script>");

        using var answer = await visitor.Get(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength.ShouldBe(25);
        answer.Content.Headers.ContentType!.MediaType.ShouldBeOneOf("text/plain", "application/octet-stream");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Größe, “final”.html");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Accept-Ranges").ShouldBe(["bytes"]);
        answer.Headers.ETag!.Tag.ShouldBe($"\"{Convert.ToHexStringLower(SHA256.HashData("<script>alert(1)</script>"u8))}\"");
        answer.Headers.ETag.IsWeak.ShouldBeFalse();
    }

    [Theory]
    [InlineData("bytes=0-4", 206, "bytes 0-4/26", "abcde")]
    [InlineData("bytes=20-", 206, "bytes 20-25/26", "uvwxyz")]
    [InlineData("bytes=-3", 206, "bytes 23-25/26", "xyz")]
    [InlineData("bytes=24-99", 206, "bytes 24-25/26", "yz")]
    [InlineData("bytes=26-30", 416, "bytes */26", "")]
    [InlineData("bytes=0-1,4-5", 200, null, "abcdefghijklmnopqrstuvwxyz")]
    public async Task A_part_is_downloaded_by_its_range(string range, int status, string? place, string text)
    {
        var (visitor, address) = await Given("letters.txt", "abcdefghijklmnopqrstuvwxyz");

        using var answer = await visitor.Get(address, ("Range", range));

        ((int)answer.StatusCode).ShouldBe(status);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(text);
        (answer.Content.Headers.ContentRange?.ToString()).ShouldBe(place);
    }

    [Fact]
    public async Task A_part_is_given_only_of_what_the_reader_has_begun_with()
    {
        var (visitor, address) = await Given("letters.txt", "abcdefghijklmnopqrstuvwxyz");
        using var head = await visitor.Get(address);
        var tag = head.Headers.ETag!.Tag;

        using var same = await visitor.Get(address, ("Range", "bytes=5-7"), ("If-Range", tag));
        using var other = await visitor.Get(address, ("Range", "bytes=5-7"), ("If-Range", "\"0000\""));
        using var known = await visitor.Get(address, ("If-None-Match", tag));

        (await same.Content.ReadAsStringAsync()).ShouldBe("fgh");
        (await other.Content.ReadAsStringAsync()).Length.ShouldBe(26);
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Its_head_alone_can_be_asked_for_by_whoever_may_read_it()
    {
        var id = await office.Document(await office.Complaint(), By, "receipt.pdf", "%PDF-1.7 nothing");
        using var client = office.Client();
        client.DefaultRequestHeaders.Authorization = await office.Token(By);

        using var head = await client.SendAsync(new(HttpMethod.Head, $"/api/v1/documents/{id}"));

        head.StatusCode.ShouldBe(HttpStatusCode.OK);
        (head.Content.Headers.ContentLength, head.Content.Headers.ContentType!.MediaType).ShouldBe((16, "application/pdf"));
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        client.DefaultRequestHeaders.Authorization = await office.Token("manager@or.demo");
        using var others = await client.SendAsync(new(HttpMethod.Head, $"/api/v1/documents/{id}"));
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<(Visitor, string)> Given(string name, string text)
    {
        var id = await office.Document(await office.Complaint(), By, name, text);
        return (await office.SignIn(By), $"/documents/{id}");
    }
}
