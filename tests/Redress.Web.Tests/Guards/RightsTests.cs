using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Redress.Web.Access;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Guards;

public class RightsTests(Office office) : IClassFixture<Office>
{
    // What a build, unlike the published program, adds to find files made since.
    const string FilesMadeSince = "{**path:file}";

    [Fact]
    public void Every_page_and_endpoint_states_its_right_or_is_open_to_all()
    {
        var endpoints = office.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();

        endpoints.Count.ShouldBeGreaterThan(5);
        endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && endpoint.Metadata.GetMetadata<NeedsAttribute>() is null
                && endpoint.RoutePattern.RawText != FilesMadeSince)
            .Select(endpoint => endpoint.RoutePattern.RawText).ShouldBeEmpty();
    }
}
