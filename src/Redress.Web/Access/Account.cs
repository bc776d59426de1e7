using Microsoft.AspNetCore.Identity;
using Redress.Domain.Access;

namespace Redress.Web.Access;

/// <summary>How a person signs in: password, second factor, passkeys. Has the person's ID.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public Account() { }

    public Account(Person person)
    {
        (Id, UserName, Email, EmailConfirmed, LockoutEnabled) = (person.Id, person.Email, person.Email, true, true);
        SecurityStamp = Guid.NewGuid().ToString("N");
    }
}

/// <summary>A bearer token of a person, for the API. Only its hash is kept.</summary>
public sealed class ApiToken
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid PersonId { get; set; }
    public string Name { get; set; } = "";
    public byte[] Hash { get; set; } = [];
    public DateTime CreatedAt { get; set; }
    public DateTime ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; set; }
    public DateTime? LastUsedAt { get; set; }
    /// <summary>Made where the provider of one's organization had asked for the second factor.</summary>
    public bool IsBehindProvider { get; set; }
}
