using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Files;

/// <summary>In production a database starts only on the key folder that is its own.</summary>
public class KeyFolderTests(Engine engine)
{
    [Fact]
    public async Task Production_does_not_start_on_a_key_folder_that_lacks_what_the_database_needs()
    {
        var installation = await engine.Empty();
        try
        {
            (await installation.Run("production", "migrate")).ShouldContain("up to date");
            (await installation.Run("production", "root")).ShouldContain("Root 1");
            foreach (var name in (string[])["master.key", "signing.key", "roots/000001.root"])
            {
                var path = Path.Combine(installation.Keys, name);
                File.Move(path, path + ".away");
                var (code, printed) = await installation.Try("production", "migrate");
                code.ShouldBe(2);
                printed.Trim().ShouldStartWith("REDRESS_KEYS (");
                printed.ShouldContain("Put back the copy of the key folder, then start again.");
                printed.Trim().ShouldNotContain('\n');
                File.Exists(path).ShouldBeFalse("nothing was made in its place");
                File.Move(path + ".away", path);
            }
            (await installation.Run("production", "verify")).ShouldContain("0 faults found");
        }
        finally
        {
            await engine.Remove(installation);
        }
    }
}
