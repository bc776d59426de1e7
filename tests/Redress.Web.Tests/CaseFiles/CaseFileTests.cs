using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Records;
using Redress.Web.CaseFiles;
using Redress.Web.Files;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.CaseFiles;

public sealed class CaseFileTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_case_file_has_the_record_its_history_and_every_document_and_verifies()
    {
        var number = await office.Closed();
        await office.Document(await office.Answered(), "manager@wa.demo");
        var file = await Export(number);
        var found = await CaseCheck.Of(file, await PublicKey());

        found.Faults.ShouldBeEmpty();
        found.Manifest!.Record.ShouldBe(number);
        found.Manifest.LeftOut.ShouldBeEmpty();
        var whole = await Text(file, CaseManifest.RecordName);
        whole.ShouldContain("Answer to 1.");
        whole.ShouldContain("\"information_requests\"");
        whole.ShouldContain("\"closures\"");
        (await Text(file, "record.html")).ShouldContain("Answer to 1.");
        var history = JsonDocument.Parse(await Text(file, CaseManifest.HistoryName)).RootElement.GetProperty("events").EnumerateArray().ToList();
        history.Count.ShouldBe(found.Manifest.Events);
        history[^1].GetProperty("act").GetString().ShouldBe("Closed");
        history[^1].GetProperty("sealed").GetProperty("sentence").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task Documents_are_in_it_byte_for_byte_under_names_that_every_system_can_unpack()
    {
        var number = await office.Complaint();
        await Attach(number, "Account: \"final\"?.txt", "The letter.");
        await Attach(number, "Same.txt", "One.");
        await Attach(number, "Same.txt", "Two.");
        var file = await Export(number);

        (await Text(file, "documents/001 Account_ _final__.txt")).ShouldBe("The letter.");
        (await Text(file, "documents/002 Same.txt")).ShouldBe("One.");
        (await Text(file, "documents/003 Same.txt")).ShouldBe("Two.");
        (await CaseCheck.Of(file, null)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_changed_added_or_taken_away_is_named()
    {
        var number = await office.Answered();
        await Attach(number, "Contract.txt", "The contract.");
        var file = await Export(number);

        (await Faults(file, zip => Replace(zip, "documents/001 Contract.txt", "The contrast."))).ShouldBe(["documents/001 Contract.txt was changed"]);
        (await Faults(file, zip => Replace(zip, "documents/001 Contract.txt", "The contract. And more."))).ShouldBe(["documents/001 Contract.txt was changed"]);
        (await Faults(file, zip => zip.GetEntry("record.json")!.Delete())).ShouldBe(["record.json is missing"]);
        (await Faults(file, zip => Add(zip, "documents/002 Another.txt", "?"))).ShouldBe(["documents/002 Another.txt was added"]);
        (await Faults(file, zip => Add(zip, "record.json", "{}"))).ShouldBe(["record.json stands twice"]);
        (await Faults(file, zip => Replace(zip, CaseManifest.SignatureName, "AAAA"))).ShouldBe(["the signature is not of this key"]);
        (await Faults(file, zip => zip.GetEntry(CaseManifest.SignatureName)!.Delete())).ShouldBe(["the signature is not of this key"]);
        (await Faults(file, zip => Replace(zip, CaseManifest.Name, Read(zip, CaseManifest.Name).Replace("Washington", "Oregon")))).ShouldBe(["the signature is not of this key"]);
        (await Faults(file, zip => Replace(zip, CaseManifest.Name, "{"))).ShouldBe(["the signature is not of this key", "the manifest cannot be read"]);
    }

    [Fact]
    public async Task A_history_that_was_written_anew_does_not_hold_even_where_the_manifest_was_signed_by_another_key()
    {
        var file = await Export(await office.Answered());
        var folder = Path.Combine(Path.GetTempPath(), $"redress-forger-{Guid.NewGuid():N}");
        using var forger = SigningKey.In(folder);
        var forged = Edited(file, zip =>
        {
            var manifest = JsonSerializer.Deserialize<CaseManifest>(Read(zip, CaseManifest.Name), CaseManifest.Json)!;
            var history = Read(zip, CaseManifest.HistoryName).Replace("Answer to 1.", "We refuse.");
            Replace(zip, CaseManifest.HistoryName, history);
            var bytes = (manifest with { Files = [.. manifest.Files.Select(one => one.Path == CaseManifest.HistoryName ? one with { Size = Encoding.UTF8.GetByteCount(history), Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(history))) } : one)] }).Bytes();
            Replace(zip, CaseManifest.Name, Encoding.UTF8.GetString(bytes));
            Replace(zip, CaseManifest.SignatureName, CaseManifest.Signature(forger, bytes));
            Replace(zip, SigningKey.PublicName, forger.PublicPem);
        });
        Directory.Delete(folder, recursive: true);

        (await CaseCheck.Of(forged, await PublicKey())).Faults.ShouldContain("the signature is not of this key");
        var believed = await CaseCheck.Of(forged, null);
        believed.Faults.ShouldHaveSingleItem().ShouldMatch("^history: the values of event [0-9]+ do not fit their digests$");
        believed.Key.ShouldNotBe(SigningKey.FingerprintOf(await PublicKey()));
    }

    [Fact]
    public async Task A_document_whose_bytes_are_gone_is_named_and_stops_nothing()
    {
        var number = await office.Complaint();
        await Attach(number, "Lost.txt", "Gone.");
        await office.InDb(async db =>
        {
            var document = await db.Set<Document>().SingleAsync(one => one.FileName == "Lost.txt");
            office.Services.GetRequiredService<DocumentStore>().Remove(document);
        });

        var found = await CaseCheck.Of(await Export(number), null);

        found.Faults.ShouldBeEmpty();
        found.Manifest!.LeftOut.ShouldHaveSingleItem().FileName.ShouldBe("Lost.txt");
    }

    [Fact]
    public async Task Only_those_of_the_owner_who_may_export_get_it()
    {
        var number = await office.Closed();
        foreach (var (email, status) in new[] { ("supervisor@wa.demo", HttpStatusCode.OK), ("viewer@wa.demo", HttpStatusCode.Forbidden), ("supervisor@or.demo", HttpStatusCode.NotFound), ("poc@cascade.demo", HttpStatusCode.Forbidden) })
        {
            using var visitor = await office.SignIn(email);
            foreach (var part in new[] { "export", "export?handler=Zip" }) (await visitor.Get($"/complaints/{number}/{part}")).StatusCode.ShouldBe(status, $"{email} {part}");
            (await (await office.Api(email)).Get($"/api/v1/complaints/{number}/case-file")).Status.ShouldBe(status, $"{email} by API");
        }
    }

    [Fact]
    public async Task The_page_says_what_is_in_it_and_how_it_is_checked()
    {
        var number = await office.Closed();
        await Attach(await office.Complaint(), "Other.txt", "Not in it.");
        using var visitor = await office.SignIn("manager@wa.demo");
        var page = await visitor.Open($"/complaints/{number}/export");

        page.Text.ShouldContain($"redress verify {number}.zip --key signing.pub");
        page.Text.ShouldContain(SigningKey.FingerprintOf(await PublicKey()));
        var key = await visitor.Get($"/complaints/{number}/export?handler=Key");
        (await key.Content.ReadAsStringAsync()).ShouldBe(await PublicKey());
    }

    [Fact]
    public async Task A_file_that_is_none_is_refused_in_words()
    {
        var path = Path.Combine(Path.GetTempPath(), $"redress-{Guid.NewGuid():N}.zip");
        await File.WriteAllTextAsync(path, "No archive.");
        await Should.ThrowAsync<InvalidDataException>(CaseCheck.Of(path, null));
        File.Delete(path);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create)) Add(zip, "letter.txt", "Hello.");
        (await Should.ThrowAsync<InvalidDataException>(CaseCheck.Of(path, null))).Message.ShouldBe("This is no case file: it has no manifest.");
        File.Delete(path);
    }

    async Task<string> Export(string number)
    {
        using var visitor = await office.SignIn("manager@wa.demo");
        var answer = await visitor.Get($"/complaints/{number}/export?handler=Zip");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.ToString().ShouldBe($"attachment; filename=\"{number}.zip\"");
        var path = Path.Combine(office.Installation.Folder, $"{Guid.NewGuid():N}.zip");
        await using var target = File.Create(path);
        await answer.Content.CopyToAsync(target);
        return path;
    }

    Task Attach(string number, string name, string text) => office.Document(number, "manager@wa.demo", name, text);

    Task<string> PublicKey() => File.ReadAllTextAsync(Path.Combine(office.Installation.Keys, SigningKey.PublicName));

    async Task<IReadOnlyList<string>> Faults(string file, Action<ZipArchive> edit) => (await CaseCheck.Of(Edited(file, edit), await PublicKey())).Faults;

    static string Edited(string file, Action<ZipArchive> edit)
    {
        var copy = Path.ChangeExtension(file, $"{Guid.NewGuid():N}.zip");
        File.Copy(file, copy);
        using var zip = ZipFile.Open(copy, ZipArchiveMode.Update);
        edit(zip);
        return copy;
    }

    static void Replace(ZipArchive zip, string name, string text)
    {
        zip.GetEntry(name)!.Delete();
        Add(zip, name, text);
    }

    static void Add(ZipArchive zip, string name, string text)
    {
        using var target = zip.CreateEntry(name).Open();
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    static string Read(ZipArchive zip, string name)
    {
        using var reader = new StreamReader(zip.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    static async Task<string> Text(string file, string name)
    {
        await using var zip = await ZipFile.OpenReadAsync(file);
        return Read(zip, name);
    }
}
