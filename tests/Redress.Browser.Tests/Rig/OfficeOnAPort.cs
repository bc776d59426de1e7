using Redress.Web.Tests.Rig;

namespace Redress.Browser.Tests.Rig;

/// <summary>An office that real browsers can reach.</summary>
public class OfficeOnAPort(Engine engine, Chromium chromium) : Office(engine)
{
    public Uri Address => ClientOptions.BaseAddress;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        UseKestrel(0);
        StartServer();
    }

    public Task<Person> Person(string name, bool checksEachPage = true) => chromium.Person(name, Address, checksEachPage);
}
