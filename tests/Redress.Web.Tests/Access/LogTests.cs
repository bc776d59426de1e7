using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Redress.Web.Tests.Jobs;
using Redress.Web.Tests.Rig;

namespace Redress.Web.Tests.Access;

public class LogTests(WorkingOffice office) : IClassFixture<WorkingOffice>
{
    static readonly string[] Markers =
        ["marker", "Markerson", "555-0142", "they raised my payment", "rdr_", "tok3ntok3n", "s3cret-password", "four-oh-four-name", "searched-name"];

    [Fact]
    public async Task What_the_program_logs_in_production_is_JSON_and_names_nobody()
    {
        await using var program = await RunningProgram.Start(office.Installation, "production",
            ("REDRESS_SMTP", "smtp://marker:s3cret-password@127.0.0.1:1"), ("REDRESS_MAIL_FROM", "redress@agency.test"));
        using var client = new HttpClient { BaseAddress = program.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", office.Tokens[WorkingOffice.Manager]);

        (await client.PostAsJsonAsync("/api/v1/complaints", await office.Complaint("they raised my payment"))).EnsureSuccessStatusCode();
        await client.PostAsync("/api/v1/complaints", new StringContent("{ \"account\": \"they raised my payment\", }", new MediaTypeHeaderValue("application/json")));
        foreach (var address in new[] { "/enroll/tok3ntok3n", $"/set-password/{Guid.NewGuid()}/tok3ntok3n", "/four-oh-four-name", "/complaints?words=searched-name", "/sign-in?ReturnUrl=/searched-name" })
            await client.GetAsync(address);
        await client.PostAsync("/sign-in", new FormUrlEncodedContent([new("Input.Email", WorkingOffice.Manager), new("Input.Password", "s3cret-password")]));
        // The mail server above is not there: a refusal is logged too.
        for (var tries = 0; tries < 200 && !program.Lines.Any(line => line.Contains("was refused")); tries++) await Task.Delay(100);

        var lines = program.Lines.ToList();
        lines.Any(line => line.Contains("enroll/{token}")).ShouldBeTrue("requests are logged by their route");
        lines.Any(line => line.Contains("was refused")).ShouldBeTrue();
        foreach (var line in lines) JsonDocument.Parse(line).Dispose();
        lines.Where(line => Markers.Any(marker => line.Contains(marker, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();
    }
}
