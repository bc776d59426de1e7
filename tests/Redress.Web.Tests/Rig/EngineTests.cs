namespace Redress.Web.Tests.Rig;

public class EngineTests(Engine engine)
{
    [Fact]
    public async Task Two_installations_share_nothing()
    {
        var (one, other) = (await engine.Empty(), await engine.Empty());

        one.Folder.ShouldNotBe(other.Folder);
        if (Engine.IsPostgres)
        {
            await Ask(one, "CREATE TABLE mine (id int)");
            await Ask(other, "CREATE TABLE mine (id int)");
        }
    }

    static async Task Ask(Installation installation, string statement)
    {
        await using var connection = new Npgsql.NpgsqlConnection(installation.Database);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }
}
