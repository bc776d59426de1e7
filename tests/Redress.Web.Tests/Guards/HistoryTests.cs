using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Data;
using Redress.Web.Data.History;
using Redress.Web.Pages.Complaints;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Guards;

public class HistoryTests(Office office) : IClassFixture<Office>
{
    /// <summary>A new field of a record gets a label in HistoryFields, or is declared silent there.</summary>
    [Fact]
    public void Every_field_that_history_keeps_has_a_label_or_is_silent()
    {
        using var scope = office.Services.CreateScope();
        var model = scope.ServiceProvider.GetRequiredService<RedressDb>().Model;

        // Of a record only its kinds are ever changed.
        var fields = model.GetEntityTypes().Where(entity => Locks.IsInProof(entity) && !entity.ClrType.IsAbstract).SelectMany(FieldChange.FieldsOf).ToList();

        fields.Count.ShouldBeGreaterThan(100);
        fields.Where(field => !HistoryFields.IsKnown(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task History_names_fields_and_values_in_plain_words()
    {
        using var manager = await office.SignIn("manager@wa.demo");

        var page = await manager.Open($"/complaints/{await office.Answered()}/history");

        foreach (var words in (string[])["Answer restricted to POC and agency", "Due date set", "By the agency’s rule", "Business type"]) page.Shows(words).ShouldBeTrue(words);
        page.Shows("Round: no").ShouldBeFalse();
        page.Shows("Information request:").ShouldBeFalse();
    }
}
