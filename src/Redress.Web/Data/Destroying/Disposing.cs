using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Agencies;
using Redress.Domain.Complaints;
using Redress.Domain.Notices;
using Redress.Domain.Records.Retention;
using Redress.Web.Data.Doors;
using Redress.Web.Data.Notices;

namespace Redress.Web.Data.Destroying;

/// <summary>One complaint that was chosen on the list of what falls due, and what came of it.</summary>
public sealed record Disposed(string Number, string? Refused, string? Certificate = null);

/// <param name="Years">Null: the part is kept.</param>
sealed record ScheduleOrder(DestroyedPart Part, int? Years, bool NeedsReview, string? Why);

/// <summary>What a Supervisor decides about what falls due: pages and API act through here. Each complaint is an act of its own; one that is refused holds up none.</summary>
public sealed class Disposing(IServiceScopeFactory scopes, Destroyer destroyer)
{
    public const int Most = 200;

    /// <summary>Proposes to destroy the part; where one person may, it is carried out at once.</summary>
    public async Task<IReadOnlyList<Disposed>> Propose(IReadOnlyCollection<string> numbers, DestroyedPart part, Stamp stamp, CancellationToken stop = default)
    {
        var toDo = new List<Guid>();
        var proposed = await Each(numbers, stamp, async (db, complaint) =>
        {
            if (await WhyNot(db, complaint, part, stamp.Today, stop) is { } why) throw new BrokenRuleException(why);
            var destruction = Destruction.Propose(complaint, part, stamp);
            db.Add(destruction);
            if (destruction.State == DestructionState.Confirmed) toDo.Add(destruction.Id);
        }, stop);
        var done = await CarryOut(toDo, stamp, stop);
        if (proposed.Any(one => one.Refused is null) && toDo.Count == 0)
            await Tell(stamp, Occasions.DestructionsToConfirm, $"{Count(proposed.Count(one => one.Refused is null))} to be destroyed: confirm or refuse", "/retention/confirm", stop);
        return [.. proposed.Select(one => done.TryGetValue(one.Number, out var outcome) ? new Disposed(one.Number, outcome.Why, outcome.Certificate) : one)];
    }

    /// <summary>Confirms and carries out what somebody else proposed.</summary>
    public async Task<IReadOnlyList<Disposed>> Confirm(IReadOnlyCollection<Guid> ids, Stamp stamp, CancellationToken stop = default)
    {
        var confirmed = await EachProposal(ids, stamp, (destruction, agency) => destruction.Confirm(agency, stamp), stop);
        var done = await CarryOut([.. confirmed.Where(one => one.Disposed.Refused is null).Select(one => one.Id)], stamp, stop);
        return [.. confirmed.Select(one => done.TryGetValue(one.Disposed.Number, out var outcome) ? new Disposed(one.Disposed.Number, outcome.Why, outcome.Certificate) : one.Disposed)];
    }

    public async Task<IReadOnlyList<Disposed>> Refuse(IReadOnlyCollection<Guid> ids, string? why, Stamp stamp, CancellationToken stop = default)
        => [.. (await EachProposal(ids, stamp, (destruction, agency) => destruction.Refuse(agency, why, stamp), stop)).Select(one => one.Disposed)];

    public Task<IReadOnlyList<Disposed>> Keep(IReadOnlyCollection<string> numbers, DateOnly until, string? reason, Stamp stamp, CancellationToken stop = default)
        => Each(numbers, stamp, (db, complaint) =>
        {
            db.Add(new KeptUntil(complaint.Agency, complaint, until, reason, stamp));
            return Task.CompletedTask;
        }, stop);

    /// <summary>A hold on each of them.</summary>
    public async Task<IReadOnlyList<Disposed>> Hold(IReadOnlyCollection<string> numbers, string? reason, Stamp stamp, CancellationToken stop = default)
    {
        var held = await Each(numbers, stamp, (db, complaint) =>
        {
            db.Add(LegalHold.OnRecord(complaint.Agency, complaint, reason, stamp));
            return Task.CompletedTask;
        }, stop);
        await Tell(stamp, Occasions.HoldsToConfirm, "Legal holds were set: confirm or release them", "/retention/holds", stop);
        return held;
    }

    /// <summary>Proposes a schedule, and tells the others; where one person may, it holds at once.</summary>
    internal async Task<RetentionRule> ProposeSchedule(RedressDb db, Agency agency, ScheduleOrder order, Stamp stamp, CancellationToken stop)
    {
        var rule = agency.ProposeRetention(order.Part, order.Years, order.NeedsReview, order.Why, stamp);
        db.Add(rule);
        await db.SaveChangesAsync(stop);
        await Tell(stamp, Occasions.ScheduleChanged, rule.IsProposed ? "A change of a retention schedule is proposed. Confirm or refuse it" : "A retention schedule changed", "/retention/schedules", stop);
        return rule;
    }

    /// <param name="whyNot">Null: it is confirmed.</param>
    internal async Task DecideSchedule(RedressDb db, Agency agency, RetentionRule rule, string? whyNot, Stamp stamp, CancellationToken stop)
    {
        if (whyNot is null) agency.ConfirmRetention(rule, stamp);
        else agency.RefuseRetention(rule, whyNot, stamp);
        await db.SaveChangesAsync(stop);
        await Tell(stamp, Occasions.ScheduleChanged, whyNot is null ? "A retention schedule changed" : "A change of a retention schedule was refused", "/retention/schedules", stop);
    }

    /// <summary>Why it cannot be proposed now; also shown in the preview.</summary>
    public static async Task<string?> WhyNot(RedressDb db, Complaint complaint, DestroyedPart part, DateOnly today, CancellationToken stop)
    {
        if (complaint.WhyNotDestroyed(part) is { } why) return why;
        if (await db.HoldsOn(complaint.Id).AnyAsync(stop)) return $"{complaint.Number} is held.";
        if (await db.KeptLonger(complaint.Id, stop) is { } kept && kept.Until > today) return $"{complaint.Number} is kept until {kept.Until:MMM d, yyyy}.";
        if (await db.Set<Destruction>().AnyAsync(one => one.RecordId == complaint.Id && one.DoneAt == null && one.EndedAt == null, stop)) return $"{complaint.Number} is proposed already.";
        return null;
    }

    async Task<IReadOnlyList<Disposed>> Each(IReadOnlyCollection<string> numbers, Stamp stamp, Func<RedressDb, Complaint, Task> verb, CancellationToken stop)
    {
        if (numbers.Count == 0) throw new BrokenRuleException("Choose at least one complaint.");
        if (numbers.Count > Most) throw new BrokenRuleException($"Choose up to {Most} complaints at once.");
        var all = new List<Disposed>();
        foreach (var number in numbers.Distinct().Order(StringComparer.Ordinal))
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            var complaint = await db.Retained(stamp.By).Include(c => c.Agency.Facts).FirstOrDefaultAsync(c => c.Number == number, stop);
            all.Add(complaint is null ? new(number, "Not closed, or not yours.") : await Try(db, complaint.AgencyId, number, () => verb(db, complaint), stop));
        }
        return all;
    }

    async Task<List<(Guid Id, Disposed Disposed)>> EachProposal(IReadOnlyCollection<Guid> ids, Stamp stamp, Action<Destruction, Agency> verb, CancellationToken stop)
    {
        if (ids.Count == 0) throw new BrokenRuleException("Choose at least one proposal.");
        var all = new List<(Guid, Disposed)>();
        foreach (var id in ids.Distinct())
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
            if (await db.Destructions(stamp.By).FirstOrDefaultAsync(one => one.Id == id, stop) is not { } destruction) continue;
            var agency = await db.Agencies.Include(one => one.Facts).FirstAsync(one => one.Id == destruction.AgencyId, stop);
            all.Add((id, await Try(db, agency.Id, destruction.Number, () => { verb(destruction, agency); return Task.CompletedTask; }, stop)));
        }
        return all;
    }

    static async Task<Disposed> Try(RedressDb db, Guid agency, string number, Func<Task> verb, CancellationToken stop)
    {
        try
        {
            await using var all = await db.Database.BeginTransactionAsync(stop);
            await db.TakeRetentionTurn(agency, stop);
            await verb();
            await db.SaveChangesAsync(stop);
            await all.CommitAsync(stop);
            return new(number, null);
        }
        catch (BrokenRuleException broken)
        {
            return new(number, broken.Message);
        }
        catch (DbUpdateException)
        {
            return new(number, "Somebody else was first.");
        }
    }

    async Task<Dictionary<string, DestroyOutcome>> CarryOut(IReadOnlyList<Guid> ids, Stamp stamp, CancellationToken stop)
    {
        var done = new Dictionary<string, DestroyOutcome>();
        foreach (var id in ids)
            if (await destroyer.CarryOut(id, stamp.By, stamp.At, stop) is { } outcome) done[outcome.Number] = outcome;
        return done;
    }

    internal async Task Tell(Stamp stamp, Occasion occasion, string words, string link, CancellationToken stop)
    {
        if (stamp.By.AgencyId is not { } agency) return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RedressDb>();
        await db.TellSupervisors(agency, occasion, words, link, stamp.At, stamp.By.PersonId, stop);
        await db.SaveChangesAsync(stop);
    }

    static string Count(int number) => number == 1 ? "1 complaint is" : $"{number} complaints are";
}
