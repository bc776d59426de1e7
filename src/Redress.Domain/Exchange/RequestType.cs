namespace Redress.Domain.Exchange;

/// <summary>What the company is asked. Kept as words, so added to, never renamed. Rounds, drafts, dates, reminders and documents are the same for all.</summary>
public enum RequestType
{
    /// <summary>Information.</summary>
    Information,
    /// <summary>Its answer to the report of an activity.</summary>
    Report,
    /// <summary>A matter requiring attention: what it does about it, also after the activity was closed.</summary>
    Matter,
}

public static class RequestWords
{
    /// <summary>"request 3", "matter 4": as sentences name it.</summary>
    public static string Called(this RequestType type, int no) => $"{(type == RequestType.Matter ? "matter" : "request")} {no}";
}
