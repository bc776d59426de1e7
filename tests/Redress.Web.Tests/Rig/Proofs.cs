namespace Redress.Web.Tests.Rig;

/// <summary>Figures of the slow proofs, which `./test` prints at its end.</summary>
static class Proofs
{
    public static void Say(string figures)
    {
        if (Environment.GetEnvironmentVariable("REDRESS_PROOFS") is { Length: > 0 } file) File.AppendAllText(file, figures + Environment.NewLine);
    }
}
