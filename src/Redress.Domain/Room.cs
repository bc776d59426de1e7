namespace Redress.Domain;

/// <summary>How long a text may be. Asked in the verbs, because programs come without a form that says so beside the field.</summary>
static class Room
{
    public static void MustFit(string? text, int most, string what)
    {
        if (text?.Length > most) throw new BrokenRuleException($"{what} has room for {most:N0} characters.");
    }
}
