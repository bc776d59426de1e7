using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Redress.Web.Data.Search;

/// <summary>SQLite makes only the letters of ASCII small: "Élan" would not be found by "élan". Here lower() is that of .NET, as PostgreSQL's knows all letters.</summary>
sealed class LowerOfAllLetters : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Teach(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Teach(connection);
        return Task.CompletedTask;
    }

    static void Teach(DbConnection connection) => ((SqliteConnection)connection).CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
}
