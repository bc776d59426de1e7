using Microsoft.EntityFrameworkCore;
using Redress.Domain;
using Redress.Domain.Views;
using Redress.Web.Data;
using Redress.Web.Data.Search;
using Redress.Web.Data.Subscriptions;

namespace Redress.Web.Demo;

/// <summary>Views that people of Washington saved: a shared one, which its author also gets by mail, and a private one.</summary>
static class SavedViews
{
    public static async Task Add(RedressDb db, DateTime now, CancellationToken stop)
    {
        var people = await db.People.Include(one => one.Roles).Include(one => one.Agency!.Facts).Where(one => one.Email == "supervisor@wa.demo" || one.Email == "manager@wa.demo").ToDictionaryAsync(one => one.Email, stop);
        var (supervisor, manager) = (people["supervisor@wa.demo"], people["manager@wa.demo"]);
        Stamp StampOf(Domain.Access.Person person) => new(person.AsViewer(), now.AddDays(-12), person.Agency!.DayOf(now.AddDays(-12)));
        var shared = SavedView.Save("Over $250, due first", ComplaintAddress.Kernel("tab=Open&amount=250&sort=Due"), true, supervisor, StampOf(supervisor));
        db.AddRange(shared, SavedView.Save("My answers to review", ComplaintAddress.Kernel("tab=Mine&step=ReviewAnswer"), false, manager, StampOf(manager)));
        await db.SaveChangesAsync(stop);
        await db.Subscribe(supervisor, Subscribing.AddressOf(shared), Rhythm.Daily, false, now);
        await db.SaveChangesAsync(stop);
    }
}
