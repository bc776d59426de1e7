using System.CommandLine;
using Redress.Web.Data;
using Redress.Web.Files;

namespace Redress.Web.Commands;

/// <summary>`redress keys`: which master keys are known and used, a new one, and taking an old one away.</summary>
static class KeysCommand
{
    static readonly Argument<string> Id = new("ID") { Description = "The ID of an older key, as `redress keys list` shows it." };

    public static Command Make()
    {
        var list = new Command("list", "Show the master keys by their IDs, and how much lies under each.");
        list.SetAction((_, stop) => Shell.Run((services, _, token) => List(services, token), stop));
        var rotate = new Command("rotate", "Make a new master key and bring everything under it, while servers run. Broken off, it goes on where it is run again.");
        rotate.SetAction((_, stop) => Shell.Run((services, site, token) => Rotate(services, site, token), stop));
        var remove = new Command("remove", "Take an older key out of the key folder, once nothing lies under it.") { Id };
        remove.SetAction((parsed, stop) => Shell.Run((services, _, token) => Remove(services, parsed.GetValue(Id)!, token), stop));
        return new Command("keys", "The master key: list, rotate, remove.") { list, rotate, remove };
    }

    static async Task<int> List(IServiceProvider services, CancellationToken stop)
    {
        var master = services.GetRequiredService<RedressDb>().Needs.Master;
        var counts = await services.GetRequiredService<Rewrapping>().Count(stop);
        foreach (var id in master.OlderIds.Prepend(master.CurrentId).Union(counts.Keys))
            Console.WriteLine($"{id}  {(id == master.CurrentId ? "present" : master.OlderIds.Contains(id) ? "older" : "NOT KNOWN")}  {counts.GetValueOrDefault(id)} keys lie under it");
        return counts.Keys.All(id => id == master.CurrentId || master.OlderIds.Contains(id)) ? 0 : 1;
    }

    static async Task<int> Rotate(IServiceProvider services, Site site, CancellationToken stop)
    {
        var master = services.GetRequiredService<RedressDb>().Needs.Master;
        var rewrapping = services.GetRequiredService<Rewrapping>();
        var counts = await rewrapping.Count(stop);
        if (counts.Keys.Any(id => id != master.CurrentId)) Console.WriteLine("A rotation was begun; it goes on.");
        else if (site.GivenKeys is null) master.Renew();
        else Console.WriteLine("The environment gives the keys: everything goes under REDRESS_MASTER_KEY.");
        Console.WriteLine($"The present key is {master.CurrentId}.");
        var all = 0;
        // A server that was writing at the moment of the change may have used the old key once more.
        for (var clean = 0; clean < 2;)
        {
            var before = all;
            all += await rewrapping.All(done => { if (done % 10_000 == 0) Console.WriteLine($"{before + done} …"); }, stop);
            clean = all == before ? clean + 1 : 0;
            if (clean < 2) await Task.Delay(1000, stop);
        }
        Console.WriteLine($"{all} were brought under it.");
        if (rewrapping.Unreadable > 0) Console.WriteLine($"{rewrapping.Unreadable} could not be opened: their master key is not known here.");
        foreach (var id in master.OlderIds) Console.WriteLine($"Nothing lies under {id} any more. Keep a copy as long as you keep backups from before, then run: redress keys remove {id}");
        return rewrapping.Unreadable == 0 ? 0 : 1;
    }

    static async Task<int> Remove(IServiceProvider services, string id, CancellationToken stop)
    {
        var master = services.GetRequiredService<RedressDb>().Needs.Master;
        if (master.Folder is not { } folder) throw new SettingException("The environment gives the keys. Take the old one out of REDRESS_MASTER_KEY_OLD.");
        if (!master.OlderIds.Contains(id)) throw new SettingException(id == master.CurrentId ? "That is the present key. Run redress keys rotate first." : $"There is no older key {id} here.");
        var rewrapping = services.GetRequiredService<Rewrapping>();
        // Small secrets have no count of their own: bringing them over finds none, or brings the last.
        await rewrapping.All(null, stop);
        if ((await rewrapping.Count(stop)).GetValueOrDefault(id) > 0 || rewrapping.Unreadable > 0) throw new SettingException($"Something still lies under {id}. Run redress keys rotate first.");
        File.Delete(Path.Combine(folder, MasterKey.OlderName(id)));
        Console.WriteLine($"{id} is gone.");
        return 0;
    }
}
