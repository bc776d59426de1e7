using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Redress.Web.Data;

/// <summary>A text is longer than its column. The form or the body that brought it can say so beside the field.</summary>
public sealed class TooLongException(string where, string sentence) : Exception(sentence)
{
    /// <summary>As programs name it: addressReason.</summary>
    public string Field => where;
}

/// <summary>Refuses what is too long before it is written: one engine cuts no text and the other takes it for a lost race.</summary>
static partial class TextLengths
{
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
            foreach (var property in entry.Properties)
                if (property.CurrentValue is string text && property.Metadata.GetMaxLength() is { } most && text.Length > most && (entry.State == EntityState.Added || property.IsModified))
                    throw new TooLongException(char.ToLowerInvariant(property.Metadata.Name[0]) + property.Metadata.Name[1..],
                        $"{Words(property.Metadata.Name)}: use up to {most:N0} characters. This has {text.Length:N0}.");
    }

    static string Words(string name) => name[..1] + InnerCapital().Replace(name[1..], capital => " " + capital.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex InnerCapital();
}
