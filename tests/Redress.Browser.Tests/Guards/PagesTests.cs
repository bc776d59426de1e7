using System.Collections.Concurrent;
using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.Guards;

/// <summary>Two classes, so that two people walk at once.</summary>
public abstract class PagesTests(OfficeOnAPort office)
{
    // Axe looks at a kind of page on a phone once, whoever comes there first; at a desk whenever it shows parts that nobody was shown there.
    static readonly ConcurrentDictionary<string, bool> SeenNarrow = new();
    static readonly ConcurrentDictionary<(string Kind, string Part), bool> SeenParts = new();

    protected async Task Every_kind_of_page_is_accessible_narrow_and_wide(string email)
    {
        await using var person = await office.Person(email);
        await person.SignIn(email);
        var faults = new List<string>();
        var kinds = new HashSet<string>();
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var address))
        {
            var kind = Walk.Kind(address);
            if (!kinds.Add(kind))
            {
                continue;
            }
            try
            {
                await person.Open(address);
                var showsMore = (await person.Parts()).Count(part => SeenParts.TryAdd((kind, part), true)) > 0;
                await person.FitsNarrowAndWide(checksNarrow: SeenNarrow.TryAdd(kind, true), checksWide: showsMore);
            }
            catch (ShouldAssertException fault)
            {
                faults.Add($"{address}: {fault.Message}");
            }
            (await person.Links()).ToList().ForEach(next.Enqueue);
        }

        faults.ShouldBeEmpty();
    }
}

public class PagesOfAgenciesTests(OfficeOnAPort office) : PagesTests(office), IClassFixture<OfficeOnAPort>
{
    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("operator@redress.demo")]
    public Task Who_manages_is_offered_accessible_pages(string email) => Every_kind_of_page_is_accessible_narrow_and_wide(email);
}

public class PagesOfOthersTests(OfficeOnAPort office) : PagesTests(office), IClassFixture<OfficeOnAPort>
{
    [Theory]
    [InlineData("examiner@wa.demo")]
    [InlineData("staff@wa.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("drafter@sound.demo")]
    public Task Everybody_else_is_offered_accessible_pages(string email) => Every_kind_of_page_is_accessible_narrow_and_wide(email);
}
