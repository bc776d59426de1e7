using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Domain.Complaints;
using Redress.Web.CaseFiles;
using Redress.Web.Files;
using Redress.Web.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.CaseFiles;

/// <summary>The whole case for a body outside: one link, one passphrase, one download, 14 days.</summary>
public sealed class PackageTests(Office office) : IClassFixture<Office>
{
    const string Passphrase = "four brown horses walk";

    [Fact]
    public async Task It_is_sealed_opened_once_by_link_and_passphrase_and_received()
    {
        var number = await office.Answered();
        await office.Document(number, "manager@wa.demo", "contract.txt", "Two percent.");
        using var manager = await office.SignIn("manager@wa.demo");
        var form = await manager.Open($"/complaints/{number}/refer/outside");
        form.Value("Passphrase").ShouldMatch("^([a-z2-9]{4}-){4}[a-z2-9]{4}$");
        var access = await form.Tick("State attorney general").Fill("Name of the body", "Attorney General of Utah").Tick("Seal the whole case here").Fill("Passphrase", Passphrase).Submit("Refer the complaint");
        access.Shows("Being sealed.").ShouldBeTrue(access.Text);
        var link = await Link(number);
        await (await manager.Open($"/complaints/{number}/close?as=ReferredToStateAttorneyGeneral&agency=Utah")).Submit("Close and lock");

        using var outside = office.Visitor();
        (await outside.Open(link)).Shows("Nothing to open here").ShouldBeTrue();
        await Make();
        var page = await outside.Open(link);
        page.Shows("Washington sent you a case").ShouldBeTrue();
        page.Text.ShouldNotContain(number);
        (await page.Fill("Passphrase", "four brown horses run").Submit("Open and download")).Shows("This is not the passphrase. 9 tries are left.").ShouldBeTrue();
        var file = await Download(outside, link, Passphrase);
        (await CaseCheck.Of(file, await File.ReadAllTextAsync(Path.Combine(office.Installation.Keys, SigningKey.PublicName)))).Faults.ShouldBeEmpty();

        (await outside.Open(link)).Shows("Nothing to open here").ShouldBeTrue();
        (await manager.Open($"/complaints/{number}/access")).Shows("Downloaded through the link").ShouldBeTrue();
        var history = await manager.Open($"/complaints/{number}/history");
        history.Shows("History verified").ShouldBeTrue();
        history.Shows("Attorney General of Utah opened the sealed package and downloaded it.").ShouldBeTrue();
        (await Blocks(number)).ShouldBe(0);
        (await Told(number)).ShouldBe(["The sealed package was downloaded by the body outside"]);
        (await manager.Open("/notices")).Shows("The sealed package was downloaded by the body outside").ShouldBeTrue();
    }

    [Fact]
    public async Task Nothing_in_the_database_opens_it_once_it_is_made()
    {
        var number = await Sealed();

        await office.InDb(async db =>
        {
            var package = await PackageOf(db, number);
            (await db.StoredKeys.AnyAsync(key => key.Id == package.Id)).ShouldBeFalse();
            Should.Throw<System.Security.Cryptography.CryptographicException>(() => db.Needs.Master.Unwrap(package.SealedKey));
        });
    }

    [Fact]
    public async Task Ten_wrong_passphrases_end_it()
    {
        var number = await Sealed();
        var link = await Link(number);
        await office.InDb(async db =>
        {
            var id = (await PackageOf(db, number)).Id;
            await db.Set<SealedPackage>().Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Guesses, 9));
        });
        using var outside = office.Visitor();

        (await (await outside.Open(link)).Fill("Passphrase", "wrong wrong wrong").Submit("Open and download")).Shows("Nothing to open here").ShouldBeTrue();
        (await outside.Open(link)).Document.QuerySelectorAll("form").Length.ShouldBe(0);
        (await EndOf(number)).ShouldBe(PackageEnd.Guessed);
    }

    [Fact]
    public async Task It_expires_after_fourteen_days_and_can_be_withdrawn_before()
    {
        var (old, taken) = (await Sealed(), await Sealed());
        using var manager = await office.SignIn("manager@wa.demo");
        var access = await manager.Open($"/complaints/{taken}/access");
        (await (await access.Follow("Withdraw the package for CFPB")).Submit("Withdraw it")).Shows("The sealed case for CFPB is withdrawn.").ShouldBeTrue();
        (await EndOf(taken)).ShouldBe(PackageEnd.Withdrawn);
        (await Blocks(taken)).ShouldBe(0);

        var link = await Link(old);
        office.Clock.Pass(TimeSpan.FromDays(15));
        using var outside = office.Visitor();
        (await outside.Open(link)).Shows("Nothing to open here").ShouldBeTrue();
        await office.Services.GetRequiredService<PackagePress>().EndExpired(CancellationToken.None);
        (await EndOf(old)).ShouldBe(PackageEnd.Expired);
        (await Blocks(old)).ShouldBe(0);
        // Whoever withdrew it knows.
        (await Told(old)).ShouldBe(["The sealed package expired. Nobody downloaded it"]);
        (await Told(taken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_the_owner_reads_the_link_and_bad_input_is_told()
    {
        var number = await Sealed();
        await office.Opened(number);
        var list = $"/api/v1/complaints/{number}/outside-referrals";
        (await (await office.Api("manager@wa.demo")).Get(list)).Json[0]!["package"]!["link"]!.GetValue<string>().ShouldContain("/sealed/");
        (await (await office.Api("viewer@wa.demo")).Get(list)).Json[0]!["package"]!["link"].ShouldBeNull();
        (await (await office.Api("manager@or.demo")).Get(list)).Json[0]!["package"]!["link"].ShouldBeNull();
        using var other = await office.SignIn("manager@or.demo");
        (await other.Open($"/complaints/{number}/access")).Text.ShouldNotContain("/sealed/");

        var another = await office.Complaint();
        (await (await office.Api("manager@wa.demo")).Post($"/api/v1/complaints/{another}/outside-referrals/sealed", new { body = "FederalAgency", to = "CFPB", passphrase = "short" })).ShouldBe(HttpStatusCode.Conflict).Problem.ShouldContain("at least 14 letters");
        (await (await office.Api("manager@or.demo")).Post($"/api/v1/complaints/{another}/outside-referrals/sealed", new { body = "FederalAgency", to = "CFPB", passphrase = Passphrase })).ShouldBe(HttpStatusCode.NotFound);
        using var outside = office.Visitor();
        foreach (var token in new[] { "x", new string('a', 48), new string('0', 5000) }) (await outside.Ask($"/sealed/{token}")).Shows("Nothing to open here").ShouldBeTrue();
    }

    [Fact]
    public async Task A_package_that_cannot_be_made_is_tried_again_and_then_given_up()
    {
        var number = await office.Complaint();
        await Ask(number);
        await office.InDb(async db =>
        {
            var id = (await PackageOf(db, number)).Id;
            await db.StoredKeys.Where(key => key.Id == id).ExecuteDeleteAsync();
        });
        for (var tries = 0; tries < SealedPackage.MostTries; tries++)
        {
            await Make();
            office.Clock.Pass(TimeSpan.FromHours(10));
        }

        (await EndOf(number)).ShouldBe(PackageEnd.Failed);
        (await Told(number)).ShouldBe(["The link to the sealed package was closed before anybody downloaded it"]);
    }

    /// <summary>What the Agency POC was told of packages: in the application, and with a mail that names neither the body nor a person.</summary>
    Task<List<string>> Told(string number) => office.InDb(async db =>
    {
        var told = await db.Set<Domain.Notices.Notice>().Where(notice => notice.Words.Contains("sealed package") && notice.Link == $"/complaints/{number}/access").Select(notice => notice.Words).ToListAsync();
        var mails = await db.Outbox.Where(mail => mail.Subject.StartsWith(number) && mail.Subject.Contains("sealed package")).ToListAsync();
        mails.Select(mail => mail.Subject).ShouldBe(told.Select(words => $"{number}: {words}"));
        foreach (var mail in mails) mail.Body.ShouldNotContain("CFPB");
        return told;
    });

    async Task<string> Sealed()
    {
        var number = await office.Complaint();
        await Ask(number);
        await Make();
        return number;
    }

    async Task Ask(string number) => (await (await office.Api("manager@wa.demo")).Post($"/api/v1/complaints/{number}/outside-referrals/sealed", new { body = "FederalAgency", to = "CFPB", passphrase = Passphrase })).ShouldBe(HttpStatusCode.OK);

    async Task Make()
    {
        while (await office.Services.GetRequiredService<PackagePress>().MakeNext(CancellationToken.None)) { }
    }

    async Task<string> Link(string number) => await office.InDb(async db =>
    {
        var package = await PackageOf(db, number);
        return $"/sealed/{SealedText.Open(db.Needs.Master, package.Id.ToString(), package.SealedToken)}";
    });

    Task<PackageEnd?> EndOf(string number) => office.InDb(async db => (await PackageOf(db, number)).End);

    async Task<int> Blocks(string number)
    {
        var id = await office.InDb(async db => (await PackageOf(db, number)).Id);
        return await office.Services.GetRequiredService<IByteStore>().List(CancellationToken.None).CountAsync(block => block.DocumentId == id);
    }

    static Task<SealedPackage> PackageOf(Redress.Web.Data.RedressDb db, string number)
        => db.Set<SealedPackage>().AsNoTracking().Where(one => db.Set<Domain.Records.Record>().Any(record => record.Id == one.RecordId && record.Number == number)).SingleAsync();

    async Task<string> Download(Visitor visitor, string link, string passphrase)
    {
        var page = await visitor.Open(link);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await visitor.PostRaw(link, new Dictionary<string, string> { ["Passphrase"] = passphrase, ["__RequestVerificationToken"] = token });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Path.Combine(office.Installation.Folder, $"{Guid.NewGuid():N}.zip");
        await using var target = File.Create(path);
        await answer.Content.CopyToAsync(target);
        target.Length.ShouldBe(answer.Content.Headers.ContentLength!.Value);
        return path;
    }
}
