using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.Look;

/// <summary>Files go up as they are chosen, the form waits for them, and a page that is loaded again goes on with them.</summary>
public class UploadTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Fact]
    public async Task A_form_waits_for_its_files_and_goes_by_itself()
    {
        await using var person = await AtDocuments();
        await Choose(person, ("Letter.txt", 10), ("Nothing.txt", 0));
        await person.Sees("The file is empty.");
        await Row(person, "Letter.txt", "Uploaded");
        await person.FitsNarrowAndWide();
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "Remove Nothing.txt" }).ClickAsync();
        // Ten seconds: a slow machine presses the button while it still goes up.
        await Slow(person, 1_000_000);
        await Choose(person, ("Loan history.bin", 10_000_000));
        await person.Arrive(async () =>
        {
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "Add to the complaint" }).ClickAsync();
            await person.Sees("then goes by itself");
        });

        await person.Sees("Loan history.bin");
        await person.Sees("Letter.txt");
        (await person.Page.GetByText("Nothing.txt").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_goes_on_with_the_file_that_is_chosen_again()
    {
        await using var person = await AtDocuments();
        await Slow(person, 3_000_000);
        var file = Path.Combine(Directory.CreateTempSubdirectory("redress-upload-").FullName, "Call of November 3.wav");
        await File.WriteAllBytesAsync(file, RandomNumberGenerator.GetBytes(12_000_000));
        person.Page.Dialog += (_, dialog) => dialog.AcceptAsync();
        await person.Page.GetByLabel("Add documents", new() { Exact = true }).SetInputFilesAsync(file);
        await Row(person, "Call of November 3.wav", "[4-9]\\d%");

        await person.Page.ReloadAsync();
        await Row(person, "Call of November 3.wav", "% is here");
        await Slow(person, -1);
        await person.Page.GetByLabel("Add documents", new() { Exact = true }).SetInputFilesAsync(file);

        await Row(person, "Call of November 3.wav", "Uploaded");
        (await person.Page.Locator("[data-uploads] tbody tr").CountAsync()).ShouldBe(1);
        await person.Press("Add to the complaint");
        await person.Sees("Call of November 3.wav");
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    async Task<Person> AtDocuments()
    {
        var number = await office.Complaint();
        var person = await office.Person("Priya");
        await person.SignIn("manager@wa.demo");
        await person.Open($"/complaints/{number}/documents/add");
        return person;
    }

    static Task Choose(Person person, params (string Name, int Size)[] files)
        => person.Page.GetByLabel("Add documents", new() { Exact = true }).SetInputFilesAsync(files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = RandomNumberGenerator.GetBytes(file.Size) }));

    static Task Row(Person person, string name, string state)
        => Assertions.Expect(person.Page.Locator("[data-uploads] tbody tr").Filter(new() { HasText = name })).ToContainTextAsync(new Regex(state));

    static async Task Slow(Person person, int bytesASecond)
    {
        var network = await person.Page.Context.NewCDPSessionAsync(person.Page);
        await network.SendAsync("Network.enable");
        await network.SendAsync("Network.emulateNetworkConditions", new() { ["offline"] = false, ["latency"] = 0, ["downloadThroughput"] = -1, ["uploadThroughput"] = bytesASecond });
    }
}
