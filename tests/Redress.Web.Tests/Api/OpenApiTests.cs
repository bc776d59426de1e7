using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Api;

public class OpenApiTests(Office office) : IClassFixture<Office>
{
    /// <summary>REDRESS_WRITE=1 writes it anew.</summary>
    [Fact]
    public async Task The_description_in_docs_is_that_of_the_program()
    {
        using var client = office.Client();
        var served = (await client.GetStringAsync("/openapi/v1.json")).ReplaceLineEndings("\n").TrimEnd() + "\n";
        var file = Path.Combine(Tree(), "docs", "api.json");
        if (Environment.GetEnvironmentVariable("REDRESS_WRITE") == "1") await File.WriteAllTextAsync(file, served);

        (await File.ReadAllTextAsync(file)).ShouldBe(served, "run the tests with REDRESS_WRITE=1 to write docs/api.json anew");
    }

    static string Tree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Redress.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
