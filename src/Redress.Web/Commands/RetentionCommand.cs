using System.CommandLine;
using System.Globalization;
using Redress.Domain.Records.Retention;
using Redress.Web.Jobs;

namespace Redress.Web.Commands;

/// <summary>`redress retention run`: what the clock does every night, now.</summary>
static class RetentionCommand
{
    static readonly Option<string?> AsOf = new("--as-of") { Description = "A day, such as 2033-11-22. In the future it only rehearses, except in demo and training mode, where it acts. Left out: today." };

    public static Command Make()
    {
        var run = new Command("run", "Destroy what is due and needs no review, list what a Supervisor reviews, look at legal holds. Exit codes: 0 done, 1 something failed, 2 not possible.") { AsOf };
        run.SetAction((parsed, stop) => Shell.Run((services, site, token) => Run(services, site, parsed.GetValue(AsOf), token), stop));
        return new Command("retention", "Retention of closed complaints.") { run };
    }

    static async Task<int> Run(IServiceProvider services, Site site, string? asOf, CancellationToken stop)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var (moment, acts) = (now, true);
        if (asOf is not null)
        {
            if (!DateOnly.TryParseExact(asOf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) throw new SettingException($"\"{asOf}\" is no day. Write it as 2033-11-22.");
            // In the afternoon of Greenwich it is the same day in every state.
            moment = day.ToDateTime(new TimeOnly(20, 0), DateTimeKind.Utc);
            if (day < DateOnly.FromDateTime(now)) throw new SettingException("That day is over. What was due then is due today.");
            acts = !site.IsProduction || day == DateOnly.FromDateTime(now);
        }
        var seen = 0;
        var lines = await services.GetRequiredService<RetentionRound>().Run(moment, acts, new Each(_ => { if (!Console.IsErrorRedirected) Console.Error.Write($"\r{++seen,8:N0} complaints"); }), stop);
        if (seen > 0) Console.Error.WriteLine();
        foreach (var line in lines) Console.WriteLine($"{line.Agency} {line.Number} {line.Part.Words()}, due {line.DueOn:yyyy-MM-dd}: {Words(line, acts)}");
        Console.WriteLine($"As of {moment:yyyy-MM-dd}{(acts ? "" : ", rehearsed: nothing was changed")}: {Counted(lines, acts)}.");
        return lines.Any(line => line.Result == RetentionResult.Failed) ? 1 : 0;
    }

    static string Counted(IReadOnlyList<RetentionLine> lines, bool acts)
        => lines.Count == 0 ? "nothing is due" : string.Join(", ", lines.CountBy(line => line.Result).OrderBy(pair => pair.Key).Select(pair => $"{pair.Value:N0} {Short(pair.Key, acts)}"));

    static string Short(RetentionResult result, bool acts) => result switch
    {
        RetentionResult.Destroyed => acts ? "destroyed" : "would be destroyed",
        RetentionResult.ForReview => "for review",
        RetentionResult.Proposed => "proposed, not confirmed",
        RetentionResult.Held => "held",
        RetentionResult.Refused => "not destroyed",
        _ => "failed",
    };

    static string Words(RetentionLine line, bool acts) => $"{Short(line.Result, acts)}{(line.Words is null ? "" : $", {line.Words}")}";

    sealed class Each(Action<RetentionLine> act) : IProgress<RetentionLine>
    {
        public void Report(RetentionLine value) => act(value);
    }
}
