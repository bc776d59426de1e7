using System.Security.Cryptography;

namespace Redress.Web.Files;

/// <summary>The key of one record or one document, wrapped under the master key. Destroying the row makes what it sealed unreadable.</summary>
public sealed class StoredKey
{
    StoredKey() { }

    StoredKey(Guid id, byte[] wrapped) => (Id, Wrapped, MasterId) = (id, wrapped, MasterKey.IdOf(wrapped));

    /// <summary>ID of the record or document.</summary>
    public Guid Id { get; private set; }
    public byte[] Wrapped { get; private set; } = [];
    /// <summary>The master key that it lies under.</summary>
    public string MasterId { get; private set; } = "";

    public static StoredKey Make(Guid id, MasterKey master) => new(id, master.Wrap(RandomNumberGenerator.GetBytes(32)));

    public byte[] Open(MasterKey master) => master.Unwrap(Wrapped);
}
