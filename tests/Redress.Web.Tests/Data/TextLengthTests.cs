using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Data;

public class TextLengthTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task What_is_longer_than_its_column_is_refused_before_it_is_written_on_either_engine()
    {
        using var scope = office.Services.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        var company = await db.Companies.FirstAsync();
        company.Website = new string('w', 5000);

        var refused = await Should.ThrowAsync<TooLongException>(() => db.SaveChangesAsync());

        refused.Field.ShouldBe("website");
        refused.Message.ShouldEndWith("This has 5,000.");
    }
}
