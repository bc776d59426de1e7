namespace Redress.Web.Tests.Rig;

/// <summary>A clock that runs like the world's, from wherever a test puts it.</summary>
public sealed class Clock : TimeProvider
{
    TimeSpan _ahead;

    public DateTime Now => GetUtcNow().UtcDateTime;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

    public void Pass(TimeSpan time) => _ahead += time;

    public void MoveTo(DateTime utc) => _ahead = DateTime.SpecifyKind(utc, DateTimeKind.Utc) - base.GetUtcNow();
}
