using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Guards;

public class ModelTests(Office office) : IClassFixture<Office>
{
    /// <summary>Fails where the model was changed and tools/renew-migrations was not run.</summary>
    [Fact]
    public void The_migrations_hold_the_whole_model()
    {
        using var scope = office.Services.CreateScope();

        scope.ServiceProvider.GetRequiredService<RedressDb>().Database.HasPendingModelChanges().ShouldBeFalse();
    }
}
