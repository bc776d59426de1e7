using Redress.Browser.Tests.Rig;
using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.Guards;

public class PagesTests(OfficeOnAPort office) : IClassFixture<OfficeOnAPort>
{
    [Theory]
    [InlineData("manager@wa.demo")]
    [InlineData("admin@wa.demo")]
    [InlineData("examiner@wa.demo")]
    [InlineData("staff@wa.demo")]
    [InlineData("contact@cascade.demo")]
    [InlineData("drafter@sound.demo")]
    [InlineData("operator@redress.demo")]
    public async Task Every_kind_of_page_a_person_is_offered_is_accessible_narrow_and_wide(string email)
    {
        await using var person = await office.Person(email);
        await person.SignIn(email);
        var faults = new List<string>();
        var kinds = new HashSet<string>();
        var next = new Queue<string>(["/"]);
        while (next.TryDequeue(out var address))
        {
            if (!kinds.Add(Walk.Kind(address)))
            {
                continue;
            }
            try
            {
                await person.Open(address);
                await person.FitsNarrowAndWide();
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
