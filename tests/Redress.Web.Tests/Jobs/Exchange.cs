using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Redress.Domain.Records;
using static Redress.Web.Tests.Jobs.WorkingOffice;

namespace Redress.Web.Tests.Jobs;

/// <summary>One complaint on its way from entry to the sent answer, by API. A step that was not confirmed is asked for again, under the key it had.</summary>
sealed class Exchange(string account, object entry)
{
    /// <summary>What happens to each complaint, and who is told of it.</summary>
    public static readonly (Act Act, string[] Told)[] Acts =
    [
        (Act.SentToReview, [Supervisor, OtherManager]), (Act.Proceeded, [Manager]), (Act.RequestAdded, []),
        (Act.RequestsSent, [Contact]), (Act.CompanyPocAssigned, [Poc]), (Act.AnswersSent, [Manager]),
    ];

    static readonly int Steps = 7;

    string number = "";
    int step;

    public string Account => account;
    public bool IsDone => step == Steps;
    /// <summary>How many acts the server said it had done.</summary>
    public int Confirmed => step;

    public async Task Go(HttpClient program, IReadOnlyDictionary<string, string> tokens)
    {
        var (by, method, path, body) = Next();
        using var request = new HttpRequestMessage(method, $"/api/v1/{path}") { Content = JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[by]);
        request.Headers.Add("Idempotency-Key", $"{account} {step}");
        using var answer = await program.SendAsync(request);
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(200);
        else if (answer.IsSuccessStatusCode)
        {
            if (step == 0) number = answer.Headers.Location!.ToString().Split('/')[^1];
            step++;
        }
        // What was done before a kill is refused the second time: had it not been done, the next step would be refused too, for good.
        else if (answer.StatusCode == HttpStatusCode.Conflict) step += method == HttpMethod.Put ? 1 : 0;
        else throw new ShouldAssertException($"{by} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    (string By, HttpMethod Method, string Path, object Body) Next() => step switch
    {
        0 => (Manager, HttpMethod.Post, "complaints", entry),
        1 => (Supervisor, HttpMethod.Put, $"complaints/{number}/review", new { poc = Manager }),
        2 => (Manager, HttpMethod.Post, $"complaints/{number}/requests", new { title = "Payment history", text = "Send the payment history." }),
        3 => (Manager, HttpMethod.Post, $"complaints/{number}/instalments", new { dueOn = new Dictionary<string, string> { ["1"] = $"{DateTime.UtcNow.AddDays(20):yyyy-MM-dd}" } }),
        4 => (Contact, HttpMethod.Put, $"portal/complaints/{number}/poc", new { email = Poc }),
        5 => (Poc, HttpMethod.Put, $"portal/complaints/{number}/requests/1/draft", new { text = "The history is attached." }),
        _ => (Poc, HttpMethod.Post, $"portal/complaints/{number}/answers", new { drafts = new Dictionary<string, int> { ["1"] = 1 } }),
    };
}
