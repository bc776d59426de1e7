using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Redress.Bench;

/// <summary>Pages and posts of signed-in people, in turn with the raw read, by one client without a pause.</summary>
sealed class Requests(Installation office, Server server)
{
    const int Rounds = 5, Posts = 30;

    static readonly TimeSpan Reading = TimeSpan.FromSeconds(3);

    readonly Dictionary<string, List<(double PerSecond, double P99)>> _measured = [];
    HttpClient _supervisor = null!, _contact = null!, _poc = null!;
    int _category, _issue;

    public async Task<List<string>> Measure()
    {
        using var person = await SignIn("manager@wa.demo");
        (_supervisor, _contact, _poc) = (await ByToken("supervisor@wa.demo"), await ByToken("contact@cascade.demo"), await ByToken("poc@cascade.demo"));
        using var manager = await ByToken("manager@wa.demo");
        await ChooseCategory();
        var number = await Sent();
        (string What, Func<int, Task<HttpResponseMessage>> Ask)[] reads =
        [
            ("raw read, 25 rows as JSON", _ => person.GetAsync("/bench/raw-list")),
            ("work list", _ => person.GetAsync("/complaints")),
            ("record page", _ => person.GetAsync($"/complaints/{number}")),
            ("search, a number", _ => person.GetAsync("/search?words=509-555-0177")),
            ("search, a common word", _ => person.GetAsync("/search?words=payment")),
        ];
        // Until the code is compiled for good, and the plans are kept.
        foreach (var (_, ask) in reads.Concat(reads)) await For(TimeSpan.FromSeconds(6), ask);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (what, ask) in reads) Keep(what, await For(Reading, ask));
            Keep("intake post", await Times(Posts, _ => manager.PostAsJsonAsync("/api/v1/complaints", Entry())));
            var ready = new List<string>();
            for (var no = 0; no < Posts; no++) ready.Add(await Drafted());
            Keep("answer post", await Times(Posts, no => _poc.PostAsJsonAsync($"/api/v1/portal/complaints/{ready[no]}/answers", new { drafts = new Dictionary<string, int> { ["1"] = 1 } })));
        }
        var raw = Median(_measured[reads[0].What]).PerSecond;
        return [.. _measured.Select(one => (one.Key, Value: Median(one.Value))).Select(one => $"| {one.Key} | {one.Value.PerSecond:N0} | {one.Value.P99:N1} | {one.Value.PerSecond / raw:N2} |")];
    }

    void Keep(string what, (double, double) figures)
    {
        if (!_measured.TryGetValue(what, out var all)) _measured.Add(what, all = []);
        all.Add(figures);
    }

    static (double PerSecond, double P99) Median(List<(double PerSecond, double P99)> all)
        => (all.Select(one => one.PerSecond).Order().ElementAt(Rounds / 2), all.Select(one => one.P99).Order().ElementAt(Rounds / 2));

    static Task<(double, double)> For(TimeSpan time, Func<int, Task<HttpResponseMessage>> ask) => While((_, clock) => clock.Elapsed < time, ask);

    static Task<(double, double)> Times(int times, Func<int, Task<HttpResponseMessage>> ask) => While((no, _) => no < times, ask);

    static async Task<(double, double)> While(Func<int, Stopwatch, bool> more, Func<int, Task<HttpResponseMessage>> ask)
    {
        var took = new List<double>();
        for (var clock = Stopwatch.StartNew(); more(took.Count, clock);)
        {
            var began = Stopwatch.GetTimestamp();
            using var answer = await ask(took.Count);
            if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{(int)answer.StatusCode} {answer.RequestMessage!.RequestUri}: {await answer.Content.ReadAsStringAsync()}");
            await answer.Content.ReadAsByteArrayAsync();
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return (took.Count / (took.Sum() / 1000), took.Order().ElementAt((int)Math.Ceiling(took.Count * 0.99) - 1));
    }

    public async Task<HttpClient> SignIn(string email)
    {
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = server.Address };
        var form = await http.GetStringAsync("/sign-in");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        (await http.PostAsync("/sign-in?handler=As", new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = email, ["__RequestVerificationToken"] = token }))).EnsureSuccessStatusCode();
        return http;
    }

    async Task<HttpClient> ByToken(string email)
    {
        var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await office.Output("token", email));
        return http;
    }

    async Task ChooseCategory()
    {
        var first = (await _supervisor.GetFromJsonAsync<JsonElement>("/api/v1/categories"))[0];
        (_category, _issue) = (first.GetProperty("id").GetInt32(), first.GetProperty("issues")[0].GetProperty("id").GetInt32());
    }

    object Entry() => new
    {
        subject = "9000147", routing = "Bypass", receivedOn = $"{DateTime.UtcNow.AddDays(-2):yyyy-MM-dd}", howReceived = "Web", businessType = "MortgageServicing",
        categoryId = _category, issueId = _issue, account = string.Concat(Enumerable.Repeat("They raised my payment and did not say why. ", 20)), amountInDispute = 310.5m,
        complainants = new[] { new { firstName = "Casey", lastName = "Measure", city = "Spokane", state = "WA", zip = "99205", email = "casey@example.com" } },
    };

    /// <summary>A complaint with one request sent.</summary>
    async Task<string> Sent()
    {
        var entered = await Done(_supervisor.PostAsJsonAsync("/api/v1/complaints", Entry()));
        var number = entered.Headers.Location!.ToString().Split('/')[^1];
        await Done(_supervisor.PostAsJsonAsync($"/api/v1/complaints/{number}/requests", new { title = "Payment history", text = "Send the payment history." }));
        await Done(_supervisor.PostAsJsonAsync($"/api/v1/complaints/{number}/instalments", new { dueOn = new Dictionary<string, string> { ["1"] = $"{DateTime.UtcNow.AddDays(14):yyyy-MM-dd}" } }));
        return number;
    }

    /// <summary>And the answer drafted, with the point of contact.</summary>
    async Task<string> Drafted()
    {
        var number = await Sent();
        await Done(_contact.PutAsJsonAsync($"/api/v1/portal/complaints/{number}/poc", new { email = "poc@cascade.demo" }));
        await Done(_poc.PutAsJsonAsync($"/api/v1/portal/complaints/{number}/requests/1/draft", new { text = "The history is attached." }));
        return number;
    }

    static async Task<HttpResponseMessage> Done(Task<HttpResponseMessage> act)
    {
        var answer = await act;
        return answer.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{(int)answer.StatusCode} {answer.RequestMessage!.RequestUri}: {await answer.Content.ReadAsStringAsync()}");
    }
}
