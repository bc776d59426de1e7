using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Redress.Domain.Access;
using Redress.Web.Data;

namespace Redress.Web.Access;

/// <summary>Who looks, with the roles held at this moment: read once a request, from the ID in the cookie or the token.</summary>
public sealed class CurrentViewer(IHttpContextAccessor http, RedressDb db)
{
    // Every request asks this, so the question is translated once.
    static readonly Func<RedressDb, Guid, Task<Person?>> ById = EF.CompileAsyncQuery((RedressDb db, Guid id) =>
        db.People.Include(p => p.Roles).Include(p => p.Agency).Include(p => p.Company).FirstOrDefault(p => p.Id == id && p.RemovedAt == null && p.AsleepSince == null));

    // A token has no session; everybody else is in by one that nobody has ended.
    static readonly Func<RedressDb, Guid, Guid, Task<Person?>> BySession = EF.CompileAsyncQuery((RedressDb db, Guid id, Guid sessionId) =>
        db.People.Include(p => p.Roles).Include(p => p.Agency).Include(p => p.Company)
            .FirstOrDefault(p => p.Id == id && p.RemovedAt == null && p.AsleepSince == null && db.Sessions.Any(session => session.Id == sessionId && session.PersonId == id && session.EndedAt == null)));

    Person? person;
    bool isRead;

    public async Task<Viewer?> Get() => (await Person())?.AsViewer();

    public async Task<Person?> Person()
    {
        if (isRead) return person;
        isRead = true;
        if (!Guid.TryParse(http.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var user = http.HttpContext.User;
        return person = user.Identity?.AuthenticationType == ApiTokenScheme.Name ? await ById(db, id) : await BySession(db, id, Sessions.IdOf(user) ?? Guid.Empty);
    }
}
